package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;

/** Where the circle lies. */
final class MapSection extends SectionWriter {

  MapSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            say(
                "map.text",
                content.circle().homes().size(),
                wording.number(content.circle().residents()),
                content.circle().outlets().size())));
    blocks.addAll(exhibits.blocks(Chapter.MAP));
    return new Section("map", say("section.map"), blocks);
  }
}
