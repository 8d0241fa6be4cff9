package org.lifecircle.reports.sections;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Chapter;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.PointInterval;

/** The project's own index, beside the official level and points; only where there is one. */
final class ConvenienceSection extends SectionWriter {

  ConvenienceSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    ConvenienceIndex index = content.convenience().orElseThrow();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Callout(Tone.CAUTION, say("convenience.ours")));
    blocks.add(new Paragraph(say("convenience.text", shown(index.points()))));
    if (content.circle().homes().stream().anyMatch(ConvenienceSection::estimated)) {
      blocks.add(new Paragraph(say("convenience.estimated")));
    }
    blocks.add(new Paragraph(say("convenience.days", days(index))));
    blocks.addAll(exhibits.blocks(Chapter.CONVENIENCE));
    return new Section("convenience", say("section.convenience"), blocks);
  }

  private static boolean estimated(Home home) {
    return home.residentsEstimated() || home.agesEstimated();
  }

  private String days(ConvenienceIndex index) {
    Locale locale = wording.language() == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
    List<String> days = new ArrayList<>();
    index
        .servedByDay()
        .forEach(
            (day, points) ->
                days.add(
                    say(
                        "convenience.day",
                        day.getDisplayName(TextStyle.FULL, locale),
                        shown(points))));
    return wording.list(days);
  }

  private String shown(PointInterval points) {
    return wording.interval(points.pointsAtLeast(), points.pointsAtMost());
  }
}
