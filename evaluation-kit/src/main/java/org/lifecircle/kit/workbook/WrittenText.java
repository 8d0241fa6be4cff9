package org.lifecircle.kit.workbook;

/** Texts that are written into cells: no longer than a cell takes, and as wide as they look. */
final class WrittenText {

  private WrittenText() {}

  /** A text of at most some characters, with three dots for what is left out. */
  static String atMost(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = characters - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The width in Latin letters: those of Chinese are twice as wide. */
  static int width(String text) {
    return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
  }
}
