package org.lifecircle.reports.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lifecircle.model.Language;
import org.lifecircle.model.SurveyAge;
import org.lifecircle.model.SurveyAnswer;
import org.lifecircle.model.SurveyTopic;

/**
 * The questionnaire of residents' satisfaction (居民满意度调查表) as a Word document: one page for one
 * person, who stays unnamed.
 */
public final class SurveyWord {

  private static final String BOX = "□";
  private static final int GAP = 3;

  private final WordPage page;

  private SurveyWord(Language language) {
    this.page = new WordPage(language);
  }

  /** The document file. The same language gives the same bytes. */
  public static byte[] of(Language language) throws IOException {
    return new SurveyWord(language).bytes();
  }

  private String say(String key, Object... arguments) {
    return page.wording.say(key, arguments);
  }

  private byte[] bytes() throws IOException {
    try (XWPFDocument word = page.word) {
      page.look(false, say("survey.form.foot"));
      page.paragraph("Title", say("survey.form.title")).setAlignment(ParagraphAlignment.CENTER);
      page.paragraph("Normal", say("survey.form.intro"));
      page.paragraph("Callout", say("survey.form.unnamed"));
      page.paragraph("Normal", say("survey.form.head"));
      page.paragraph("Heading3", say("survey.form.age"));
      choices(ages());
      page.paragraph("Heading3", say("survey.form.question"));
      questions();
      page.paragraph("Heading3", say("survey.form.missing"));
      page.paragraph("Normal", "＿".repeat(36));
      page.paragraph("Heading3", say("survey.form.wish"));
      page.paragraph("Normal", "＿".repeat(36));
      page.paragraph("Normal", say("survey.form.thanks")).setAlignment(ParagraphAlignment.CENTER);
      Optional<Date> settled = Optional.of(Date.from(Instant.EPOCH));
      var properties = word.getProperties().getCoreProperties();
      properties.setCreated(settled);
      properties.setModified(settled);
      properties.setCreator("LifeCircle");
      properties.setTitle(say("survey.form.title"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return SettledZip.of(out.toByteArray());
    }
  }

  private List<String> ages() {
    List<String> ages = new ArrayList<>();
    for (SurveyAge age : SurveyAge.values()) {
      if (age != SurveyAge.NOT_SAID) {
        ages.add(page.wording.of(age.label()));
      }
    }
    return ages;
  }

  private void choices(List<String> words) {
    page.paragraph(
        "Normal",
        String.join("\u3000".repeat(GAP), words.stream().map(one -> BOX + " " + one).toList()));
  }

  /** One line a topic, one column an answer. */
  private void questions() {
    SurveyTopic[] topics = SurveyTopic.values();
    SurveyAnswer[] answers = SurveyAnswer.values();
    XWPFTable grid = page.grid(1 + topics.length, 1 + answers.length);
    WordPage.fill(grid.getRow(0).getCell(0), say("survey.form.with"), false);
    List<Integer> weights = new ArrayList<>(List.of(26));
    for (int c = 0; c < answers.length; c++) {
      weights.add(14);
      String words = answers[c].letter() + " " + page.wording.of(answers[c].label());
      WordPage.fill(grid.getRow(0).getCell(c + 1), words, false);
      grid.getRow(0).getCell(c + 1).setColor("E9EDF0");
    }
    grid.getRow(0).getCell(0).setColor("E9EDF0");
    for (int r = 0; r < topics.length; r++) {
      var row = grid.getRow(r + 1);
      row.setHeight(460);
      WordPage.fill(row.getCell(0), page.wording.of(topics[r].label()), false)
          .setBold(topics[r] == SurveyTopic.OVERALL);
      for (int c = 0; c < answers.length; c++) {
        WordPage.fill(row.getCell(c + 1), BOX + " " + answers[c].letter(), false);
      }
    }
    for (var row : grid.getRows()) {
      for (int c = 1; c < row.getTableCells().size(); c++) {
        row.getCell(c).getParagraphs().get(0).setAlignment(ParagraphAlignment.CENTER);
      }
    }
    page.widths(grid, weights);
  }
}
