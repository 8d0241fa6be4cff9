package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.evidence.Photo;

/**
 * A report in one language, ready to be laid out.
 *
 * @param language its language
 * @param masthead what it is called and what stands at the foot of its pages
 * @param summary the first screen; empty where several circles are compared
 * @param sections the rest in its order
 * @param forms the forms that are handed in, for the documents that officials edit
 * @param cover what stands before everything else; empty where the first page comes first
 */
public record ReportDocument(
    Language language,
    Masthead masthead,
    Optional<Summary> summary,
    List<Section> sections,
    List<Form> forms,
    Optional<Cover> cover) {

  /** A document without a cover. */
  public ReportDocument(
      Language language,
      Masthead masthead,
      Optional<Summary> summary,
      List<Section> sections,
      List<Form> forms) {
    this(language, masthead, summary, sections, forms, Optional.empty());
  }

  public ReportDocument {
    requireNonNull(cover, "cover");
    requireNonNull(language, "language");
    requireNonNull(masthead, "masthead");
    requireNonNull(summary, "summary");
    sections = List.copyOf(sections);
    forms = List.copyOf(forms);
  }

  /**
   * What a document is called and what stands at the foot of its pages.
   *
   * @param title the title of the report
   * @param circle the name of the circle
   * @param subtitle city, date and standard in a line
   * @param imprint one line for the foot of a page: software, standard, seed
   */
  public record Masthead(String title, String circle, String subtitle, String imprint) {
    public Masthead {
      requireNonNull(title, "title");
      requireNonNull(circle, "circle");
      requireNonNull(subtitle, "subtitle");
      requireNonNull(imprint, "imprint");
    }
  }

  /** The charts that it shows, in the order of its sections. */
  public List<ChartId> chartIds() {
    return Stream.concat(
            summary.flatMap(Summary::map).stream(),
            sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ChartBlock.class::isInstance)
                .map(block -> ((ChartBlock) block).chartId()))
        .toList();
  }

  /** How a word is meant, so that it can be colored; the words say it too. */
  public enum Tone {
    GOOD,
    BAD,
    UNKNOWN,
    /** Assumed or not verified. */
    CAUTION,
    PLAIN
  }

  /**
   * What a reader must learn first.
   *
   * @param headline the verdict in a few words
   * @param level the level reached
   * @param score the score reached
   * @param figures a few numbers
   * @param improvement what the circle lacks and what to do
   * @param map the map that stands beside it; empty where another page shows one
   */
  public record Summary(
      String headline,
      ShownLevel level,
      ShownScore score,
      List<KeyFigure> figures,
      Improvement improvement,
      Optional<ChartId> map) {

    /** What a reader must learn first, without a map. */
    public Summary(
        String headline,
        ShownLevel level,
        ShownScore score,
        List<KeyFigure> figures,
        Improvement improvement) {
      this(headline, level, score, figures, improvement, Optional.empty());
    }

    public Summary {
      requireNonNull(map, "map");
      requireNonNull(headline, "headline");
      requireNonNull(level, "level");
      requireNonNull(score, "score");
      figures = List.copyOf(figures);
      requireNonNull(improvement, "improvement");
    }
  }

  /**
   * A level as it is shown.
   *
   * @param word the level
   * @param tone how it is meant
   * @param assumed whether it rests on assumed thresholds
   * @param doubt what may overturn it, which stands first and alone; else blank
   * @param note what it rests on; else blank
   */
  public record ShownLevel(String word, Tone tone, boolean assumed, String doubt, String note) {}

  /**
   * A score as it is shown.
   *
   * @param value 0 to 100
   * @param text the same in words
   * @param note what the score counts
   * @param index what the project's own convenience index says beside it; blank where there is none
   */
  public record ShownScore(BigDecimal value, String text, String note, String index) {

    /** Stands where there is no score. */
    public static final String NONE = "—";

    /** Whether there is no score, only a note why. */
    public boolean none() {
      return text.equals(NONE);
    }
  }

  /**
   * What the circle lacks and what to do.
   *
   * @param missing what the circle lacks, the most urgent first
   * @param actions what to do, the most urgent first
   * @param wayUp what lifts the circle to the next level, whole sentences; blank when the standard
   *     has no levels
   */
  public record Improvement(List<String> missing, List<String> actions, String wayUp) {
    public Improvement {
      missing = List.copyOf(missing);
      actions = List.copyOf(actions);
      requireNonNull(wayUp, "wayUp");
    }
  }

  /** A number, what it counts and, if need be, how it is meant. */
  public record KeyFigure(String value, String label, String note) {}

  /** A chapter with an id for links. */
  public record Section(String id, String title, List<Block> blocks) {

    /** A table of so many rows is longer than most charts are high. */
    private static final int LONG = 20;

    public Section {
      blocks = List.copyOf(blocks);
    }

    /**
     * The blocks in an order that fills pages: a long table, which can be broken, goes before the
     * charts that stand directly above it, which cannot.
     */
    public List<Block> printed() {
      List<Block> printed = new ArrayList<>();
      int charts = 0;
      for (Block block : blocks) {
        if (block instanceof ReportTable table && table.firstRows().size() >= LONG) {
          printed.add(printed.size() - charts, block);
          charts = 0;
        } else {
          printed.add(block);
          charts = block instanceof ChartBlock ? charts + 1 : 0;
        }
      }
      return List.copyOf(printed);
    }

    /**
     * How many of the printed blocks stay on one page with the title: the words before the first
     * chart, and the chart; 0 when something else comes first.
     */
    public int lead() {
      List<Block> printed = printed();
      for (int i = 0; i < printed.size(); i++) {
        if (printed.get(i) instanceof ChartBlock) {
          return i + 1;
        }
        if (!(printed.get(i) instanceof Paragraph || printed.get(i) instanceof Callout)) {
          return 0;
        }
      }
      return 0;
    }
  }

  /** A part of a section. */
  public sealed interface Block
      permits Heading, Paragraph, Bullets, Callout, ChartBlock, ReportTable, Group, EvidenceCards {

    /** The name by which a template tells the blocks apart. */
    default String kind() {
      return getClass().getSimpleName();
    }
  }

  /** The heading of what follows within a section. */
  public record Heading(String text) implements Block {}

  /** Running text. */
  public record Paragraph(String text) implements Block {}

  /** A list. */
  public record Bullets(List<String> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A sentence that must not be missed. */
  public record Callout(Tone tone, String text) implements Block {}

  /** The place of a chart, by its id. */
  public record ChartBlock(ChartId chartId) implements Block {}

  /** A number of like sentences under one heading. */
  public record Group(String title, String code, int count, List<String> items) implements Block {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * What was seen at outlets, one after another.
   *
   * @param title what they are
   * @param items in the order of the report
   */
  public record EvidenceCards(String title, List<EvidenceCard> items) implements Block {
    public EvidenceCards {
      requireNonNull(title, "title");
      items = List.copyOf(items);
    }
  }

  /**
   * What was seen at one outlet.
   *
   * @param outlet the outlet's name
   * @param formats its formats
   * @param visit who was there and when
   * @param file the photo's file as it was named; blank when there is none
   * @param photo the photo; empty when there is none to show
   */
  public record EvidenceCard(
      String outlet, String formats, Visit visit, String file, Optional<Photo> photo) {
    public EvidenceCard {
      requireNonNull(outlet, "outlet");
      requireNonNull(formats, "formats");
      requireNonNull(visit, "visit");
      requireNonNull(file, "file");
      requireNonNull(photo, "photo");
    }
  }

  /**
   * A visit to an outlet.
   *
   * @param date its day; blank when not known
   * @param inspector who was there; may be blank
   * @param note what was noted; may be blank
   */
  public record Visit(String date, String inspector, String note) {
    public Visit {
      requireNonNull(date, "date");
      requireNonNull(inspector, "inspector");
      requireNonNull(note, "note");
    }
  }

  /**
   * A table.
   *
   * @param id unique in the report
   * @param title what it shows
   * @param columns at least one; the first names the row
   * @param rows each with as many cells as there are columns; a workbook shows all
   * @param excerpt what a page shows of it
   * @param note what stands under it; blank when nothing does
   */
  public record ReportTable(
      String id,
      String title,
      List<Column> columns,
      List<ReportRow> rows,
      Excerpt excerpt,
      String note)
      implements Block {

    /** A table that a page shows whole. */
    public ReportTable(
        String id, String title, List<Column> columns, List<ReportRow> rows, String note) {
      this(id, title, columns, rows, Excerpt.WHOLE, note);
    }

    public ReportTable {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      requireNonNull(excerpt, "excerpt");
      for (ReportRow row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              id + ": " + row.cells().size() + " cells for " + columns.size() + " columns");
        }
      }
    }

    /** The numbers of the columns that are added up, from 0. */
    public List<Integer> sums() {
      return IntStream.range(0, columns.size())
          .filter(column -> columns.get(column).summed())
          .boxed()
          .toList();
    }

    /**
     * What the columns add up to, one place for each, where a page shows all rows; empty when
     * nothing is added up.
     */
    public List<Optional<BigDecimal>> totals() {
      if (sums().isEmpty() || rows.size() < 2 || rows.size() > excerpt.rows()) {
        return List.of();
      }
      return IntStream.range(0, columns.size())
          .mapToObj(
              column ->
                  columns.get(column).summed()
                      ? Optional.of(
                          rows.stream()
                              .map(row -> row.cells().get(column).number())
                              .flatMap(Optional::stream)
                              .reduce(BigDecimal.ZERO, BigDecimal::add))
                      : Optional.<BigDecimal>empty())
          .toList();
    }

    /** Whether a page loses little when the table is not broken. */
    public boolean compact() {
      long lines =
          firstRows().stream()
              .flatMap(row -> row.cells().stream())
              .mapToInt(c -> c.lines().size())
              .sum();
      return firstRows().size() <= 9 && lines <= 6;
    }

    /** Whether what its first column adds in small print stands below the rows, as wide as they. */
    public boolean addsBelow() {
      return columns.size() > 4
          && rows.stream().anyMatch(row -> !row.cells().get(0).lines().isEmpty());
    }

    /** Whether a page shows any of it. */
    public boolean onPage() {
      return excerpt.rows() > 0;
    }

    /** What stands under the table on a page, which shows the first rows only. */
    public List<String> pageNotes() {
      return Stream.of(note, rows.size() > excerpt.rows() ? excerpt.more() : "")
          .filter(one -> !one.isBlank())
          .toList();
    }

    /** The rows that a page shows. */
    public List<ReportRow> firstRows() {
      return rows.subList(0, Math.min(excerpt.rows(), rows.size()));
    }
  }

  /**
   * What a page shows of a table.
   *
   * @param rows how many of the first rows
   * @param more what is said when there are more; blank when nothing is
   */
  public record Excerpt(int rows, String more) {

    /** All of it. */
    public static final Excerpt WHOLE = new Excerpt(Integer.MAX_VALUE, "");

    /** None of it: a chart beside it says the same, and a workbook has the numbers. */
    public static final Excerpt NONE = new Excerpt(0, "");

    public Excerpt {
      requireNonNull(more, "more");
    }
  }

  /**
   * A column.
   *
   * @param title what stands above it
   * @param numeric whether it holds numbers, which stand at its end
   * @param summed whether its numbers are added up
   */
  public record Column(String title, boolean numeric, boolean summed) {

    /** A column whose numbers, if any, are not added up. */
    public Column(String title, boolean numeric) {
      this(title, numeric, false);
    }
  }

  /** A row of a table, and the heading above it where a new group of rows begins. */
  public record ReportRow(Optional<String> heading, List<Cell> cells) {
    public ReportRow {
      requireNonNull(heading, "heading");
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text what it says
   * @param tone how it is meant; anything but {@code PLAIN} is shown as a mark
   * @param lines more in small print under it
   * @param mark a second mark after the lines, such as the status of a source; blank when none
   * @param markTone how the mark is meant
   * @param number the number behind the text, for a workbook
   */
  public record Cell(
      String text,
      Tone tone,
      List<String> lines,
      String mark,
      Tone markTone,
      Optional<BigDecimal> number) {
    public Cell {
      requireNonNull(text, "text");
      requireNonNull(tone, "tone");
      lines = List.copyOf(lines);
      requireNonNull(mark, "mark");
      requireNonNull(markTone, "markTone");
      requireNonNull(number, "number");
    }

    /** Plain text. */
    public static Cell of(String text) {
      return new Cell(text, Tone.PLAIN, List.of(), "", Tone.PLAIN, Optional.empty());
    }

    /** Text with a number behind it. */
    public static Cell of(String text, BigDecimal number) {
      return new Cell(text, Tone.PLAIN, List.of(), "", Tone.PLAIN, Optional.of(number));
    }

    /** Text with small print. */
    public static Cell of(String text, List<String> lines) {
      return new Cell(text, Tone.PLAIN, lines, "", Tone.PLAIN, Optional.empty());
    }

    /** A colored word. */
    public static Cell tagged(String text, Tone tone) {
      return new Cell(text, tone, List.of(), "", Tone.PLAIN, Optional.empty());
    }
  }
}
