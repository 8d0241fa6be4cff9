package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private final Phrases phrases = Phrases.beside(PhrasesTest.class, "samples");

  @Test
  void wordsAreFilledInInBothLanguages() {
    Text text = phrases.text("plain", "1,240", new Text("够了", "Enough"));
    assertThat(text.zh()).isEqualTo("共 1,240 人，够了。");
    assertThat(text.en()).isEqualTo("Enough: 1,240 people.");
  }

  @Test
  void aNumberIsGroupedAsTheLanguageDoes() {
    assertThat(phrases.text("plain", 1240, "x").en()).isEqualTo("x: 1,240 people.");
  }

  @Test
  void doubledApostrophesBecomeOne() {
    assertThat(phrases.text("quoted", "me").en()).isEqualTo("it's me");
  }

  @Test
  void patternsWithQuotesOrFormatsAreLeftToMessageFormat() {
    assertThat(phrases.text("odd", "x").en()).isEqualTo("{0} x");
    assertThat(phrases.text("number", 1.25).en()).isEqualTo("1.2");
  }

  @Test
  void aPlaceWithoutArgumentStaysAsMessageFormatLeavesIt() {
    assertThat(phrases.text("plain", "1").en()).isEqualTo("{1}: 1 people.");
  }

  @Test
  void aMissingKeyIsAnError() {
    assertThatThrownBy(() -> phrases.text("nowhere")).isInstanceOf(MissingResourceException.class);
  }

  @Test
  void aTextKeepsTheArgumentsThatItWasGiven() {
    Object[] arguments = {"1", "before"};
    Text text = phrases.text("plain", arguments);
    arguments[1] = "after";
    assertThat(text.en()).isEqualTo("before: 1 people.");
  }
}
