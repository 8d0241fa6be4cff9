package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Text;

/**
 * A step of an earlier plan: whether it was taken, and what it brought against what was promised.
 *
 * @param number as the plan numbers it
 * @param title what was to be done, in a few words, without the place
 * @param formats whose outlets or walks it was to change; may be empty
 * @param place where
 * @param finding whether it was taken
 * @param gains what was promised and what is measured
 */
public record ReviewedStep(
    int number,
    Text title,
    List<BusinessFormat> formats,
    PlanPlace place,
    Finding finding,
    Gains gains) {

  /**
   * Whether a step was taken.
   *
   * @param taken the answer
   * @param reason what it rests on, a whole sentence
   * @param outletId the outlet that the step brought; blank where there is none
   */
  public record Finding(StepTaken taken, Text reason, String outletId) {

    public Finding {
      requireNonNull(taken, "taken");
      requireNonNull(reason, "reason");
      requireNonNull(outletId, "outletId");
    }
  }

  /**
   * What a step was to bring and what it brought.
   *
   * @param promised by the plan, as far as it tells
   * @param brought the difference between the circle as it is and without the step, as far as it
   *     can be told; empty where the step was not taken or cannot be undone in the data
   * @param within residents within the standard's minutes of the format; empty where the plan does
   *     not tell
   */
  public record Gains(Gain promised, Optional<Gain> brought, Optional<Within> within) {

    public Gains {
      requireNonNull(promised, "promised");
      requireNonNull(brought, "brought");
      requireNonNull(within, "within");
    }
  }

  /**
   * A gain beyond the steps before.
   *
   * @param allResidents who are newly within the standard's minutes, 0 or more; empty when nobody
   *     tells
   * @param residents the same by age group, as far as it is told
   * @param minutesSaved by how many minutes walks get shorter, for those whose walk does
   * @param needs how many more needs of a simulated week are served
   */
  public record Gain(
      OptionalInt allResidents,
      Map<AgeGroup, Integer> residents,
      OptionalDouble minutesSaved,
      Optional<Needs> needs) {

    public Gain {
      requireNonNull(allResidents, "allResidents");
      Map<AgeGroup, Integer> inOrder = new EnumMap<>(AgeGroup.class);
      inOrder.putAll(residents);
      residents = Collections.unmodifiableMap(inOrder);
      requireNonNull(minutesSaved, "minutesSaved");
      requireNonNull(needs, "needs");
    }
  }

  /**
   * Needs of a week with their 95 % interval.
   *
   * @param mean on average
   * @param lower where the interval begins; minus infinity when there is none
   * @param upper where it ends; infinity when there is none
   */
  public record Needs(double mean, double lower, double upper) {

    /** Whether there is an interval. */
    public boolean bounded() {
      return Double.isFinite(lower) && Double.isFinite(upper);
    }

    /** Whether no gain or loss is shown. */
    public boolean holdsZero() {
      return lower <= 0 && upper >= 0;
    }
  }

  /**
   * Residents who are certainly within the standard's minutes of a format.
   *
   * @param seconds the walk that counts
   * @param before when the plan was made, before the step
   * @param promised after the step, by the plan
   * @param now today
   */
  public record Within(int seconds, int before, int promised, int now) {}

  public ReviewedStep {
    requireNonNull(title, "title");
    formats = List.copyOf(formats);
    requireNonNull(place, "place");
    requireNonNull(finding, "finding");
    requireNonNull(gains, "gains");
    if (number < 1) {
      throw new IllegalArgumentException("steps are numbered from 1: " + number);
    }
  }
}
