package org.lifecircle.reports.charts;

/** Round numbers for scales. */
public final class Round {

  private Round() {}

  /** The smallest of 1, 2 and 5 times a power of ten that is not below a number; at least 1. */
  public static int step(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, number))));
    double lead = Math.max(1, number) / power;
    return (int) ((lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power);
  }

  /** The longest of 1, 2 and 5 times a power of ten that is not longer than a length. */
  static int length(double longest) {
    double power = Math.pow(10, Math.floor(Math.log10(longest)));
    double lead = longest / power;
    return (int) Math.max(1, (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power);
  }

  /** A count with one leading digit, or two where it begins with 1. */
  static int count(int number) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, number))));
    double lead = number / power;
    double fine = lead < 2 && power >= 10 ? Math.round(lead * 2) / 2.0 : Math.round(lead);
    return (int) Math.max(1, fine * power);
  }
}
