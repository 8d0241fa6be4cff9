package org.lifecircle.simulation.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Answer;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.HourProfile;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** Scenarios whose changes all fit a baseline, and their application. */
public final class ScenarioPlan {

  private static final Phrases PHRASES = Phrases.beside(ScenarioPlan.class, "phrases");

  private static final Clause SCENARIO =
      new Clause(
          new SourceDocument("scenario", "scenario", "", Optional.empty(), ""),
          "",
          SourceStatus.ASSUMPTION);

  private final Scenario scenario;

  private ScenarioPlan(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Checks scenarios against a baseline: every outlet, way and format that a change names must be
   * there when its turn comes, and every new id must be new.
   *
   * @return one plan for each scenario, in their order
   * @throws InvalidInputException with every problem of every scenario
   */
  public static List<ScenarioPlan> resolve(List<Scenario> scenarios, Setting baseline) {
    return resolve(scenarios, baseline, List.of());
  }

  /**
   * Checks scenarios whose outlets may also have formats of which nobody has needs.
   *
   * @param outletFormats the ids of these formats
   * @return one plan for each scenario, in their order
   * @throws InvalidInputException with every problem of every scenario
   */
  public static List<ScenarioPlan> resolve(
      List<Scenario> scenarios, Setting baseline, Collection<String> outletFormats) {
    List<Problem> problems = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Scenario scenario : scenarios) {
      if (!ids.add(scenario.id())) {
        String file = scenario.steps().isEmpty() ? "" : scenario.steps().get(0).file();
        problems.add(new Problem(file, 0, "id", scenario.id(), PHRASES.text("scenario.twice")));
      }
      new Check(baseline, outletFormats, problems).check(scenario);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return scenarios.stream().map(ScenarioPlan::new).toList();
  }

  /** The scenario that was resolved. */
  public Scenario scenario() {
    return scenario;
  }

  /** The names that are known while the changes are gone through. */
  private static final class Check {
    private final Set<String> outlets = new LinkedHashSet<>();
    private final Set<String> delivering = new LinkedHashSet<>();
    private final Set<String> ways = new LinkedHashSet<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final Set<String> offered = new LinkedHashSet<>();
    private final List<Way> map;
    private final Set<String> shut;
    private final Demand demand;
    private final List<Problem> problems;

    Check(Setting baseline, Collection<String> outletFormats, List<Problem> problems) {
      for (Outlet outlet : baseline.circle().outlets()) {
        outlets.add(outlet.id());
        outlet.homeService().ifPresent(service -> delivering.add(outlet.id()));
      }
      baseline.map().ways().forEach(way -> ways.add(way.id()));
      baseline.map().nodes().forEach(node -> ways.add(node.id()));
      formats.addAll(baseline.formats().ids());
      offered.addAll(formats);
      offered.addAll(outletFormats);
      map = new ArrayList<>(baseline.map().ways());
      shut = new LinkedHashSet<>(baseline.closedWays());
      demand = baseline.demand();
      this.problems = problems;
    }

    void check(Scenario scenario) {
      scenario.steps().forEach(this::check);
    }

    private void check(Scenario.Step step) {
      Change change = step.change();
      if (change instanceof Change.AddOutlet add) {
        isNew(step, add.outlet().id());
        add.outlet().homeService().ifPresent(service -> delivering.add(add.outlet().id()));
        add.outlet().formatIds().forEach(format -> known(step, "formats", format, offered));
      } else if (change instanceof Change.RemoveOutlet remove) {
        known(step, "outlet", remove.outletId(), outlets);
        outlets.remove(remove.outletId());
      } else if (change instanceof Change.MoveOutlet move) {
        known(step, "outlet", move.outletId(), outlets);
      } else if (change instanceof Change.SetHours hours) {
        known(step, "outlet", hours.outletId(), outlets);
      } else if (change instanceof Change.AddFormat more) {
        known(step, "outlet", more.outletId(), outlets);
        known(step, "format", more.formatId(), offered);
      } else if (change instanceof Change.SetCapacity capacity) {
        known(step, "outlet", capacity.outletId(), outlets);
      } else if (change instanceof Change.SetDelivery delivery) {
        known(step, "outlet", delivery.outletId(), outlets);
        delivering.add(delivery.outletId());
      } else if (change instanceof Change.SetCouriers couriers) {
        couriers(step, couriers);
      } else if (change instanceof Change.CloseWay close) {
        known(step, "way", close.wayId(), ways);
        shut.add(close.wayId());
      } else if (change instanceof Change.OpenWay open) {
        known(step, "way", open.wayId(), ways);
        shut.remove(open.wayId());
        map.replaceAll(way -> way.id().equals(open.wayId()) ? walkable(way) : way);
      } else if (change instanceof Change.BuildLink link) {
        built(step, link);
      } else if (change instanceof Change.TimeWay time) {
        known(step, "way", time.wayId(), ways);
        shut.remove(time.wayId());
      } else if (change instanceof Change.AddStallZone zone) {
        isNew(step, zone.id());
        zone.formatIds().forEach(format -> known(step, "formats", format, offered));
        if (zone.formatIds().isEmpty()) {
          problem(step, "formats", "", PHRASES.text("formats.none"));
        }
      } else if (change instanceof Change.MoveOnline online) {
        known(step, "format", online.formatId(), formats);
      } else if (change instanceof Change.SetParameter set) {
        set(step, set);
      } else if (change instanceof Change.HoldEvent event) {
        isNew(step, event.id());
        if (!event.id().matches("[a-z][a-z0-9]*+(-[a-z0-9]++)*+")) {
          problem(step, "id", event.id(), PHRASES.text("event.id"));
        } else if (!formats.add(event.id())) {
          problem(step, "id", event.id(), PHRASES.text("format.there"));
        }
      }
    }

    private void couriers(Scenario.Step step, Change.SetCouriers couriers) {
      known(step, "outlet", couriers.outletId(), outlets);
      if (outlets.contains(couriers.outletId()) && !delivering.contains(couriers.outletId())) {
        problem(step, "outlet", couriers.outletId(), PHRASES.text("delivery.none"));
      }
    }

    private void set(Scenario.Step step, Change.SetParameter set) {
      SetNumbers.problem(set.name(), set.value(), demand)
          .ifPresent(wrong -> problem(step, wrong.field(), wrong.value(), wrong.message()));
    }

    private void built(Scenario.Step step, Change.BuildLink link) {
      boolean from = BuiltLink.joins(link.from(), map, shut);
      boolean to = BuiltLink.joins(link.to(), map, shut);
      Text near =
          PHRASES.text("link.far", Integer.toString(Change.BuildLink.FARTHEST_JOINING_METERS));
      if (!from) {
        problem(step, "from", place(link.from()), near);
      }
      if (!to) {
        problem(step, "to", place(link.to()), near);
      }
      Optional<List<Way>> changed = BuiltLink.build(link, map, shut);
      if (from && to && changed.isEmpty()) {
        problem(step, "to", place(link.to()), PHRASES.text("link.short"));
      }
      changed.ifPresent(
          all -> {
            map.clear();
            map.addAll(all);
          });
      if (!ways.add(link.id())) {
        problem(step, "id", link.id(), PHRASES.text("way.there"));
      }
    }

    private static String place(Coordinate place) {
      return place.longitude() + ", " + place.latitude();
    }

    private void isNew(Scenario.Step step, String id) {
      if (!outlets.add(id)) {
        problem(step, "id", id, PHRASES.text("outlet.there"));
      }
    }

    private void known(Scenario.Step step, String field, String name, Collection<String> names) {
      if (!names.contains(name)) {
        problem(
            step,
            field,
            name,
            NearestName.of(name, names)
                .map(nearest -> PHRASES.text("name.unknown.maybe." + field, nearest))
                .orElseGet(() -> PHRASES.text("name.unknown." + field)));
      }
    }

    private void problem(Scenario.Step step, String field, String value, Text message) {
      problems.add(new Problem(step.file(), step.line(), field, value, message));
    }
  }

  /** The baseline with all changes made, one after the other. */
  public Setting apply(Setting baseline) {
    Setting setting = baseline;
    for (Scenario.Step step : scenario.steps()) {
      setting = apply(step.change(), setting);
    }
    return setting;
  }

  private static Setting apply(Change change, Setting setting) {
    if (change instanceof Change.AddOutlet add) {
      return add(setting, add.outlet());
    } else if (change instanceof Change.RemoveOutlet remove) {
      return setting.withCircle(
          outlets(
              setting.circle(),
              setting.circle().outlets().stream()
                  .filter(outlet -> !outlet.id().equals(remove.outletId()))
                  .toList()));
    } else if (change instanceof Change.MoveOutlet move) {
      return outlet(
          setting,
          move.outletId(),
          old -> ChangedOutlet.of(old, move.location(), old.hours(), old.capacityPerHour()));
    } else if (change instanceof Change.SetHours hours) {
      return outlet(
          setting,
          hours.outletId(),
          old ->
              ChangedOutlet.of(
                  old, old.location(), Optional.of(hours.hours()), old.capacityPerHour()));
    } else if (change instanceof Change.AddFormat more) {
      return outlet(setting, more.outletId(), old -> old.offering(more.formatId()));
    } else if (change instanceof Change.SetCapacity capacity) {
      return outlet(
          setting,
          capacity.outletId(),
          old ->
              ChangedOutlet.of(
                  old, old.location(), old.hours(), OptionalInt.of(capacity.perHour())));
    } else if (change instanceof Change.SetDelivery delivery) {
      return outlet(
          setting, delivery.outletId(), old -> ChangedOutlet.delivering(old, delivery.meters()));
    } else if (change instanceof Change.SetCouriers couriers) {
      return outlet(
          setting,
          couriers.outletId(),
          old -> ChangedOutlet.withCouriers(old, couriers.couriers()));
    } else if (change instanceof Change.SetOrders orders) {
      return setting.assuming(DemandNumbers.with(setting.demand(), orders.shares().numbers()));
    }
    return applyBeyondOutlets(change, setting);
  }

  private static Setting applyBeyondOutlets(Change change, Setting setting) {
    if (change instanceof Change.CloseWay close) {
      return close(setting, close.wayId());
    } else if (change instanceof Change.OpenWay open) {
      return open(setting, open.wayId());
    } else if (change instanceof Change.TimeWay time) {
      return time(setting, time.wayId(), time.hours());
    } else if (change instanceof Change.BuildLink link) {
      return build(setting, link);
    } else if (change instanceof Change.AddStallZone zone) {
      return add(setting, ChangedOutlet.stalls(zone, setting.demand()));
    } else if (change instanceof Change.AgePopulation age) {
      return setting.withCircle(ChangedPopulation.aged(setting.circle(), age.share()));
    } else if (change instanceof Change.GrowPopulation grow) {
      return setting.withCircle(ChangedPopulation.grown(setting.circle(), grow.factor()));
    } else if (change instanceof Change.MoveOnline online) {
      return online(setting, online);
    } else if (change instanceof Change.SetParameter set) {
      return setting.withDemand(
          DemandNumbers.with(setting.demand(), set.name(), set.value()), setting.formats());
    } else if (change instanceof Change.HoldEvent event) {
      return event(setting, event);
    }
    throw new IllegalStateException("no such change: " + change);
  }

  private static Setting add(Setting setting, Outlet outlet) {
    List<Outlet> outlets = new ArrayList<>(setting.circle().outlets());
    outlets.add(outlet);
    return setting.withCircle(outlets(setting.circle(), outlets));
  }

  private static Setting outlet(Setting setting, String id, UnaryOperator<Outlet> changed) {
    return setting.withCircle(
        outlets(
            setting.circle(),
            setting.circle().outlets().stream()
                .map(outlet -> outlet.id().equals(id) ? changed.apply(outlet) : outlet)
                .toList()));
  }

  private static Circle outlets(Circle circle, List<Outlet> outlets) {
    return circle.withOutlets(outlets);
  }

  private static Setting close(Setting setting, String way) {
    Set<String> closed = new LinkedHashSet<>(setting.closedWays());
    closed.add(way);
    return setting.withWays(setting.map(), closed, setting.timedWays());
  }

  private static Setting build(Setting setting, Change.BuildLink link) {
    List<Way> ways =
        BuiltLink.build(link, setting.map().ways(), setting.closedWays()).orElseThrow();
    return setting.withWays(
        setting.map().withWays(ways), setting.closedWays(), setting.timedWays());
  }

  private static Setting time(Setting setting, String way, OpeningHours hours) {
    Set<String> closed = new LinkedHashSet<>(setting.closedWays());
    closed.remove(way);
    Map<String, OpeningHours> timed = new TreeMap<>(setting.timedWays());
    timed.put(way, hours);
    return setting.withWays(setting.map(), closed, timed);
  }

  /** Takes a closing back; a way that nobody closed is opened against what the map says. */
  private static Setting open(Setting setting, String wayId) {
    if (setting.closedWays().contains(wayId) || setting.timedWays().containsKey(wayId)) {
      Set<String> closed = new LinkedHashSet<>(setting.closedWays());
      closed.remove(wayId);
      Map<String, OpeningHours> timed = new LinkedHashMap<>(setting.timedWays());
      timed.remove(wayId);
      return setting.withWays(setting.map(), closed, timed);
    }
    Map<String, OpeningHours> hours = new TreeMap<>(setting.map().hours());
    hours.remove(wayId);
    WalkingMap map =
        new WalkingMap(
            setting.map().ways().stream()
                .map(way -> way.id().equals(wayId) ? walkable(way) : way)
                .toList(),
            setting.map().nodes().stream()
                .map(node -> node.id().equals(wayId) ? passable(node) : node)
                .toList(),
            hours,
            setting.map().obstacles(),
            setting.map().area());
    return setting.withWays(map, setting.closedWays(), setting.timedWays());
  }

  private static Way walkable(Way way) {
    Map<String, String> tags = new LinkedHashMap<>(way.tags());
    tags.put("foot", "yes");
    return new Way(way.id(), way.points(), tags, way.holes());
  }

  private static MapNode passable(MapNode gate) {
    Map<String, String> tags = new LinkedHashMap<>(gate.tags());
    tags.put("foot", "yes");
    tags.remove("locked");
    return new MapNode(gate.id(), gate.location(), tags);
  }

  private static Setting online(Setting setting, Change.MoveOnline online) {
    Demand demand = setting.demand();
    return setting.withDemand(
        demand.withNeeds(
            demand.needs().stream()
                .map(
                    need ->
                        need.formatId().equals(online.formatId())
                            ? need.times(1 - online.share(), new Grounds(SCENARIO, need.note()))
                            : need)
                .toList()),
        setting.formats());
  }

  private static Setting event(Setting setting, Change.HoldEvent event) {
    List<BusinessFormat> formats = new ArrayList<>(setting.formats().formats());
    formats.add(
        new BusinessFormat(event.id(), Text.same(event.name()), FormatCategory.QUALITY, SCENARIO));
    List<NeedRate> needs = new ArrayList<>(setting.demand().needs());
    for (AgeGroup group : AgeGroup.values()) {
      // Held on the simulated day, whichever it is: who comes, comes once.
      needs.add(
          NeedRate.ofShare(
              event.id(),
              group,
              event.share(),
              new HourProfile(
                  List.of(new HourProfile.Stretch(event.fromSecond(), event.toSecond(), 1))),
              new Grounds(SCENARIO, Text.same(""))));
    }
    OpeningHours hours = daily(event.fromSecond(), event.toSecond());
    List<ServiceProfile> services = new ArrayList<>(setting.demand().services());
    double stay = setting.demand().value(BehaviorParameter.EVENT_STAY_MINUTES);
    services.add(
        new ServiceProfile(
            event.id(),
            setting.demand().value(BehaviorParameter.EVENT_ACCEPTABLE_MINUTES),
            new ServiceProfile.Serving(
                stay, ServiceTime.EXPONENTIAL, event.places() * 60 / stay, 0),
            100,
            hours,
            new Grounds(SCENARIO, Text.same(""))));
    Outlet place =
        Outlet.of(event.id(), event.name(), List.of(event.id()), event.location())
            .withHours(hours)
            .withChain(Answer.NO);
    Demand demand = setting.demand().withServices(services).withNeeds(needs);
    return add(setting.withDemand(demand, new FormatCatalog(formats)), place);
  }

  private static OpeningHours daily(int fromSecond, int toSecond) {
    int from = fromSecond / 60;
    int to = (toSecond + 59) / 60;
    List<int[]> stretches = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      int midnight = day * OpeningHours.MINUTES_PER_DAY;
      stretches.add(new int[] {midnight + from, midnight + to});
    }
    String text = "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    return OpeningHours.of(text, stretches);
  }
}
