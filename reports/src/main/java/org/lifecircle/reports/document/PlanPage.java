package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Language;

/**
 * The one page of a plan for a circle (一圈一策) that is handed in, in one language.
 *
 * @param language its language
 * @param heading what it is called and of what it is
 * @param opening what stands beside the map: the circle as it is, and what is lacking
 * @param map what the signs on the map mean
 * @param actions the measures; without rows when there are none
 * @param closing what stands under the measures
 */
public record PlanPage(
    Language language,
    Heading heading,
    List<Part> opening,
    String map,
    Actions actions,
    Closing closing) {

  public PlanPage {
    requireNonNull(language, "language");
    requireNonNull(heading, "heading");
    opening = List.copyOf(opening);
    requireNonNull(map, "map");
    requireNonNull(actions, "actions");
    requireNonNull(closing, "closing");
  }

  /**
   * What stands at the top.
   *
   * @param title what the page is
   * @param circle of which circle
   * @param basis of which day the data are, and by which standard
   */
  public record Heading(String title, String circle, String basis) {}

  /** Some sentences under a title. */
  public record Part(String title, List<String> sentences) {
    public Part {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * The measures.
   *
   * @param title what stands above them
   * @param columns at least one
   * @param rows each with as many cells as there are columns; a cell is lines under each other, the
   *     first of which is the most important; a cell without lines is filled in by hand
   * @param note what stands under them: that there are more, or why there are none; may be blank
   */
  public record Actions(
      String title, List<PageColumn> columns, List<List<List<String>>> rows, String note) {
    public Actions {
      columns = List.copyOf(columns);
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
      for (List<List<String>> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(row.size() + " cells for " + columns.size());
        }
      }
    }
  }

  /** A column and how wide it is; all columns of a page take {@link #WIDTH}. */
  public record PageColumn(String title, int millimeters) {}

  /**
   * What stands under the measures.
   *
   * @param parts what is expected and what is to be heeded
   * @param signatures what is filled in at the foot
   */
  public record Closing(List<Part> parts, List<String> signatures) {
    public Closing {
      parts = List.copyOf(parts);
      signatures = List.copyOf(signatures);
    }
  }

  /** How wide the text of the page is, in millimeters. */
  public static final int WIDTH = 182;

  /** How wide the map beside the opening is at most, in millimeters. */
  public static final int MAP_WIDTH = 84;

  /**
   * How large everything is, so that it fits on one page.
   *
   * @param rows how many measures it has at most
   * @param points the size of its letters
   * @param mapMillimeters how wide the map is
   */
  public record Fit(int rows, double points, int mapMillimeters) {

    /** The most measures that a page lists. */
    public static final int MOST_ROWS = 10;

    private static final List<Fit> ALL_ROWS =
        List.of(
            new Fit(MOST_ROWS, 10, MAP_WIDTH),
            new Fit(MOST_ROWS, 9.5, 76),
            new Fit(MOST_ROWS, 9, 68),
            new Fit(MOST_ROWS, 8.5, 62),
            new Fit(MOST_ROWS, 8, 56),
            new Fit(MOST_ROWS, 7.5, 52),
            new Fit(MOST_ROWS, 7, 48),
            new Fit(MOST_ROWS, 6.5, 42));

    /** The fit of a page that goes on as long as it needs to. */
    public static Fit roomy(int rows) {
      return new Fit(Math.max(1, rows), 10, MAP_WIDTH);
    }

    /**
     * All fits, the most legible first. Where even small letters do not suffice, fewer measures are
     * listed.
     */
    public static List<Fit> all() {
      List<Fit> all = new ArrayList<>(ALL_ROWS);
      for (int rows = MOST_ROWS - 1; rows >= 1; rows--) {
        all.add(new Fit(rows, 7, 48));
      }
      return List.copyOf(all);
    }
  }
}
