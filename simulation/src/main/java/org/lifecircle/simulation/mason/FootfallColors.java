package org.lifecircle.simulation.mason;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import sim.util.gui.SimpleColorMap;

/**
 * The shades of footfall, from yellow to dark red: on a square-root scale, so that a quiet lane is
 * seen beside a busy street.
 */
final class FootfallColors extends SimpleColorMap {

  private static final long serialVersionUID = 1L;
  private static final int SHADES = 256;
  private static final Color FEW = new Color(0xFFF0B0);
  private static final Color SOME = new Color(0xF79A3B);
  private static final Color MANY = new Color(0xA3150F);
  private static final Color NOBODY = new Color(255, 255, 255, 0);

  private final int most;
  private final Color[] shades = new Color[SHADES];

  /** Where so many people live, a fifth of their number through a cell is busy. */
  private static final int BUSY_SHARE = 5;

  /**
   * Shades.
   *
   * @param residents how many people live here
   */
  FootfallColors(int residents) {
    super(0, busy(residents), NOBODY, MANY);
    most = busy(residents);
    for (int i = 0; i < SHADES; i++) {
      double share = 2.0 * i / (SHADES - 1);
      shades[i] = share < 1 ? between(FEW, SOME, share) : between(SOME, MANY, share - 1);
    }
  }

  /** A round number, at least 20: so many and more are as dark as it gets. */
  private static int busy(int residents) {
    int round = 20;
    for (int ten = 10; ten <= 100_000_000 && ten <= residents; ten *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if ((long) factor * ten <= residents / BUSY_SHARE) {
          round = Math.max(round, factor * ten);
        }
      }
    }
    return round;
  }

  private static Color between(Color one, Color other, double share) {
    return new Color(
        (int) Math.round(one.getRed() + share * (other.getRed() - one.getRed())),
        (int) Math.round(one.getGreen() + share * (other.getGreen() - one.getGreen())),
        (int) Math.round(one.getBlue() + share * (other.getBlue() - one.getBlue())),
        (int) Math.round(200 + 55 * share));
  }

  /** The shade of so many people. */
  Color color(double people) {
    if (people <= 0) {
      return NOBODY;
    }
    double share = Math.min(1, Math.sqrt(people / most));
    return shades[(int) Math.round(share * (SHADES - 1))];
  }

  /** Numbers of people whose shades a legend shows, from few to most. */
  int[] levels() {
    return new int[] {Math.max(1, most / 100), most / 10, most * 2 / 5, most};
  }

  /** So many shades, from light to dark. */
  List<Color> shades(int count) {
    return IntStream.range(0, count).mapToObj(i -> shades[i * (SHADES - 1) / (count - 1)]).toList();
  }

  @Override
  public Color getColor(double people) {
    return color(people);
  }

  @Override
  public int getRGB(double people) {
    return color(people).getRGB();
  }

  @Override
  public int getAlpha(double people) {
    return color(people).getAlpha();
  }

  @Override
  public boolean validLevel(double people) {
    return people >= 0;
  }
}
