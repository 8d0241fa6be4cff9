package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.folder.CircleFolder;

/** Tables with other separators and encodings say the same at every door, and it is said once. */
class TablesAsTheyComeTest {

  private static final Path FAULTS =
      Path.of(System.getProperty("lifecircle.root"), "../shared/faults");

  private static final String CLEAN_HOMES =
      "id,name,lon,lat,households,residents\nh1,一号楼,116.3200000,39.9998649,20,60\n";

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "C2-trailing-commas=",
        "C3-semicolon=stands between its cells",
        "C3b-tab=a tab stands between its cells",
        "C9-sep-line=says the separator and was passed over"
      })
  void aSharedCircleIsWhatTheCleanOneIs(String name, String said) throws IOException {
    Path circle = FAULTS.resolve("circles").resolve(name);
    assumeTrue(Files.isDirectory(circle), () -> "skipped: %s is not there".formatted(circle));
    Path clean = copy(circle, temp.resolve("clean"));
    Files.writeString(clean.resolve(CircleFolder.HOMES_FILE), CLEAN_HOMES);

    CommandRun check = run("check", circle);
    CommandRun right = run("check", clean);
    assertThat(check.status()).as(check.err()).isZero();
    if (said == null) {
      assertThat(check).isEqualTo(right);
    } else {
      assertThat(uncounted(check.out()).replaceFirst("  - homes.csv: .*" + said + ".*\n", ""))
          .isEqualTo(uncounted(right.out()));
    }

    Path given = temp.resolve("given-report");
    Path wanted = temp.resolve("clean-report");
    assertThat(run("evaluate", circle, "--out", given, "--seed", 1).status()).isZero();
    assertThat(run("evaluate", clean, "--out", wanted, "--seed", 1).status()).isZero();
    for (String table : List.of("access.csv", "visits.csv", "coverage.csv")) {
      assertThat(given.resolve(table)).hasSameTextualContentAs(wanted.resolve(table));
    }
    assertThat(withoutNotes(given)).isEqualTo(withoutNotes(wanted));
    if (said != null) {
      assertThat(given.resolve("report.html")).content().containsIgnoringCase("homes.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"B3-semicolon", "B3b-tab", "B3c-utf16"})
  void aSharedTableOfPlacesBecomesItsOneOutlet(String name) throws IOException {
    Path table = FAULTS.resolve("tables").resolve(name + ".csv");
    assumeTrue(Files.exists(table), () -> "skipped: %s is not there".formatted(table));
    Path circle = copy(FAULTS.resolve("circles/C2-trailing-commas"), temp.resolve("circle"));
    Path out = temp.resolve("with-places");

    CommandRun imported =
        run("import-poi", table, "--crs", "wgs84", "--into", circle, "--out", out);

    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("1 of 1").contains(" stands between its cells");
    assertThat(out.resolve(CircleFolder.OUTLETS_FILE))
        .content()
        .contains("甲便利店,convenience-store,116.327301,40.001392");
  }

  @Test
  void aWholeCircleOfAChineseWindowsIsReadAndEveryFileSaysSo() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    CommandRun right = run("check", circle);
    for (String file : List.of("circle.yaml", "homes.csv", "outlets.csv")) {
      Path path = circle.resolve(file);
      Files.write(path, Files.readString(path).getBytes(Charset.forName("GBK")));
    }

    CommandRun check = run("check", circle);

    assertThat(check.status()).as(check.err()).isZero();
    assertThat(uncounted(check.out())).startsWith(uncounted(right.out()).lines().findFirst().get());
    assertThat(check.out()).contains("circle.yaml: it is GBK/GB18030").contains("3 of this kind");
  }

  @Test
  void pointsOfAMatrixMayHaveSemicolons() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Path points = temp.resolve("points.csv");
    Files.writeString(points, "id;lon;lat\na;116.4831;39.91655\nb;116.4835;39.91655\n");
    Path clean = temp.resolve("clean.csv");
    Files.writeString(clean, Files.readString(points).replace(';', ','));
    Path given = temp.resolve("given-matrix.csv");
    Path wanted = temp.resolve("wanted-matrix.csv");

    CommandRun other = run("matrix", circle, "--from", points, "--to", clean, "--out", given);
    run("matrix", circle, "--from", clean, "--to", clean, "--out", wanted);

    assertThat(other.err()).isEmpty();
    assertThat(other.out()).contains("points.csv: \";\" stands between its cells");
    assertThat(given).hasSameTextualContentAs(wanted);
  }

  /** What was told, whatever number of things is doubtful. */
  private static String uncounted(String told) {
    return told.replaceFirst("\\d+ things? (?:is|are) doubtful", "");
  }

  private static String withoutNotes(Path report) throws IOException {
    return Files.readString(report.resolve("scorecard.json"))
        .replaceAll("\\{\\s*\"code\": \"table-form\"[^}]*},\\s*", "");
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String file : CircleFolder.FILES) {
      Files.write(to.resolve(file), Files.readAllBytes(from.resolve(file)));
    }
    return to;
  }
}
