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
}
