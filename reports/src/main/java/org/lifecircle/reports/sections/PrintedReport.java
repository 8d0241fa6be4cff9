package org.lifecircle.reports.sections;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Group;
import org.lifecircle.reports.document.ReportDocument.Heading;
import org.lifecircle.reports.document.ReportDocument.Improvement;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.ShownLevel;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.document.ReportLength;
import org.lifecircle.reports.exhibits.OverviewExhibit;
import org.lifecircle.reports.wording.Wording;

/**
 * The report as it is printed and handed in: one page that says everything, then the chapters that
 * an office expects. The full one has a cover and all tables, figures and notes as an appendix.
 */
public final class PrintedReport {

  /** How many gaps and measures the first page names. */
  private static final int ON_FIRST_PAGE = 3;

  /** How many of the warnings about everything a brief report repeats. */
  private static final int CALLOUTS = 2;

  private static final List<String> LAST = List.of("evidence", "warnings", "method");

  private final ReportContent content;
  private final ReportDocument whole;
  private final Extent extent;
  private final Wording wording;
  private final OfficeChapters chapters;

  private PrintedReport(ReportContent content, ReportDocument whole, Extent extent) {
    this.content = requireNonNull(content, "content");
    this.whole = requireNonNull(whole, "whole");
    this.extent = requireNonNull(extent, "extent");
    this.wording = new Wording(content.language());
    this.chapters = new OfficeChapters(content, whole, wording, extent.rows());
  }

  /**
   * How much is printed.
   *
   * @param length brief or full
   * @param rows how many rows a table of the chapters has at most
   * @param office who prepared it (编制单位); blank when that is filled in by hand
   */
  public record Extent(ReportLength length, int rows, String office) {

    /** How many rows a brief report tries, the most first, until it fits on its pages. */
    public static final List<Integer> BRIEF_ROWS = List.of(14, 9, 6, 3);

    public Extent {
      requireNonNull(length, "length");
      requireNonNull(office, "office");
    }

    /** Everything. */
    public static Extent full(String office) {
      return new Extent(ReportLength.FULL, Integer.MAX_VALUE, office);
    }

    /** At most so many rows of a table. */
    public static Extent brief(int rows, String office) {
      return new Extent(ReportLength.BRIEF, rows, office);
    }

    boolean full() {
      return length == ReportLength.FULL;
    }
  }

  /**
   * The printed report.
   *
   * @param whole the same report with all of its sections
   */
  public static ReportDocument of(ReportContent content, ReportDocument whole, Extent extent) {
    return new PrintedReport(content, whole, extent).report();
  }

  private ReportDocument report() {
    List<Section> sections = new ArrayList<>();
    if (content.evaluation().refusal().isEmpty()) {
      sections.addAll(chapters.all());
    }
    if (extent.full()) {
      sections.add(annex("tables", "paper.tables", block -> !(block instanceof ChartBlock)));
      sections.add(annex("figures", "paper.figures", ChartBlock.class::isInstance));
      List<Block> last = new ArrayList<>();
      whole.sections().stream()
          .filter(section -> LAST.contains(section.id()))
          .forEach(section -> add(last, section.title(), section.blocks()));
      sections.add(new Section("basis", wording.say("paper.basis"), last));
    } else {
      sections.add(basis());
    }
    return new ReportDocument(
        whole.language(),
        whole.masthead(),
        Optional.of(firstPage()),
        sections,
        extent.full() ? whole.forms() : List.of(),
        extent.full()
            ? Optional.of(chapters.cover(whole.masthead().title(), extent.office()))
            : Optional.empty());
  }

  private static void add(List<Block> blocks, String heading, List<Block> more) {
    if (!more.isEmpty()) {
      blocks.add(new Heading(heading));
      blocks.addAll(more);
    }
  }

  /** What the chapters do not show, under the titles of the sections that it is from. */
  private Section annex(String id, String title, Predicate<Block> shown) {
    List<Block> blocks = new ArrayList<>();
    for (Section section : whole.sections()) {
      List<Block> some = section.blocks().stream().filter(shown).toList();
      boolean told = some.stream().anyMatch(PrintedReport::isTableOrChart);
      if (!LAST.contains(section.id()) && told) {
        add(blocks, section.title(), some);
      }
    }
    return new Section(id, wording.say(title), blocks);
  }

  private static boolean isTableOrChart(Block block) {
    return block instanceof ChartBlock || block instanceof ReportTable table && table.onPage();
  }

  /** The first page: three gaps, three measures and the map. */
  private Summary firstPage() {
    Summary summary = whole.summary().orElseThrow();
    if (content.evaluation().refusal().isPresent()) {
      return summary;
    }
    ShownLevel level = summary.level();
    String needed = content.wayUp().map(up -> wording.of(up.message())).orElse("");
    return new Summary(
        summary.headline(),
        // What the level rests on stands in the first chapter.
        new ShownLevel(level.word(), level.tone(), level.assumed(), level.doubt(), ""),
        summary.score(),
        KeyFigures.brief(content, wording),
        new Improvement(
            first(summary.improvement().missing()),
            first(chapters.measures()),
            content.plan().isPresent() ? "" : needed),
        Optional.of(OverviewExhibit.ID));
  }

  private static List<String> first(List<String> all) {
    return all.subList(0, Math.min(ON_FIRST_PAGE, all.size()));
  }

  /** Data and method of a brief report: how it was found, and what is doubtful, without tables. */
  private Section basis() {
    List<Block> blocks = new ArrayList<>();
    for (Section section : whole.sections()) {
      if (section.id().equals("warnings")) {
        blocks.addAll(0, doubts(section));
      } else if (section.id().equals("method")) {
        section.blocks().stream()
            .filter(block -> block instanceof Callout || block instanceof Bullets)
            .forEach(blocks::add);
      }
    }
    blocks.add(new Paragraph(wording.say("paper.basis.more")));
    return new Section("basis", wording.say("paper.basis"), blocks);
  }

  /** The warnings that are about everything, and how many there are of every other kind. */
  private List<Block> doubts(Section warnings) {
    List<Block> blocks = new ArrayList<>();
    warnings.blocks().stream()
        .filter(Callout.class::isInstance)
        .limit(CALLOUTS)
        .forEach(blocks::add);
    List<String> kinds =
        warnings.blocks().stream()
            .filter(Group.class::isInstance)
            .map(Group.class::cast)
            .map(group -> wording.say("cell.noted", group.title(), wording.number(group.count())))
            .toList();
    if (!kinds.isEmpty()) {
      blocks.add(new Paragraph(wording.say("paper.basis.doubts", wording.list(kinds))));
    }
    return blocks;
  }
}
