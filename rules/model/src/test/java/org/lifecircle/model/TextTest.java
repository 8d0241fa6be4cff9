package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void deferredWordsAreMadeWhenReadAndOnlyOnce() {
    List<Language> asked = new ArrayList<>();
    Text text =
        Text.deferred(
            language -> {
              asked.add(language);
              return "in " + language.id();
            });

    assertThat(asked).isEmpty();
    assertThat(text.zh()).isEqualTo("in zh");
    assertThat(text.in(Language.ZH)).isEqualTo("in zh");
    assertThat(asked).containsExactly(Language.ZH);
    assertThat(text.en()).isEqualTo("in en");
  }

  @Test
  void deferredWordsEqualTheSameWordsKnownBefore() {
    Text known = new Text("够了", "enough");
    Text deferred = Text.deferred(language -> language == Language.ZH ? "够了" : "enough");

    assertThat(deferred).isEqualTo(known).hasSameHashCodeAs(known).hasToString(known.toString());
    assertThat(deferred).isNotEqualTo(new Text("够了", "plenty"));
    assertThat(deferred).isNotEqualTo(new Text("不够", "enough"));
  }

  @Test
  void wordsAreNeverNull() {
    assertThatThrownBy(() -> new Text(null, "x")).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Text.deferred(language -> null).en())
        .isInstanceOf(NullPointerException.class);
  }
}
