package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;

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
    return new Section("formats", say("section.formats"), blocks);
  }
}
