package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.facts.Figure;
import org.lifecircle.standards.facts.FigureDemand;

/** Works out the figures that standards ask for from what was supplied. */
final class MeasuredFigures {

  private static final int DIGITS = 6;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  // The ids of figures.csv that have formulas or words of their own.
  private static final String SATISFACTION = "satisfaction";
  private static final String CHAIN_SHARE = "chain-share";
  private static final String SERVICE_AREA_PER_100_HOUSEHOLDS = "service-area-per-100-households";
  private static final String OUTLET_AREA_PER_1000_RESIDENTS = "outlet-area-per-1000-residents";
  private static final String MARKET_AREA_PER_1000_RESIDENTS = "market-area-per-1000-residents";
  private static final String PILOT_WORK_SCORE = "pilot-work-score";

  private MeasuredFigures() {}

  /**
   * All figures of which anything is known: those that follow from what was supplied, then those
   * that are demanded and were supplied themselves.
   *
   * @param shops the formats of commerce: what is counted over all outlets is open where not all of
   *     theirs are listed
   */
  static List<Figure> of(CircleFacts circle, Collection<String> shops, List<FigureDemand> demands) {
    boolean listed = circle.allListed(shops);
    List<Figure> figures = new ArrayList<>();
    circle
        .survey()
        .get(SurveyFigure.SATISFACTION)
        .ifPresent(
            value ->
                figures.add(
                    Figure.exactly(
                        SATISFACTION,
                        value,
                        Words.PHRASES.text("figure.satisfaction", Amounts.percent(value)))));
    if (circle.chainOutlets() + circle.independentOutlets() > 0) {
      figures.add(chainShare(circle, listed));
    }
    serviceArea(circle).ifPresent(figures::add);
    outletArea(OUTLET_AREA_PER_1000_RESIDENTS, "figure.area", circle.floorArea(), circle, listed)
        .ifPresent(figures::add);
    outletArea(
            MARKET_AREA_PER_1000_RESIDENTS,
            "figure.market-area",
            circle.marketFloorArea(),
            circle,
            circle.allListed(List.of(CircleFacts.WET_MARKET)))
        .ifPresent(figures::add);
    circle
        .survey()
        .get(SurveyFigure.PILOT_WORK_SCORE)
        .ifPresent(
            score ->
                figures.add(
                    Figure.exactly(
                        PILOT_WORK_SCORE,
                        score,
                        Words.PHRASES.text("figure.pilot-work", Amounts.plain(score)))));
    demands.stream()
        .map(FigureDemand::kind)
        .filter(kind -> figures.stream().noneMatch(figure -> figure.kind().equals(kind.id())))
        .distinct()
        .forEach(
            kind ->
                (kind.ofOutlets() ? counted(kind, circle) : supplied(kind, circle))
                    .ifPresent(figures::add));
    return figures;
  }

  private static Optional<Figure> serviceArea(CircleFacts circle) {
    return circle
        .survey()
        .get(SurveyFigure.COMMUNITY_SERVICE_AREA)
        .filter(area -> circle.households() > 0)
        .map(
            area ->
                new Figure(
                    SERVICE_AREA_PER_100_HOUSEHOLDS,
                    per(area.multiply(HUNDRED), circle.people().households().atMost()),
                    atMostPer(area.multiply(HUNDRED), circle.people().households()),
                    Words.PHRASES.text(
                        "figure.service-area",
                        Amounts.plain(area),
                        Amounts.people(circle.people().households()))));
  }

  private static BigDecimal per(BigDecimal amount, int people) {
    return amount.divide(BigDecimal.valueOf(people), DIGITS, RoundingMode.DOWN);
  }

  /** The most that an amount can be for each of some people, of whom there are perhaps fewer. */
  private static BigDecimal atMostPer(BigDecimal amount, PeopleCount people) {
    if (people.exact()) {
      return per(amount, people.people());
    }
    return people.atLeast() == 0
        ? Figure.WITHOUT_BOUND
        : amount.divide(BigDecimal.valueOf(people.atLeast()), DIGITS, RoundingMode.UP);
  }

  /** An item that was counted at outlets; perhaps there is more where not all is known. */
  private static Optional<Figure> counted(FigureKind kind, CircleFacts circle) {
    return Optional.ofNullable(circle.survey().counted().get(kind.id()))
        .map(
            counted ->
                new Figure(
                    kind.id(),
                    counted.atLeast(),
                    counted.whole() ? counted.atLeast() : Figure.WITHOUT_BOUND,
                    Words.PHRASES.text(
                        kind.subject() == FigureKind.Subject.OUTLETS
                            ? "figure.counted"
                            : "figure.largest",
                        kind.label(),
                        Amounts.withUnit(counted.atLeast(), kind.unit()))));
  }

  /** A figure that is judged as it was supplied. */
  private static Optional<Figure> supplied(FigureKind kind, CircleFacts circle) {
    return Optional.of(kind)
        .filter(FigureKind::asked)
        .flatMap(asked -> circle.survey().get(asked.key()))
        .map(
            value ->
                Figure.exactly(
                    kind.id(),
                    value,
                    Words.PHRASES.text(
                        "figure.supplied", kind.label(), Amounts.withUnit(value, kind.unit()))));
  }

  private static Optional<Figure> outletArea(
      String kind, String key, FloorArea area, CircleFacts circle, boolean listed) {
    boolean nothingKnown = area.squareMeters() == 0 && (area.outletsWithout() > 0 || !listed);
    if (nothingKnown || circle.residents() == 0) {
      return Optional.empty();
    }
    PeopleCount residents = circle.people().residents();
    BigDecimal times = BigDecimal.valueOf(area.squareMeters()).multiply(THOUSAND);
    boolean partly = area.outletsWithout() > 0;
    return Optional.of(
        new Figure(
            kind,
            per(times, residents.atMost()),
            partly || !listed ? Figure.WITHOUT_BOUND : atMostPer(times, residents),
            Words.PHRASES.text(
                partly ? key + ".partly" : listed ? key : key + ".listed",
                Amounts.count(area.squareMeters()),
                Amounts.people(residents),
                Amounts.count(area.outletsWithout()))));
  }

  private static Figure chainShare(CircleFacts circle, boolean listed) {
    if (!listed) {
      return new Figure(
          CHAIN_SHARE,
          BigDecimal.ZERO,
          BigDecimal.ONE,
          Words.PHRASES.text(
              "figure.chain.listed",
              Amounts.count(circle.outlets()),
              Amounts.count(circle.chainOutlets())));
    }
    int unknown = circle.outlets() - circle.chainOutlets() - circle.independentOutlets();
    BigDecimal atLeast = share(circle.chainOutlets(), circle.outlets(), RoundingMode.DOWN);
    return new Figure(
        CHAIN_SHARE,
        atLeast,
        unknown == 0
            ? atLeast
            : share(circle.chainOutlets() + unknown, circle.outlets(), RoundingMode.UP),
        Words.PHRASES.text(
            unknown == 0 ? "figure.chain" : "figure.chain.partly",
            Amounts.count(circle.outlets()),
            Amounts.count(circle.chainOutlets()),
            Amounts.count(unknown)));
  }

  private static BigDecimal share(long part, long whole, RoundingMode rounding) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, rounding);
  }
}
