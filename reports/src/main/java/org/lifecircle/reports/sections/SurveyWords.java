package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.SatisfactionSurvey;
import org.lifecircle.model.SatisfactionSurvey.Tally;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.statistics.ShareInterval;
import org.lifecircle.standards.Indicator;

/** What the answers of residents say, always with how many they are and how far that may be off. */
final class SurveyWords {

  private final ReportContent content;
  private final SatisfactionSurvey survey;
  private final Wording wording;

  private SurveyWords(ReportContent content, SatisfactionSurvey survey, Wording wording) {
    this.content = content;
    this.survey = survey;
    this.wording = wording;
  }

  /** The words; empty when no residents were asked. */
  static Optional<SurveyWords> of(ReportContent content, Wording wording) {
    return content
        .circle()
        .survey()
        .answers()
        .map(survey -> new SurveyWords(content, survey, wording));
  }

  SatisfactionSurvey survey() {
    return survey;
  }

  /** The satisfaction with its sample and its interval, or that there are too few answers. */
  String result() {
    Tally all = survey.all();
    return survey.tells()
        ? wording.say("survey.result", all.answered(), all.satisfied(), share(all), interval(all))
        : wording.say("survey.few", all.answered(), SatisfactionSurvey.SMALLEST_GROUP);
  }

  String share(Tally tally) {
    return wording.percent(tally.satisfied(), tally.answered());
  }

  /** The interval of 95 % for all residents; a dash where nobody answered. */
  String interval(Tally tally) {
    if (tally.answered() == 0) {
      return "—";
    }
    ShareInterval interval = ShareInterval.of(tally.satisfied(), tally.answered());
    return wording.shares(interval.lower(), interval.upper());
  }

  /** Why the figure is not that of all residents. */
  List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    doubts.add(wording.say("survey.doubt", survey.all().answered(), residents()));
    goalLeftOpen().ifPresent(doubts::add);
    return doubts;
  }

  private String residents() {
    return wording.number(content.circle().residents());
  }

  /** That the sample does not decide whether the goal is met. */
  Optional<String> goalLeftOpen() {
    if (!survey.tells()) {
      return Optional.empty();
    }
    ShareInterval interval = ShareInterval.of(survey.all().satisfied(), survey.all().answered());
    return content.scorecard().indicators().stream()
        .filter(one -> one.id().equals(SurveyFigure.SATISFACTION))
        .map(Indicator::threshold)
        .flatMap(Optional::stream)
        .map(BigDecimal::doubleValue)
        .filter(interval::leavesOpen)
        .map(goal -> wording.say("survey.open", wording.percent(goal)))
        .findFirst();
  }

  /** What the first page shows of it; empty where there are too few answers. */
  Optional<KeyFigure> figure() {
    Tally all = survey.all();
    return survey.tells()
        ? Optional.of(
            new KeyFigure(
                share(all),
                wording.say("survey.figure"),
                wording.say("survey.figure.note", all.answered(), interval(all))))
        : Optional.empty();
  }

  /** How many older adults live here, of all; for readers who weigh the ages of the sample. */
  String olderAdults() {
    int older =
        content.circle().homes().stream()
            .mapToInt(home -> home.residents().of(AgeGroup.OLDER_ADULT))
            .sum();
    return wording.percent(older, content.circle().residents());
  }
}
