package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> FORMATS = List.of("pharmacy", "bakery", "gym", "pet-service");

  @Test
  void aSlipOfTheFingerIsRecognized() {
    assertThat(NearestName.of("pharmcy", FORMATS)).contains("pharmacy");
    assertThat(NearestName.of("Bakery ", FORMATS)).contains("bakery");
    assertThat(NearestName.of("petservice", FORMATS)).contains("pet-service");
  }

  @Test
  void anotherWordIsNotForcedOntoAName() {
    assertThat(NearestName.of("bank", FORMATS)).isEmpty();
    assertThat(NearestName.of("", FORMATS)).isEmpty();
  }

  @Test
  void aSlipIsOneLetterInFiveButNeverTheFirst() {
    assertThat(NearestName.slips("pharmcy", FORMATS)).containsExactly("pharmacy");
    assertThat(NearestName.slips("gakery", FORMATS)).isEmpty();
    assertThat(NearestName.slips("", FORMATS)).isEmpty();
  }

  @Test
  void chineseNamesThatShareLettersAreNoSlipsOfEachOther() {
    List<String> names = List.of("\u836f\u5e97", "\u5bb6\u653f\u670d\u52a1\u70b9");
    assertThat(NearestName.slips("\u82b1\u5e97", names)).isEmpty();
    assertThat(NearestName.slips("\u90ae\u653f\u670d\u52a1\u70b9", names)).isEmpty();
    assertThat(NearestName.slips("\u5bb6\u653f\u670d\u52a1\u7ad9", names))
        .containsExactly("\u5bb6\u653f\u670d\u52a1\u70b9");
  }
}
