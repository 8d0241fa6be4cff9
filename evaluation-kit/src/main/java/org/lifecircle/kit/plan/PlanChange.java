package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Answer;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.MeasureKind;
import org.lifecircle.reports.plan.PlanMeasure;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;

/** Turns additions into measures, which are changes of a scenario. */
final class PlanChange {

  private static final Phrases PHRASES = Phrases.beside(PlanChange.class, "phrases");
  private static final int ROUND_TO_METERS = 100;

  private final Circle circle;
  private final PlanField field;

  PlanChange(Circle circle, PlanField field) {
    this.circle = circle;
    this.field = field;
  }

  /**
   * The measure of an addition.
   *
   * @param number of the step, from 1
   */
  PlanMeasure of(Addition addition, int number) {
    BusinessFormat format = addition.format();
    MeasureKind kind = field.kind(format, addition.site());
    CandidateSite site = field.candidates().sites().get(addition.site());
    if (site.comesHome()) {
      return new PlanMeasure(
          kind,
          List.of(format),
          PHRASES.text("measure.come-home", format.label()),
          new Change.SetDelivery(site.id(), everyHome(site).meters()));
    }
    Change change =
        kind == MeasureKind.ADD_FORMAT
            ? new Change.AddFormat(site.id(), format.id())
            : new Change.AddOutlet(outlet(addition, number));
    return new PlanMeasure(
        kind, List.of(format), PHRASES.text("measure." + kind.id(), format.label()), change);
  }

  /** A circle with a change of a scenario made. */
  static CircleData apply(Change change, CircleData data) {
    Scenario one =
        new Scenario("step", Text.same(""), List.of(new Scenario.Step(change, "plan", 0)));
    Setting now =
        Setting.of(
            data.circle(),
            new FormatCatalog(List.of()),
            data.map(),
            Demand.standard(),
            WalkingParameters.standard());
    List<String> offered =
        change instanceof Change.AddStallZone zone ? zone.formatIds() : List.of();
    Setting then = ScenarioPlan.resolve(List.of(one), now, offered).get(0).apply(now);
    return data.with(then.circle(), then.mapWithHours());
  }

  /** A circle with a measure taken. */
  static CircleData apply(PlanMeasure measure, CircleData data) {
    List<Outlet> outlets = new ArrayList<>(data.circle().outlets());
    if (measure.change() instanceof Change.AddOutlet add) {
      outlets.add(add.outlet());
    } else if (measure.change() instanceof Change.AddFormat more) {
      outlets.replaceAll(
          outlet ->
              outlet.id().equals(more.outletId()) ? outlet.offering(more.formatId()) : outlet);
    } else if (measure.change() instanceof Change.SetDelivery delivery) {
      return apply(delivery, data);
    } else {
      throw new IllegalArgumentException("a plan has no such change: " + measure.change());
    }
    return data.with(data.circle().withOutlets(outlets), data.map());
  }

  private Outlet outlet(Addition addition, int number) {
    CandidateSite site = field.candidates().sites().get(addition.site());
    BusinessFormat format = addition.format();
    Outlet outlet =
        new Outlet(
            newId("plan-" + number + "-" + format.id(), circle),
            format.label().zh() + " " + format.label().en(),
            List.of(format.id()),
            site.location(),
            new Operation(
                Optional.empty(),
                site.room().areaSquareMeters(),
                Answer.UNKNOWN,
                OptionalInt.empty()),
            "");
    return field.onlyAtHome(format)
        ? outlet.withOperation(
            outlet.operation().withHomeService(new HomeService(everyHome(site), Optional.empty())))
        : outlet;
  }

  /** An id that no outlet of a circle has. */
  static String newId(String wished, Circle circle) {
    List<String> taken = circle.outlets().stream().map(Outlet::id).toList();
    String id = wished;
    while (taken.contains(id)) {
      id += "-new";
    }
    return id;
  }

  /** As far as the farthest home, rounded up. */
  private HomeService.Radius everyHome(CandidateSite site) {
    int farthest = ROUND_TO_METERS;
    for (Home home : circle.homes()) {
      int meters = LocalMetric.millimeters(site.location(), home.location()) / 1000 + 1;
      // A radius is measured on a sphere, a few thousandths shorter or longer.
      farthest = Math.max(farthest, meters + meters / 100 + 1);
    }
    int rounded = (farthest + ROUND_TO_METERS - 1) / ROUND_TO_METERS * ROUND_TO_METERS;
    return new HomeService.Radius(Math.min(rounded, HomeService.LARGEST_RADIUS_METERS));
  }
}
