package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
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
 * points and its sentence. Formats and levels are told elsewhere on the scorecard.
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
    BigDecimal most = points(terms.points(), known, count.kinds());
    BigDecimal points = points(terms.points(), count.present(), count.kinds());
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
                pointsSentence("points.kinds", points, most, terms.points()));
    return indicator(
        terms,
        known == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count.present())),
        finding,
        points,
        most,
        reason);
  }

  private Indicator ofReach(Finding.OfReach finding) {
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
                ? Sentences.join(
                    Words.PHRASES.text(
                        "reach",
                        Amounts.count(reach.formats()),
                        group(reach.group()),
                        Amounts.percent(reach.share()),
                        Amounts.share(terms.threshold()),
                        finding.outcome().label()),
                    names("kinds.unknown", reach.group(), Outcome.NOT_KNOWN),
                    finding.outcome() == Outcome.NOT_KNOWN
                        ? Words.PHRASES.text(
                            "reach.undecided",
                            Amounts.percent(reach.atLeast()),
                            Amounts.percent(reach.atMost()))
                        : Text.same(""),
                    pointsSentence("points.share", points, most, terms.points()))
                : Words.PHRASES.text("reach.notKnown", group(reach.group()));
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

  private Indicator ofFigure(Finding.OfFigure finding) {
    IndicatorTerms terms = finding.demand().terms();
    Parameter threshold = terms.threshold();
    if (finding.figure().isEmpty() || finding.outcome() == Outcome.NOT_KNOWN) {
      Supplier<Text> reason =
          () ->
              Words.PHRASES.text(
                  undecidedKey(finding.figure()),
                  finding.demand().kind().label(),
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
            Sentences.join(
                Words.PHRASES.text(
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

  private Indicator ofNeed(Finding.OfNeed finding) {
    var demand = finding.demand();
    BigDecimal nothing = NO_POINTS;
    BigDecimal full = full(demand.points());
    BigDecimal most = finding.outcome() == Outcome.NOT_KNOWN ? nothing : full;
    BigDecimal points = finding.outcome() == Outcome.MET ? full : nothing;
    Supplier<Text> reason =
        () ->
            Sentences.join(
                needSentence(finding),
                most.signum() == 0
                    ? Text.same("")
                    : pointsSentence("points.need", points, most, demand.points()));
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
        new Indicator.Points(points, most, full),
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
    String key = !reach.known() ? "unknown" : reach.outlets() == 0 ? "none" : "some";
    return Words.PHRASES.text(
        "need.format." + key,
        due.walk(),
        due.demand().format().label(),
        Amounts.percent(reach.residentsWithin(), reach.residents()));
  }

  private static Indicator ofLayout(Finding.OfLayout finding) {
    LayoutDemand demand = finding.demand();
    Text form = Words.PHRASES.text("layout." + finding.form().id() + ".name");
    BigDecimal nothing = NO_POINTS;
    return new Indicator(
        LAYOUT,
        LAYOUT,
        Words.PHRASES.text("layout.title", form),
        new Indicator.Measured(Optional.empty(), "1", Optional.empty()),
        new Indicator.Points(nothing, nothing, nothing),
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
      BigDecimal points,
      BigDecimal most,
      Supplier<Text> reason) {
    return new Indicator(
        terms.id(),
        terms.dimension(),
        terms.title(),
        new Indicator.Measured(
            value.map(Amounts::stripped),
            terms.threshold().unit(),
            Optional.of(terms.threshold().value())),
        new Indicator.Points(points, most, full(terms.points())),
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

  private static Text pointsSentence(
      String key, BigDecimal points, BigDecimal most, Parameter weight) {
    if (most.signum() == 0) {
      return Text.same("");
    }
    return Words.PHRASES.text(
        key,
        Amounts.plain(points),
        Amounts.marked(Words.PHRASES.text("points.most", Amounts.plain(most)), weight));
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
