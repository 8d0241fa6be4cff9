package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecircle.kit.folder.FolderFixture.VOCABULARY;
import static org.lifecircle.kit.folder.FolderFixture.good;
import static org.lifecircle.kit.folder.FolderFixture.put;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.InvalidInputException;

/**
 * Ten megabytes of anything in circle.yaml or a table are read or refused within ten seconds of one
 * processor, in the 512 megabytes that these tests have.
 */
@Tag("small-heap")
class TenMegabytesTest {

  private static final int BYTES = 10_000_000;

  /** A file of so many is still read as YAML. */
  private static final int JUST_READ = 1_900_000;

  private static final Duration MOST = Duration.ofSeconds(10);

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "circle.yaml|` `",
        "circle.yaml|`x`",
        "circle.yaml|`[`",
        "circle.yaml|`- `",
        "circle.yaml|`a: b\\n`",
        "circle.yaml|`\\n`",
        "circle.yaml|`\"`",
        "circle.yaml|`&a [*a,`",
        "homes.csv|`x\\n`",
        "homes.csv|`,\\n`",
        "homes.csv|`1,\\n`",
        "homes.csv|`,`",
        "homes.csv|`1,2,3,4,5,6,7,8\\n`",
        "outlets.csv|`x,`",
        "outlets.csv|`\\n`"
      })
  void tenMegabytesOfAnythingAreReadOrRefusedInTime(String file, String repeated) {
    Path folder = good(temporary.resolve("circle"));
    String good = read(folder.resolve(file));
    String unit = repeated.replace("\\n", "\n");
    String bulk = unit.repeat(BYTES / unit.length());
    String less = unit.repeat(JUST_READ / unit.length());

    for (String text : new String[] {bulk, good + bulk, good + less}) {
      put(folder, file, text);
      long before = cpuNanos();
      try {
        CircleFolder.read(folder, VOCABULARY);
      } catch (InvalidInputException refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
      assertThat(Duration.ofNanos(cpuNanos() - before)).isLessThan(MOST);
    }
  }

  @Test
  void aTableOfMoreRowsThanSayAnythingIsRefusedAndSaysHowManyAreRead() {
    Path folder = good(temporary.resolve("circle"));
    put(folder, "homes.csv", read(folder.resolve("homes.csv")) + "x\n".repeat(5_000_000));

    assertThatThrownBy(() -> CircleFolder.read(folder, VOCABULARY))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.file()).isEqualTo("homes.csv");
                          assertThat(problem.message().en()).contains("more than 625", "rows");
                        }));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
