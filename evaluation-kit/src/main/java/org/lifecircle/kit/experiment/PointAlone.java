package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lifecircle.kit.needlog.LoggedWorld;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.experiment.FiguresOfDay;
import org.lifecircle.simulation.experiment.Response;
import org.lifecircle.simulation.mason.DayModel;

/** Runs one point of a design again and compares it with what the store knows. */
final class PointAlone {

  private final Experiment experiment;
  private final CircleRuns runs;
  private final RunStore store;

  PointAlone(Experiment experiment, CircleRuns runs, RunStore store) {
    this.experiment = requireNonNull(experiment, "experiment");
    this.runs = requireNonNull(runs, "runs");
    this.store = requireNonNull(store, "store");
  }

  /**
   * Runs it.
   *
   * @param point from 0
   */
  Laboratory.Alone run(int point) throws IOException {
    Course.Phase phase = runs.phase(0);
    FiguresOfDay worlds = runs.worlds(point, phase);
    CircleRuns.PointKeys keys = runs.keys(point);
    int dates = runs.dates().size();
    int replications = replications(keys);
    double[][][] figures = new double[dates][replications][];
    int same = 0;
    int other = 0;
    for (int replication = 0; replication < replications; replication++) {
      List<DeferredNeeds> before = worlds.nothing();
      for (int date = 0; date < dates; date++) {
        if (!runs.phase(date).equals(phase)) {
          phase = runs.phase(date);
          worlds = runs.worlds(point, phase);
        }
        before = runs.stretch(date) == date ? worlds.nothing() : before;
        FiguresOfDay.Lived day =
            worlds.of(runs.dates().get(date), runs.seed(replication, date), before);
        before = day.deferred();
        double[] lived = day.figures();
        figures[date][replication] = lived;
        Optional<double[]> known = store.find(keys.of(replication, date));
        same += known.isPresent() && Arrays.equals(known.get(), lived) ? 1 : 0;
        other += known.isPresent() && !Arrays.equals(known.get(), lived) ? 1 : 0;
      }
    }
    PointValues values =
        new PointValues(experiment.measures(), experiment.scenarios(), runs.weights(), figures);
    List<List<Response>> responses = new ArrayList<>();
    for (int s = 0; s < experiment.scenarioIds().size(); s++) {
      List<Response> own = new ArrayList<>();
      for (int m = 0; m < experiment.measureIds().size(); m++) {
        own.add(values.response(s, m));
      }
      responses.add(own);
    }
    return new Laboratory.Alone(runs.of().id(), responses, same, other);
  }

  /**
   * Its worlds with the days that {@link #run} lives.
   *
   * @param point from 0
   */
  List<LoggedWorld> logged(int point) {
    List<String> ids = new ArrayList<>(List.of(LoggedWorld.BASELINE));
    runs.of().scenarios().forEach(file -> ids.add(file.scenario().id()));
    Map<Course.Phase, List<DayModel>> models = new LinkedHashMap<>();
    List<LoggedWorld> worlds = new ArrayList<>();
    for (int world = 0; world < ids.size(); world++) {
      for (int replication = 0; replication < replications(runs.keys(point)); replication++) {
        int from = 0;
        while (from < runs.dates().size()) {
          Course.Phase phase = runs.phase(from);
          List<DayPlan.Run> days = new ArrayList<>();
          while (from < runs.dates().size() && runs.phase(from).equals(phase)) {
            OptionalLong eve =
                runs.stretch(from) == from
                    ? OptionalLong.empty()
                    : OptionalLong.of(runs.seed(replication, from - 1));
            days.add(new DayPlan.Run(runs.dates().get(from), runs.seed(replication, from), eve));
            from++;
          }
          DayModel model = models.computeIfAbsent(phase, now -> runs.models(point, now)).get(world);
          worlds.add(new LoggedWorld(runs.of().id(), ids.get(world), model, days));
        }
      }
    }
    return worlds;
  }

  /** As often as the store knows it where a target decides, else as often as the plan says. */
  private int replications(CircleRuns.PointKeys keys) {
    RunPlan.Often often = experiment.plan().often();
    if (often.target().isEmpty()) {
      return often.replications();
    }
    int known = 0;
    while (known < often.replications() && store.has(keys.of(known, 0))) {
      known++;
    }
    return Math.max(1, known);
  }
}
