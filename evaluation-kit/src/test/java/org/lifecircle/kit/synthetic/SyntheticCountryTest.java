package org.lifecircle.kit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.programme.ProgrammeCircle;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.reports.CircleData;

class SyntheticCountryTest {

  private static final Evaluator EVALUATOR = Evaluator.load();
  private static final SyntheticCountry COUNTRY = SyntheticCountry.of(EVALUATOR, 1);

  @Test
  void itHasWhatWasReportedOfTheProgrammeInDecember2025() {
    assertThat(COUNTRY.circles()).isEqualTo(8_132);
    assertThat(IntStream.range(0, 8_132).mapToLong(COUNTRY::residents).sum())
        .isEqualTo(168_000_000);
    assertThat(IntStream.range(0, 8_132).mapToLong(COUNTRY::outlets).sum()).isEqualTo(1_954_000);
  }

  @Test
  void aCircleHasTheResidentsAndOutletsOfItsShare() {
    for (int number : new int[] {0, 4_000, 8_131}) {
      CircleData circle = COUNTRY.circle(number);
      assertThat(circle.circle().residents()).isEqualTo(COUNTRY.residents(number));
      assertThat(circle.circle().outlets()).hasSize(COUNTRY.outlets(number));
    }
  }

  @Test
  void twoThirdsOfTheOutletsAreBasic() {
    List<String> basic =
        EVALUATOR.formats().formats().stream()
            .filter(one -> one.category() == FormatCategory.BASIC)
            .map(one -> one.id())
            .toList();
    long all = 0;
    long ofBasic = 0;
    for (int number = 0; number < 60; number++) {
      var outlets = COUNTRY.circle(number).circle().outlets();
      all += outlets.size();
      ofBasic += outlets.stream().filter(one -> basic.contains(one.formatIds().get(0))).count();
    }
    assertThat((double) ofBasic / all).isBetween(0.63, 0.67);
  }

  @Test
  void theSameSeedGivesTheSameCircleAndAnotherGivesAnother() {
    assertThat(SyntheticCountry.of(EVALUATOR, 1).circle(17)).isEqualTo(COUNTRY.circle(17));
    assertThat(SyntheticCountry.of(EVALUATOR, 2).circle(17)).isNotEqualTo(COUNTRY.circle(17));
  }

  @Test
  void aSampleIsSpreadOverTheCountryAndTellsItsCirclesApart() throws Exception {
    List<ProgrammeCircle> sample = COUNTRY.sample(1_000);
    assertThat(sample).hasSize(1_000);
    assertThat(sample.stream().map(ProgrammeCircle::id).distinct()).hasSize(1_000);
    assertThat(sample.get(999).id()).isEqualTo("c08124");
    assertThat(sample.get(0).supply().digest()).isNotEqualTo(sample.get(1).supply().digest());
    assertThat(COUNTRY.sample(8_132)).hasSize(8_132);
    assertThatIllegalArgumentException().isThrownBy(() -> COUNTRY.sample(8_133));
  }
}
