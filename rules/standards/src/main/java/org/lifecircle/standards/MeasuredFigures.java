package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.standards.facts.Figure;
import org.lifecircle.standards.facts.FigureKind;

/** Works out the figures that standards ask for from what was supplied. */
final class MeasuredFigures {

  private static final int DIGITS = 6;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MeasuredFigures() {}

  /** All figures of which anything is known. */
  static List<Figure> of(CircleFacts circle) {
    List<Figure> figures = new ArrayList<>();
    circle
        .survey()
        .get(SurveyFigure.SATISFACTION)
        .ifPresent(
            value ->
                figures.add(
                    Figure.exactly(
                        FigureKind.SATISFACTION,
                        value,
                        Words.PHRASES.text("figure.satisfaction", Amounts.percent(value)))));
    if (circle.chainOutlets() + circle.independentOutlets() > 0) {
      figures.add(chainShare(circle));
    }
    circle
        .survey()
        .get(SurveyFigure.COMMUNITY_SERVICE_AREA)
        .filter(area -> circle.households() > 0)
        .ifPresent(
            area ->
                figures.add(
                    Figure.exactly(
                        FigureKind.SERVICE_AREA_PER_100_HOUSEHOLDS,
                        area.multiply(HUNDRED)
                            .divide(
                                BigDecimal.valueOf(circle.households()), DIGITS, RoundingMode.DOWN),
                        Words.PHRASES.text(
                            "figure.service-area",
                            Amounts.plain(area),
                            Amounts.count(circle.households())))));
    outletArea(FigureKind.OUTLET_AREA_PER_1000_RESIDENTS, "figure.area", circle.floorArea(), circle)
        .ifPresent(figures::add);
    outletArea(
            FigureKind.MARKET_AREA_PER_1000_RESIDENTS,
            "figure.market-area",
            circle.marketFloorArea(),
            circle)
        .ifPresent(figures::add);
    circle
        .survey()
        .get(SurveyFigure.PILOT_WORK_SCORE)
        .ifPresent(
            score ->
                figures.add(
                    Figure.exactly(
                        FigureKind.PILOT_WORK_SCORE,
                        score,
                        Words.PHRASES.text("figure.pilot-work", Amounts.plain(score)))));
    return figures;
  }

  private static Optional<Figure> outletArea(
      FigureKind kind, String key, FloorArea area, CircleFacts circle) {
    boolean nothingKnown = area.squareMeters() == 0 && area.outletsWithout() > 0;
    if (nothingKnown || circle.residents() == 0) {
      return Optional.empty();
    }
    BigDecimal atLeast =
        BigDecimal.valueOf(area.squareMeters())
            .multiply(THOUSAND)
            .divide(BigDecimal.valueOf(circle.residents()), DIGITS, RoundingMode.DOWN);
    return Optional.of(
        new Figure(
            kind,
            atLeast,
            area.outletsWithout() == 0 ? atLeast : Figure.WITHOUT_BOUND,
            Words.PHRASES.text(
                area.outletsWithout() == 0 ? key : key + ".partly",
                Amounts.count(area.squareMeters()),
                Amounts.count(circle.residents()),
                Amounts.count(area.outletsWithout()))));
  }

  private static Figure chainShare(CircleFacts circle) {
    int unknown = circle.outlets() - circle.chainOutlets() - circle.independentOutlets();
    BigDecimal atLeast = share(circle.chainOutlets(), circle.outlets(), RoundingMode.DOWN);
    return new Figure(
        FigureKind.CHAIN_SHARE,
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
