package org.lifecircle.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.Language;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.SampleReports;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;

/** Every map of a circle says where it lies, and is read in gray print too. */
class LocatorTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMapOfTheCircleSaysItsCityAndDegreesAndHasScaleAndNorth(Language language) {
    ReportContent content = SampleReports.ordinary(language);
    Charts charts = new Exhibits(content).charts(ReportFont.carried());
    String north = language == Language.ZH ? ">北<" : ">N<";
    for (String id : List.of("overview", "map")) {
      String svg = charts.get(new ChartId(id)).svg(Layout.PAGE);
      assertThat(svg).as(id).contains("°N", "°E", content.circle().city()).contains(north);
    }
  }

  @Test
  void aPhoneHasNoRoomForIt() {
    Charts charts = new Exhibits(SampleReports.ordinary(Language.ZH)).charts(ReportFont.carried());
    assertThat(charts.get(new ChartId("map")).svg(Layout.PHONE)).doesNotContain("°N");
  }

  /** The share of light that a color has in gray print, 0 to 255. */
  private static double gray(Color color) {
    return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
  }

  @Test
  void grayPrintTellsWalksWaterAndParksApart() {
    List<Color> walks = Palette.NEAR_TO_FAR;
    for (int i = 1; i < walks.size(); i++) {
      assertThat(gray(walks.get(i)) - gray(walks.get(i - 1))).isGreaterThan(25);
    }
    assertThat(gray(Palette.WATER) - gray(Palette.BANK)).isGreaterThan(40);
    assertThat(gray(Palette.GREEN) - gray(Palette.TUFT)).isGreaterThan(40);
    assertThat(gray(Palette.WAY)).isLessThan(gray(Palette.GROUND) - 40);
  }
}
