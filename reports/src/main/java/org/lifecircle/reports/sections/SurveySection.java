package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifecircle.model.SatisfactionSurvey;
import org.lifecircle.model.SatisfactionSurvey.Tally;
import org.lifecircle.model.SurveyAge;
import org.lifecircle.model.SurveyTopic;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.TableParts;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;

/** What residents answered who were asked how satisfied they are. */
final class SurveySection extends SectionWriter {

  private final SurveyWords words;

  SurveySection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
    this.words = SurveyWords.of(content, wording).orElseThrow();
  }

  @Override
  Section section() {
    SatisfactionSurvey survey = words.survey();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(words.result()));
    words.doubts().forEach(doubt -> blocks.add(new Callout(Tone.CAUTION, doubt)));
    if (survey.tells()) {
      blocks.add(table("survey-age", "survey.table.age", "survey.column.age", ages(survey)));
      blocks.add(
          table("survey-topic", "survey.table.topic", "survey.column.topic", topics(survey)));
    }
    return new Section("survey", say("section.survey"), blocks);
  }

  private ReportTable table(String id, String title, String first, List<ReportRow> rows) {
    return new ReportTable(
        id,
        say(title),
        List.of(
            parts.words(first),
            parts.numbers("survey.column.answered"),
            parts.numbers("survey.column.satisfied"),
            parts.numbers("survey.column.share"),
            parts.numbers("survey.column.interval")),
        rows,
        id.equals("survey-age")
            ? say("survey.table.note", SatisfactionSurvey.SMALLEST_GROUP, words.olderAdults())
            : "");
  }

  private List<ReportRow> ages(SatisfactionSurvey survey) {
    Set<SurveyAge> told = survey.told();
    List<ReportRow> rows = new ArrayList<>();
    Tally others = Tally.NONE;
    for (Map.Entry<SurveyAge, Tally> group : survey.byAge().entrySet()) {
      if (told.contains(group.getKey())) {
        rows.add(row(wording.of(group.getKey().label()), group.getValue()));
      } else {
        others =
            new Tally(
                others.satisfied() + group.getValue().satisfied(),
                others.answered() + group.getValue().answered());
      }
    }
    if (others.answered() > 0) {
      rows.add(
          TableParts.row(
              Cell.of(say("survey.others")),
              number(others.answered()),
              Cell.of("—"),
              Cell.of("—"),
              Cell.of("—")));
    }
    rows.add(row(say("survey.all"), survey.all()));
    return rows;
  }

  private List<ReportRow> topics(SatisfactionSurvey survey) {
    List<ReportRow> rows = new ArrayList<>();
    for (SurveyTopic topic : SurveyTopic.values()) {
      Tally tally = survey.byTopic().getOrDefault(topic, Tally.NONE);
      if (tally.answered() >= SatisfactionSurvey.SMALLEST_GROUP) {
        rows.add(row(wording.of(topic.label()), tally));
      }
    }
    return rows;
  }

  private Cell number(int count) {
    return Cell.of(wording.number(count), BigDecimal.valueOf(count));
  }

  private ReportRow row(String what, Tally tally) {
    return TableParts.row(
        Cell.of(what),
        number(tally.answered()),
        number(tally.satisfied()),
        parts.shareCell(tally.satisfied(), tally.answered()),
        Cell.of(words.interval(tally)));
  }
}
