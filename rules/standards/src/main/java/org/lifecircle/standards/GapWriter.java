package org.lifecircle.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.Outcome;

/** What is lacking, the most residents first, in sentences. */
final class GapWriter {

  private final Rulebook rulebook;
  private final List<FormatDemand> demands;
  private final Map<String, Finding.OfFormat> byFormat;
  private final Map<String, Finding.OfNeed> byNeed;
  private final Map<String, Indicator> byIndicator;
  private final IndicatorWriter sentences;

  GapWriter(
      Rulebook rulebook,
      Map<String, Finding.OfFormat> byFormat,
      Map<String, Finding.OfNeed> byNeed,
      Map<String, Indicator> byIndicator,
      IndicatorWriter sentences) {
    this.rulebook = rulebook;
    this.demands = rulebook.formats();
    this.byFormat = byFormat;
    this.byNeed = byNeed;
    this.byIndicator = byIndicator;
    this.sentences = sentences;
  }

  /** All gaps. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Set<String> counted = new LinkedHashSet<>();
    rulebook.kinds().forEach(demand -> counted.add(demand.group()));
    rulebook.reaches().forEach(demand -> counted.add(demand.group()));
    List<FormatReach> missed = new ArrayList<>();
    for (FormatDemand demand : demands) {
      Finding.OfFormat finding = byFormat.get(demand.id());
      if (counted.contains(demand.group()) && finding.outcome() == Outcome.NOT_MET) {
        missed.add(finding.reach());
      }
    }
    missed.sort(
        Comparator.comparingInt(reach -> reach.residentsWithinAtMost() - reach.residents()));
    missed.forEach(reach -> gaps.add(gap(reach)));
    for (NeedDemand need : rulebook.needs()) {
      Indicator found = byIndicator.get(need.id());
      boolean shown =
          demands.stream()
              .filter(demand -> need.formatIds().contains(demand.format().id()))
              .anyMatch(demand -> counted.contains(demand.group()));
      if (found.outcome() == Outcome.NOT_MET && !shown) {
        Finding.OfNeed unmet = byNeed.get(need.id());
        gaps.add(new Gap(need.id(), Sentences.deferred(() -> sentences.needSentence(unmet))));
      }
    }
    for (FigureDemand demand : rulebook.figures()) {
      Indicator found = byIndicator.get(demand.terms().id());
      if (found != null && found.outcome() == Outcome.NOT_MET && !found.assumedItem()) {
        gaps.add(gap(demand, found));
      }
    }
    return gaps;
  }

  private static Gap gap(FigureDemand demand, Indicator found) {
    return new Gap(
        found.id(),
        Sentences.deferred(
            () ->
                Words.PHRASES.text(
                    "gap.figure",
                    found.title(),
                    Amounts.withUnit(found.value().orElseThrow(), found.unit()),
                    Amounts.threshold(demand.terms().threshold()))));
  }

  private Gap gap(FormatReach reach) {
    return new Gap(
        reach.demand().id(),
        Sentences.deferred(
            () ->
                Sentences.withUnused(
                    Words.PHRASES.text(
                        gapKey(reach),
                        reach.demand().format().label(),
                        walk(reach),
                        Amounts.count(reach.residents() - reach.residentsWithinAtMost()),
                        Amounts.count(reach.residents())),
                    reach.supply().unused())));
  }

  private static String gapKey(FormatReach reach) {
    boolean none = reach.outlets() == 0;
    String key =
        reach.supply().atHome().only()
            ? none ? "gap.home.none" : "gap.home"
            : none ? "gap.none" : "gap.far";
    if (reach.residents() > 0 && reach.residentsWithinAtMost() == 0) {
      return key + ".all";
    }
    return reach.residentsWithin() < reach.residentsWithinAtMost() ? key + ".atLeast" : key;
  }

  private Text walk(FormatReach reach) {
    return rulebook.demands().stream()
        .filter(due -> due.demand().id().equals(reach.demand().id()))
        .findFirst()
        .orElseThrow()
        .walk();
  }
}
