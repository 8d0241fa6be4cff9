package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * One thing said in both languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

  public Text {
    requireNonNull(zh, "zh");
    requireNonNull(en, "en");
  }

  /** The same words in both languages: a name, an id, a number. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** The words in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
