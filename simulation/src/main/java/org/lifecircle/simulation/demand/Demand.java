package org.lifecircle.simulation.demand;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.statistics.Draws;

/**
 * Everything that the day model assumes about people and outlets.
 *
 * @param needs how often each age group needs each format; a format and group at most once
 * @param services how outlets of a format serve; a format at most once
 * @param parameters the numbers that hold for every format, each with its provenance, none missing
 * @param parties how often people go together; a format and group at most once, and whoever has
 *     none goes alone
 * @param goods the formats whose goods may be ordered to the home; a format at most once
 */
public record Demand(
    List<NeedRate> needs,
    List<ServiceProfile> services,
    Map<BehaviorParameter, Parameter> parameters,
    List<PartyRate> parties,
    List<OrderedGoods> goods) {

  /** The format of which many shops never close. */
  private static final String DAY_AND_NIGHT_FORMAT = "convenience-store";

  /** Everybody goes alone, and nothing can be ordered. */
  public Demand(
      List<NeedRate> needs,
      List<ServiceProfile> services,
      Map<BehaviorParameter, Parameter> parameters) {
    this(needs, services, parameters, List.of(), List.of());
  }

  public Demand {
    needs = List.copyOf(needs);
    services = List.copyOf(services);
    parties = List.copyOf(parties);
    goods = List.copyOf(goods);
    Map<BehaviorParameter, Parameter> ordered = new EnumMap<>(BehaviorParameter.class);
    ordered.putAll(parameters);
    parameters = Collections.unmodifiableMap(ordered);
    Set<String> seen = new LinkedHashSet<>();
    for (NeedRate need : needs) {
      if (!seen.add(need.formatId() + " " + need.ageGroup().id())) {
        throw new IllegalArgumentException(
            "two rates of " + need.formatId() + " for " + need.ageGroup().id());
      }
    }
    for (ServiceProfile service : services) {
      if (!seen.add(service.formatId())) {
        throw new IllegalArgumentException("two services of " + service.formatId());
      }
    }
    Set<String> together = new LinkedHashSet<>();
    for (PartyRate party : parties) {
      if (!together.add(party.formatId() + " " + party.ageGroup().id())) {
        throw new IllegalArgumentException(
            "two parties for " + party.formatId() + " of " + party.ageGroup().id());
      }
    }
    if (goods.stream().map(OrderedGoods::formatId).distinct().count() != goods.size()) {
      throw new IllegalArgumentException("a format has one kind of goods: " + goods);
    }
    for (NeedRate need : needs) {
      if (!seen.contains(need.formatId())) {
        throw new IllegalArgumentException("no service is known for " + need.formatId());
      }
    }
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      if (!parameters.containsKey(parameter)) {
        throw new IllegalArgumentException("a parameter is missing: " + parameter.id());
      }
    }
  }

  /** What the product carries, read once. */
  private static final class Carried {
    static final Demand STANDARD = standard(WalkingParameters.standard());
  }

  /**
   * The project's own tables: {@code needs.csv}, {@code services.csv}, {@code parties.csv}, {@code
   * goods.csv}, {@code behavior-parameters.csv}.
   */
  public static Demand standard() {
    return Carried.STANDARD;
  }

  /** The project's own tables, for residents who differ in speed as the walking parameters say. */
  public static Demand standard(WalkingParameters walking) {
    return DemandTables.read(walking);
  }

  /** The value of a parameter. */
  public double value(BehaviorParameter parameter) {
    return parameters.get(parameter).value().doubleValue();
  }

  /**
   * The needs of one person on one day: what nobody knows better is scaled by {@link
   * BehaviorParameter#DEMAND_SCALE}, what a source says and events are not.
   */
  public double perDay(NeedRate rate, DayOfWeek day) {
    return rate.perDay(day) * (rate.scaled() ? value(BehaviorParameter.DEMAND_SCALE) : 1);
  }

  /**
   * Whether an outlet whose opening hours nobody knows is taken to be open day and night for a
   * format: a share of the shops of chains is. Which ones is drawn once for all seeds.
   *
   * @param outletId the outlet
   */
  public boolean openDayAndNight(String outletId, String formatId) {
    return formatId.equals(DAY_AND_NIGHT_FORMAT)
        && Draws.uniformOf(Draws.key(Draws.name(outletId)))
            < value(BehaviorParameter.OPEN_DAY_AND_NIGHT);
  }

  /** The service of a format, empty when the tables have none. */
  public Optional<ServiceProfile> service(String formatId) {
    return services.stream().filter(service -> service.formatId().equals(formatId)).findFirst();
  }

  /** This demand with other needs: for what-ifs and tests. */
  public Demand withNeeds(List<NeedRate> others) {
    return new Demand(others, services, parameters, parties, goods);
  }

  /** This demand with other services: for what-ifs and tests. */
  public Demand withServices(List<ServiceProfile> others) {
    return new Demand(needs, others, parameters, parties, goods);
  }

  /** This demand where other goods may be ordered: for what-ifs and tests. */
  public Demand withGoods(List<OrderedGoods> others) {
    return new Demand(needs, services, parameters, parties, others);
  }

  /** This demand with other parties: for what-ifs and tests. */
  public Demand withParties(List<PartyRate> others) {
    return new Demand(needs, services, parameters, others, goods);
  }

  /** This demand with another value of a parameter, which is then an assumption. */
  public Demand with(BehaviorParameter parameter, double value) {
    parameter.check(value);
    Map<BehaviorParameter, Parameter> others = new EnumMap<>(parameters);
    Parameter old = parameters.get(parameter);
    others.put(
        parameter,
        new Parameter(
            old.id(),
            BigDecimal.valueOf(value),
            old.unit(),
            old.holdsFrom(),
            new Clause(old.source().document(), old.source().clause(), SourceStatus.ASSUMPTION),
            old.note()));
    return new Demand(needs, services, others, parties, goods);
  }

  /** Whether any needs are ordered to the home instead of walked for. */
  public boolean orders() {
    return goods.stream().anyMatch(one -> value(BehaviorParameter.orderedShare(one.kind())) > 0);
  }

  /** What kind of goods are bought at outlets of a format; empty when nothing is ordered of it. */
  public Optional<GoodsKind> goods(String formatId) {
    return goods.stream()
        .filter(one -> one.formatId().equals(formatId))
        .map(OrderedGoods::kind)
        .findFirst();
  }

  /** How people of a group go together for a format, empty when they go alone. */
  public Optional<PartyRate> party(String formatId, AgeGroup ageGroup) {
    return parties.stream()
        .filter(party -> party.formatId().equals(formatId) && party.ageGroup() == ageGroup)
        .findFirst();
  }

  /** The formats that somebody needs, in the order of the table. */
  public List<String> formatIds() {
    return needs.stream()
        .map(NeedRate::formatId)
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }
}
