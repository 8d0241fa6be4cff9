package org.lifecircle.kit.workbook;

/** Texts that are written into cells, as wide as they look. */
final class WrittenText {

  private WrittenText() {}

  /** The width in Latin letters: those of Chinese are twice as wide. */
  static int width(String text) {
    return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
  }
}
