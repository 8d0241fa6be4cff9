package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/**
 * All standards that a circle can be judged by. Immutable; one instance serves any number of
 * threads.
 */
public final class Standards {

  static final Phrases PHRASES = Phrases.beside(Standards.class, "phrases");

  private final FormatCatalog formats;

  private Standards(FormatCatalog formats) {
    this.formats = formats;
  }

  /**
   * The standards that the product carries.
   *
   * @throws InvalidInputException when a table is wrong; names every problem
   */
  public static Standards load() {
    List<Problem> problems = new ArrayList<>();
    DocumentTable documents = DocumentTable.load(problems);
    FormatCatalog formats = FormatTable.load(documents, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Standards(formats);
  }

  /** The standards in the order in which they are shown; the first is the default. */
  public List<Standard> list() {
    return List.of();
  }

  /** The 14 basic and 12 quality formats of the national guideline, in its order. */
  public FormatCatalog formats() {
    return formats;
  }

  /**
   * The verdict on a circle.
   *
   * @param standardId the standard, for example {@code national-2021}
   * @param facts what is known of the circle
   * @param asOf the day whose rules are applied
   * @throws IllegalArgumentException when there is no such standard; names the nearest one
   */
  public Scorecard judge(String standardId, CircleFacts facts, LocalDate asOf) {
    throw new IllegalArgumentException("there is no standard " + standardId);
  }
}
