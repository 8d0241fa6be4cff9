package org.lifecircle.model;

import java.util.Locale;

/** The languages that people read. */
public enum Language {
  /** Simplified Chinese, the default of reports. */
  ZH("zh", Locale.SIMPLIFIED_CHINESE),
  /** English. */
  EN("en", Locale.ENGLISH);

  private final String id;
  private final Locale locale;

  Language(String id, Locale locale) {
    this.id = id;
    this.locale = locale;
  }

  /** The ISO 639-1 code, as {@code --lang} takes it. */
  public String id() {
    return id;
  }

  /** The locale for numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The language of a locale: Chinese for any Chinese locale, English for all others. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}
