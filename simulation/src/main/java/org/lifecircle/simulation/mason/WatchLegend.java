package org.lifecircle.simulation.mason;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.function.IntSupplier;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;

/** The time, what the colors mean, how long a stretch is and where north is. */
final class WatchLegend extends FieldPortrayal2D {

  private static final int SIZE = 13;
  private static final int LINE = 20;
  private static final int CLOCK = 26;
  private static final int SWATCH = 46;
  private static final int BAR_PIXELS = 160;
  private static final Color PAPER = new Color(255, 255, 255, 225);
  private static final Color EDGE = new Color(0xC3CAD1);

  /**
   * What a color means.
   *
   * @param round whether the mark is
   */
  record Entry(Color color, boolean round, String words) {}

  private final Font font;
  private final List<Entry> entries;
  private final FootfallColors colors;
  private final String footfall;
  private final double metersAcross;
  private final IntSupplier second;

  /**
   * A legend.
   *
   * @param footfall what the shades of footfall are called
   * @param metersAcross how wide the picture is on the ground
   * @param second what time it is
   */
  WatchLegend(
      Font font,
      List<Entry> entries,
      FootfallColors colors,
      String footfall,
      double metersAcross,
      IntSupplier second) {
    this.font = font.deriveFont((float) SIZE);
    this.entries = entries;
    this.colors = colors;
    this.footfall = footfall;
    this.metersAcross = metersAcross;
    this.second = second;
    setField(entries);
  }

  @Override
  public void draw(Object object, Graphics2D pen, DrawInfo2D info) {
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setFont(font);
    FontMetrics metrics = pen.getFontMetrics();
    int wide = Math.max(4 * SWATCH, metrics.stringWidth(footfall));
    for (Entry entry : entries) {
      wide = Math.max(wide, metrics.stringWidth(entry.words()) + LINE);
    }
    int x = (int) info.clip.x + LINE / 2;
    int y = (int) info.clip.y + LINE / 2;
    int high = CLOCK + LINE + LINE * (entries.size() + 3);
    pen.setColor(PAPER);
    pen.fillRoundRect(x, y, wide + LINE, high, SIZE, SIZE);
    pen.setColor(EDGE);
    pen.drawRoundRect(x, y, wide + LINE, high, SIZE, SIZE);
    int left = x + LINE / 2;
    pen.setColor(Color.BLACK);
    pen.setFont(font.deriveFont(Font.BOLD, (float) CLOCK));
    pen.drawString(Inspections.clock(second.getAsInt()), left, y + CLOCK + 2);
    pen.setFont(font);
    int top = y + CLOCK + LINE / 2 + 4;
    for (Entry entry : entries) {
      mark(pen, entry, left, top);
      top += LINE;
    }
    shades(pen, left, top + SIZE);
    scale(pen, info);
  }

  private static void mark(Graphics2D pen, Entry entry, int x, int y) {
    pen.setColor(entry.color());
    if (entry.round()) {
      pen.fillOval(x, y, SIZE, SIZE);
    } else {
      pen.fillRect(x, y + 1, SIZE - 1, SIZE - 1);
    }
    pen.setColor(Color.BLACK);
    pen.drawString(entry.words(), x + LINE, y + SIZE - 2);
  }

  private void shades(Graphics2D pen, int x, int y) {
    pen.drawString(footfall, x, y);
    int[] levels = colors.levels();
    for (int i = 0; i < levels.length; i++) {
      pen.setColor(colors.color(levels[i]));
      pen.fillRect(x + i * SWATCH, y + 6, SWATCH, SIZE);
      pen.setColor(Color.BLACK);
      pen.drawString(Integer.toString(levels[i]), x + i * SWATCH, y + 6 + 2 * SIZE);
    }
  }

  /** A bar of a round length in the lower left corner, and an arrow to the north beside it. */
  private void scale(Graphics2D pen, DrawInfo2D info) {
    double pixelsPerMeter = info.draw.width / metersAcross;
    int meters = roundest(BAR_PIXELS / pixelsPerMeter);
    int wide = (int) Math.round(meters * pixelsPerMeter);
    int x = (int) info.clip.x + LINE;
    int y = (int) (info.clip.y + info.clip.height) - LINE;
    pen.setColor(PAPER);
    pen.fillRoundRect(
        x - LINE / 2, y - 2 * LINE, wide + 3 * LINE + LINE / 2, 5 * LINE / 2, SIZE, SIZE);
    pen.setColor(Color.BLACK);
    pen.fillRect(x, y - 2, wide, 3);
    pen.fillRect(x, y - 7, 2, 8);
    pen.fillRect(x + wide - 2, y - 7, 2, 8);
    pen.drawString(meters + " m", x + 6, y - 9);
    int arrow = x + wide + LINE;
    pen.fillPolygon(new int[] {arrow, arrow + 6, arrow + 12}, new int[] {y, y - LINE, y}, 3);
    pen.drawString("N", arrow + 1, y - LINE - 2);
  }

  /** The largest of 1, 2, 5 and their tenfolds that is no more. */
  private static int roundest(double most) {
    int best = 1;
    for (int ten = 1; ten <= most && ten <= 1_000_000; ten *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if (factor * ten <= most) {
          best = factor * ten;
        }
      }
    }
    return best;
  }
}
