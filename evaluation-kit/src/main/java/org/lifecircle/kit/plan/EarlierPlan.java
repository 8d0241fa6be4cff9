package org.lifecircle.kit.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.ReviewedStep;
import org.lifecircle.simulation.day.NeedList;

/**
 * A plan that was made earlier, as its {@code plan.csv} and, where it lies beside it, its {@code
 * lists.csv} tell.
 *
 * @param file the name of its file
 * @param origin of which circle it is and by which rules
 * @param steps in their order; may be empty
 * @param lines of the lists of needs; empty optional where the file is missing
 * @param inputs the digests of its files by name
 * @param notes what a reader must know of how the files were read
 */
public record EarlierPlan(
    String file,
    Origin origin,
    List<Step> steps,
    Optional<List<Line>> lines,
    Map<String, String> inputs,
    List<Warning> notes) {

  public EarlierPlan {
    requireNonNull(file, "file");
    requireNonNull(origin, "origin");
    steps = List.copyOf(steps);
    requireNonNull(lines, "lines");
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    notes = List.copyOf(notes);
  }

  /** A circle whose inputs and warnings name this plan too. */
  public CircleData beside(CircleData data) {
    Map<String, String> allInputs = new LinkedHashMap<>(data.inputs());
    allInputs.putAll(inputs);
    List<Warning> warnings = new ArrayList<>(data.warnings());
    warnings.addAll(notes);
    return new CircleData(
        data.circle(), data.map(), data.evidence(), warnings, allInputs, data.coordinateSystem());
  }

  /**
   * Where a plan comes from.
   *
   * @param madeOf the day of the data that it was made of; empty when the file does not tell
   * @param standardId blank when the file does not tell
   */
  record Origin(Optional<LocalDate> madeOf, String standardId) {}

  /**
   * A step.
   *
   * @param number from 1
   * @param measure what was to be done
   * @param place where
   * @param outletsNear ids of the outlets of the format that stood there already; empty when the
   *     file does not tell
   * @param promise what it was to bring
   * @param standings before and after it
   */
  record Step(
      int number,
      Measure measure,
      PlanPlace place,
      Optional<List<String>> outletsNear,
      Promise promise,
      Standings standings) {}

  /**
   * What was to be done.
   *
   * @param kind the measure as the file names it
   * @param change what it changes
   * @param subject the id of the outlet or way
   * @param formats the formats
   * @param target hours or capacity; blank for others
   */
  record Measure(
      String kind,
      EarlierChange change,
      String subject,
      List<BusinessFormat> formats,
      String target) {

    List<String> formatIds() {
      return formats.stream().map(BusinessFormat::id).toList();
    }
  }

  /**
   * What a step was to bring.
   *
   * @param gain residents, minutes and needs
   * @param seconds the standard's walk; empty when the file does not tell
   * @param residentsBefore within that walk before the step; empty when the file does not tell
   */
  record Promise(ReviewedStep.Gain gain, OptionalInt seconds, OptionalInt residentsBefore) {}

  /** How the circle stood before a step and was to stand after it, as far as the file tells. */
  record Standings(Optional<PlanReview.Standing> before, Optional<PlanReview.Standing> after) {}

  /** A line of the lists of needs that a step was to shorten. */
  record Line(int step, NeedList list, BusinessFormat format, double needsBefore) {}
}
