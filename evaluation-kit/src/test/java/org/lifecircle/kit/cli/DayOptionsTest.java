package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that nobody means, in the options of commands. */
class DayOptionsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "evaluate,--date,0023-11-22,is no likely day",
    "evaluate,--as-of,20261-11-22,is no date",
    "evaluate,--as-of,+20261-11-22,is no likely day",
    "plan,--as-of,1899-12-31,is no likely day",
    "programme,--as-of,2201-01-01,is no likely day",
    "delineate,--date,yesterday,is no date",
    "import-osm,--date,2026-02-30,is no date"
  })
  void aDayThatNobodyMeansIsRefusedBeforeAnythingIsRead(
      String command, String option, String day, String told) {
    StringWriter err = new StringWriter();
    PrintWriter both = new PrintWriter(err, true);
    int status =
        LifeCircle.run(
            Locale.ENGLISH,
            both,
            both,
            command,
            folder.resolve("nothing").toString(),
            "--out",
            folder.resolve("out").toString(),
            option,
            day);
    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains(told).contains(option).doesNotContain("Exception");
  }
}
