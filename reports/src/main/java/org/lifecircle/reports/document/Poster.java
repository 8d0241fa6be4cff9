package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Language;

/**
 * A poster for the residents of a circle: what they reach on foot, where, and what is missing.
 *
 * @param language its language
 * @param heading what stands on top
 * @param basics one card for every basic format that is reached
 * @param others what else is reached, a few words each
 * @param missing what is not, said kindly; none when nothing is
 * @param foot where it comes from
 */
public record Poster(
    Language language,
    Heading heading,
    List<Card> basics,
    Others others,
    Missing missing,
    String foot) {

  public Poster {
    requireNonNull(language, "language");
    requireNonNull(heading, "heading");
    basics = List.copyOf(basics);
    requireNonNull(others, "others");
    requireNonNull(missing, "missing");
    requireNonNull(foot, "foot");
  }

  /**
   * What stands on top.
   *
   * @param circle the circle
   * @param title what this is
   * @param howTo how the minutes are to be read
   */
  public record Heading(String circle, String title, String howTo) {}

  /**
   * A format that residents reach.
   *
   * @param format what it is called
   * @param minutes how many minutes half of the residents walk at most; blank when it comes to them
   * @param unit what the number counts, or that it comes to them
   * @param places the nearest outlets by name
   */
  public record Card(String format, String minutes, String unit, String places) {}

  /** What else is reached. */
  public record Others(String title, List<String> items) {
    public Others {
      items = List.copyOf(items);
    }
  }

  /** What is not reached, in sentences. */
  public record Missing(String title, List<String> sentences) {
    public Missing {
      sentences = List.copyOf(sentences);
    }
  }
}
