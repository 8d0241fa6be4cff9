package org.lifecircle.model;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody supplied cannot be used. Carries every problem at once. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * At least one problem, in any order.
   *
   * @throws IllegalArgumentException when there is none
   */
  public InvalidInputException(List<Problem> problems) {
    super(
        problems.stream()
            .sorted(Problem.BY_PLACE)
            .map(problem -> problem.describe(Language.EN))
            .collect(Collectors.joining(System.lineSeparator())));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("there is no problem");
    }
    this.problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }

  /** All problems by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
