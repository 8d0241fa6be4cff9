package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.standards.Indicator.Points;
import org.lifecircle.standards.facts.Figure;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.IndicatorTerms;
import org.lifecircle.standards.facts.KindCount;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.facts.Reach;

/**
 * Makes an indicator of every finding that earns points or tells a reader something: its value, its
 * points and its sentence. Formats and levels stand elsewhere on the scorecard.
 */
final class IndicatorWriter implements Finding.Reader<Optional<Indicator>> {

  static final int POINT_DIGITS = 1;
  static final BigDecimal NO_POINTS = BigDecimal.ZERO.setScale(POINT_DIGITS);
  static final String LAYOUT = "layout";

  private static final int SHARE_DIGITS = 4;

  private final Rulebook rulebook;
  private final List<FormatDemand> demands;
  private final Map<String, Finding.OfFormat> byFormat;

  /**
   * A writer for one verdict.
   *
   * @param byFormat what was found of every format, by the id of its demand
   */
  IndicatorWriter(Rulebook rulebook, Map<String, Finding.OfFormat> byFormat) {
    this.rulebook = rulebook;
    this.demands = rulebook.formats();
    this.byFormat = byFormat;
  }

  @Override
  public Optional<Indicator> format(Finding.OfFormat finding) {
    return Optional.empty();
  }

  @Override
  public Optional<Indicator> kinds(Finding.OfKinds finding) {
    return Optional.of(ofKinds(finding));
  }

  @Override
  public Optional<Indicator> reach(Finding.OfReach finding) {
    return Optional.of(ofReach(finding));
  }

  @Override
  public Optional<Indicator> figure(Finding.OfFigure finding) {
    return Optional.of(ofFigure(finding));
  }

  @Override
  public Optional<Indicator> need(Finding.OfNeed finding) {
    return Optional.of(ofNeed(finding));
  }

  @Override
  public Optional<Indicator> layout(Finding.OfLayout finding) {
    return Optional.of(ofLayout(finding));
  }

  @Override
  public Optional<Indicator> level(Finding.OfLevel finding) {
    return Optional.empty();
  }

  private Indicator ofKinds(Finding.OfKinds finding) {
    KindCount count = finding.count();
    IndicatorTerms terms = finding.demand().terms();
    long known = count.kinds() - count.unknown();
    Points points =
        new Points(
            points(terms.points(), count.present(), count.kinds()),
            points(terms.points(), count.atMost(), count.kinds()),
            full(terms.points()));
    Supplier<Text> reason =
        () ->
            Sentences.join(
                Words.PHRASES.text(
                    "kinds",
                    Amounts.count(count.kinds()),
                    group(count.group()),
                    Amounts.count(count.present()),
                    Amounts.threshold(terms.threshold()),
                    finding.outcome().label()),
                names("kinds.missing", count.group(), Outcome.NOT_MET),
                names("kinds.unknown", count.group(), Outcome.NOT_KNOWN),
                unnamed(count.group()),
                pointsSentence("points.kinds", points, terms.points()));
    return indicator(
        terms,
        known == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count.present())),
        finding,
        points,
        reason);
  }

  private Indicator ofReach(Finding.OfReach finding) {
    Reach reach = finding.reach();
    IndicatorTerms terms = finding.demand().terms();
    BigDecimal full = full(terms.points());
    Points points =
        reach.known()
            ? new Points(
                points(terms.points(), reach.atLeast()),
                points(terms.points(), reach.atMost()),
                full)
            : new Points(NO_POINTS, full, full);
    Supplier<Text> reason =
        () ->
            reach.known()
                ? Sentences.join(
                    Words.PHRASES.text(
                        "reach",
                        Amounts.count(reach.formats()),
                        group(reach.group()),
                        Amounts.percent(
                            finding.outcome() == Outcome.NOT_MET
                                ? reach.atMost()
                                : reach.atLeast()),
                        Amounts.share(terms.threshold()),
                        finding.outcome().label()),
                    names("kinds.unknown", reach.group(), Outcome.NOT_KNOWN),
                    finding.outcome() == Outcome.NOT_KNOWN
                        ? Words.PHRASES.text(
                            "reach.undecided",
                            Amounts.percent(reach.atLeast()),
                            Amounts.percent(reach.atMost()))
                        : Text.same(""),
                    pointsSentence("points.share", points, terms.points()))
                : Words.PHRASES.text("reach.notKnown", group(reach.group()));
    return indicator(
        terms,
        reach.known()
            ? Optional.of(reach.atLeast().setScale(SHARE_DIGITS, RoundingMode.DOWN))
            : Optional.empty(),
        finding,
        points,
        reason);
  }

  private Indicator ofFigure(Finding.OfFigure finding) {
    IndicatorTerms terms = finding.demand().terms();
    Parameter threshold = terms.threshold();
    Points points = points(finding);
    if (finding.figure().isEmpty() || finding.outcome() == Outcome.NOT_KNOWN) {
      Supplier<Text> reason =
          () ->
              Sentences.join(
                  Words.PHRASES.text(
                      undecidedKey(finding.figure()),
                      finding.demand().kind().label(),
                      Amounts.threshold(threshold),
                      finding.figure().map(Figure::basis).orElse(Text.same("")),
                      bound(finding.figure().map(Figure::atLeast), threshold),
                      bound(finding.figure().map(Figure::atMost), threshold)),
                  pointsSentence("points.figure", points, terms.points()));
      return indicator(terms, Optional.empty(), finding, points, reason);
    }
    Figure figure = finding.figure().get();
    Supplier<Text> reason =
        () ->
            Sentences.join(
                Words.PHRASES.text(
                    "figure",
                    figure.basis(),
                    Amounts.threshold(threshold),
                    finding.outcome().label()),
                pointsSentence("points.figure", points, terms.points()));
    return indicator(
        terms,
        Optional.of(figure.atLeast().setScale(SHARE_DIGITS, RoundingMode.DOWN)),
        finding,
        points,
        reason);
  }

  private static Text bound(Optional<BigDecimal> value, Parameter threshold) {
    return value.map(v -> Amounts.withUnit(v, threshold.unit())).orElse(Text.same(""));
  }

  /** In full from the threshold on, below it in proportion. */
  private static Points points(Finding.OfFigure finding) {
    IndicatorTerms terms = finding.demand().terms();
    BigDecimal full = full(terms.points());
    return finding
        .figure()
        .map(
            figure ->
                new Points(
                    proportion(full, figure.atLeast(), terms.threshold()),
                    proportion(full, figure.atMost(), terms.threshold()),
                    full))
        .orElse(new Points(NO_POINTS, full, full));
  }

  private static BigDecimal proportion(BigDecimal full, BigDecimal value, Parameter threshold) {
    return value.compareTo(threshold.value()) >= 0
        ? full
        : full.multiply(value).divide(threshold.value(), POINT_DIGITS, RoundingMode.DOWN);
  }

  private static String undecidedKey(Optional<Figure> figure) {
    return figure
        .map(f -> f.bounded() ? "figure.undecided" : "figure.undecided.above")
        .orElse("figure.notKnown");
  }

  private Indicator ofNeed(Finding.OfNeed finding) {
    var demand = finding.demand();
    BigDecimal full = full(demand.points());
    Points points =
        new Points(
            finding.outcome() == Outcome.MET ? full : NO_POINTS,
            finding.outcome() == Outcome.NOT_MET ? NO_POINTS : full,
            full);
    Supplier<Text> reason =
        () ->
            Sentences.join(
                needSentence(finding), pointsSentence("points.need", points, demand.points()));
    return new Indicator(
        demand.id(),
        demand.dimension(),
        demand.title(),
        new Indicator.Measured(
            finding.outcome() == Outcome.NOT_KNOWN
                ? Optional.empty()
                : Optional.of(finding.outcome() == Outcome.MET ? BigDecimal.ONE : BigDecimal.ZERO),
            "yesNo",
            Optional.of(BigDecimal.ONE)),
        points,
        new Justification(
            finding.outcome(), finding.rule(), demand.source(), Sentences.deferred(reason)));
  }

  /** Which formats the need was judged by, and what is known of each. */
  Text needSentence(Finding.OfNeed finding) {
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
    return Words.PHRASES.text(
        "need." + finding.outcome().id(),
        need.title(),
        Sentences.list(known, "also"),
        Words.PHRASES.text(
            serving.size() == 1 ? "need.demanded" : "need.demanded.any", serving.get(0).share()));
  }

  private Text reached(Rulebook.DueDemand due) {
    FormatReach reach = byFormat.get(due.demand().id()).reach();
    String key = formatKey(reach);
    return Words.PHRASES.text(
        "need.format." + key,
        due.walk(),
        due.demand().format().label(),
        Amounts.percent(reach.residentsWithin(), reach.residents()));
  }

  private static String formatKey(FormatReach reach) {
    if (!reach.known()) {
      return "unknown";
    }
    if (reach.open() && reach.supply().atHome().outletsWithoutArea() > 0) {
      return "area";
    }
    if (reach.open()) {
      return reach.supply().search().complete() ? "bounded" : "verify";
    }
    if (reach.outlets() == 0) {
      return "none";
    }
    return ScorecardWriter.comes(reach) ? "home" : "some";
  }

  private static Indicator ofLayout(Finding.OfLayout finding) {
    LayoutDemand demand = finding.demand();
    Text form = Words.PHRASES.text("layout." + finding.form().id() + ".name");
    return new Indicator(
        LAYOUT,
        LAYOUT,
        Words.PHRASES.text("layout.title", form),
        new Indicator.Measured(Optional.empty(), "1", Optional.empty()),
        Points.decided(NO_POINTS, NO_POINTS),
        new Justification(
            finding.outcome(),
            finding.rule(),
            demand.coreShare().source(),
            Sentences.deferred(
                () ->
                    Words.PHRASES.text(
                        "layout." + finding.form().id(),
                        Amounts.count(finding.layout().outlets()),
                        Amounts.count(finding.layout().inCore()),
                        Amounts.walk(demand.coreRadius()),
                        Amounts.count(finding.layout().withNeighbor()),
                        Amounts.walk(demand.streetSpacing()),
                        form))));
  }

  private static Indicator indicator(
      IndicatorTerms terms,
      Optional<BigDecimal> value,
      Finding finding,
      Points points,
      Supplier<Text> reason) {
    return new Indicator(
        terms.id(),
        terms.dimension(),
        terms.title(),
        new Indicator.Measured(
            value.map(Amounts::stripped),
            terms.threshold().unit(),
            Optional.of(terms.threshold().value())),
        points,
        new Justification(
            finding.outcome(),
            finding.rule(),
            terms.threshold().source(),
            Sentences.deferred(reason)));
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

  private static BigDecimal points(Parameter full, BigDecimal share) {
    return full.value().multiply(share).setScale(POINT_DIGITS, RoundingMode.HALF_UP);
  }

  private static Text pointsSentence(String key, Points points, Parameter weight) {
    if (points.full().signum() == 0) {
      return Text.same("");
    }
    Text given =
        points.decided()
            ? Text.same(Amounts.plain(points.atLeast()))
            : Words.PHRASES.text(
                "points.interval", Amounts.plain(points.atLeast()), Amounts.plain(points.atMost()));
    return Words.PHRASES.text(
        key,
        given,
        Amounts.marked(Words.PHRASES.text("points.most", Amounts.plain(points.full())), weight));
  }

  private Text unnamed(String group) {
    long unnamed = rulebook.group(group).unnamedKinds();
    return unnamed == 0
        ? Text.same("")
        : Words.PHRASES.text("kinds.unnamed", Amounts.count(unnamed));
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
        : Words.PHRASES.text(key, Amounts.count(names.size()), Sentences.list(names, "and"));
  }

  private Text group(String id) {
    return rulebook.group(id).title();
  }
}
