package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyNumbersTest {

  @Test
  void aNumberIsReadAsItStands() {
    assertThat(LikelyNumbers.read("-0.250")).isEqualTo(new BigDecimal("-0.250"));
    assertThat(LikelyNumbers.read("1e6")).isEqualByComparingTo("1000000");
    assertThat(LikelyNumbers.read("1e-999")).isEqualTo(new BigDecimal("1e-999"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-999999999",
        "0e-999999999",
        "1e999999999",
        "1e1000",
        "1e-2147483648",
        "1e99999999999"
      })
  void aNumberOfTooManyDigitsIsNone(String text) {
    assertThatThrownBy(() -> LikelyNumbers.read(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void aTextOfManyDigitsIsNotEvenRead() {
    assertThat(LikelyNumbers.read("9".repeat(1000)).precision()).isEqualTo(1000);
    assertThatThrownBy(() -> LikelyNumbers.read("9".repeat(1001)))
        .isInstanceOf(NumberFormatException.class);
  }
}
