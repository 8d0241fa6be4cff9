package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.ByHour;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.charts.Palette;
import org.lifecircle.reports.charts.PictureRoom;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.sections.Composer;
import org.lifecircle.standards.facts.Outcome;

class ChartsTest {

  private static Charts charts(ReportContent content) {
    return new Exhibits(content).charts(ReportFont.carried());
  }

  private static String words(String svg) {
    return java.util.regex.Pattern.compile("<text[^>]*>([^<]*)</text>")
        .matcher(svg)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyChartHasATitleACaptionAndASource(Language language) {
    SampleReports.all(language)
        .forEach(
            (name, content) ->
                charts(content)
                    .forEach(
                        chart -> {
                          String id = chart.id().name();
                          assertThat(chart.title()).as(name + " " + id).isNotBlank();
                          assertThat(chart.caption()).as(name + " " + id).isNotBlank();
                          assertThat(chart.source()).as(name + " " + id).contains("LifeCircle");
                        }));
  }

  @Test
  void aPngHasTwiceThePixelsOfItsLayout() throws IOException {
    for (Chart chart : charts(SampleReports.ordinary(Language.ZH))) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png(Layout.ALONE)));
      assertThat(image.getWidth()).isEqualTo(2 * Layout.ALONE.width());
      assertThat(image.getHeight()).isEqualTo(2 * chart.height(Layout.ALONE));
    }
  }

  @Test
  void aPngIsTheSameWhateverWasDrawnInItsRoomBefore() {
    PictureRoom room = new PictureRoom();
    for (Chart chart : charts(SampleReports.ordinary(Language.ZH))) {
      for (Layout layout : List.of(Layout.ALONE, Layout.PHONE)) {
        assertThat(Arrays.equals(chart.png(layout, room), chart.png(layout)))
            .as(chart.id() + " " + layout)
            .isTrue();
      }
    }
  }

  @Test
  void theFormatsChartNamesEveryFormatThatSomebodyDoesNotReachWithItsShare() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    String words = words(charts(content).get(new ChartId("formats")).svg(Layout.PAGE));
    content
        .scorecard()
        .formats()
        .forEach(
            finding -> {
              boolean open =
                  finding.presence() != Outcome.MET
                      || finding.residentsWithinRadius() < finding.residents();
              assertThat(words.contains(finding.format().label().zh()))
                  .as(finding.format().label().zh())
                  .isEqualTo(open);
            });
    assertThat(words).contains("0% · 0 家", "不明", "要求的步行时间内能走到的居民（%）");
  }

  @Test
  void theMinutesChartSaysWhereNobodyGetsAnywhere() {
    String words =
        words(
            charts(SampleReports.withoutOutlets(Language.EN))
                .get(new ChartId("walking-minutes"))
                .svg(Layout.PAGE));
    assertThat(words).contains("none in reach", "not known");
  }

  @Test
  void numbersOfFourDigitsHaveTheirSeparator() {
    ByHour.Kind thousands = new ByHour.Kind("served", Collections.nCopies(24, 1900d), Palette.GOOD);
    ByHour.Kind none = new ByHour.Kind("not served", Collections.nCopies(24, 0d), Palette.BAD);
    Chart chart =
        Chart.of(
            new ChartId("by-hour"),
            new ChartWords("title", "caption", "source"),
            ReportFont.carried(),
            new ByHour(thousands, none, "hour", "needs", "none"));
    assertThat(words(chart.svg(Layout.PAGE))).contains("2,000").doesNotContain("2000");
  }

  @Test
  void theMapHasAScaleAndNorth() {
    assertThat(
            words(
                charts(SampleReports.ordinary(Language.ZH))
                    .get(new ChartId("map"))
                    .svg(Layout.PAGE)))
        .contains("200 米", "北", "居民楼");
    assertThat(
            words(
                charts(SampleReports.withoutOutlets(Language.EN))
                    .get(new ChartId("map"))
                    .svg(Layout.PAGE)))
        .contains("200 m", "homes")
        .doesNotContain("outlets");
  }

  @Test
  void aDocumentThatShowsAChartWhichNobodyDrewIsRefusedByTheNameOfTheChart() {
    Charts charts = charts(SampleReports.ordinary(Language.EN));
    assertThatThrownBy(() -> charts.get(new ChartId("no-such")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such")
        .hasMessageContaining("walking-minutes");
    Chart one = charts.iterator().next();
    assertThatThrownBy(() -> new Charts(List.of(one, one))).hasMessageContaining(one.id().name());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReportShowsTheChartsThatItsExhibitsDraw(Language language) {
    SampleReports.all(language)
        .forEach(
            (name, content) ->
                assertThat(charts(content).ids())
                    .as(name)
                    .containsAll(Composer.compose(content).chartIds()));
  }
}
