package org.lifecircle.standards.annex;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.tables.Workbook;

/**
 * The annexes 「有没有」分型表 and 「好不好」评价表 of 商办流通函〔2023〕401号, as far as somebody who holds them has typed
 * them in. What was left blank is not said here and stays assumed.
 *
 * @param source whose annex it is
 * @param formats the business formats that it lists, in its order
 * @param unnamed how many of its formats nobody has named yet
 * @param thresholds what it demands of a level
 * @param mustHaves the formats without which a level is not reached
 * @param items what it asks beyond formats
 */
public record Annex(
    AnnexSource source,
    List<ListedFormat> formats,
    Unnamed unnamed,
    List<LevelThreshold> thresholds,
    List<MustHave> mustHaves,
    List<GoodItem> items) {

  public Annex {
    requireNonNull(source, "source");
    formats = List.copyOf(formats);
    requireNonNull(unnamed, "unnamed");
    thresholds = List.copyOf(thresholds);
    mustHaves = List.copyOf(mustHaves);
    items = List.copyOf(items);
  }

  /** What the annex says of a format of the guideline, or of one that it names itself. */
  public enum Listing {
    /** The holder says that the annex lists it. */
    LISTED,
    /** The guideline of 2021 lists it; whether the annex does was not filled. */
    ASSUMED,
    /** The holder says that the annex does not list it. */
    NOT_LISTED
  }

  /**
   * A format.
   *
   * @param category basic or quality
   * @param id of the format; one that begins with {@code annex-} is new
   * @param name as the annex has it
   * @param listing whether the annex lists it
   * @param minutes its own walk; empty when that of its category holds
   * @param cell where it was filled, for example {@code 有没有!C5}
   */
  public record ListedFormat(
      FormatCategory category,
      String id,
      String name,
      Listing listing,
      Optional<BigDecimal> minutes,
      String cell) {}

  /** How many rows of either category have no name yet. */
  public record Unnamed(int basic, int quality) {

    /** Of one category. */
    public int of(FormatCategory category) {
      return category == FormatCategory.BASIC ? basic : quality;
    }
  }

  /** So many kinds of a category a level demands. */
  public record LevelThreshold(Level level, FormatCategory category, int kinds, String cell) {}

  /** A format without which a level and those above it are not reached. */
  public record MustHave(Level level, String formatId, String name, String cell) {}

  /**
   * An item of the evaluation 「好不好」.
   *
   * @param id of a figure of the product, or a new one
   * @param label as the annex has it
   * @param least the least value; empty when only its points were filled
   * @param unit as the annex has it
   * @param points its points; empty when they were not filled
   * @param cell where it was filled
   */
  public record GoodItem(
      String id,
      String label,
      Optional<BigDecimal> least,
      String unit,
      Optional<BigDecimal> points,
      String cell) {}

  /**
   * Reads a workbook that {@link #writeTemplate} wrote and a person filled.
   *
   * @param file the workbook
   * @param guideline the formats of the guideline of 2021, whose names the form suggests
   * @param known all formats and figures that any standard knows, which names and ids in the form
   *     may mean
   * @throws org.lifecircle.model.InvalidInputException when something is wrong; names every problem
   *     by sheet and cell
   */
  public static Annex read(Path file, FormatCatalog guideline, Vocabulary known) {
    return new AnnexReading(file, guideline, known).annex();
  }

  /**
   * Writes the form to fill: whose annex it is, 23 basic and 30 quality formats, the thresholds of
   * three levels, and the items of 「好不好」.
   *
   * @param file the workbook, which is written over
   * @param guideline the formats of the guideline of 2021, whose names it suggests
   * @param figures the figures of the product, of which the form names those that it measures
   * @throws IOException when it cannot be written
   */
  public static void writeTemplate(Path file, FormatCatalog guideline, FigureCatalog figures)
      throws IOException {
    Workbook.writeForms(file, AnnexForm.sheets(guideline, figures));
  }
}
