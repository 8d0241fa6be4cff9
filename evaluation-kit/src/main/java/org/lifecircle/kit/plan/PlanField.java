package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.standards.DueDemands;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.Outcome;

/**
 * What searches for a plan know: how the circle stands, where something could be added, what the
 * standard demands and what it costs.
 */
final class PlanField {

  /** A footway on which two people pass each other. */
  private static final int WIDTH_METERS = 2;

  /** What a stall and those before it take. */
  private static final int STALL_SQUARE_METERS = 6;

  private static final long NOT_KNOWN = -1;

  private final WalkedVerdict now;
  private final CandidateWalks candidates;
  private final DueDemands demands;
  private final FormatCatalog formats;
  private final Optional<PlanCosts> costs;
  private final Demand assumed;

  /** The demands of each format, in the catalog's order of their first. */
  private final Map<String, List<FormatDemand>> byFormat = new LinkedHashMap<>();

  private final Map<String, FormatFinding> findings = new LinkedHashMap<>();

  /** By format and site: what an outlet costs as a whole number, or {@link #NOT_KNOWN}. */
  private final Map<String, long[]> prices = new LinkedHashMap<>();

  /**
   * A field.
   *
   * @param now the circle as it is
   * @param candidates the sites
   * @param demands what the standard demands
   * @param formats every format that an outlet may have
   * @param costs what measures cost; empty: additions are counted
   * @param assumed what is assumed about people and outlets
   */
  PlanField(
      WalkedVerdict now,
      CandidateWalks candidates,
      DueDemands demands,
      FormatCatalog formats,
      Optional<PlanCosts> costs,
      Demand assumed) {
    this.now = now;
    this.candidates = candidates;
    this.demands = demands;
    this.formats = formats;
    this.costs = costs;
    this.assumed = assumed;
    for (int i = 0; i < demands.formats().size(); i++) {
      FormatDemand demand = demands.formats().get(i);
      byFormat.computeIfAbsent(demand.format().id(), id -> new ArrayList<>()).add(demand);
      findings.put(demand.id(), now.scorecard().formats().get(i));
    }
  }

  /** The same of the circle with other outlets on the same ways, once that is judged. */
  PlanField judged(WalkedVerdict then) {
    return new PlanField(then, candidates, demands, formats, costs, assumed);
  }

  /** What is assumed about people and outlets. */
  Demand assumed() {
    return assumed;
  }

  WalkedVerdict now() {
    return now;
  }

  CandidateWalks candidates() {
    return candidates;
  }

  DueDemands demands() {
    return demands;
  }

  /** The formats that the standard demands, each once. */
  List<BusinessFormat> demanded() {
    return byFormat.values().stream().map(all -> all.get(0).format()).toList();
  }

  /** What the standard demands of a format. */
  List<FormatDemand> demands(String formatId) {
    return byFormat.get(formatId);
  }

  /** Whether a demand is certainly met today. */
  boolean met(FormatDemand demand) {
    return findings.get(demand.id()).presence() == Outcome.MET;
  }

  /**
   * Whether outlets of a format may have been overlooked, so that they are looked for on the spot
   * before anything is opened.
   */
  boolean toVerify(String formatId) {
    return demands(formatId).stream().anyMatch(demand -> findings.get(demand.id()).toVerify());
  }

  /** The walk within which the standard demands a format: that of its first demand. */
  int radiusSeconds(String formatId) {
    return demands(formatId).get(0).radiusSeconds();
  }

  /** Whether a format counts only where its outlets come to residents. */
  boolean onlyAtHome(BusinessFormat format) {
    return !formats.find(format.id()).orElse(format).serving().onFoot();
  }

  /** How residents walk to a format today. */
  NearestWalks walks(BusinessFormat format) {
    return candidates.now(format.id(), now.access(), onlyAtHome(format));
  }

  /** The same as in the simulated day, in which residents walk to what comes to homes, too. */
  NearestWalks walksOfTheDay(BusinessFormat format) {
    return onlyAtHome(format) ? candidates.onFoot(format.id()) : walks(format);
  }

  /** Which measure brings a format to a site. */
  MeasureKind kind(BusinessFormat format, int site) {
    CandidateSite there = candidates.sites().get(site);
    if (there.comesHome()) {
      return MeasureKind.SERVE_AT_HOME;
    }
    if (there.origin() == PlanPlace.Origin.OUTLET) {
      return MeasureKind.ADD_FORMAT;
    }
    return onlyAtHome(format) ? MeasureKind.SERVE_AT_HOME : MeasureKind.OPEN_OUTLET;
  }

  /** The sites that may hold a format, and where it is known what that costs, if costs count. */
  List<Integer> sites(String formatId) {
    BusinessFormat format = demands(formatId).get(0).format();
    return IntStream.range(0, candidates.sites().size())
        .filter(site -> candidates.sites().get(site).takes(formatId))
        .filter(site -> costs.isEmpty() || prices(format)[site] != NOT_KNOWN)
        .boxed()
        .toList();
  }

  /** Whether costs are known. */
  boolean hasCosts() {
    return costs.isPresent();
  }

  /** What it costs to open a format at a site; empty when nobody says. */
  Optional<BigDecimal> cost(BusinessFormat format, int site) {
    return costs.flatMap(
        table -> table.of(kind(format, site), format.id(), candidates.sites().get(site).room()));
  }

  /** What a measure costs that comes before additions; empty when nobody says. */
  Optional<BigDecimal> cost(FirstMeasure measure) {
    int squareMeters = 0;
    String format = "";
    if (measure instanceof WayMeasure way && way.kind() == MeasureKind.BUILD_LINK) {
      squareMeters = WIDTH_METERS * way.meters();
    } else if (measure instanceof UseMeasure use) {
      format = use.formats().get(0).id();
      if (use.change() instanceof Change.AddStallZone zone) {
        squareMeters = STALL_SQUARE_METERS * zone.stalls();
      }
    }
    CandidateSite.Room room =
        new CandidateSite.Room(OptionalInt.of(squareMeters), Optional.empty(), List.of());
    String priced = format;
    return costs.flatMap(table -> table.of(measure.kind(), priced, room));
  }

  /** What such a measure costs as a whole number, 0 when nobody says. */
  long wholeCost(FirstMeasure measure) {
    return cost(measure).map(BigDecimal::longValueExact).orElse(0L);
  }

  /** What an addition costs as a whole number, 0 when nobody says. */
  long wholeCost(BusinessFormat format, int site) {
    return costs.isEmpty() ? 0 : Math.max(0, prices(format)[site]);
  }

  private long[] prices(BusinessFormat format) {
    return prices.computeIfAbsent(
        format.id(),
        id ->
            IntStream.range(0, candidates.sites().size())
                .mapToLong(
                    site -> cost(format, site).map(BigDecimal::longValueExact).orElse(NOT_KNOWN))
                .toArray());
  }
}
