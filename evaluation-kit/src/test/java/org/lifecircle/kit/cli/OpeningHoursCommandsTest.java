package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening hours of outlets, ways and gates, from the file to the answer of a command. */
class OpeningHoursCommandsTest {

  private static final String SEASONS = "Jun-Sep: Mo-Su 08:00-22:00; Oct-May: Mo-Su 09:00-20:00";
  private static final String NIGHT = "no @ (22:00-06:00)";

  @TempDir Path temporary;

  private static Path shared(String name) {
    Path path = Path.of(System.getProperty("lifecircle.root"), "../shared/faults", name);
    assumeThat(Files.exists(path)).as("skipped: %s is not there", path).isTrue();
    return path;
  }

  /** The circle C21-seasons with other hours of its only outlet. */
  private Path circle(String hours) throws IOException {
    Path from = shared("circles/C21-seasons");
    Path to = Files.createDirectories(temporary.resolve("circle"));
    for (String file : new String[] {"circle.yaml", "homes.csv", "outlets.csv", "ways.geojson"}) {
      String text = Files.readString(from.resolve(file));
      Files.writeString(to.resolve(file), text.replace(SEASONS, hours));
    }
    return to;
  }

  private String open(Path circle, String at) {
    CommandRun run = run("access", circle, "--at", at, "--out", temporary.resolve("access.csv"));
    assertThat(run.err()).isEmpty();
    return run.out().replaceAll(".*outlets, (.*):.*\n", "$1");
  }

  @ParameterizedTest
  @CsvSource({
    "Tue 10:00, 1 of them open",
    "Tue 21:00, 0 of them open",
    "2026-07-14 21:00, 1 of them open",
    "2026-07-14 08:30, 1 of them open",
    "2027-01-12 08:30, 0 of them open"
  })
  void anOutletWithSeasonsIsOpenAsOnTheDateInQuestion(String at, String open) throws IOException {
    assertThat(open(circle(SEASONS), at)).startsWith(open).endsWith("0 with unknown hours");
  }

  @ParameterizedTest
  @CsvSource({
    "'Apr-Oct 06:00-21:00; Nov-Mar 06:30-19:00', Tue 10:00, 1, 0",
    "'Apr-Oct 06:00-21:00; Nov-Mar 06:30-19:00', 2026-07-14 20:00, 1, 0",
    "'week 1-26 08:00-12:00; week 27-53 13:00-18:00', Tue 14:00, 1, 0",
    "'Mo-Fr 08:00-18:00; Dec 24-Jan 02 off', 2026-12-28 10:00, 0, 0",
    "'08:00-20:00; PH off', Tue 10:00, 1, 0",
    "'08:00-20:00; PH off', 2026-10-02 10:00, 0, 1",
    "PH 10:00-12:00, Tue 10:30, 0, 1",
    "'Mo-Fr 10:00-14:00 unknown', Tue 10:30, 0, 1",
    "sunrise-sunset, Tue 12:00, 1, 0",
    "sunrise-sunset, Tue 18:00, 0, 1",
    "夏季8:00-22:00 冬季9:00-20:00, Tue 10:00, 1, 0",
    "夏季8:00-22:00 冬季9:00-20:00, Tue 21:00, 0, 1",
    "夏季8:00-22:00 冬季9:00-20:00, 2026-07-14 21:00, 0, 1",
    "6月至9月8:00-22:00；10月至次年5月9:00-20:00, Tue 10:00, 1, 0",
    "营业中, Tue 10:00, 0, 1",
    "Maybe open, Tue 10:00, 0, 1"
  })
  void whatCannotBeToldBeforehandIsNotKnownAndNeverShut(
      String hours, String at, int open, int notKnown) throws IOException {
    assertThat(open(circle(hours), at))
        .isEqualTo(open + " of them open at that time, " + notKnown + " with unknown hours");
  }

  @Test
  void hoursThatAreKnownOnEveryDateAreNothingToTell() throws IOException {
    CommandRun run = run("check", circle(SEASONS));
    assertThat(run.status()).isZero();
    assertThat(run.out() + run.err()).contains("测试").doesNotContain("Jun-Sep", "hours");
  }

  @ParameterizedTest
  @CsvSource({
    "'08:00-20:00; PH off', PH off",
    "'08:00-20:00; easter off', easter off",
    "'08:00-18:00+', 08:00-18:00+",
    "'sunrise-sunset', sunrise-sunset",
    "营业中, 营业中",
    "Maybe open, cannot be read"
  })
  void checkNamesWhatOfTheHoursIsNotKnown(String hours, String named) throws IOException {
    CommandRun run = run("check", circle(hours));
    assertThat(run.status()).isZero();
    assertThat(run.out() + run.err()).contains(named).contains("not known");
  }

  private double meters(Path source, String at) throws IOException {
    Path out = temporary.resolve("matrix.csv");
    Path points = shared("maps/pt-h.csv").getParent();
    CommandRun run =
        run(
            "matrix",
            source,
            "--from",
            points.resolve("pt-h.csv"),
            "--to",
            points.resolve("pt-s.csv"),
            "--out",
            out,
            "--at",
            at);
    assertThat(run.err()).isEmpty();
    return Double.parseDouble(Files.readAllLines(out).get(1).split(",")[2]);
  }

  @ParameterizedTest
  @CsvSource({
    "A9-access_conditional.osm, Tue 23:00, 1400",
    "A9-access_conditional.osm, Tue 12:00, 600",
    "A9-foot_conditional.osm, Tue 23:00, 1400",
    "A9-foot_conditional.osm, Tue 12:00, 600",
    "W-node-gate-conditional.osm, Tue 23:00, 1400",
    "W-node-gate-conditional.osm, Tue 12:00, 600"
  })
  void whatIsShutAtNightIsWalkedAround(String map, String at, int meters) throws IOException {
    assertThat(meters(shared("maps/" + map), at)).isCloseTo(meters, within(5.0));
  }

  @ParameterizedTest
  @CsvSource({
    "no @ (Nov-Mar), 2026-11-24 12:00, 1400",
    "no @ (Nov-Mar), 2026-07-14 12:00, 600",
    "no @ (Nov-Mar), Tue 12:00, 600",
    "no @ Nov-Mar, 2026-11-24 12:00, 1400",
    "no @ (2026 Nov 20-2027 Mar 1), 2026-11-24 12:00, 1400",
    "no @ (2026 Nov 20-2027 Mar 1), 2027-11-24 12:00, 600",
    "no @ (Nov-Mar); yes @ (Nov-Mar Sa 08:00-12:00), 2026-11-28 09:00, 600",
    "no @ (Nov-Mar); yes @ (Nov-Mar Sa 08:00-12:00), 2026-11-28 13:00, 1400",
    "no @ (Mo-Fr 07:00-19:00; PH off), 2026-11-24 12:00, 1400",
    "no @ (Mo-Fr 07:00-19:00; PH off), 2026-10-02 12:00, 600",
    "no @ (sunset-sunrise), 2026-11-24 00:30, 1400",
    "no @ (sunset-sunrise), 2026-11-24 12:00, 600",
    "no @ (sunset-sunrise), 2026-11-24 20:00, 600",
    "no @ wet, Tue 12:00, 600",
    "no @ (weight>3.5), Tue 12:00, 600",
    "no @ (22:00-06:00 AND wet), Tue 23:00, 600",
    "no @ (summer), 2026-07-14 12:00, 600",
    "no @ (PH), Tue 12:00, 600",
    "no @ \"by arrangement\", Tue 12:00, 600",
    "no @ (, Tue 12:00, 600",
    "no, Tue 12:00, 600"
  })
  void aConditionHoldsOnItsDatesAndShutsNothingThatIsNotUnderstood(
      String condition, String at, int meters) throws IOException {
    String text = Files.readString(shared("maps/A9-foot_conditional.osm"));
    Path map =
        Files.writeString(
            temporary.resolve("map.osm"),
            text.replace(NIGHT, condition.replace(">", "&gt;").replace("\"", "&quot;")));
    assertThat(meters(map, at)).isCloseTo(meters, within(5.0));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14 20:00, 600",
    "2026-07-14 22:00, 1400",
    "2026-11-24 20:00, 1400",
    "2026-11-24 10:00, 600",
    "Tue 10:00, 600"
  })
  void aGateWithHoursByTheSeasonIsOpenAsOnTheDate(String at, int meters) throws IOException {
    String seasons = "06:00-21:00 @ (Apr-Oct); 06:30-19:00 @ (Nov-Mar)";
    assertThat(meters(gate("opening_hours:conditional", seasons), at))
        .isCloseTo(meters, within(5.0));
    assertThat(meters(gate("opening_hours", "Apr-Oct 06:00-21:00; Nov-Mar 06:30-19:00"), at))
        .isCloseTo(meters, within(5.0));
  }

  @ParameterizedTest
  @CsvSource({
    "06:00-21:00 @ (Apr-Oct), 2026-07-14 22:00, 1400",
    "06:00-21:00 @ (Apr-Oct), 2026-11-24 22:00, 600",
    "06:00-21:00 @ (summer), 2026-11-24 22:00, 600",
    "06:00-21:00 @ (summer); 07:00-18:00 @ (Nov-Mar), 2026-07-14 10:00, 600",
    "06:00-21:00 @ (summer); 07:00-18:00 @ (Nov-Mar), 2026-11-24 20:00, 1400"
  })
  void ofDatesThatNoConditionNamesNothingIsKnown(String seasons, String at, int meters)
      throws IOException {
    assertThat(meters(gate("opening_hours:conditional", seasons), at))
        .isCloseTo(meters, within(5.0));
  }

  @ParameterizedTest
  @CsvSource({
    "private, yes @ (06:00-22:00), 600",
    "residents, yes @ (Mo-Fr 06:00-22:00), 600",
    "no, yes @ (06:00-22:00), 1400",
    "no, yes @ (permit), 1400"
  })
  void whatBelongsToResidentsIsNotShutToThemOutsideTheHoursOfOthers(
      String usual, String condition, int meters) throws IOException {
    String text = Files.readString(shared("maps/A9-access_conditional.osm"));
    Path map =
        Files.writeString(
            temporary.resolve("map.osm"),
            text.replace(NIGHT, condition)
                .replace("k=\"access\" v=\"yes\"", "k=\"access\" v=\"" + usual + "\""));
    assertThat(meters(map, "Tue 23:00")).isCloseTo(meters, within(5.0));
  }

  private Path gate(String key, String value) throws IOException {
    String text = Files.readString(shared("maps/W-node-gate-conditional.osm"));
    return Files.writeString(
        temporary.resolve("gate.osm"), text.replace("foot:conditional", key).replace(NIGHT, value));
  }

  @Test
  void theSeasonsOfAGateAreKeptFromTheMapToTheWalk() throws IOException {
    Path circle = temporary.resolve("imported");
    CommandRun imported =
        run(
            "import-osm",
            shared("maps/C22b-gate-seasons.osm"),
            "--center",
            "116.32,40.0",
            "--date",
            "2026-11-24",
            "--out",
            circle);
    assertThat(imported.status()).as(imported.err()).isZero();
    CommandRun checked = run("check", circle);
    for (String said : new String[] {imported.out() + imported.err(), checked.out()}) {
      assertThat(said).doesNotContain("Apr 1-Oct 31").doesNotContain("Maybe");
    }
    double through = meters(circle, "Tue 10:00");
    assertThat(meters(circle, "2026-07-14 20:00")).isEqualTo(through);
    assertThat(meters(circle, "2026-07-14 22:00")).isGreaterThan(through + 500);
    assertThat(meters(circle, "Tue 20:00")).isGreaterThan(through + 500);
    assertThat(meters(circle, "Tue 06:15")).isGreaterThan(through + 500);
    assertThat(meters(circle, "2026-07-14 06:15")).isEqualTo(through);
  }
}
