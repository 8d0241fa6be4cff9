package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.FiguresOfDay;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
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
  private final List<Course.Phase> phases;

  /** The walks of the worlds, by how many events have happened; measured when they are walked. */
  private final Map<Integer, List<DatedWalks>> walks = new TreeMap<>();

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
    Course course = experiment.world().course();
    LocalDate first = dates.get(0);
    this.phases = dates.stream().map(day -> course.on(day, first)).toList();
    if (!course.equals(Course.NONE)) {
      parts.add(course.words(first));
    }
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

  /** What the days are like at a date's number, from 0. */
  Course.Phase phase(int date) {
    return phases.get(date);
  }

  /** How many days of the span each date stands for. */
  double[] weights() {
    return experiment.plan().weights(of.data().circle().evaluationDate());
  }

  /** The worlds at a point in a phase, ready to be lived in. */
  FiguresOfDay worlds(int point, Course.Phase phase) {
    return new FiguresOfDay(
        models(point, phase), experiment.measures(experiment.demandAt(points.get(point))));
  }

  /** The same as models, the circle as it is first. */
  List<DayModel> models(int point, Course.Phase phase) {
    List<DatedWalks> measured = walks(phase.events());
    Demand demand = experiment.demandAt(points.get(point));
    List<DayModel> models = new ArrayList<>();
    List<Setting> settings = settings(demand, phase);
    for (int world = 0; world < settings.size(); world++) {
      Setting one = settings.get(world);
      models.add(
          new DayModel(one.circle(), one.formats(), measured.get(world), one.demand())
              .withoutFootfall());
    }
    return models;
  }

  private List<Setting> settings(Demand demand, Course.Phase phase) {
    Circle circle = of.data().circle();
    Setting baseline =
        Setting.of(
            experiment
                .world()
                .course()
                .ageing()
                .map(ageing -> ageing.after(circle, phase.months()))
                .orElse(circle),
            experiment.world().formats(),
            of.data().map(),
            demand,
            WalkingParameters.standard());
    return of.stages().get(phase.events()).stream().map(plan -> plan.apply(baseline)).toList();
  }

  /** How old people are changes no walk. */
  private synchronized List<DatedWalks> walks(int events) {
    return walks.computeIfAbsent(
        events,
        stage -> {
          List<LocalDate> days =
              IntStream.range(0, dates.size())
                  .filter(date -> phases.get(date).events() == stage)
                  .mapToObj(dates::get)
                  .toList();
          return settings(experiment.world().demand(), new Course.Phase(0, stage)).stream()
              .map(one -> one.walks(days))
              .toList();
        });
  }
}
