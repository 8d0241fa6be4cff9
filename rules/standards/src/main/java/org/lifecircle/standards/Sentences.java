package org.lifecircle.standards;

import java.util.List;
import java.util.function.Supplier;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;

/** Sentences of a verdict that are put together when somebody reads them. */
final class Sentences {

  private Sentences() {}

  /** A sentence that is made when it is read. */
  static Text deferred(Supplier<Text> sentence) {
    return Text.deferred(language -> sentence.get().in(language));
  }

  /**
   * Names one after the other.
   *
   * @param last the id of the word before the last name: {@code and} or {@code also}
   */
  static Text list(List<Text> names, String last) {
    return Text.deferred(language -> list(names, last, language));
  }

  private static String list(List<Text> names, String last, Language language) {
    String and = Words.PHRASES.text("list." + last).in(language);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0 && language == Language.ZH) {
        list.append(last.equals("also") ? and : "、");
      } else if (i > 0) {
        list.append(i == names.size() - 1 ? " " + and + " " : ", ");
      }
      list.append(names.get(i).in(language));
    }
    return list.toString();
  }

  /** Sentences one after the other; empty ones are left out. */
  static Text join(Text... sentences) {
    return Text.deferred(
        language -> {
          StringBuilder joined = new StringBuilder();
          for (Text sentence : sentences) {
            String words = sentence.in(language);
            boolean space = language == Language.EN && !joined.isEmpty() && !words.isEmpty();
            joined.append(space ? " " : "").append(words);
          }
          return joined.toString();
        });
  }

  /** A sentence about a format, and that further outlets are built and cannot be used. */
  static Text withUnused(Text sentence, int unused) {
    return unused == 0
        ? sentence
        : join(
            sentence,
            Words.PHRASES.text(
                unused == 1 ? "format.unused.one" : "format.unused", Amounts.count(unused)));
  }
}
