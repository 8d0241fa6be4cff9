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
  private static final int LONGEST_CELL = 32_767;

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

  /** No cell of a spreadsheet holds more letters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "homes.csv|h1|`1`",
        "homes.csv|h1|`~ 0`",
        "homes.csv|h1|`1-`",
        "homes.csv|h1|`1 至`",
        "outlets.csv|o1|`1`",
        "outlets.csv|o1|`~0;`",
        "outlets.csv|o1|`Mo-`",
        "outlets.csv|o1|`off `",
        "outlets.csv|o1|`(店`"
      })
  void cellsAsLongAsThereAreAnyAreReadOrRefusedInTime(String file, String id, String unit) {
    Path folder = good(temporary.resolve("circle"));
    String good = read(folder.resolve(file));
    String[] first = good.split("\n")[1].split(",", -1);
    String longest = unit.repeat(LONGEST_CELL / unit.length());
    StringBuilder rows = new StringBuilder(good);
    for (int row = 0; rows.length() < BYTES / 4; row++) {
      String[] cells = first.clone();
      cells[0] = id + "-" + row;
      cells[1 + row % (cells.length - 1)] = longest;
      rows.append(String.join(",", cells)).append('\n');
    }
    put(folder, file, rows.toString());
    long before = cpuNanos();

    assertThatThrownBy(() -> CircleFolder.read(folder, VOCABULARY))
        .isInstanceOf(InvalidInputException.class);
    assertThat(Duration.ofNanos(cpuNanos() - before)).isLessThan(MOST);
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
