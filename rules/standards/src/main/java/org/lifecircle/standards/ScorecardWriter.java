package org.lifecircle.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.Outcome;

/**
 * Turns what the rules found into a scorecard: points, order and sentences, but no policy. The
 * sentences are put together when somebody reads them.
 */
final class ScorecardWriter {

  private final CircleFacts circle;
  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final Map<String, Finding.OfFormat> byFormat = new LinkedHashMap<>();
  private final Map<String, Indicator> byIndicator = new LinkedHashMap<>();
  private final Map<String, Finding.OfNeed> byNeed = new LinkedHashMap<>();
  private final Map<Level, List<Finding.OfLevel>> byLevel = new LinkedHashMap<>();
  private final IndicatorWriter writer;
  private final boolean listAssumed;

  private ScorecardWriter(CircleFacts circle, Rulebook rulebook, LocalDate asOf) {
    this.circle = circle;
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.writer = new IndicatorWriter(rulebook, byFormat);
    this.listAssumed = !rulebook.levels().isEmpty() && rulebook.listAssumed();
  }

  static Scorecard write(
      CircleFacts circle, Rulebook rulebook, LocalDate asOf, List<Finding> findings) {
    ScorecardWriter card = new ScorecardWriter(circle, rulebook, asOf);
    // What the counts are explained by comes first, whatever the order in which rules fired.
    findings.forEach(card::file);
    for (Finding finding : findings) {
      finding.read(card.writer).ifPresent(i -> card.byIndicator.put(i.id(), i));
    }
    return card.scorecard();
  }

  /** Files the findings that others refer to. */
  private void file(Finding finding) {
    if (finding instanceof Finding.OfFormat format) {
      byFormat.put(format.reach().demand().id(), format);
    } else if (finding instanceof Finding.OfNeed need) {
      byNeed.put(need.demand().id(), need);
    } else if (finding instanceof Finding.OfLevel level) {
      byLevel.computeIfAbsent(level.demand().level(), l -> new ArrayList<>()).add(level);
    }
  }

  private Scorecard scorecard() {
    List<FormatFinding> formats = new ArrayList<>();
    for (Rulebook.DueDemand due : rulebook.demands()) {
      formats.add(formatFinding(due, byFormat.get(due.demand().id())));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (String id : rulebook.order().indicators()) {
      Indicator found = byIndicator.get(id);
      if (found != null) {
        indicators.add(found);
      }
    }
    Optional.ofNullable(byIndicator.get(IndicatorWriter.LAYOUT)).ifPresent(indicators::add);
    List<LevelFinding> levels = new ArrayList<>();
    boolean assumed = false;
    Level reached = Level.NONE;
    Level atMost = Level.NONE;
    for (LevelDemand demand : rulebook.levels()) {
      LevelFinding level = levelFinding(demand);
      levels.add(level);
      assumed |= level.assumed();
      if (level.outcome() == Outcome.MET) {
        reached = level.level();
      }
      if (level.outcome() != Outcome.NOT_MET) {
        atMost = level.level();
      }
    }
    return new Scorecard(
        new Scorecard.Subject(circle.name(), circle.residents()),
        rulebook.standard(),
        asOf,
        new Grading(reached, assumed, levels, atMost),
        score(indicators),
        new Findings(
            dimensions(indicators),
            formats,
            indicators,
            new GapWriter(rulebook, byFormat, byNeed, byIndicator, writer).gaps(),
            rulebook.notDue().stream().map(this::notDue).toList()));
  }

  private Text notDue(Rulebook.NotDue later) {
    return Sentences.deferred(
        () ->
            Words.PHRASES.text(
                "notDue",
                later.title(),
                Amounts.threshold(later.fromResidents()),
                Amounts.count(circle.residents())));
  }

  private static Score score(List<Indicator> indicators) {
    BigDecimal points = IndicatorWriter.NO_POINTS;
    BigDecimal most = IndicatorWriter.NO_POINTS;
    BigDecimal full = IndicatorWriter.NO_POINTS;
    for (Indicator indicator : indicators) {
      points = points.add(indicator.points());
      most = most.add(indicator.pointsAtMost());
      full = full.add(indicator.fullPoints());
    }
    return Score.of(points, most, full);
  }

  private List<Dimension> dimensions(List<Indicator> indicators) {
    List<Dimension> dimensions = new ArrayList<>();
    for (Rulebook.DimensionTitle title : rulebook.dimensions()) {
      BigDecimal points = IndicatorWriter.NO_POINTS;
      BigDecimal most = IndicatorWriter.NO_POINTS;
      BigDecimal full = IndicatorWriter.NO_POINTS;
      for (Indicator indicator : indicators) {
        if (indicator.dimension().equals(title.id())) {
          points = points.add(indicator.points());
          most = most.add(indicator.pointsAtMost());
          full = full.add(indicator.fullPoints());
        }
      }
      boolean itemsAlone =
          indicators.stream()
              .filter(one -> one.dimension().equals(title.id()))
              .anyMatch(Indicator::assumedItem);
      // Items without points are shown and make no dimension of the score.
      if (full.signum() > 0 || !itemsAlone) {
        dimensions.add(new Dimension(title.id(), title.title(), points, most, full));
      }
    }
    return dimensions;
  }

  private static FormatFinding formatFinding(Rulebook.DueDemand due, Finding.OfFormat finding) {
    FormatReach reach = finding.reach();
    return new FormatFinding(
        reach.demand().format(),
        reach.outlets(),
        reach.supply().unused(),
        new FormatFinding.Reached(
            reach.demand().radiusSeconds(),
            reach.within(),
            reach.residents(),
            reach.medianSeconds(),
            reach.supply().search(),
            reach.supply().atHome()),
        new Justification(
            finding.outcome(),
            finding.rule(),
            reach.demand().source(),
            Sentences.deferred(() -> reason(due, finding))));
  }

  private static Text reason(Rulebook.DueDemand due, Finding.OfFormat finding) {
    FormatReach reach = finding.reach();
    String key =
        switch (finding.outcome()) {
          case NOT_KNOWN -> undecided(reach);
          case MET ->
              comes(reach)
                  ? "format.home.met"
                  : bounded(reach) ? "format.met.atLeast" : "format.met";
          case NOT_MET ->
              reach.outlets() > 0 && comes(reach)
                  ? "format.home.notMet"
                  : (reach.outlets() == 0 ? "format.none" : "format.notMet")
                      + (bounded(reach) ? ".atMost" : "");
        };
    Text sentence =
        Words.PHRASES.text(
            key,
            due.walk(),
            reach.demand().format().label(),
            Amounts.count(reach.residentsWithin()),
            Amounts.percent(reach.residentsWithin(), reach.residents()),
            due.share(),
            Amounts.count(reach.residents()),
            reach.supply().search().label(),
            Amounts.percent(reach.residentsWithinAtMost(), reach.residents()),
            Amounts.count(reach.supply().atHome().residents()),
            Amounts.count(reach.supply().atHome().outletsWithoutArea()),
            Amounts.count(reach.residentsWithinAtMost()));
    return Sentences.withUnused(sentence, reach.supply().unused());
  }

  /** Whether more residents than those who certainly reach an outlet perhaps do. */
  private static boolean bounded(FormatReach reach) {
    return reach.residentsWithin() < reach.residentsWithinAtMost();
  }

  /** Whether the sentence of a format says to how many residents its outlets come. */
  static boolean comes(FormatReach reach) {
    return reach.supply().atHome().only() || reach.supply().atHome().residents() > 0;
  }

  private static String undecided(FormatReach reach) {
    if (!reach.known()) {
      return "format.notKnown";
    }
    if (reach.supply().atHome().outletsWithoutArea() > 0) {
      return "format.verify.area";
    }
    if (reach.supply().search().complete()) {
      return "format.bounded";
    }
    return reach.outlets() == 0 ? "format.verify.none" : "format.verify.some";
  }

  /** A level that counts the kinds of an assumed list is assumed, as one of assumed thresholds. */
  private boolean assumed(LevelDemand demand) {
    return demand.assumed() || listAssumed;
  }

  private LevelFinding levelFinding(LevelDemand demand) {
    List<Finding.OfLevel> findings = byLevel.getOrDefault(demand.level(), List.of());
    if (findings.isEmpty()) {
      throw new IllegalStateException("no rule judges the level " + demand.level());
    }
    Finding.OfLevel deciding = findings.get(0);
    for (Finding.OfLevel finding : findings) {
      if (precedence(finding.outcome()) < precedence(deciding.outcome())) {
        deciding = finding;
      }
    }
    return levelFinding(demand, deciding);
  }

  private LevelFinding levelFinding(LevelDemand demand, Finding.OfLevel deciding) {
    return new LevelFinding(
        demand.level(),
        deciding.outcome(),
        assumed(demand),
        deciding.rule(),
        List.of(demand.basic(), demand.quality()),
        Sentences.deferred(
            () ->
                Words.PHRASES.text(
                    "level." + deciding.outcome().id(),
                    demand.level().label(),
                    Amounts.threshold(demand.basic()),
                    Amounts.threshold(demand.quality()),
                    Amounts.count(deciding.basic().present()),
                    Amounts.count(deciding.quality().present()),
                    Amounts.count(deciding.basic().unknown() + deciding.quality().unknown()))));
  }

  /** A level that is reached is also possible; one that is missed is never reached. */
  private static int precedence(Outcome outcome) {
    return switch (outcome) {
      case MET -> 0;
      case NOT_MET -> 1;
      case NOT_KNOWN -> 2;
    };
  }
}
