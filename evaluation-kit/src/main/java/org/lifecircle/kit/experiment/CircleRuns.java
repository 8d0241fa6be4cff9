package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.FiguresOfDay;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.ScenarioPlan;
import org.lifecircle.simulation.scenario.Setting;

/**
 * The runs of one circle: their keys, and the worlds they are lived in. Walks are measured once for
 * all points, because no number of the day model changes them, and only when something is run.
 */
final class CircleRuns {

  private final Experiment experiment;
  private final Experiment.Case of;
  private final List<double[]> points;
  private final List<LocalDate> dates;
  private final String everythingElse;
  private List<DatedWalks> walks = List.of();

  CircleRuns(Experiment experiment, Experiment.Case of) {
    this.experiment = requireNonNull(experiment, "experiment");
    this.of = requireNonNull(of, "of");
    this.points = experiment.design().points();
    this.dates = experiment.plan().dates(of.data().circle().evaluationDate());
    List<String> parts =
        new ArrayList<>(
            List.of(
                SoftwareVersion.CURRENT,
                of.data().inputs().toString(),
                of.data().coordinateSystem(),
                experiment.measureIds().toString()));
    of.scenarios().forEach(file -> parts.add(file.sha256()));
    this.everythingElse = String.join("\n", parts);
  }

  Experiment.Case of() {
    return of;
  }

  List<double[]> points() {
    return points;
  }

  List<LocalDate> dates() {
    return dates;
  }

  /** The keys of a point's runs. */
  PointKeys keys(int point) {
    return new PointKeys(
        everythingElse + "\n" + DemandNumbers.of(experiment.demandAt(points.get(point))));
  }

  /** Makes the keys of the runs of one point. */
  final class PointKeys {
    private final RunKey whole;

    private PointKeys(String everything) {
      this.whole = RunKey.of(everything);
    }

    /**
     * The key of a run.
     *
     * @param date the date's number, from 0
     */
    RunKey of(int replication, int date) {
      return RunKey.of(whole + " " + dates.get(date) + " " + seed(replication, date));
    }
  }

  long seed(int replication, int date) {
    return experiment.plan().seed(dates, date, replication);
  }

  /** The worlds at a point, ready to be lived in. */
  FiguresOfDay worlds(int point) {
    return new FiguresOfDay(
        models(point), experiment.measures(experiment.demandAt(points.get(point))));
  }

  /** The same as models, the circle as it is first. */
  List<DayModel> models(int point) {
    List<DatedWalks> measured = walks();
    Demand demand = experiment.demandAt(points.get(point));
    List<DayModel> models = new ArrayList<>();
    List<Setting> settings = settings(demand);
    for (int world = 0; world < settings.size(); world++) {
      Setting one = settings.get(world);
      models.add(
          new DayModel(one.circle(), one.formats(), measured.get(world), one.demand())
              .withoutFootfall());
    }
    return models;
  }

  private List<Setting> settings(Demand demand) {
    Setting baseline =
        Setting.of(
            of.data().circle(),
            experiment.world().formats(),
            of.data().map(),
            demand,
            WalkingParameters.standard());
    List<Setting> settings = new ArrayList<>(List.of(baseline));
    for (ScenarioPlan plan : of.plans()) {
      settings.add(plan.apply(baseline));
    }
    return settings;
  }

  private synchronized List<DatedWalks> walks() {
    if (walks.isEmpty()) {
      walks = settings(experiment.world().demand()).stream().map(one -> one.walks(dates)).toList();
    }
    return walks;
  }
}
