package org.lifecircle.simulation.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The spread of families of synthetic circles as a picture: a dot a circle, a line a family. */
final class IndexSpreadChart {

  private static final int LEFT = 250;
  private static final int PER_POINT = 6;
  private static final int LINE = 30;
  private static final int TOP = 46;

  private IndexSpreadChart() {}

  static String svg(Map<IndexFamily, List<PointInterval>> measured) {
    int bottom = TOP + LINE * measured.size();
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"13\">",
        LEFT + 100 * PER_POINT + 30,
        bottom + 40);
    add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
    add(
        svg,
        "<text x=\"12\" y=\"24\" font-size=\"15\">Convenience index of synthetic circles:"
            + " dot = certain, pale line = to what is possible, bar = middle</text>");
    for (int points = 0; points <= 100; points += 10) {
      int x = LEFT + PER_POINT * points;
      add(svg, "<path d=\"M%d %dV%d\" stroke=\"#ddd\"/>", x, TOP, bottom);
      add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>", x, bottom + 18, points);
    }
    int line = 0;
    for (Map.Entry<IndexFamily, List<PointInterval>> family : measured.entrySet()) {
      int y = TOP + LINE * line + LINE / 2;
      add(
          svg,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
          LEFT - 10,
          y + 4,
          family.getKey().en());
      for (PointInterval one : family.getValue()) {
        if (one.atLeast() < one.atMost()) {
          add(
              svg,
              "<path d=\"M%.1f %dH%.1f\" stroke=\"#7aa6c2\" stroke-opacity=\".12\""
                  + " stroke-width=\"8\"/>",
              x(one.atLeast()),
              y,
              x(one.atMost()));
        }
      }
      for (PointInterval one : family.getValue()) {
        add(
            svg,
            "<circle cx=\"%.1f\" cy=\"%d\" r=\"3.2\" fill=\"#1f5f8b\" fill-opacity=\".45\"/>",
            x(one.atLeast()),
            y);
      }
      int[] least = family.getValue().stream().mapToInt(PointInterval::atLeast).sorted().toArray();
      add(
          svg,
          "<path d=\"M%.1f %dv18\" stroke=\"#c0392b\" stroke-width=\"2\"/>",
          x(IndexFamiliesTest.middle(least)),
          y - 9);
      line++;
    }
    return svg.append("</svg>\n").toString();
  }

  private static double x(int thousandths) {
    return LEFT + PER_POINT * thousandths / 1000.0;
  }

  private static void add(StringBuilder svg, String format, Object... arguments) {
    svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
