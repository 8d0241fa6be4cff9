package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;

class ChartsTest {

  private static Map<String, Chart> charts(ReportContent content) {
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
                        (id, chart) -> {
                          assertThat(chart.title()).as(name + " " + id).isNotBlank();
                          assertThat(chart.caption()).as(name + " " + id).isNotBlank();
                          assertThat(chart.source()).as(name + " " + id).contains("LifeCircle");
                        }));
  }

  @Test
  void aPngHasTwiceThePixelsOfItsLayout() throws IOException {
    for (Chart chart : charts(SampleReports.ordinary(Language.ZH)).values()) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png(Layout.ALONE)));
      assertThat(image.getWidth()).isEqualTo(2 * Layout.ALONE.width());
      assertThat(image.getHeight()).isEqualTo(2 * chart.height(Layout.ALONE));
    }
  }

  @Test
  void theFormatsChartNamesEveryFormatWithItsShare() {
    ReportContent content = SampleReports.ordinary(Language.ZH);
    String words = words(charts(content).get("formats").svg(Layout.PAGE));
    content
        .scorecard()
        .formats()
        .forEach(finding -> assertThat(words).contains(finding.format().label().zh()));
    assertThat(words).contains("0% · 0 家", "不明", "要求的步行时间内能走到的居民（%）");
  }

  @Test
  void theMinutesChartSaysWhereNobodyGetsAnywhere() {
    String words =
        words(
            charts(SampleReports.withoutOutlets(Language.EN))
                .get("walking-minutes")
                .svg(Layout.PAGE));
    assertThat(words).contains("none in reach", "not known");
  }

  @Test
  void numbersOfFourDigitsHaveTheirSeparator() {
    String words =
        words(charts(SampleReports.ordinary(Language.EN)).get("demand-by-hour").svg(Layout.PAGE));
    assertThat(words).contains("2,000").doesNotContain("2000");
  }

  @Test
  void theMapHasAScaleAndNorth() {
    assertThat(words(charts(SampleReports.ordinary(Language.ZH)).get("map").svg(Layout.PAGE)))
        .contains("200 米", "北", "居民楼");
    assertThat(words(charts(SampleReports.withoutOutlets(Language.EN)).get("map").svg(Layout.PAGE)))
        .contains("200 m", "homes")
        .doesNotContain("outlets");
  }
}
