package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lifecircle.model.Language;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Figure;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.IndicatorTerms;
import org.lifecircle.standards.facts.KindCount;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.facts.Reach;

/**
 * Turns what the rules found into a scorecard: points, order and sentences, but no policy. The
 * sentences are put together when somebody reads them.
 */
final class ScorecardWriter {

  private static final int POINT_DIGITS = 1;
  private static final int SHARE_DIGITS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NO_POINTS = BigDecimal.ZERO.setScale(POINT_DIGITS);

  private static final String LAYOUT = "layout";

  private final CircleFacts circle;
  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final List<FormatDemand> demands;
  private final Map<String, Finding.OfFormat> byFormat = new HashMap<>();
  private final Map<String, Indicator> byIndicator = new HashMap<>();
  private final Map<String, Finding.OfNeed> byNeed = new HashMap<>();
  private final Map<Level, List<Finding.OfLevel>> byLevel = new HashMap<>();

  private ScorecardWriter(CircleFacts circle, Rulebook rulebook, LocalDate asOf) {
    this.circle = circle;
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.demands = rulebook.formats();
  }

  static Scorecard write(
      CircleFacts circle, Rulebook rulebook, LocalDate asOf, List<Finding> findings) {
    ScorecardWriter writer = new ScorecardWriter(circle, rulebook, asOf);
    // What the counts are explained by comes first, whatever the order in which rules fired.
    for (Finding finding : findings) {
      if (finding instanceof Finding.OfFormat format) {
        writer.byFormat.put(format.reach().demand().id(), format);
      } else if (finding instanceof Finding.OfNeed need) {
        writer.byNeed.put(need.demand().id(), need);
      } else if (finding instanceof Finding.OfLevel level) {
        writer.byLevel.computeIfAbsent(level.demand().level(), l -> new ArrayList<>()).add(level);
      }
    }
    for (Finding finding : findings) {
      writer.indicator(finding).ifPresent(i -> writer.byIndicator.put(i.id(), i));
    }
    return writer.scorecard();
  }

  private Scorecard scorecard() {
    List<FormatFinding> formats = new ArrayList<>();
    for (Rulebook.DueDemand due : rulebook.demands()) {
      formats.add(formatFinding(due, byFormat.get(due.demand().id())));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (String id : rulebook.indicatorOrder()) {
      Indicator found = byIndicator.get(id);
      if (found != null) {
        indicators.add(found);
      }
    }
    Optional.ofNullable(byIndicator.get(LAYOUT)).ifPresent(indicators::add);
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
        circle.name(),
        circle.residents(),
        rulebook.standard(),
        asOf,
        reached,
        assumed,
        score(indicators),
        dimensions(indicators),
        formats,
        indicators,
        gaps(),
        levels,
        atMost,
        rulebook.notDue().stream().map(this::notDue).toList());
  }

  private Text notDue(Rulebook.NotDue later) {
    return deferred(
        () ->
            Standards.PHRASES.text(
                "notDue",
                later.title(),
                Amounts.threshold(later.fromResidents()),
                Amounts.count(circle.residents())));
  }

  private static BigDecimal score(List<Indicator> indicators) {
    BigDecimal points = NO_POINTS;
    BigDecimal most = NO_POINTS;
    for (Indicator indicator : indicators) {
      points = points.add(indicator.points());
      most = most.add(indicator.maxPoints());
    }
    return most.signum() == 0
        ? NO_POINTS
        : points.multiply(HUNDRED).divide(most, POINT_DIGITS, RoundingMode.HALF_UP);
  }

  private List<Dimension> dimensions(List<Indicator> indicators) {
    List<Dimension> dimensions = new ArrayList<>();
    for (Rulebook.DimensionTitle title : rulebook.dimensions()) {
      BigDecimal points = NO_POINTS;
      BigDecimal most = NO_POINTS;
      BigDecimal full = NO_POINTS;
      for (Indicator indicator : indicators) {
        if (indicator.dimension().equals(title.id())) {
          points = points.add(indicator.points());
          most = most.add(indicator.maxPoints());
          full = full.add(indicator.fullPoints());
        }
      }
      dimensions.add(new Dimension(title.id(), title.title(), points, most, full));
    }
    return dimensions;
  }

  // ---- formats

  private static FormatFinding formatFinding(Rulebook.DueDemand due, Finding.OfFormat finding) {
    FormatReach reach = finding.reach();
    return new FormatFinding(
        reach.demand().format(),
        reach.outlets(),
        finding.outcome(),
        reach.demand().radiusSeconds(),
        reach.residentsWithin(),
        reach.residents(),
        reach.medianSeconds(),
        finding.rule(),
        reach.demand().source(),
        deferred(() -> reason(due, finding)));
  }

  private static Text reason(Rulebook.DueDemand due, Finding.OfFormat finding) {
    FormatReach reach = finding.reach();
    String key =
        switch (finding.outcome()) {
          case NOT_KNOWN -> "format.notKnown";
          case MET -> "format.met";
          case NOT_MET -> reach.outlets() == 0 ? "format.none" : "format.notMet";
        };
    return Standards.PHRASES.text(
        key,
        due.walk(),
        reach.demand().format().label(),
        Amounts.count(reach.residentsWithin()),
        Amounts.percent(reach.residentsWithin(), reach.residents()),
        due.share(),
        Amounts.count(reach.residents()));
  }

  // ---- indicators

  private Optional<Indicator> indicator(Finding finding) {
    if (finding instanceof Finding.OfKinds kinds) {
      return Optional.of(kinds(kinds));
    }
    if (finding instanceof Finding.OfReach reach) {
      return Optional.of(reach(reach));
    }
    if (finding instanceof Finding.OfFigure figure) {
      return Optional.of(figure(figure));
    }
    if (finding instanceof Finding.OfLayout layout) {
      return Optional.of(layout(layout));
    }
    if (finding instanceof Finding.OfNeed need) {
      return Optional.of(need(need));
    }
    return Optional.empty();
  }

  private Indicator kinds(Finding.OfKinds finding) {
    KindCount count = finding.count();
    IndicatorTerms terms = finding.demand().terms();
    long known = count.kinds() - count.unknown();
    BigDecimal most = points(terms.points(), known, count.kinds());
    BigDecimal points = points(terms.points(), count.present(), count.kinds());
    Supplier<Text> reason =
        () ->
            join(
                Standards.PHRASES.text(
                    "kinds",
                    Amounts.count(count.kinds()),
                    group(count.group()),
                    Amounts.count(count.present()),
                    Amounts.threshold(terms.threshold()),
                    finding.outcome().label()),
                names("kinds.missing", count.group(), Outcome.NOT_MET),
                names("kinds.unknown", count.group(), Outcome.NOT_KNOWN),
                unnamed(count.group()),
                pointsSentence("points.kinds", points, most, terms.points()));
    return indicator(
        terms,
        known == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count.present())),
        finding,
        points,
        most,
        reason);
  }

  private Indicator reach(Finding.OfReach finding) {
    Reach reach = finding.reach();
    IndicatorTerms terms = finding.demand().terms();
    long kinds = rulebook.group(reach.group()).unnamedKinds();
    for (FormatDemand demand : demands) {
      kinds += demand.group().equals(reach.group()) ? 1 : 0;
    }
    BigDecimal most = points(terms.points(), reach.formats(), kinds);
    BigDecimal points =
        reach.known()
            ? terms
                .points()
                .value()
                .multiply(BigDecimal.valueOf(reach.formats()))
                .multiply(BigDecimal.valueOf(reach.within()))
                .divide(
                    BigDecimal.valueOf(kinds).multiply(BigDecimal.valueOf(reach.residents())),
                    POINT_DIGITS,
                    RoundingMode.HALF_UP)
            : NO_POINTS;
    Supplier<Text> reason =
        () ->
            reach.known()
                ? join(
                    Standards.PHRASES.text(
                        "reach",
                        Amounts.count(reach.formats()),
                        group(reach.group()),
                        Amounts.percent(reach.share()),
                        Amounts.share(terms.threshold()),
                        finding.outcome().label()),
                    names("kinds.unknown", reach.group(), Outcome.NOT_KNOWN),
                    finding.outcome() == Outcome.NOT_KNOWN
                        ? Standards.PHRASES.text(
                            "reach.undecided",
                            Amounts.percent(reach.atLeast()),
                            Amounts.percent(reach.atMost()))
                        : Text.same(""),
                    pointsSentence("points.share", points, most, terms.points()))
                : Standards.PHRASES.text("reach.notKnown", group(reach.group()));
    return indicator(
        terms,
        reach.known()
            ? Optional.of(reach.share().setScale(SHARE_DIGITS, RoundingMode.DOWN))
            : Optional.empty(),
        finding,
        points,
        most,
        reason);
  }

  private Indicator figure(Finding.OfFigure finding) {
    IndicatorTerms terms = finding.demand().terms();
    Parameter threshold = terms.threshold();
    if (finding.figure().isEmpty() || finding.outcome() == Outcome.NOT_KNOWN) {
      Supplier<Text> reason =
          () ->
              Standards.PHRASES.text(
                  undecidedKey(finding.figure()),
                  Standards.PHRASES.text("figure.name." + finding.demand().figure().id()),
                  Amounts.threshold(threshold),
                  finding.figure().map(Figure::basis).orElse(Text.same("")),
                  finding
                      .figure()
                      .map(f -> Amounts.withUnit(f.atLeast(), threshold.unit()))
                      .orElse(Text.same("")),
                  finding
                      .figure()
                      .map(f -> Amounts.withUnit(f.atMost(), threshold.unit()))
                      .orElse(Text.same("")));
      BigDecimal nothing = NO_POINTS;
      return indicator(terms, Optional.empty(), finding, nothing, nothing, reason);
    }
    Figure figure = finding.figure().get();
    BigDecimal most = full(terms.points());
    BigDecimal points =
        finding.outcome() == Outcome.MET
            ? most
            : most.multiply(figure.atMost())
                .divide(threshold.value(), POINT_DIGITS, RoundingMode.DOWN);
    Supplier<Text> reason =
        () ->
            join(
                Standards.PHRASES.text(
                    "figure",
                    figure.basis(),
                    Amounts.threshold(threshold),
                    finding.outcome().label()),
                pointsSentence("points.figure", points, most, terms.points()));
    return indicator(
        terms,
        Optional.of(figure.atLeast().setScale(SHARE_DIGITS, RoundingMode.DOWN)),
        finding,
        points,
        most,
        reason);
  }

  private static String undecidedKey(Optional<Figure> figure) {
    return figure
        .map(f -> f.bounded() ? "figure.undecided" : "figure.undecided.above")
        .orElse("figure.notKnown");
  }

  private Indicator need(Finding.OfNeed finding) {
    var demand = finding.demand();
    BigDecimal nothing = NO_POINTS;
    BigDecimal full = full(demand.points());
    BigDecimal most = finding.outcome() == Outcome.NOT_KNOWN ? nothing : full;
    BigDecimal points = finding.outcome() == Outcome.MET ? full : nothing;
    Supplier<Text> reason =
        () ->
            join(
                needSentence(finding),
                most.signum() == 0
                    ? Text.same("")
                    : pointsSentence("points.need", points, most, demand.points()));
    return new Indicator(
        demand.id(),
        demand.dimension(),
        demand.title(),
        finding.outcome() == Outcome.NOT_KNOWN
            ? Optional.empty()
            : Optional.of(finding.outcome() == Outcome.MET ? BigDecimal.ONE : BigDecimal.ZERO),
        "yesNo",
        Optional.of(BigDecimal.ONE),
        finding.outcome(),
        points,
        most,
        finding.rule(),
        demand.source(),
        deferred(reason),
        full);
  }

  /** Which formats the need was judged by, and what is known of each. */
  private Text needSentence(Finding.OfNeed finding) {
    NeedDemand need = finding.demand();
    List<Rulebook.DueDemand> serving =
        rulebook.demands().stream()
            .filter(due -> need.formatIds().contains(due.demand().format().id()))
            .toList();
    List<Text> known =
        serving.stream()
            .filter(due -> byFormat.get(due.demand().id()).outcome() == finding.outcome())
            .map(this::reached)
            .toList();
    return Standards.PHRASES.text(
        "need." + finding.outcome().id(),
        need.title(),
        list(known, "also"),
        Standards.PHRASES.text(
            serving.size() == 1 ? "need.demanded" : "need.demanded.any", serving.get(0).share()));
  }

  private Text reached(Rulebook.DueDemand due) {
    FormatReach reach = byFormat.get(due.demand().id()).reach();
    String key = !reach.known() ? "unknown" : reach.outlets() == 0 ? "none" : "some";
    return Standards.PHRASES.text(
        "need.format." + key,
        due.walk(),
        due.demand().format().label(),
        Amounts.percent(reach.residentsWithin(), reach.residents()));
  }

  private static Indicator layout(Finding.OfLayout finding) {
    LayoutDemand demand = finding.demand();
    Text form = Standards.PHRASES.text("layout." + finding.form().id() + ".name");
    BigDecimal nothing = NO_POINTS;
    return new Indicator(
        LAYOUT,
        LAYOUT,
        Standards.PHRASES.text("layout.title", form),
        Optional.empty(),
        "1",
        Optional.empty(),
        finding.outcome(),
        nothing,
        nothing,
        finding.rule(),
        demand.coreShare().source(),
        deferred(
            () ->
                Standards.PHRASES.text(
                    "layout." + finding.form().id(),
                    Amounts.count(finding.layout().outlets()),
                    Amounts.count(finding.layout().inCore()),
                    Amounts.walk(demand.coreRadius()),
                    Amounts.count(finding.layout().withNeighbor()),
                    Amounts.walk(demand.streetSpacing()),
                    form)),
        nothing);
  }

  private static Indicator indicator(
      IndicatorTerms terms,
      Optional<BigDecimal> value,
      Finding finding,
      BigDecimal points,
      BigDecimal most,
      Supplier<Text> reason) {
    return new Indicator(
        terms.id(),
        terms.dimension(),
        terms.title(),
        value.map(Amounts::stripped),
        terms.threshold().unit(),
        Optional.of(terms.threshold().value()),
        finding.outcome(),
        points,
        most,
        finding.rule(),
        terms.threshold().source(),
        deferred(reason),
        full(terms.points()));
  }

  private static Text deferred(Supplier<Text> sentence) {
    return Text.deferred(language -> sentence.get().in(language));
  }

  private static BigDecimal full(Parameter points) {
    return points.value().setScale(POINT_DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal points(Parameter full, long part, long whole) {
    return whole == 0
        ? NO_POINTS
        : full.value()
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), POINT_DIGITS, RoundingMode.HALF_UP);
  }

  private static Text pointsSentence(
      String key, BigDecimal points, BigDecimal most, Parameter weight) {
    if (most.signum() == 0) {
      return Text.same("");
    }
    return Standards.PHRASES.text(
        key,
        Amounts.plain(points),
        Amounts.marked(Standards.PHRASES.text("points.most", Amounts.plain(most)), weight));
  }

  private Text unnamed(String group) {
    long unnamed = rulebook.group(group).unnamedKinds();
    return unnamed == 0
        ? Text.same("")
        : Standards.PHRASES.text("kinds.unnamed", Amounts.count(unnamed));
  }

  private Text names(String key, String group, Outcome outcome) {
    List<Text> names =
        demands.stream()
            .filter(demand -> demand.group().equals(group))
            .filter(demand -> byFormat.get(demand.id()).outcome() == outcome)
            .map(demand -> demand.format().label())
            .toList();
    return names.isEmpty()
        ? Text.same("")
        : Standards.PHRASES.text(key, Amounts.count(names.size()), list(names, "and"));
  }

  static Text list(List<Text> names, String last) {
    return Text.deferred(language -> list(names, last, language));
  }

  private static String list(List<Text> names, String last, Language language) {
    String and = Standards.PHRASES.text("list." + last).in(language);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0 && language == Language.ZH) {
        list.append(last.equals("also") ? and : "、");
      } else if (i > 0) {
        list.append(i == names.size() - 1 ? " " + and + " " : ", ");
      }
      list.append(names.get(i).in(language));
    }
    return list.toString();
  }

  private Text group(String id) {
    return rulebook.group(id).title();
  }

  static Text join(Text... sentences) {
    return Text.deferred(
        language -> {
          StringBuilder joined = new StringBuilder();
          for (Text sentence : sentences) {
            String words = sentence.in(language);
            boolean space = language == Language.EN && !joined.isEmpty() && !words.isEmpty();
            joined.append(space ? " " : "").append(words);
          }
          return joined.toString();
        });
  }

  // ---- levels

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

  private static LevelFinding levelFinding(LevelDemand demand, Finding.OfLevel deciding) {
    return new LevelFinding(
        demand.level(),
        deciding.outcome(),
        demand.assumed(),
        deciding.rule(),
        List.of(demand.basic(), demand.quality()),
        deferred(
            () ->
                Standards.PHRASES.text(
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

  // ---- gaps

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    Set<String> counted = new HashSet<>();
    rulebook.kinds().forEach(demand -> counted.add(demand.group()));
    rulebook.reaches().forEach(demand -> counted.add(demand.group()));
    List<FormatReach> missed = new ArrayList<>();
    for (FormatDemand demand : demands) {
      Finding.OfFormat finding = byFormat.get(demand.id());
      if (counted.contains(demand.group()) && finding.outcome() == Outcome.NOT_MET) {
        missed.add(finding.reach());
      }
    }
    missed.sort(Comparator.comparingInt(reach -> reach.residentsWithin() - reach.residents()));
    missed.forEach(reach -> gaps.add(gap(reach)));
    for (NeedDemand need : rulebook.needs()) {
      Indicator found = byIndicator.get(need.id());
      boolean shown =
          demands.stream()
              .filter(demand -> need.formatIds().contains(demand.format().id()))
              .anyMatch(demand -> counted.contains(demand.group()));
      if (found.outcome() == Outcome.NOT_MET && !shown) {
        Finding.OfNeed unmet = byNeed.get(need.id());
        gaps.add(new Gap(need.id(), deferred(() -> needSentence(unmet))));
      }
    }
    for (FigureDemand demand : rulebook.figures()) {
      Indicator found = byIndicator.get(demand.terms().id());
      if (found != null && found.outcome() == Outcome.NOT_MET) {
        gaps.add(gap(demand, found));
      }
    }
    return gaps;
  }

  private static Gap gap(FigureDemand demand, Indicator found) {
    return new Gap(
        found.id(),
        deferred(
            () ->
                Standards.PHRASES.text(
                    "gap.figure",
                    found.title(),
                    Amounts.withUnit(found.value().orElseThrow(), found.unit()),
                    Amounts.threshold(demand.terms().threshold()))));
  }

  private Gap gap(FormatReach reach) {
    return new Gap(
        reach.demand().id(),
        deferred(
            () ->
                Standards.PHRASES.text(
                    reach.outlets() == 0 ? "gap.none" : "gap.far",
                    reach.demand().format().label(),
                    walk(reach),
                    Amounts.count(reach.residents() - reach.residentsWithin()),
                    Amounts.count(reach.residents()))));
  }

  private Text walk(FormatReach reach) {
    return rulebook.demands().stream()
        .filter(due -> due.demand().id().equals(reach.demand().id()))
        .findFirst()
        .orElseThrow()
        .walk();
  }
}
