package org.lifecircle.simulation.mason;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import sim.display.Console;
import sim.portrayal.DrawInfo2D;

class WatchPicturesTest {

  private static final int PIXELS = 400;

  @TempDir private Path temp;

  private static DayModel model() {
    Circle circle = TestCircles.blocks(600, 52);
    return new DayModel(circle, TestCircles.catalog(), StraightWalks.of(circle), Demand.standard());
  }

  private static WalkingMap map() {
    return new WalkingMap(
        List.of(
            new Way(
                "north",
                List.of(TestCircles.at(0, 1_300), TestCircles.at(1_300, 1_300)),
                Map.of("highway", "footway"))));
  }

  private static DrawInfo2D place() {
    Rectangle2D.Double all = new Rectangle2D.Double(0, 0, PIXELS, PIXELS);
    return new DrawInfo2D(null, null, all, all);
  }

  @Test
  void aWayInTheNorthIsDrawnAbove() {
    PreparedCircle circle = model().prepared();
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    new StreetsPortrayal(map(), circle, GridView.of(circle)).draw(null, pen, place());
    pen.dispose();
    int above = 0;
    int below = 0;
    for (int y = 0; y < PIXELS; y++) {
      if (image.getRGB(PIXELS / 2, y) != 0) {
        above += y < PIXELS / 4 ? 1 : 0;
        below += y < PIXELS / 4 ? 0 : 1;
      }
    }
    assertThat(above).isBetween(1, 3);
    assertThat(below).isZero();
  }

  @Test
  void moreFootfallIsDarkerAndTheLegendsNumbersAreRound() {
    FootfallColors colors = new FootfallColors(23_527);
    assertThat(colors.levels()).containsExactly(20, 200, 800, 2_000);
    assertThat(colors.color(0).getAlpha()).isZero();
    int lighter = 3 * 256;
    for (int people : new int[] {1, 20, 200, 800, 2_000}) {
      Color color = colors.color(people);
      int light = color.getRed() + color.getGreen() + color.getBlue();
      assertThat(light).as("%d people", people).isLessThan(lighter);
      lighter = light;
    }
    assertThat(colors.color(9_999)).isEqualTo(colors.color(2_000));
    assertThat(new FootfallColors(3).levels()).containsExactly(1, 2, 8, 20);
  }

  private static final class Heard implements DayChart {
    private final List<DayFigures> figures = new ArrayList<>();

    @Override
    public JComponent component() {
      return new JLabel("chart");
    }

    @Override
    public void clear() {
      figures.clear();
    }

    @Override
    public void add(DayFigures minute) {
      figures.add(minute);
    }
  }

  @Test
  void theConsoleGoesOnFromWhatItSaved() throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "a window needs a screen");
    Heard heard = new Heard();
    WatchScreen screen =
        new WatchScreen(map(), new Font(Font.DIALOG, Font.PLAIN, 12), Language.EN, heard);
    DayCheckpoint day = DayCheckpoint.dawn(model(), TestCircles.MONDAY, 5);
    day.runUntil(9 * 3600);
    DayWatch watch = new DayWatch(day.state(), screen);
    Console console = new Console(watch);
    console.pressPause();
    assertThat(watch.state).isSameAs(day.state());
    for (int minute = 0; minute < 30; minute++) {
      watch.step();
    }
    Path file = temp.resolve("day.checkpoint");
    watch.state.writeToCheckpoint(file.toFile());
    assertThat(heard.figures).hasSize(31);
    DayFigures saved = heard.figures.get(30);
    for (int minute = 0; minute < 30; minute++) {
      watch.step();
    }
    assertThat(watch.readNewStateFromCheckpoint(file.toFile())).isTrue();
    assertThat(heard.figures).containsExactly(saved);
    watch.quit();
    console.dispose();
  }
}
