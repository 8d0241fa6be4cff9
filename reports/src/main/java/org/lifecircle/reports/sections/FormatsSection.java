package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.checklist.FieldChecklist;
import org.lifecircle.reports.checklist.FieldChecklist.Item;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;

/** Which formats are there, and who reaches them. */
final class FormatsSection extends SectionWriter {

  FormatsSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    List<Block> blocks = new ArrayList<>();
    for (Warning warning : content.warnings()) {
      if (WarningsSection.isAboutEverything(warning.code())) {
        blocks.add(new Callout(Tone.CAUTION, wording.of(warning.message())));
      }
    }
    if (scorecard.formats().isEmpty()) {
      blocks.add(new Paragraph(say("formats.none")));
      return new Section("formats", say("section.formats"), blocks);
    }
    blocks.addAll(exhibits.blocks(Chapter.FORMATS));
    new UnusedOutlets(content, wording).table().ifPresent(blocks::add);
    new OutletQualities(content, wording).table().ifPresent(blocks::add);
    checklist().ifPresent(blocks::add);
    return new Section("formats", say("section.formats"), blocks);
  }

  private String searched(FormatFinding finding) {
    int open = finding.atHome().outletsWithoutArea();
    return open == 0 ? wording.of(finding.search().label()) : say("checklist.area", open);
  }

  /** What is to be looked for on the spot, with room to write what was found. */
  private Optional<ReportTable> checklist() {
    List<ReportRow> rows = new ArrayList<>();
    for (Item item : FieldChecklist.of(content.evaluation()).items()) {
      rows.add(
          parts.row(
              Cell.of(wording.of(item.finding().format().label())),
              Cell.of(searched(item.finding())),
              new Cell(
                  wording.number(item.whom().residents()),
                  Tone.PLAIN,
                  List.of(
                      say(
                          "checklist.whom",
                          wording.number(item.whom().children()),
                          wording.number(item.whom().olderAdults()))),
                  "",
                  Tone.PLAIN,
                  Optional.of(BigDecimal.valueOf(item.whom().residents()))),
              Cell.of(
                  content.homeName(item.spot().home()),
                  List.of(say("checklist.spot", wording.number(item.spot().residents())))),
              Cell.of(""),
              Cell.of(""),
              Cell.of("")));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportTable(
                "checklist",
                say("table.checklist"),
                List.of(
                    parts.words("column.format"),
                    parts.words("column.search"),
                    parts.numbers("column.whom"),
                    parts.words("column.spot"),
                    parts.words("column.found"),
                    parts.words("column.foundWhere"),
                    parts.words("column.foundWho")),
                rows,
                say("table.checklist.note")));
  }
}
