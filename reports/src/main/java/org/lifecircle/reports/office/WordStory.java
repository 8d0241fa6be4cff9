package org.lifecircle.reports.office;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.document.ReportDocument.Tone;

/** The first page of a Word document: the verdict, what is lacking and what to do. */
final class WordStory {

  private final WordPage page;
  private final Summary summary;

  private WordStory(WordPage page, Summary summary) {
    this.page = page;
    this.summary = summary;
  }

  /** Adds it, but for its map. */
  static void add(WordPage page, Summary summary) {
    new WordStory(page, summary).write();
  }

  private void write() {
    page.paragraph("StoryHead", summary.headline()).getRuns().get(0).setFontSize(15);
    XWPFParagraph level = page.paragraph("Story", page.wording.say("verdict.level.word") + " ");
    WordPage.mark(level, summary.level().word(), summary.level().tone());
    if (summary.level().assumed()) {
      level.createRun().setText(" ");
      WordPage.mark(level, page.wording.say("verdict.assumed.word"), Tone.CAUTION);
    }
    page.paragraph(
        "Story",
        page.wording.say("verdict.score")
            + " "
            + summary.score().text()
            + " · "
            + summary.score().note());
    said("Story", summary.score().index());
    said("Story", summary.level().doubt());
    figures(summary.figures());
    list("verdict.heading.missing", summary.improvement().missing(), "verdict.missing.none");
    list("verdict.heading.actions", summary.improvement().actions(), "verdict.actions.none");
    if (!summary.improvement().wayUp().isBlank()) {
      XWPFParagraph up = page.paragraph("Story", "");
      XWPFRun heading = up.createRun();
      heading.setBold(true);
      heading.setText(page.wording.say("verdict.heading.wayup") + "  ");
      up.createRun().setText(summary.improvement().wayUp());
    }
    said("StoryNote", summary.level().note());
  }

  private void said(String style, String words) {
    if (!words.isBlank()) {
      page.paragraph(style, words);
    }
  }

  private void figures(List<KeyFigure> figures) {
    XWPFTable table = page.grid(2, figures.size());
    for (int i = 0; i < figures.size(); i++) {
      KeyFigure figure = figures.get(i);
      XWPFRun value = WordPage.fill(table.getRow(0).getCell(i), figure.value(), false);
      value.setFontSize(13);
      WordPage.fill(table.getRow(1).getCell(i), page.noted(figure.label(), figure.note()), false)
          .setFontSize(7.5);
    }
    page.widths(table, figures.stream().map(figure -> 1).toList());
  }

  private void list(String heading, List<String> items, String none) {
    page.paragraph("StoryHead", page.wording.say(heading));
    if (items.isEmpty()) {
      page.paragraph("Story", page.wording.say(none));
    }
    for (int i = 0; i < items.size(); i++) {
      XWPFParagraph item = page.paragraph("Story", (i + 1) + ".\t" + items.get(i));
      item.setIndentationLeft(300);
      item.setIndentationHanging(300);
    }
  }
}
