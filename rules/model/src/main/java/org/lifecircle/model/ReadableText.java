package org.lifecircle.model;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Which characters a text of somebody else may have. What nobody can see, or what makes a text read
 * otherwise than it is, would break a document after hours or deceive its reader.
 */
public final class ReadableText {

  /** The most characters of any text; no cell of a spreadsheet holds more. */
  public static final int LONGEST = 32_767;

  /** The most characters of a name or an id. */
  public static final int LONGEST_NAME = 200;

  /** The most characters of the value of an OpenStreetMap tag, as its database has them. */
  public static final int LONGEST_TAG = 255;

  /** Cyrillic and Greek letters, and what the eye takes each for. */
  private static final String LOOKS =
      "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
          + "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
          + "\u03BF\u03BD";

  private static final String LIKE = "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXov";

  private static final int SHOWN = 60;

  private ReadableText() {}

  /** Why a text is not taken; empty when it is. */
  public static Optional<Text> wrong(String text) {
    if (text.length() > LONGEST) {
      return tooLong(text, LONGEST);
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (turns(character)) {
        return told("text.turned", character, i);
      }
      if (unreadable(character)) {
        return told("text.unreadable", character, i);
      }
    }
    return Optional.empty();
  }

  /** Why a text is not taken for a name; empty when it is. */
  public static Optional<Text> wrongName(String name) {
    return name.length() > LONGEST_NAME ? tooLong(name, LONGEST_NAME) : wrong(name);
  }

  /**
   * Why a text is not taken for an id, in which even harmless characters that nobody sees are
   * wrong; empty when it is.
   */
  public static Optional<Text> wrongId(String id) {
    Optional<Text> wrong = wrongName(id);
    for (int i = 0; i < id.length() && wrong.isEmpty(); i++) {
      if (invisible(id.charAt(i))) {
        wrong = told("text.unreadable", id.charAt(i), i);
      }
    }
    return wrong;
  }

  /** The text with what nobody sees written out, for example {@code ‹U+202E›}. */
  public static String shown(String text) {
    if (text.codePoints().noneMatch(one -> turns(one) || unreadable(one))) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            one -> {
              if (turns(one) || unreadable(one)) {
                shown.append('\u2039').append(name(one)).append('\u203A');
              } else {
                shown.appendCodePoint(one);
              }
            });
    return shown.toString();
  }

  /** A text of at most some characters, with three dots for what is left out. */
  public static String atMost(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = characters - 1;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + "\u2026";
  }

  /** The beginning of {@link #shown}, for a message. */
  public static String quoted(String text) {
    String shown = shown(text.substring(0, Math.min(text.length(), SHOWN)));
    return text.length() > SHOWN ? shown + "\u2026" : shown;
  }

  /** What the eye takes an id for: equal for ids that a reader cannot tell apart. */
  public static String likeness(String id) {
    StringBuilder seen = new StringBuilder();
    Normalizer.normalize(id, Normalizer.Form.NFKC)
        .codePoints()
        .filter(one -> !invisible(one))
        .forEach(
            one -> {
              int at = LOOKS.indexOf(one);
              seen.appendCodePoint(at < 0 ? one : LIKE.charAt(at));
            });
    return seen.toString();
  }

  /** Turns the direction of the text after it. */
  private static boolean turns(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }

  private static boolean unreadable(int character) {
    return Character.isISOControl(character)
            && character != '\t'
            && character != '\n'
            && character != '\r'
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
        || (character & 0xFFFE) == 0xFFFE
        || character >= 0xFDD0 && character <= 0xFDEF;
  }

  private static boolean invisible(int character) {
    return Character.getType(character) == Character.FORMAT;
  }

  private static String name(int character) {
    return String.format("U+%04X", character);
  }

  private static Optional<Text> told(String key, int character, int at) {
    return Optional.of(Words.PHRASES.text(key, name(character), Integer.toString(at + 1)));
  }

  private static Optional<Text> tooLong(String text, int most) {
    return Optional.of(
        Words.PHRASES.text("text.long", Integer.toString(text.length()), Integer.toString(most)));
  }
}
