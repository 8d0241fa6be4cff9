package org.lifecircle.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/**
 * The colors and lines of every chart. The hues are those of Okabe and Ito, "Color Universal
 * Design" (2008), which people with any common color vision tell apart; what a color says, a word
 * or a shape says too.
 */
public final class Palette {

  public static final Color INK = new Color(0x1F2933);
  public static final Color MUTED = new Color(0x5B6670);
  public static final Color GRID = new Color(0xE3E7EB);
  public static final Color PAPER = Color.WHITE;
  public static final Color GOOD = new Color(0x0072B2);
  public static final Color BAD = new Color(0xD55E00);
  public static final Color UNKNOWN = new Color(0xA3ACB5);
  public static final Color TRACK = new Color(0xEEF1F4);
  public static final Color GOOD_LIGHT = new Color(0x9CCBE6);
  public static final Color BASIC = new Color(0x0072B2);
  public static final Color QUALITY = new Color(0xA0347F);
  public static final Color WAY = new Color(0xC3CAD1);
  public static final Color WATER = new Color(0xBFD9EC);
  public static final Color GREEN = new Color(0xD3E8CF);

  /** The edge of water, and the tufts of parks: dark enough to be seen in gray. */
  static final Color BANK = new Color(0x6FA3C7);

  static final Color TUFT = new Color(0x7FB07A);
  public static final Color WALL = new Color(0x8C7B5E);
  static final Color GROUND = new Color(0xFAFBFC);
  public static final Color HOME = new Color(0x4A5560);

  public static final Color TOO_FAR = new Color(0xE69F00);
  public static final Color CLOSED = new Color(0x56B4E9);
  public static final Color FULL = new Color(0xA0347F);

  /** The red, yellow and blue lists; yellow bears dark letters. */
  public static final Color RED = new Color(0xC44601);

  public static final Color YELLOW = new Color(0xF0C419);
  public static final Color BLUE = new Color(0x0072B2);

  /** From few to many, light to dark, apart in lightness so that gray print shows it. */
  static final List<Color> FEW_TO_MANY =
      List.of(
          new Color(0xFFF6D6),
          new Color(0xFEE29A),
          new Color(0xFBC15E),
          new Color(0xEE9A3A),
          new Color(0xC96F1E));

  /** From near to far, dark to light, apart in lightness too. */
  static final List<Color> NEAR_TO_FAR =
      List.of(new Color(0x5AA9D6), new Color(0x9CCBE6), new Color(0xD6E9F5));

  static final Stroke HAIR = new BasicStroke(1f);
  static final Stroke THIN = new BasicStroke(1.4f);

  private Palette() {}
}
