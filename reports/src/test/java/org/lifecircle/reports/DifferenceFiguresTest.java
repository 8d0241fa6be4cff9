package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.reports.wording.DifferenceFigures;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.experiment.Comparison.Difference;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.statistics.Estimate;

class DifferenceFiguresTest {

  private final DifferenceFigures figures = new DifferenceFigures(new Wording(Language.EN));

  private static Difference difference(double... values) {
    Estimate zero = Estimate.of(new double[values.length]);
    return new Difference("gate", Measure.servedShare(), zero, zero, Estimate.of(values));
  }

  private List<String> written(Difference one) {
    return List.of(
        figures.signed(one, one.difference().mean()),
        figures.signed(one, one.difference().lower()),
        figures.signed(one, one.difference().upper()));
  }

  @Test
  void aSmallChangeThatIsCertainIsNotWrittenAsZero() {
    assertThat(written(difference(-0.00012, -0.00013, -0.00014, -0.00013)))
        .containsExactly("-0.013", "-0.014", "-0.012");
  }

  @Test
  void aChangeThatIsHardlyKnownHasFewDecimals() {
    assertThat(written(difference(-0.1, 0.2, 0.05, 0.3))).containsExactly("+11", "-17", "+39");
  }

  @Test
  void noChangeHasNoSign() {
    assertThat(written(difference(0, 0, 0))).containsExactly("0.0", "0.0", "0.0");
  }
}
