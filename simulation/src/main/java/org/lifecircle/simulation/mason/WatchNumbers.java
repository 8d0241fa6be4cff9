package org.lifecircle.simulation.mason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ServiceProfile;
import sim.util.Interval;

/** The numbers of the day model that whoever watches may change before a day begins anew. */
final class WatchNumbers {

  private static final double MOST_FACTOR = 3;

  /** Those that say something to the eye; the walks were measured before and stay. */
  private static final List<BehaviorParameter> CHANGEABLE =
      List.of(
          BehaviorParameter.DEMAND_SCALE,
          BehaviorParameter.TIME_DECAY,
          BehaviorParameter.AREA_EXPONENT,
          BehaviorParameter.ACCEPTANCE_SPREAD,
          BehaviorParameter.DOORSTEP_SECONDS,
          BehaviorParameter.LINK_MINUTES,
          BehaviorParameter.FURTHER_ATTEMPTS);

  private final PreparedCircle first;
  private final Map<String, Double> changed = new TreeMap<>();
  private double acceptable = 1;
  private boolean areChanged;

  /** Of a circle, with its own numbers. */
  WatchNumbers(PreparedCircle first) {
    this.first = first;
  }

  /** Whether somebody has changed a number since the last {@link #prepare}. */
  boolean areChanged() {
    return areChanged;
  }

  /** The circle under the numbers as they are now. */
  PreparedCircle prepare() {
    areChanged = false;
    Demand demand = DemandNumbers.with(first.demand, changed);
    List<ServiceProfile> services = new ArrayList<>();
    for (ServiceProfile one : demand.services()) {
      services.add(
          new ServiceProfile(
              one.formatId(),
              one.acceptableMinutes() * acceptable,
              one.serving(),
              one.areaSquareMeters(),
              one.usual(),
              one.grounds()));
    }
    return first.assuming(demand.withServices(services));
  }

  /** Shows them. */
  void addTo(Facts facts) {
    for (BehaviorParameter parameter : CHANGEABLE) {
      String id = parameter.id();
      DemandNumbers.Bounds bounds = DemandNumbers.bounds(id, first.demand).orElseThrow();
      facts.addNumber(
          id,
          later(first.demand.parameters().get(parameter).note()),
          () -> changed.getOrDefault(id, first.demand.value(parameter)),
          new Interval(bounds.least(), bounds.most()),
          value -> {
            if (bounds.hold(value)) {
              changed.put(id, value);
              areChanged = true;
            }
          });
    }
    facts.addNumber(
        facts.say("model.acceptable"),
        Facts.PHRASES.text("model.acceptable.more"),
        () -> acceptable,
        new Interval(0.0, MOST_FACTOR),
        value -> {
          if (value > 0 && value <= MOST_FACTOR) {
            acceptable = value;
            areChanged = true;
          }
        });
  }

  private static Text later(Text note) {
    return Facts.PHRASES.text("model.later", note);
  }
}
