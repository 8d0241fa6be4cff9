package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0007b",
        "a\u0085b",
        "a\uD800b",
        "ab\uDC00",
        "a\uFFFFb",
        "a\uFFFEb",
        "a\uFDD0b"
      })
  void whatNobodySeesIsToldWithItsPlaceAndWrittenOut(String text) {
    assertThat(ReadableText.wrong(text))
        .hasValueSatisfying(wrong -> assertThat(wrong.en()).contains("U+", "Delete it"));
    assertThat(ReadableText.shown(text))
        .contains("\u2039U+")
        .matches("\\A[\\x20-\\x7e\u2039\u203A]+\\z");
    assertThat(ReadableText.wrong(ReadableText.shown(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202A", "\u202E", "\u2066", "\u2069"})
  void whatTurnsTheTextIsTold(String turning) {
    assertThat(ReadableText.wrong("pharmacy" + turning + "gnp.exe"))
        .hasValueSatisfying(
            wrong -> {
              assertThat(wrong.en()).contains("character 9", "direction");
              assertThat(wrong.zh()).contains("第 9 个字符", "方向");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "红庙北里\n东区\t1", "\uD83C\uDFEA 7-11", "Café \u200Dx", "\u0627\u0644", "\uFFFD"})
  void whatPeopleWriteIsTaken(String text) {
    assertThat(ReadableText.wrong(text)).isEmpty();
    assertThat(ReadableText.shown(text)).isSameAs(text);
  }

  @Test
  void lengthsAreBounded() {
    assertThat(ReadableText.wrong("x".repeat(ReadableText.LONGEST))).isEmpty();
    assertThat(ReadableText.wrong("x".repeat(ReadableText.LONGEST + 1))).isPresent();
    assertThat(ReadableText.wrongName("x".repeat(200))).isEmpty();
    assertThat(ReadableText.wrongName("x".repeat(201)))
        .hasValueSatisfying(wrong -> assertThat(wrong.en()).contains("201", "200"));
    assertThat(ReadableText.quoted("x".repeat(1000))).hasSizeLessThan(70);
  }

  @Test
  void anIdHasNothingThatNobodySees() {
    assertThat(ReadableText.wrongId("A-1")).isEmpty();
    assertThat(ReadableText.wrongId("A\u200B-1")).isPresent();
    assertThat(ReadableText.wrongId("A\u00AD1")).isPresent();
  }

  @Test
  void idsThatLookAlikeAreAlike() {
    assertThat(ReadableText.likeness("\u0410\u0421-1"))
        .isEqualTo(ReadableText.likeness("AC-1"))
        .isEqualTo(ReadableText.likeness("\uFF21\uFF23\uFF0D\uFF11"))
        .isNotEqualTo(ReadableText.likeness("AC-2"));
    assertThat(ReadableText.likeness("a1")).isNotEqualTo(ReadableText.likeness("A1"));
  }

  @Test
  void daysLieBetween1900And2200() {
    assertThat(LikelyDays.wrong(LocalDate.of(1900, 1, 1))).isEmpty();
    assertThat(LikelyDays.wrong(LocalDate.of(2200, 12, 31))).isEmpty();
    assertThat(LikelyDays.wrong(LocalDate.of(1899, 12, 31))).isPresent();
    assertThat(LikelyDays.wrong(LocalDate.of(2201, 1, 1)))
        .hasValueSatisfying(wrong -> assertThat(wrong.en()).contains("2201-01-01", "2200-12-31"));
  }
}
