package org.lifecircle.reports.office;

import java.util.regex.Pattern;

/**
 * How wide words are in a table of a Word document, in twentieths of a point: at least as wide as
 * in the widest of the fonts that programs put in the place of one that a machine does not have.
 */
final class WrittenWidth {

  /** The size of the letters that the widths are of, in halves of a point. */
  static final int LETTERS = 18;

  private static final int HAN = 180;
  private static final int WIDE = 178;
  private static final int CAPITAL = 130;
  private static final int LETTER = 115;
  private static final int SLIM = 107;
  private static final int NARROW = 75;
  private static final int THIN = 58;

  /** Chinese letters, which may be parted anywhere, are kept together up to so many. */
  private static final int HAN_TOGETHER = 5;

  /** The longest names of formats have so many. */
  private static final int HAN_OF_A_NAME = 10;

  private static final int FIRST_HAN = 0x2E80;

  /** A day is not broken. */
  private static final Pattern DAY = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");

  private WrittenWidth() {}

  /** Of words on one line. */
  static int of(String words) {
    return words.codePoints().map(WrittenWidth::letter).sum();
  }

  private static int letter(int letter) {
    if (letter >= FIRST_HAN) {
      return HAN;
    }
    return switch (letter) {
      case 'm', 'w', 'M', 'W', '%', '@', '—' -> WIDE;
      case 'c', 'k', 's', 'v', 'x', 'y', 'z' -> SLIM;
      case 't', 'f', 'r', 'I', ' ', '(', ')', '[', ']', '-' -> NARROW;
      case 'i', 'j', 'l', '.', ',', ':', ';', '!', '|' -> THIN;
      default -> Character.isUpperCase(letter) ? CAPITAL : LETTER;
    };
  }

  /** Of the widest word, whatever is in it: an interval is one, and so is the name of a format. */
  static int ofWord(String words) {
    return widest(words.split("[\\s/、，。；：（）]+"), HAN_OF_A_NAME);
  }

  /**
   * Of the widest piece that is not to be broken: a word, an id, a number, one end of an interval
   * with its dash; of Chinese no more than some letters.
   */
  static int ofPiece(String words) {
    return widest(words.split("[\\s/、，。；：（）]+|(?<=[-‐–—])"), HAN_TOGETHER);
  }

  private static int widest(String[] pieces, int hanTogether) {
    int most = 0;
    for (String piece : pieces) {
      most = Math.max(most, DAY.matcher(piece).matches() ? of(piece) : 0);
    }
    for (String piece : pieces) {
      int han = 0;
      int latin = 0;
      for (int letter : piece.codePoints().toArray()) {
        han = letter >= FIRST_HAN ? Math.min(han + HAN, hanTogether * HAN) : 0;
        latin = letter >= FIRST_HAN ? 0 : latin + letter(letter);
        most = Math.max(most, Math.max(han, latin));
      }
    }
    return most;
  }
}
