package org.lifecircle.reports.programme;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;
import org.lifecircle.reports.Evaluation;

/**
 * All that a programme of many circles keeps of one of them: a row of its results.
 *
 * @param subject which circle it is
 * @param state whether it was judged
 * @param findings what was found; empty when it could not be read or judged
 * @param problems why there is no verdict; empty when there is one
 */
public record JudgedCircle(
    Subject subject, State state, Optional<CircleFindings> findings, List<CircleProblem> problems) {

  public JudgedCircle {
    requireNonNull(subject, "subject");
    requireNonNull(state, "state");
    requireNonNull(findings, "findings");
    problems = List.copyOf(problems);
    boolean found = state == State.JUDGED || state == State.TOO_THIN;
    if (found != findings.isPresent()) {
      throw new IllegalArgumentException("findings do not fit the state " + state.id());
    }
  }

  /** A circle that was evaluated; one whose data are too thin has no verdict. */
  public static JudgedCircle of(Subject subject, Evaluation evaluation) {
    return new JudgedCircle(
        subject,
        evaluation.refusal().isPresent() ? State.TOO_THIN : State.JUDGED,
        Optional.of(EvaluationFindings.of(evaluation)),
        evaluation.refusal().map(CircleProblem::ofWhole).stream().toList());
  }

  /** A circle of which nothing can be said. */
  public static JudgedCircle without(Subject subject, State state, List<CircleProblem> problems) {
    return new JudgedCircle(subject, state, Optional.empty(), problems);
  }

  /** What was found when the circle has a verdict; empty otherwise. */
  public Optional<CircleFindings> verdict() {
    return state == State.JUDGED ? findings : Optional.empty();
  }

  /**
   * Which circle it is.
   *
   * @param id unique among the circles of the programme
   * @param city where it lies; blank when nobody says so
   * @param name what people call it
   * @param path where it was read from, as the list of circles says it; blank when it came from
   *     another program
   * @param inputs the SHA-256 of all that was read, hexadecimal; blank when it could not be read
   */
  public record Subject(String id, String city, String name, String path, String inputs) {

    public Subject {
      requireNonNull(id, "id");
      requireNonNull(city, "city");
      requireNonNull(name, "name");
      requireNonNull(path, "path");
      requireNonNull(inputs, "inputs");
    }
  }

  /** How far a circle came. */
  public enum State implements Labeled {
    /** It has a verdict. */
    JUDGED("judged", new Text("已评判", "judged")),
    /** The data are too thin for a verdict. */
    TOO_THIN("too-thin", new Text("资料太少", "too little data")),
    /** What was supplied is wrong. */
    BROKEN("broken", new Text("资料有误", "wrong input")),
    /** It could not be judged for a reason that does not lie in what was supplied. */
    FAILED("failed", new Text("未能评判", "failed"));

    private final String id;
    private final Text label;

    State(String id, Text label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Text label() {
      return label;
    }
  }
}
