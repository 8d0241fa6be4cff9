package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.document.PlanPage;
import org.lifecircle.reports.document.PlanPageComposer;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ChartBlock;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.Heading;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;

/**
 * A plan as a document of its own (一圈一策): the words of the page that is handed in with every
 * measure, and after it the figures behind each.
 */
public final class PlanReport {

  /** The map of the plan. */
  public static final ChartId MAP = new ChartId("plan-map");

  /** The number, the measure, the place, the gain: the first two stand in one column. */
  private static final int MEASURE = 1;

  /** Who is responsible and by when are filled in on paper. */
  private static final int FILLED_IN = 2;

  private final CirclePlan plan;
  private final Wording wording;
  private final PlanWords said;
  private final PlanPage page;

  private PlanReport(CirclePlan plan, Language language) {
    this.plan = plan;
    this.wording = new Wording(language);
    this.said = new PlanWords(plan, wording);
    this.page = PlanPageComposer.compose(plan, language, PlanPage.Fit.roomy(plan.steps().size()));
  }

  /** The document. */
  public static ReportDocument of(CirclePlan plan, Language language) {
    return new PlanReport(plan, language).document();
  }

  /** What stands under the map: what its signs mean. */
  public static String mapKey(CirclePlan plan, Language language) {
    return new PlanReport(plan, language).page.map();
  }

  private ReportDocument document() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("plan", wording.say("plan.html.plan"), blocks()));
    sections.add(new Section("figures", wording.say("plan.html.figures"), figures()));
    PlanPage.Heading heading = page.heading();
    return new ReportDocument(
        wording.language(),
        new Masthead(
            heading.title(), heading.circle(), heading.basis(), wording.say("plan.html.imprint")),
        Optional.empty(),
        sections,
        List.of());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    page.opening().forEach(part -> add(part, blocks));
    if (page.actions().rows().isEmpty()) {
      blocks.add(new Heading(page.actions().title()));
    } else {
      blocks.add(actions());
      blocks.add(new ChartBlock(MAP));
    }
    if (!page.actions().note().isBlank()) {
      blocks.add(new Callout(Tone.UNKNOWN, page.actions().note()));
    }
    page.closing().parts().forEach(part -> add(part, blocks));
    return blocks;
  }

  /** A part under its heading: a paragraph, a list where it says several things. */
  private void add(PlanPage.Part part, List<Block> blocks) {
    blocks.add(new Heading(part.title()));
    blocks.add(
        part.sentences().size() > 2
            ? new Bullets(part.sentences())
            : new Paragraph(wording.sentences(part.sentences())));
  }

  private ReportTable actions() {
    List<PlanPage.PageColumn> columns = page.actions().columns();
    String cost = wording.say("plan.page.column.cost");
    List<ReportRow> rows =
        page.actions().rows().stream()
            .map(
                row ->
                    new ReportRow(
                        Optional.empty(),
                        Stream.concat(
                                Stream.of(numbered(row)),
                                shown(row).stream().map(lines -> cell(lines, lines.get(0))))
                            .toList()))
            .toList();
    return new ReportTable(
        "plan-actions",
        page.actions().title(),
        Stream.concat(Stream.of(columns.get(MEASURE)), shown(columns).stream())
            .map(column -> new Column(column.title(), column.title().equals(cost)))
            .toList(),
        rows,
        "");
  }

  private static <T> List<T> shown(List<T> row) {
    return row.subList(MEASURE + 1, row.size() - FILLED_IN);
  }

  private Cell numbered(List<List<String>> row) {
    List<String> measure = row.get(MEASURE);
    return cell(measure, wording.say("plan.numbered", row.get(0).get(0), measure.get(0)));
  }

  private static Cell cell(List<String> lines, String first) {
    return Cell.of(first, lines.subList(1, lines.size()));
  }

  private List<Block> figures() {
    PlanChapterTables tables = new PlanChapterTables(plan, wording);
    List<Block> blocks = new ArrayList<>();
    if (!plan.steps().isEmpty()) {
      blocks.add(tables.gains());
      blocks.add(tables.standings());
    }
    tables.lists().ifPresent(blocks::add);
    tables.alternatives().ifPresent(blocks::add);
    tables.left().ifPresent(blocks::add);
    blocks.add(new Paragraph(wording.say("plan.html.assumed")));
    blocks.add(new Bullets(said.assumptions()));
    return blocks;
  }
}
