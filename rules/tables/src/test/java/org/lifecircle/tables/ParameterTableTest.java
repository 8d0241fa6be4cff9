package org.lifecircle.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;

class ParameterTableTest {

  @Test
  void aParameterKeepsItsProvenance() {
    Map<String, Parameter> byId =
        ParameterTable.resource(ParameterTableTest.class, "parameters-good.csv");
    assertThat(byId.keySet()).containsExactly("speed", "radius");
    Parameter radius = byId.get("radius");
    assertThat(radius.value()).isEqualByComparingTo("15");
    assertThat(radius.unit()).isEqualTo("min");
    assertThat(radius.holdsFrom()).isEqualTo(LocalDate.of(2021, 7, 20));
    assertThat(radius.source().clause()).isEqualTo("一(一)");
    assertThat(radius.source().status()).isEqualTo(SourceStatus.POLICY);
    assertThat(radius.source().document().number()).isEqualTo("商办流通函〔2021〕247号");
    assertThat(radius.note().zh()).isEqualTo("服务半径");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ParameterTable.resource(ParameterTableTest.class, "parameters-bad.csv"))
        .satisfies(
            wrong ->
                assertThat(wrong.problems())
                    .extracting(problem -> problem.line() + " " + problem.field())
                    .containsExactly("2 value", "3 status", "4 holdsFrom", "6 id"));
  }
}
