package org.lifecircle.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.SampleReports;
import org.lifecircle.reports.charts.LabelBoxes.Box;
import org.lifecircle.reports.fonts.ReportFont;

class MapLabelsTest {

  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 900, 600);

  private static boolean overlap(Box one, Box other) {
    Area both = new Area(one.outline());
    both.intersect(new Area(other.outline()));
    Rectangle2D bounds = both.getBounds2D();
    return bounds.getWidth() > 1e-6 && bounds.getHeight() > 1e-6;
  }

  private static void assertApartAndWhole(List<Box> boxes, Rectangle2D area) {
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(boxes.get(i).corners()).allMatch(area::contains);
      for (int j = 0; j < i; j++) {
        assertThat(overlap(boxes.get(i), boxes.get(j)))
            .as("%s on %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noBoxThatIsTakenLiesOnAnotherOrOverTheEdgeHoweverItIsTurned(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LabelBoxes boxes = new LabelBoxes(AREA);
    List<Box> taken = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      Box box =
          new Box(
              random.nextDouble(-50, 950),
              random.nextDouble(-50, 650),
              random.nextDouble(20, 140),
              random.nextDouble(10, 22),
              random.nextDouble(-Math.PI / 2, Math.PI / 2));
      if (boxes.take(box)) {
        taken.add(box);
      } else {
        refused++;
        boolean inside = box.corners().stream().allMatch(AREA::contains);
        assertThat(!inside || taken.stream().anyMatch(other -> overlap(box, other)))
            .as("refused for a reason: %s", box)
            .isTrue();
      }
    }
    assertThat(taken).hasSizeGreaterThan(40);
    assertThat(refused).isGreaterThan(40);
    assertApartAndWhole(taken, AREA);
  }

  @Test
  void aSignUnderWordsIsCountedAndWordsBesideItTakeNoOther() {
    LabelBoxes boxes = new LabelBoxes(AREA);
    boxes.sign(new Box(100, 100, 11, 11));
    boxes.sign(new Box(130, 100, 11, 11));
    Box over = new Box(115, 100, 60, 12);
    assertThat(boxes.covered(over)).isEqualTo(2);
    assertThat(boxes.covered(new Box(100, 130, 60, 12))).isZero();
    assertThat(boxes.free(over)).isTrue();
    assertThat(boxes.take(over)).isFalse();
    assertThat(boxes.take(new Box(100, 130, 60, 12))).isTrue();
    assertThat(boxes.free(new Box(110, 132, 60, 12))).isFalse();
  }

  private static List<Box> labels(ReportContent content) {
    BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    MapPlane plane = new MapPlane(content.circle().center());
    List<Coordinate> places = new ArrayList<>();
    content.circle().homes().stream().map(Home::location).forEach(places::add);
    content.circle().outlets().stream().map(Outlet::location).forEach(places::add);
    MapCanvas canvas =
        new MapCanvas(
            g2, AREA, MapPlane.shown(plane.box(places), AREA.getWidth(), 0.66, 0.66), plane);
    MapLabels labels =
        new MapLabels(canvas, content, Set.of(), ReportFont.carried().awt().deriveFont(12.5f));
    labels.keepFree(canvas.scaleBox());
    labels.draw();
    List<Box> all = new ArrayList<>(labels.placed());
    all.add(canvas.scaleBox());
    return all;
  }

  @Test
  void noNameOnTheMapOfACircleLiesOnAnotherOrIsCutOff() {
    for (Language language : Language.values()) {
      SampleReports.all(language)
          .forEach(
              (name, content) -> {
                List<Box> boxes = labels(content);
                assertThat(boxes)
                    .as(name)
                    .hasSizeGreaterThan(content.circle().outlets().isEmpty() ? 1 : 10);
                assertApartAndWhole(boxes, AREA);
              });
    }
  }
}
