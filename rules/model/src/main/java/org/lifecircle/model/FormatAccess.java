package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * All residents' walks to one format, weighted by people: the fact that the rules judge.
 *
 * <p>It is the sum of the {@link WalkingAccess} facts of that format and keeps nothing but how many
 * residents walk how long, so that one circle needs one fact per format however many homes it has.
 *
 * @param formatId the format
 * @param outlets how many outlets of the circle serve it, 0 or more
 * @param residents everybody whose access is known, those who reach no outlet too
 * @param steps residents by seconds of walking, seconds ascending, each once
 * @param measurement how the walks were measured; when mixed, the least exact of them
 */
public record FormatAccess(
    String formatId, int outlets, int residents, List<Step> steps, Measurement measurement) {

  /**
   * The residents who walk the same time.
   *
   * @param walkSeconds 0 or more
   * @param residents above 0
   */
  public record Step(int walkSeconds, int residents) {
    public Step {
      if (walkSeconds < 0 || residents <= 0) {
        throw new IllegalArgumentException(
            "a step has seconds of 0 or more and residents above 0: "
                + walkSeconds
                + ", "
                + residents);
      }
    }
  }

  public FormatAccess {
    requireNonNull(formatId, "formatId");
    requireNonNull(measurement, "measurement");
    steps = List.copyOf(steps);
    if (outlets < 0) {
      throw new IllegalArgumentException("outlets must not be negative: " + outlets);
    }
    int reached = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0 && steps.get(i).walkSeconds() <= steps.get(i - 1).walkSeconds()) {
        throw new IllegalArgumentException("steps must ascend: " + steps);
      }
      reached = Math.addExact(reached, steps.get(i).residents());
    }
    if (reached > residents) {
      throw new IllegalArgumentException(
          reached + " residents reach an outlet, but only " + residents + " live here");
    }
  }

  /**
   * Sums walking access by format, in the order in which the formats first appear.
   *
   * @param access in any order
   * @param outletsByFormat how many outlets serve a format; 0 where the map has no entry
   */
  public static List<FormatAccess> sum(
      List<WalkingAccess> access, Map<String, Integer> outletsByFormat) {
    Map<String, List<WalkingAccess>> byFormat = new LinkedHashMap<>();
    for (WalkingAccess one : access) {
      byFormat.computeIfAbsent(one.formatId(), id -> new ArrayList<>()).add(one);
    }
    List<FormatAccess> sums = new ArrayList<>();
    byFormat.forEach((id, ones) -> sums.add(sum(id, outletsByFormat.getOrDefault(id, 0), ones)));
    return List.copyOf(sums);
  }

  private static FormatAccess sum(String formatId, int outlets, List<WalkingAccess> access) {
    int residents = 0;
    Measurement measurement = Measurement.NETWORK;
    TreeMap<Integer, Integer> bySeconds = new TreeMap<>();
    for (WalkingAccess one : access) {
      int people = one.group().residents();
      residents = Math.addExact(residents, people);
      if (one.measurement().compareTo(measurement) > 0) {
        measurement = one.measurement();
      }
      if (one.walkSeconds().isPresent() && people > 0) {
        bySeconds.merge(one.walkSeconds().getAsInt(), people, Math::addExact);
      }
    }
    List<Step> steps = new ArrayList<>();
    bySeconds.forEach((seconds, people) -> steps.add(new Step(seconds, people)));
    return new FormatAccess(formatId, outlets, residents, steps, measurement);
  }

  /** The residents who walk at most that long. */
  public int residentsWithin(int seconds) {
    int within = 0;
    for (Step step : steps) {
      if (step.walkSeconds() > seconds) {
        break;
      }
      within += step.residents();
    }
    return within;
  }

  /**
   * The time within which half of all residents reach an outlet; empty when fewer than half reach
   * any.
   */
  public OptionalInt medianSeconds() {
    long half = (residents + 1L) / 2;
    long within = 0;
    for (Step step : steps) {
      within += step.residents();
      if (within >= half) {
        return OptionalInt.of(step.walkSeconds());
      }
    }
    return OptionalInt.empty();
  }
}
