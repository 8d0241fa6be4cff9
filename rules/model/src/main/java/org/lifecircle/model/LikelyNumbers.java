package org.lifecircle.model;

import java.math.BigDecimal;

/**
 * The numbers that anybody means: {@code 1e-999999999} is short in a file, lies between 0 and 1,
 * and is a gigabyte of digits as soon as somebody rounds it, adds to it or writes it out.
 */
public final class LikelyNumbers {

  /** So many digits a number has at most when it is written out, zeros among them. */
  private static final int MOST_DIGITS = 1000;

  private LikelyNumbers() {}

  /** Whether a number has few enough digits. */
  public static boolean contain(BigDecimal number) {
    return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
  }

  /**
   * Reads a number exactly.
   *
   * @param text as {@link BigDecimal#BigDecimal(String)} takes it
   * @throws NumberFormatException when it is no number, or has too many digits
   */
  public static BigDecimal read(String text) {
    if (text.length() > MOST_DIGITS) {
      throw tooLong();
    }
    return checked(new BigDecimal(text));
  }

  /**
   * The number itself.
   *
   * @throws NumberFormatException when it has too many digits
   */
  public static BigDecimal checked(BigDecimal number) {
    if (!contain(number)) {
      throw tooLong();
    }
    return number;
  }

  private static NumberFormatException tooLong() {
    return new NumberFormatException("a number of more than " + MOST_DIGITS + " digits");
  }
}
