package org.lifecircle.reports.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.charts.CityCharts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.document.CityComposer;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.programme.CircleFindings.Details;
import org.lifecircle.reports.programme.CircleFindings.Extent;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.reports.programme.CircleFindings.People;
import org.lifecircle.reports.programme.CircleFindings.Reach;
import org.lifecircle.reports.programme.CircleFindings.Verdict;
import org.lifecircle.reports.programme.CityReport.CommonGap;
import org.lifecircle.reports.programme.CityReport.LevelShare;
import org.lifecircle.reports.programme.CityReport.Need;
import org.lifecircle.reports.programme.CityReport.Reached;
import org.lifecircle.reports.programme.JudgedCircle.State;
import org.lifecircle.reports.programme.JudgedCircle.Subject;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

class CityReportTest {

  /** A circle of so many residents while its findings are put together. */
  private record Judged(
      String id,
      int residents,
      String standard,
      LevelInterval level,
      String score,
      List<OfFormat> formats) {

    Judged(String id, int residents, Level atLeast, Level atMost) {
      this(id, residents, "s", new LevelInterval(atLeast, atMost, false), "50 60", List.of());
    }

    Judged scoring(String bounds) {
      return new Judged(id, residents, standard, level, bounds, formats);
    }

    Judged by(String other) {
      return new Judged(id, residents, other, level, score, formats);
    }

    Judged with(OfFormat... its) {
      return new Judged(id, residents, standard, level, score, List.of(its));
    }

    JudgedCircle circle() {
      String[] ends = score.split(" ");
      List<String> gaps =
          formats.stream()
              .filter(one -> one.presence() == Outcome.NOT_MET)
              .map(OfFormat::id)
              .toList();
      return new JudgedCircle(
          new Subject(id, id.substring(0, 2), id, "", ""),
          State.JUDGED,
          Optional.of(
              new CircleFindings(
                  new Extent(
                      new Coordinate(116, 39),
                      LocalDate.of(2026, 11, 27),
                      new People(residents, 0, 0),
                      1,
                      0),
                  new Verdict(
                      standard,
                      LocalDate.of(2026, 11, 27),
                      Optional.of(level),
                      new Score(
                          new BigDecimal(ends[0]),
                          new BigDecimal(ends[1]),
                          BigDecimal.ZERO,
                          BigDecimal.valueOf(100)),
                      List.of()),
                  Optional.empty(),
                  new Details(formats, List.of(), gaps),
                  Map.of(),
                  Optional.empty())),
          List.of());
    }
  }

  private static OfFormat format(
      String id, FormatCategory category, Outcome presence, int atLeast, int atMost) {
    return new OfFormat(
        id,
        Text.same(id),
        category,
        presence,
        new Reach(1, 900, atLeast, atMost, OptionalInt.empty()));
  }

  private static OfFormat walkedTo(String id, int seconds) {
    return new OfFormat(
        id,
        Text.same(id),
        FormatCategory.BASIC,
        Outcome.MET,
        new Reach(1, 900, 100, 100, OptionalInt.of(seconds)));
  }

  private static JudgedCircle broken(String id) {
    return JudgedCircle.without(
        new Subject(id, id.substring(0, 2), id, "", ""), State.BROKEN, List.of());
  }

  private static CityReport report(
      List<JudgedCircle> circles, List<JudgedCircle> earlier, CityTarget... targets) {
    return new CityReport(
        Language.EN, "1", circles, earlier, List.of(targets), Map.of("s", Text.same("S")));
  }

  @Test
  void levelsCountWhatIsCertainAndWhatIsPossible() {
    CityReport report =
        report(
            List.of(
                new Judged("北京a", 100, Level.BASIC, Level.QUALITY).circle(),
                new Judged("北京b", 200, Level.IMPROVED, Level.IMPROVED).circle(),
                new Judged("北京c", 400, Level.NONE, Level.BASIC).circle(),
                broken("北京d")),
            List.of());
    assertThat(report.levels())
        .containsExactly(
            new LevelShare(Level.BASIC, 2, 3, 300, 700),
            new LevelShare(Level.IMPROVED, 1, 2, 200, 300),
            new LevelShare(Level.QUALITY, 0, 1, 0, 100));
    assertThat(report.residents()).isEqualTo(700);
  }

  @Test
  void theCommonestGapComesFirstAndOfEquallyCommonOnesThatOfMoreResidents() {
    OfFormat gym = format("gym", FormatCategory.QUALITY, Outcome.NOT_MET, 0, 0);
    OfFormat laundry = format("laundry", FormatCategory.BASIC, Outcome.NOT_MET, 0, 0);
    OfFormat bakery = format("bakery", FormatCategory.QUALITY, Outcome.NOT_MET, 0, 0);
    OfFormat open = format("pharmacy", FormatCategory.BASIC, Outcome.NOT_KNOWN, 0, 50);
    CityReport report =
        report(
            List.of(
                new Judged("北京a", 100, Level.NONE, Level.NONE).with(gym, laundry).circle(),
                new Judged("北京b", 300, Level.NONE, Level.NONE).with(gym, bakery, open).circle()),
            List.of());
    assertThat(report.gaps())
        .containsExactly(
            new CommonGap("gym", Text.same("gym"), 2, 400),
            new CommonGap("bakery", Text.same("bakery"), 1, 300),
            new CommonGap("laundry", Text.same("laundry"), 1, 100));
  }

  @Test
  void thoseAreHelpedFirstOfWhomMostCertainlyReachNoBasicFormat() {
    JudgedCircle few =
        new Judged("北京a", 100, Level.NONE, Level.NONE)
            .with(
                format("laundry", FormatCategory.BASIC, Outcome.NOT_MET, 0, 40),
                format("gym", FormatCategory.QUALITY, Outcome.NOT_MET, 0, 0),
                format("pharmacy", FormatCategory.BASIC, Outcome.NOT_KNOWN, 0, 20))
            .circle();
    JudgedCircle many =
        new Judged("北京b", 90, Level.NONE, Level.NONE)
            .with(
                format("laundry", FormatCategory.BASIC, Outcome.NOT_MET, 0, 10),
                format("supermarket", FormatCategory.BASIC, Outcome.NOT_MET, 20, 30))
            .circle();
    JudgedCircle none =
        new Judged("北京c", 900, Level.BASIC, Level.BASIC)
            .with(format("gym", FormatCategory.QUALITY, Outcome.NOT_MET, 0, 0))
            .circle();
    assertThat(report(List.of(few, many, none), List.of()).needs())
        .containsExactly(new Need(many, 140), new Need(few, 60));
  }

  @Test
  void aChangeIsSaidOfCirclesThatTheSameStandardJudgedBothTimes() {
    Judged a = new Judged("北京a", 100, Level.BASIC, Level.BASIC);
    Judged b = new Judged("北京b", 100, Level.BASIC, Level.BASIC);
    Judged c = new Judged("北京c", 100, Level.BASIC, Level.BASIC);
    Judged d = new Judged("北京d", 100, Level.BASIC, Level.BASIC);
    CityReport report =
        report(
            List.of(
                a.scoring("71 75").circle(),
                b.scoring("60 70").circle(),
                c.scoring("40 49").circle(),
                d.circle(),
                new Judged("北京e", 100, Level.BASIC, Level.BASIC).circle()),
            List.of(
                c.scoring("50 60").circle(),
                a.scoring("60 70").circle(),
                b.scoring("50 60").circle(),
                d.by("other").circle(),
                broken("北京e")));
    assertThat(report.changes().stream().map(change -> change.now().subject().id()))
        .containsExactly("北京a", "北京b", "北京c");
    ReportDocument document = CityComposer.compose(report, chart -> false);
    var section =
        document.sections().stream()
            .filter(one -> one.id().equals("city-change"))
            .findFirst()
            .orElseThrow();
    assertThat(section.blocks().get(0))
        .isEqualTo(
            new Bullets(
                List.of(
                    "3 circles were judged by the same standard in the earlier result too: 1"
                        + " certainly score more, 1 certainly less; of the others the bounds"
                        + " overlap or nothing changed.")));
    ReportTable table = (ReportTable) section.blocks().get(1);
    assertThat(table.rows().get(0).cells().get(3).text()).isEqualTo("60.0–70.0");
    assertThat(table.rows().get(0).cells().get(4).text()).isEqualTo("71.0–75.0");
  }

  @Test
  void minutesAreThoseOfTheMiddleCircleAndOfTheTenthsAndStandInTheTable() {
    List<JudgedCircle> circles = new ArrayList<>();
    for (int i = 10; i >= 0; i--) {
      circles.add(
          new Judged("北京" + (char) ('a' + i), 100, Level.BASIC, Level.BASIC)
              .with(
                  walkedTo("laundry", 60 * i),
                  format("gym", FormatCategory.QUALITY, Outcome.NOT_KNOWN, 0, 50))
              .circle());
    }
    CityReport report = report(circles, List.of());
    assertThat(report.minutes())
        .containsExactly(Map.entry("laundry", new CityReport.Minutes(11, 1, 5, 9)));
    ReportTable table =
        (ReportTable)
            CityComposer.compose(report, chart -> false).sections().stream()
                .filter(one -> one.id().equals("city-formats"))
                .findFirst()
                .orElseThrow()
                .blocks()
                .get(0);
    assertThat(
            table.rows().stream()
                .map(row -> row.cells().subList(6, 9).stream().map(Cell::text).toList()))
        .containsExactly(List.of("1.0", "5.0", "9.0"), List.of("—", "—", "—"));
  }

  @Test
  void theMapSaysOfOpenLevelsWhatIsCertainAndWhatIsPossible() {
    String open =
        map(
            new Judged("北京a", 100, Level.NONE, Level.QUALITY),
            new Judged("北京b", 100, Level.BASIC, Level.QUALITY),
            new Judged("北京c", 100, Level.BASIC, Level.BASIC),
            new Judged("北京d", 100, Level.BASIC, Level.QUALITY));
    assertThat(open).contains("the ring around it");
    assertThat(open.indexOf("no level to quality (1)")).isBetween(0, open.indexOf(">basic (1)"));
    assertThat(open.indexOf(">basic (1)")).isLessThan(open.indexOf("basic to quality (2)"));
    assertThat(map(new Judged("北京c", 100, Level.BASIC, Level.BASIC)))
        .contains(">basic (1)")
        .doesNotContain("the ring around it");
  }

  private static String map(Judged... circles) {
    CityReport report = report(Stream.of(circles).map(Judged::circle).toList(), List.of());
    return CityCharts.of(report, ReportFont.load()).get(CityCharts.MAP).svgFile(Layout.ALONE);
  }

  @Test
  void aTargetIsMetOnlyWhereThatIsCertainAndMissedOnlyWhereItIs() {
    List<JudgedCircle> circles =
        List.of(
            new Judged("北京a", 300, Level.BASIC, Level.QUALITY).circle(),
            new Judged("北京b", 100, Level.NONE, Level.NONE).circle(),
            new Judged("西安a", 100, Level.NONE, Level.BASIC).circle());
    CityReport report =
        report(
            circles,
            List.of(),
            target("北京", CityTarget.Kind.RESIDENTS_SHARE, "0.75"),
            target("北京", CityTarget.Kind.RESIDENTS_SHARE, "0.76"),
            target("西安", CityTarget.Kind.RESIDENTS_SHARE, "1"),
            target("北京", CityTarget.Kind.CIRCLES, "1"),
            target("西安", CityTarget.Kind.CIRCLES, "150"),
            target("上海", CityTarget.Kind.LEVELS, "2"));
    assertThat(report.reached().stream().map(Reached::outcome))
        .containsExactly(
            Outcome.MET, Outcome.NOT_MET, Outcome.NOT_KNOWN, Outcome.MET, Outcome.NOT_KNOWN);
    List<JudgedCircle> one = List.of(circles.get(0), broken("北京x"));
    assertThat(
            report(one, List.of(), target("北京", CityTarget.Kind.RESIDENTS_SHARE, "0.75"))
                .reached()
                .get(0)
                .outcome())
        .isEqualTo(Outcome.NOT_KNOWN);
  }

  private static CityTarget target(String city, CityTarget.Kind kind, String value) {
    return new CityTarget(city, Text.same("t"), kind, new BigDecimal(value), Text.same("n"));
  }
}
