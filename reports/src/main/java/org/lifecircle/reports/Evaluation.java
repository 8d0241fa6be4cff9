package org.lifecircle.reports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.standards.Scorecard;

/**
 * One circle, walked, simulated and judged.
 *
 * @param data what was read
 * @param quality what is doubtful of it
 * @param accessibility what was walked
 * @param days what was lived
 * @param assessment what was judged
 * @param warnings all that a reader must know, those of the data among them
 */
public record Evaluation(
    CircleData data,
    DataQuality quality,
    Accessibility accessibility,
    SimulatedDays days,
    Assessment assessment,
    List<Warning> warnings) {

  /** The code of the warning that the data is too thin to be judged. */
  public static final String REFUSED = "data-too-thin";

  public Evaluation {
    requireNonNull(data, "data");
    requireNonNull(quality, "quality");
    requireNonNull(accessibility, "accessibility");
    requireNonNull(days, "days");
    requireNonNull(assessment, "assessment");
    warnings = List.copyOf(warnings);
  }

  /** What was judged. */
  public Circle circle() {
    return data.circle();
  }

  /** The verdict of the standard that was asked for. */
  public Scorecard scorecard() {
    return assessment.judgment().scorecard();
  }

  /** Why no verdict is given; empty when one is. */
  public Optional<Text> refusal() {
    return warnings.stream()
        .filter(warning -> warning.code().equals(REFUSED))
        .map(Warning::message)
        .findFirst();
  }

  /**
   * The project's own index of how conveniently the residents live; empty where nobody does, and
   * where the data is too thin to be judged.
   */
  public Optional<ConvenienceIndex> convenience() {
    return refusal().isPresent() ? Optional.empty() : accessibility.convenience();
  }

  /** Every figure that was used, with its provenance; those of further standards are theirs. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(assessment.judgment().parameters());
    all.addAll(accessibility.parameters().byId().values());
    accessibility.convenience().ifPresent(index -> all.addAll(index.parameters()));
    all.addAll(days.parameters());
    return List.copyOf(all);
  }

  /** This evaluation with one more warning, the last. */
  public Evaluation with(Warning warning) {
    List<Warning> all = new ArrayList<>(warnings);
    all.add(warning);
    return new Evaluation(data, quality, accessibility, days, assessment, all);
  }
}
