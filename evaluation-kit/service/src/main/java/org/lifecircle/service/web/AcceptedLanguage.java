package org.lifecircle.service.web;

import java.util.Locale;
import org.lifecircle.model.Language;

/** Which of our languages a header {@code Accept-Language} asks for. */
final class AcceptedLanguage {

  private static final int LONGEST = 200;

  private AcceptedLanguage() {}

  /** The first of ours by weight; Chinese when neither is named, or the header is none. */
  static Language of(String header) {
    if (header.length() > LONGEST) {
      return Language.ZH;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
        for (Language language : Language.values()) {
          boolean named =
              range.getRange().equals(language.id())
                  || range.getRange().startsWith(language.id() + "-");
          if (named && range.getWeight() > 0) {
            return language;
          }
        }
      }
    } catch (IllegalArgumentException e) {
      // What nobody can read asks for nothing.
    }
    return Language.ZH;
  }
}
