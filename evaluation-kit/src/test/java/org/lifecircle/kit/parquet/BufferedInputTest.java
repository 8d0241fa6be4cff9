package org.lifecircle.kit.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.io.SeekableInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BufferedInputTest {

  private static final long SEED = 17;

  @TempDir private Path folder;

  @Test
  void bytesAreThoseOfTheFileWhereverOneReads() throws IOException {
    Random random = new Random(SEED);
    byte[] bytes = new byte[300_000]; // some blocks
    random.nextBytes(bytes);
    Path file = Files.write(folder.resolve("bytes"), bytes);
    try (SeekableInputStream in = new BufferedInput(file).newStream()) {
      int place = 0;
      for (int step = 0; step < 2_000; step++) {
        String where = "seed " + SEED + ", step " + step + ", at " + place;
        if (random.nextInt(3) == 0) {
          place = random.nextInt(bytes.length);
          in.seek(place);
        }
        if (random.nextBoolean() && place < bytes.length) {
          assertThat((byte) in.read()).as(where).isEqualTo(bytes[place]);
          place++;
        } else {
          byte[] part = new byte[Math.min(random.nextInt(90_000), bytes.length - place)];
          in.readFully(part);
          assertThat(part)
              .as(where)
              .isEqualTo(Arrays.copyOfRange(bytes, place, place + part.length));
          place += part.length;
        }
        assertThat(in.getPos()).as(where).isEqualTo(place);
      }
      in.seek(bytes.length);
      assertThat(in.read()).isEqualTo(-1);
    }
  }
}
