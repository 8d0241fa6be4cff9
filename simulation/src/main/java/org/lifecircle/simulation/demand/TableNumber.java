package org.lifecircle.simulation.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lifecircle.model.AgeGroup;

/**
 * The numbers that stand in a column of the tables of needs, services and parties, by the names
 * that {@link DemandNumbers} gives them: the column, a format and, where rows are of a group, the
 * group, as in {@code visits-per-week/wet-market/adult}.
 */
enum TableNumber {
  /** Needs per person and week. */
  VISITS("visits-per-week", 0, 100),
  /** Needs on a Saturday or Sunday for each on a working day. */
  WEEKEND("weekend-factor", 0, 100),
  /** The walk that half of the people accept. */
  ACCEPTABLE("acceptable-minutes", 0.01, 240),
  /** How long one customer takes up a place. */
  SERVICE("service-minutes", 0.01, 480),
  /** Customers an hour where an outlet's own capacity is not known. */
  CAPACITY("customers-an-hour", 0.1, 100_000),
  /** How long people wait before they give up. */
  PATIENCE("patience-minutes", 0, 480),
  /** The floor area of an outlet of which it is not known, whole square meters. */
  AREA("floor-area", 1, 100_000),
  /** How much later on the day needs arise than the table says, whole minutes. */
  LATER("later-minutes", -180, 180),
  /** How much longer outlets of unknown hours are open than the table says, whole minutes. */
  LONGER("open-longer-minutes", -240, 240),
  /** The share of a group's needs for which somebody goes along, whoever it is. */
  COMPANY("in-company", 0, 1);

  /** Shares are sums; what is lost to rounding is no other number. */
  private static final double STEPS = 1e9;

  private final String column;
  private final DemandNumbers.Bounds bounds;

  TableNumber(String column, double least, double most) {
    this.column = column;
    bounds = new DemandNumbers.Bounds(least, most);
  }

  /** Whether a name is one of the column. */
  boolean has(String name) {
    return name.startsWith(column + "/");
  }

  DemandNumbers.Bounds bounds() {
    return bounds;
  }

  private String name(String formatId) {
    return column + "/" + formatId;
  }

  private String name(String formatId, AgeGroup group) {
    return name(formatId) + "/" + group.id();
  }

  /** Adds the numbers of the column, in the order of the table. */
  void addTo(Map<String, Double> numbers, Demand demand) {
    switch (this) {
      case VISITS -> addNeeds(numbers, demand, NeedRate::visitsPerWeek);
      case WEEKEND -> addNeeds(numbers, demand, NeedRate::weekendFactor);
      case ACCEPTABLE -> addServices(numbers, demand, ServiceProfile::acceptableMinutes);
      case SERVICE -> addServices(numbers, demand, ServiceProfile::serviceMinutes);
      case CAPACITY -> addServices(numbers, demand, ServiceProfile::capacityPerHour);
      case PATIENCE -> addServices(numbers, demand, ServiceProfile::patienceMinutes);
      case AREA -> addServices(numbers, demand, ServiceProfile::areaSquareMeters);
      case LATER -> addNeeds(numbers, demand, need -> need.hours().laterMinutes());
      case LONGER -> addServices(numbers, demand, service -> service.usual().longerMinutes());
      case COMPANY ->
          demand
              .parties()
              .forEach(
                  party -> numbers.put(name(party.formatId(), party.ageGroup()), inCompany(party)));
    }
  }

  private void addNeeds(
      Map<String, Double> numbers, Demand demand, ToDoubleFunction<NeedRate> number) {
    demand
        .needs()
        .forEach(
            need ->
                numbers.put(name(need.formatId(), need.ageGroup()), number.applyAsDouble(need)));
  }

  private void addServices(
      Map<String, Double> numbers, Demand demand, ToDoubleFunction<ServiceProfile> number) {
    demand
        .services()
        .forEach(service -> numbers.put(name(service.formatId()), number.applyAsDouble(service)));
  }

  /**
   * A demand with other values of the column's numbers.
   *
   * @param values by name; those of other columns are left alone
   */
  Demand with(Demand demand, Map<String, Double> values) {
    return switch (this) {
      case VISITS, WEEKEND, LATER -> demand.withNeeds(needs(demand, values));
      case COMPANY -> demand.withParties(parties(demand, values));
      default -> demand.withServices(services(demand, values));
    };
  }

  private List<NeedRate> needs(Demand demand, Map<String, Double> values) {
    List<NeedRate> needs = new ArrayList<>();
    for (NeedRate need : demand.needs()) {
      Double value = values.get(name(need.formatId(), need.ageGroup()));
      Grounds grounds = DemandNumbers.set(need.note());
      needs.add(value == null ? need : changed(need, value, grounds));
    }
    return needs;
  }

  private NeedRate changed(NeedRate need, double value, Grounds grounds) {
    return switch (this) {
      case VISITS -> need.often(value, grounds);
      case LATER -> need.later((int) Math.round(value), grounds);
      default -> need.weekend(value, grounds);
    };
  }

  private List<ServiceProfile> services(Demand demand, Map<String, Double> values) {
    List<ServiceProfile> services = new ArrayList<>();
    for (ServiceProfile one : demand.services()) {
      Double value = values.get(name(one.formatId()));
      services.add(value == null ? one : changed(one, value));
    }
    return services;
  }

  private ServiceProfile changed(ServiceProfile one, double value) {
    ServiceProfile.Serving now = one.serving();
    return new ServiceProfile(
        one.formatId(),
        this == ACCEPTABLE ? value : one.acceptableMinutes(),
        new ServiceProfile.Serving(
            this == SERVICE ? value : now.serviceMinutes(),
            now.serviceTime(),
            this == CAPACITY ? value : now.capacityPerHour(),
            this == PATIENCE ? value : now.patienceMinutes()),
        this == AREA ? (int) Math.round(value) : one.areaSquareMeters(),
        this == LONGER ? one.usual().longer((int) Math.round(value)) : one.usual(),
        DemandNumbers.set(one.grounds().note()));
  }

  private static double inCompany(PartyRate party) {
    double sum = party.companions().stream().mapToDouble(Companions::share).sum();
    return Math.round(sum * STEPS) / STEPS;
  }

  /** Who goes along keeps its part of those who do. */
  private List<PartyRate> parties(Demand demand, Map<String, Double> values) {
    List<PartyRate> parties = new ArrayList<>();
    for (PartyRate party : demand.parties()) {
      Double value = values.get(name(party.formatId(), party.ageGroup()));
      parties.add(value == null ? party : party.inCompany(value));
    }
    return parties;
  }
}
