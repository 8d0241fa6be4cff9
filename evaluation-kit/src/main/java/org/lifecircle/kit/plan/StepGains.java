package org.lifecircle.kit.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.plan.ReviewedStep;
import org.lifecircle.simulation.statistics.Estimate;

/** What a step of an earlier plan brought, measured between two states of the circle. */
final class StepGains {

  private static final double SECONDS = 60;

  private StepGains() {}

  /**
   * The gain, counted as a plan counts it: residents whose walk to the step's format is certainly
   * short enough after the step and was not before.
   *
   * @param needs what the simulation says
   */
  static ReviewedStep.Gain of(
      EarlierPlan.Step step, WalkedVerdict before, WalkedVerdict after, Estimate needs) {
    String format = step.measure().formatIds().get(0);
    List<WalkingAccess> then = access(before, format);
    List<WalkingAccess> now = access(after, format);
    // Of some formats no walk is measured as long as no outlet offers them.
    boolean measured = then.size() == now.size();
    OptionalInt seconds = step.promise().seconds();
    Map<AgeGroup, Integer> byAge = new EnumMap<>(AgeGroup.class);
    long people = 0;
    long saved = 0;
    for (int i = 0; i < now.size(); i++) {
      int residents = now.get(i).group().residents();
      if (seconds.isPresent()) {
        boolean gains =
            certain(now.get(i), seconds.getAsInt())
                && !(measured && certain(then.get(i), seconds.getAsInt()));
        byAge.merge(now.get(i).group().ageGroup(), gains ? residents : 0, Integer::sum);
      }
      OptionalInt from = measured ? then.get(i).walkSeconds() : OptionalInt.empty();
      OptionalInt to = now.get(i).walkSeconds();
      if (from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt()) {
        people += residents;
        saved += (long) residents * (from.getAsInt() - to.getAsInt());
      }
    }
    return new ReviewedStep.Gain(
        seconds.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(byAge.values().stream().mapToInt(Integer::intValue).sum()),
        byAge,
        people == 0 ? OptionalDouble.empty() : OptionalDouble.of(saved / SECONDS / people),
        Optional.of(new ReviewedStep.Needs(needs.mean(), needs.lower(), needs.upper())));
  }

  /** Residents within the minutes of the step's format, as far as the plan tells them. */
  static Optional<ReviewedStep.Within> within(EarlierPlan.Step step, WalkedVerdict now) {
    OptionalInt seconds = step.promise().seconds();
    OptionalInt before = step.promise().residentsBefore();
    OptionalInt gain = step.promise().gain().allResidents();
    if (seconds.isEmpty() || before.isEmpty() || gain.isEmpty()) {
      return Optional.empty();
    }
    int today =
        access(now, step.measure().formatIds().get(0)).stream()
            .filter(walk -> certain(walk, seconds.getAsInt()))
            .mapToInt(walk -> walk.group().residents())
            .sum();
    return Optional.of(
        new ReviewedStep.Within(
            seconds.getAsInt(), before.getAsInt(), before.getAsInt() + gain.getAsInt(), today));
  }

  private static List<WalkingAccess> access(WalkedVerdict verdict, String formatId) {
    return verdict.access().stream().filter(walk -> walk.formatId().equals(formatId)).toList();
  }

  private static boolean certain(WalkingAccess walk, int seconds) {
    return walk.latestSeconds().isPresent() && walk.latestSeconds().getAsInt() <= seconds;
  }
}
