package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.charts.LabelBoxes.Box;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.Way;

/**
 * The names on a map: streets along their lines, then compounds, gates, water and greens, then
 * outlets, the larger first; a name for which there is no room is left out.
 */
final class MapLabels {

  /** The number of a building, behind the name of its compound. */
  private static final Pattern BUILDING =
      Pattern.compile("[\\s\\-—·#]*[A-Za-z]?[0-9０-９一二三四五六七八九十甲乙丙丁]+(号院|号楼|栋|幢|座|号|楼|#)*(楼)?$");

  /** An id of a map, alone or behind a name that was made up. */
  private static final Pattern MADE_UP = Pattern.compile("(.*\\s)?[nwr][0-9]+$");

  /** The side of the sign of most homes, in pixels. */
  private static final double HOME = 16;

  private static final Color HALO = new Color(255, 255, 255, 205);
  private static final Color STREET = new Color(0x3C4852);
  private static final Color WATER_WORDS = new Color(0x1F5F8B);
  private static final Color GREEN_WORDS = new Color(0x2F6B3A);
  private static final Set<String> GATES = Set.of("gate", "entrance", "lift_gate", "swing_gate");

  /** Where words stand beside a place: right, left, below, above, and between. */
  private static final double[][] BESIDE = {
    {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}
  };

  private final MapCanvas canvas;
  private final ReportContent content;
  private final Set<String> basic;
  private final LabelBoxes boxes;
  private final Font font;
  private final List<Label> labels = new ArrayList<>();

  /** From the middle of a street, so many places on either side are tried for its name. */
  private static final int STREET_STEPS = 12;

  /** Words in their place. */
  private record Label(String words, Box box, Font font, Color color) {}

  /**
   * Labels on a canvas.
   *
   * @param basic the ids of the formats that are called basic
   * @param font of the smallest words
   */
  MapLabels(MapCanvas canvas, ReportContent content, Set<String> basic, Font font) {
    this.canvas = canvas;
    this.content = content;
    this.basic = basic;
    this.font = font;
    this.boxes = new LabelBoxes(canvas.area);
  }

  /** Keeps a place free of words, such as that of the scale. */
  void keepFree(Box box) {
    boxes.keepFree(box);
  }

  /** Places all names and draws them. */
  void draw() {
    gates().forEach(gate -> sign(gate.location(), 8));
    content.circle().outlets().forEach(outlet -> sign(outlet.location(), 11));
    streets();
    Map<String, List<Home>> compounds = compounds();
    compounds.forEach(
        (name, homes) -> {
          if (homes.size() > 1) {
            compound(name, homes);
          }
        });
    areas();
    for (MapNode gate : gates()) {
      beside(name(gate.tags()), gate.location(), 6, size(0.92f), Palette.INK);
    }
    content.circle().homes().forEach(home -> sign(home.location(), HOME));
    outlets();
    compounds.forEach(
        (name, homes) -> {
          if (homes.size() == 1) {
            beside(name, homes.get(0).location(), HOME / 2 + 2, size(0.86f), Palette.HOME);
          }
        });
    labels.forEach(this::draw);
    drawGates();
  }

  private void sign(Coordinate place, double side) {
    boxes.sign(new Box(canvas.x(place), canvas.y(place), side, side));
  }

  private Font size(float scale) {
    return font.deriveFont(font.getSize2D() * scale);
  }

  private Font bold(float scale) {
    return size(scale).deriveFont(Font.BOLD);
  }

  private Language language() {
    return content.language();
  }

  private String name(Map<String, String> tags) {
    return StreetRuns.name(tags, language());
  }

  private boolean readable(String words) {
    return !words.isBlank() && font.canDisplayUpTo(words) < 0;
  }

  /** Takes the first of the places without words that cover the fewest signs. */
  private void addFirst(String words, List<Box> places, Font font, Color color) {
    Box best = null;
    int fewest = Integer.MAX_VALUE;
    for (Box box : places) {
      int covered = boxes.free(box) ? boxes.covered(box) : Integer.MAX_VALUE;
      if (covered < fewest) {
        best = box;
        fewest = covered;
      }
      if (covered == 0) {
        break;
      }
    }
    if (best != null) {
      boxes.keepFree(best);
      labels.add(new Label(words, best, font, color));
    }
  }

  private Box box(String words, Font font, double x, double y, double angle) {
    return new Box(x, y, Style.width(font, words) + 4, font.getSize2D() * 1.25, angle);
  }

  private void streets() {
    for (StreetRuns.Run run : StreetRuns.of(content.map().ways(), canvas, language())) {
      Font letters = run.rank() < 4 ? bold(1f) : size(0.95f);
      if (!readable(run.name()) || Style.width(letters, run.name()) > run.length() * 0.95) {
        continue;
      }
      addFirst(run.name(), along(run, letters), letters, STREET);
    }
  }

  /** The places for the name of a street: on it, nearest its middle first, then beside it. */
  private List<Box> along(StreetRuns.Run run, Font letters) {
    List<Box> places = new ArrayList<>();
    double beside = letters.getSize2D();
    for (double away : new double[] {0, -beside, beside}) {
      double right = -Math.sin(run.angle()) * away;
      double down = Math.cos(run.angle()) * away;
      for (int step = 0; step <= STREET_STEPS; step++) {
        for (double aside : new double[] {-0.4, 0.4}) {
          Point2D at = run.at(0.5 + aside * step / STREET_STEPS);
          places.add(box(run.name(), letters, at.getX() + right, at.getY() + down, run.angle()));
        }
      }
    }
    return places;
  }

  /** Homes of one compound share its name; a home alone has its own, where there is room. */
  private Map<String, List<Home>> compounds() {
    Map<String, List<Home>> compounds = new LinkedHashMap<>();
    for (Home home : content.circle().homes()) {
      if (!home.name().isBlank() && !MADE_UP.matcher(home.name()).matches()) {
        String compound = BUILDING.matcher(home.name()).replaceFirst("").strip();
        compounds
            .computeIfAbsent(compound.isEmpty() ? home.name() : compound, name -> new ArrayList<>())
            .add(home);
      }
    }
    Map<String, List<Home>> sorted = new LinkedHashMap<>();
    compounds.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Home>> one) -> residents(one.getValue()))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .filter(one -> readable(one.getKey()))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  private static int residents(List<Home> homes) {
    return homes.stream().mapToInt(home -> home.residents().total()).sum();
  }

  private void compound(String name, List<Home> homes) {
    double x = homes.stream().mapToDouble(home -> canvas.x(home.location())).average().orElse(0);
    double y = homes.stream().mapToDouble(home -> canvas.y(home.location())).average().orElse(0);
    Font letters = bold(1.08f);
    double step = letters.getSize2D() * 1.4;
    List<Box> places = new ArrayList<>();
    for (double[] aside :
        new double[][] {{0, 0}, {0, 1}, {0, -1}, {0, 2}, {0, -2}, {2, 0}, {-2, 0}}) {
      places.add(box(name, letters, x + aside[0] * step, y + aside[1] * step, 0));
    }
    addFirst(name, places, letters, Palette.INK);
  }

  private void areas() {
    for (Obstacle obstacle : content.map().obstacles()) {
      if (obstacle.area()) {
        area(name(obstacle.tags()), obstacle.lines().get(0), WATER_WORDS);
      }
    }
    for (Way way : content.map().ways()) {
      if (MapLayers.isGreen(way)) {
        area(name(way.tags()), way.points(), GREEN_WORDS);
      }
    }
  }

  private void area(String name, List<Coordinate> ring, Color color) {
    if (readable(name)) {
      var bounds = canvas.line(ring).getBounds2D().createIntersection(canvas.area);
      if (!bounds.isEmpty()) {
        Font letters = size(0.95f);
        Box box = box(name, letters, bounds.getCenterX(), bounds.getCenterY(), 0);
        addFirst(name, List.of(box), letters, color);
      }
    }
  }

  /** Whether a point of the map is a gate, which stands on maps with names. */
  static boolean isGate(MapNode node) {
    return GATES.contains(node.tags().getOrDefault("barrier", ""));
  }

  private List<MapNode> gates() {
    return content.map().nodes().stream()
        .filter(MapLabels::isGate)
        .filter(node -> canvas.area.contains(canvas.x(node.location()), canvas.y(node.location())))
        .toList();
  }

  private void outlets() {
    List<Outlet> outlets = new ArrayList<>(content.circle().outlets());
    outlets.sort(
        Comparator.comparing(outlet -> outlet.formatIds().stream().noneMatch(basic::contains)));
    for (Outlet outlet : outlets) {
      String name = content.outletName(outlet);
      Color color =
          outlet.formatIds().stream().anyMatch(basic::contains) ? Palette.BASIC : Palette.QUALITY;
      if (!name.equals(outlet.id())) {
        beside(name, outlet.location(), 7, size(0.88f), color);
      }
    }
  }

  private void beside(String name, Coordinate place, double away, Font letters, Color color) {
    if (!readable(name)) {
      return;
    }
    double x = canvas.x(place);
    double y = canvas.y(place);
    Box on = box(name, letters, x, y, 0);
    for (double[] side : BESIDE) {
      double aside = side[1] == 0 ? away : away * 0.5;
      Box box =
          new Box(
              x + side[0] * (on.width() / 2 + aside),
              y + side[1] * (on.height() / 2 + away),
              on.width(),
              on.height());
      if (boxes.take(box)) {
        labels.add(new Label(name, box, letters, color));
        return;
      }
    }
  }

  private void draw(Label label) {
    Graphics2D g2 = canvas.g2;
    g2.setPaint(HALO);
    g2.fill(label.box().outline());
    g2.setFont(label.font());
    g2.setPaint(label.color());
    AffineTransform before = g2.getTransform();
    g2.rotate(label.box().angle(), label.box().x(), label.box().y());
    TextUtils.drawAlignedString(
        label.words(), g2, (float) label.box().x(), (float) label.box().y(), TextAnchor.CENTER);
    g2.setTransform(before);
  }

  private void drawGates() {
    for (MapNode gate : gates()) {
      double x = canvas.x(gate.location());
      double y = canvas.y(gate.location());
      canvas.g2.setPaint(Palette.PAPER);
      canvas.g2.fill(MapSymbols.square(x, y, 9));
      canvas.g2.setPaint(Palette.INK);
      canvas.g2.setStroke(Palette.THIN);
      canvas.g2.draw(MapSymbols.square(x, y, 7));
    }
  }

  /** The boxes of the names that have room, for tests. */
  List<Box> placed() {
    return labels.stream().map(Label::box).toList();
  }
}
