package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.Circle;
import org.lifecircle.simulation.day.DatedWalks;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.experiment.FiguresOfDay;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.scenario.Scenario;
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

  /** By the number of a date, that with which its stretch begins. */
  private final int[] stretches;

  /** Whether a scenario or an event makes needs come back, whatever the numbers of a point. */
  private final boolean setsDeferral;

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
    this.stretches = stretches(dates);
    this.setsDeferral =
        Stream.concat(
                of.scenarios().stream().map(ScenarioFile::scenario),
                course.events().stream().map(event -> event.file().scenario()))
            .anyMatch(CircleRuns::setsDeferral);
  }

  private static boolean setsDeferral(Scenario scenario) {
    return scenario.steps().stream()
        .anyMatch(
            step ->
                step.change() instanceof Change.SetParameter set
                    && set.name().equals(BehaviorParameter.DEFERRAL_SHARE.id())
                    && set.value() > 0);
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
    Demand demand = experiment.demandAt(points.get(point));
    return new PointKeys(
        everythingElse + "\n" + DemandNumbers.of(demand),
        setsDeferral || demand.value(BehaviorParameter.DEFERRAL_SHARE) > 0);
  }

  /**
   * The number of the date with which the stretch of a date's number begins: days that follow each
   * other.
   */
  int stretch(int date) {
    return stretches[date];
  }

  private static int[] stretches(List<LocalDate> dates) {
    int[] from = new int[dates.size()];
    for (int d = 1; d < from.length; d++) {
      boolean follows = dates.get(d - 1).plusDays(1).equals(dates.get(d));
      from[d] = follows ? from[d - 1] : d;
    }
    return from;
  }

  /** Makes the keys of the runs of one point. */
  final class PointKeys {
    private final RunKey whole;
    private final boolean defers;

    private PointKeys(String everything, boolean defers) {
      this.whole = RunKey.of(everything);
      this.defers = defers;
    }

    /**
     * Whether needs may come back at the point on the next day, so that the days of a stretch are
     * lived one after the other.
     */
    boolean defers() {
      return defers;
    }

    /**
     * The key of a run. Where needs come back, the days before in the stretch belong to it, with
     * their seeds.
     *
     * @param date the date's number, from 0
     */
    RunKey of(int replication, int date) {
      String run = whole + " " + dates.get(date) + " " + seed(replication, date);
      int from = defers ? stretch(date) : date;
      return RunKey.of(from == date ? run : run + " after " + before(replication, from, date));
    }

    /** The seeds of a plan are those of a series: where it begins and from what tells them all. */
    private String before(int replication, int from, int date) {
      return (date - from)
          + " days from "
          + ((long) replication * dates.size() + from)
          + " of "
          + experiment.plan().seed();
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
