package org.lifecircle.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.mason.DayFigures;

class LiveDayChartTest {

  private static final int WIDE = 560;
  private static final int HIGH = 380;

  /** How many pixels are nearly of a color; the edges of lines are smoothed. */
  private static int inked(LiveDayChart chart, Color color) {
    BufferedImage image = chart.chart().createBufferedImage(WIDE, HIGH);
    int inked = 0;
    // Below the legend, which has the colors too.
    for (int y = 60; y < HIGH; y++) {
      for (int x = 0; x < WIDE; x++) {
        Color pixel = new Color(image.getRGB(x, y));
        int apart =
            Math.abs(pixel.getRed() - color.getRed())
                + Math.abs(pixel.getGreen() - color.getGreen())
                + Math.abs(pixel.getBlue() - color.getBlue());
        inked += apart < 60 ? 1 : 0;
      }
    }
    return inked;
  }

  @Test
  void everyMinuteMakesTheLinesLonger() {
    LiveDayChart chart = new LiveDayChart(ReportFont.load(), Language.ZH);
    assertThat(inked(chart, Palette.GOOD)).isZero();
    int before = 0;
    for (int hour = 6; hour <= 24; hour += 6) {
      for (int minute = -359; minute <= 0; minute++) {
        int second = hour * 3600 + minute * 60;
        chart.add(
            new DayFigures(second, second == 60 ? 100 : 50, 50, Map.of(NeedOutcome.TOO_FAR, 20)));
      }
      assertThat(inked(chart, Palette.GOOD)).as("at %d:00", hour).isGreaterThan(before + 50);
      before = inked(chart, Palette.GOOD);
    }
    assertThat(inked(chart, Palette.TOO_FAR)).isGreaterThan(200);
    chart.clear();
    assertThat(inked(chart, Palette.GOOD)).isZero();
  }
}
