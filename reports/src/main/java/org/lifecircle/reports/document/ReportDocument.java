package org.lifecircle.reports.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.model.Language;
import org.lifecircle.reports.evidence.Photo;

/**
 * A report in one language, ready to be laid out.
 *
 * @param language its language
 * @param title the title of the report
 * @param circle the name of the circle
 * @param subtitle city, date and standard in a line
 * @param verdict the first screen; empty where several circles are compared
 * @param sections the rest in its order
 * @param imprint one line for the foot of a page: software, standard, seed
 * @param forms the forms that are handed in, for the documents that officials edit
 */
public record ReportDocument(
    Language language,
    String title,
    String circle,
    String subtitle,
    Optional<Verdict> verdict,
    List<Section> sections,
    String imprint,
    List<Form> forms) {

  /** A report without forms. */
  public ReportDocument(
      Language language,
      String title,
      String circle,
      String subtitle,
      Optional<Verdict> verdict,
      List<Section> sections,
      String imprint) {
    this(language, title, circle, subtitle, verdict, sections, imprint, List.of());
  }

  public ReportDocument {
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    requireNonNull(circle, "circle");
    requireNonNull(subtitle, "subtitle");
    requireNonNull(verdict, "verdict");
    sections = List.copyOf(sections);
    requireNonNull(imprint, "imprint");
    forms = List.copyOf(forms);
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
   * @param levelTone how it is meant
   * @param levelNote what the level rests on, when that is assumed; else blank
   * @param score 0 to 100
   * @param scoreText the score as it is shown
   * @param scoreNote what the score counts
   * @param wayUp what lifts the circle to the next level, whole sentences; blank when the standard
   *     has no levels
   * @param figures a few numbers
   * @param missing what the circle lacks, the most urgent first
   * @param actions what to do, the most urgent first
   */
  public record Verdict(
      String headline,
      String level,
      Tone levelTone,
      String levelNote,
      BigDecimal score,
      String scoreText,
      String scoreNote,
      String wayUp,
      List<KeyFigure> figures,
      List<String> missing,
      List<String> actions) {
    public Verdict {
      figures = List.copyOf(figures);
      missing = List.copyOf(missing);
      actions = List.copyOf(actions);
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
        if (block instanceof Table table && table.firstRows().size() >= LONG) {
          printed.add(printed.size() - charts, block);
          charts = 0;
        } else {
          printed.add(block);
          charts = block instanceof Figure ? charts + 1 : 0;
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
        if (printed.get(i) instanceof Figure) {
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
      permits Paragraph, Bullets, Callout, Figure, Table, Group, Exhibits {

    /** The name by which a template tells the blocks apart. */
    default String kind() {
      return getClass().getSimpleName();
    }
  }

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

  /** A chart, by its id. */
  public record Figure(String chartId) implements Block {}

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
  public record Exhibits(String title, List<Exhibit> items) implements Block {
    public Exhibits {
      requireNonNull(title, "title");
      items = List.copyOf(items);
    }
  }

  /**
   * One visit to an outlet.
   *
   * @param outlet the outlet's name
   * @param formats its formats
   * @param date the day of the visit; blank when not known
   * @param inspector who was there; may be blank
   * @param note may be blank
   * @param file the photo's file as it was named; blank when there is none
   * @param photo the photo; empty when there is none to show
   */
  public record Exhibit(
      String outlet,
      String formats,
      String date,
      String inspector,
      String note,
      String file,
      Optional<Photo> photo) {
    public Exhibit {
      requireNonNull(outlet, "outlet");
      requireNonNull(formats, "formats");
      requireNonNull(date, "date");
      requireNonNull(inspector, "inspector");
      requireNonNull(note, "note");
      requireNonNull(file, "file");
      requireNonNull(photo, "photo");
    }
  }

  /**
   * A table.
   *
   * @param id unique in the report
   * @param title what it shows
   * @param columns at least one; the first names the row
   * @param rows each with as many cells as there are columns
   * @param shownRows how many rows a page shows; a workbook shows all
   * @param note what stands under it; blank when nothing does
   * @param more what is said where only the first rows are shown; blank when nothing is
   * @param sums the columns whose numbers a workbook adds up, counted from 0
   */
  public record Table(
      String id,
      String title,
      List<Column> columns,
      List<Row> rows,
      int shownRows,
      String note,
      String more,
      List<Integer> sums)
      implements Block {

    /** A table that says nothing more where only its first rows are shown. */
    public Table(
        String id,
        String title,
        List<Column> columns,
        List<Row> rows,
        int shownRows,
        String note,
        List<Integer> sums) {
      this(id, title, columns, rows, shownRows, note, "", sums);
    }

    /** A table of which nothing is added up. */
    public Table(
        String id, String title, List<Column> columns, List<Row> rows, int shownRows, String note) {
      this(id, title, columns, rows, shownRows, note, "", List.of());
    }

    public Table {
      sums = List.copyOf(sums);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              id + ": " + row.cells().size() + " cells for " + columns.size() + " columns");
        }
      }
    }

    /**
     * What the columns add up to, one place for each, where a page shows all rows; empty when
     * nothing is added up.
     */
    public List<Optional<BigDecimal>> totals() {
      if (sums.isEmpty() || rows.size() < 2 || rows.size() > shownRows) {
        return List.of();
      }
      return IntStream.range(0, columns.size())
          .mapToObj(
              column ->
                  sums.contains(column)
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

    /** What stands under the table on a page, which shows the first rows only. */
    public List<String> pageNotes() {
      return Stream.of(note, rows.size() > shownRows ? more : "")
          .filter(one -> !one.isBlank())
          .toList();
    }

    /** The rows that a page shows. */
    public List<Row> firstRows() {
      return rows.subList(0, Math.min(shownRows, rows.size()));
    }
  }

  /** A column; numbers stand at its end. */
  public record Column(String title, boolean numeric) {}

  /** A row, and the heading above it where a new group of rows begins. */
  public record Row(Optional<String> heading, List<Cell> cells) {
    public Row {
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

  /**
   * A form that is handed in.
   *
   * @param id unique in the report
   * @param name one or two words
   * @param title what stands above it
   * @param status how sure its layout is
   * @param head what is filled in above the table: label, value and remark
   * @param columns at least one
   * @param groups parts of the table, each with its totals
   * @param signatures what is signed under it
   */
  public record Form(
      String id,
      String name,
      String title,
      String status,
      List<KeyFigure> head,
      List<Column> columns,
      List<FormGroup> groups,
      List<String> signatures) {
    public Form {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(title, "title");
      requireNonNull(status, "status");
      head = List.copyOf(head);
      columns = List.copyOf(columns);
      groups = List.copyOf(groups);
      signatures = List.copyOf(signatures);
    }
  }

  /** Rows under one heading, and what is added up under them. */
  public record FormGroup(String title, List<List<Cell>> rows, List<Total> totals) {
    public FormGroup {
      requireNonNull(title, "title");
      rows = rows.stream().map(List::copyOf).toList();
      totals = List.copyOf(totals);
    }
  }

  /**
   * What is added up under the rows of a group.
   *
   * @param label what it is
   * @param column the column, counted from 0
   * @param word the word whose cells are counted; empty when numbers are added
   * @param over the column by whose sum the sum is divided; empty when it stands for itself
   * @param value what comes out; empty when there is nothing to divide by
   */
  public record Total(
      String label,
      int column,
      Optional<String> word,
      OptionalInt over,
      Optional<BigDecimal> value) {
    public Total {
      requireNonNull(label, "label");
      requireNonNull(word, "word");
      requireNonNull(over, "over");
      requireNonNull(value, "value");
    }

    public static Total sum(String label, int column, BigDecimal value) {
      return new Total(label, column, Optional.empty(), OptionalInt.empty(), Optional.of(value));
    }

    public static Total count(String label, int column, String word, BigDecimal value) {
      return new Total(label, column, Optional.of(word), OptionalInt.empty(), Optional.of(value));
    }

    public static Total ratio(String label, int column, int over, Optional<BigDecimal> value) {
      return new Total(label, column, Optional.empty(), OptionalInt.of(over), value);
    }
  }
}
