package org.lifecircle.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

class UnitWordsTest {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Wording zh = new Wording(Language.ZH);
  private final Wording en = new Wording(Language.EN);

  private static Set<String> units() {
    Standards standards = Standards.load();
    Set<String> units = new TreeSet<>();
    standards.allFigures().figures().stream().map(FigureKind::unit).forEach(units::add);
    for (Standard standard : standards.list()) {
      standards.parameters(standard.id()).stream().map(Parameter::unit).forEach(units::add);
    }
    return units;
  }

  @Test
  void everyUnitOfAStandardHasWordsInBothLanguages() {
    assertThat(units()).contains("m²/1,000 residents", "functions", "km/km²");
    for (String unit : units()) {
      assertThat(zh.quantity(TWO, unit)).as(unit).doesNotContainPattern("[a-z]{2,}");
      assertThat(en.quantity(TWO, unit)).as(unit).doesNotContain("/1", "_", "-");
    }
  }

  @Test
  void whatIsThereOrNotIsNoNumber() {
    assertThat(zh.quantity(BigDecimal.ONE, "yesNo")).isEqualTo("有");
    assertThat(zh.quantity(BigDecimal.ZERO, "yesNo")).isEqualTo("没有");
    assertThat(en.quantity(BigDecimal.ZERO, "yesNo")).isEqualTo("no");
  }

  @Test
  void aUnitOfACityStandsAsItIsWritten() {
    assertThat(zh.quantity(TWO, "个车位")).isEqualTo("2 个车位");
  }
}
