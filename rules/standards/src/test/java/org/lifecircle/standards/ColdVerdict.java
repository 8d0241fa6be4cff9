package org.lifecircle.standards;

import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.kie.KieStandards;

/** The first verdict of a new machine, through the KIE API and with every sentence read. */
final class ColdVerdict {

  private ColdVerdict() {}

  /** Exits when the verdict is there; whoever starts it measures how long that takes. */
  public static void main(String[] arguments) {
    KieContainer container = KieServices.get().newKieClasspathContainer();
    Standards standards = KieStandards.of(container);
    int length =
        JudgingBenchmark.length(
            standards.judge(
                JudgingBenchmark.STANDARD, JudgingBenchmark.circle(), JudgingBenchmark.DAY));
    if (length == 0) {
      throw new IllegalStateException("no verdict");
    }
    Runtime.getRuntime().halt(0);
  }
}
