package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * One thing said in both languages: simplified Chinese and English. Immutable; any number of
 * threads may read it. Two texts are equal when they say the same in both languages.
 */
public final class Text {

  // What is put together late is kept once made. A race makes the same words twice, no more.
  private String zh;
  private String en;
  private final Function<Language, String> words;

  /**
   * Words that are known already.
   *
   * @param zh simplified Chinese
   * @param en English
   */
  public Text(String zh, String en) {
    this.zh = requireNonNull(zh, "zh");
    this.en = requireNonNull(en, "en");
    this.words = language -> language == Language.ZH ? zh : en;
  }

  private Text(Function<Language, String> words) {
    this.words = requireNonNull(words, "words");
  }

  /** The same words in both languages: a name, an id, a number. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /**
   * Words that are put together when somebody reads them, each language by itself. A verdict has a
   * hundred sentences in two languages, and most readers want a few of them in one.
   *
   * @param words gives the words in a language, never null, and the same whenever it is asked; it
   *     may rest on nothing that changes
   */
  public static Text deferred(Function<Language, String> words) {
    return new Text(words);
  }

  /** Simplified Chinese. */
  public String zh() {
    String known = zh;
    if (known == null) {
      known = requireNonNull(words.apply(Language.ZH), "words");
      zh = known;
    }
    return known;
  }

  /** English. */
  public String en() {
    String known = en;
    if (known == null) {
      known = requireNonNull(words.apply(Language.EN), "words");
      en = known;
    }
    return known;
  }

  /** The words in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh() : en();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Text text && zh().equals(text.zh()) && en().equals(text.en());
  }

  @Override
  public int hashCode() {
    return 31 * zh().hashCode() + en().hashCode();
  }

  @Override
  public String toString() {
    return "Text[zh=" + zh() + ", en=" + en() + "]";
  }
}
