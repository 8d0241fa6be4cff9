package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.KeyFigure;
import org.lifecircle.reports.wording.FigureIntervals;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.experiment.DayFigures;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

/** The few numbers of the first page. */
final class KeyFigures {

  /** Those that are counted: residents and outlets. */
  private static final int COUNTED = 2;

  private final ReportContent content;
  private final Scorecard scorecard;
  private final Wording wording;
  private final boolean brief;

  private KeyFigures(ReportContent content, Wording wording, boolean brief) {
    this.content = content;
    this.scorecard = content.scorecard();
    this.wording = wording;
    this.brief = brief;
  }

  /** All of them, with all that is to be said of each. */
  static List<KeyFigure> all(ReportContent content, Wording wording) {
    return new KeyFigures(content, wording, false).figures();
  }

  /** All of them, those that were simulated with their interval only. */
  static List<KeyFigure> brief(ReportContent content, Wording wording) {
    return new KeyFigures(content, wording, true).figures();
  }

  /** Those that are counted, where nothing was judged. */
  static List<KeyFigure> counted(ReportContent content, Wording wording) {
    return all(content, wording).subList(0, COUNTED);
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  /** What is said of residents who were estimated: of all of them, or of some. */
  private String estimated(PeopleCount residents) {
    List<Home> homes = content.circle().homes();
    if (homes.stream().noneMatch(Home::residentsEstimated)) {
      return "";
    }
    boolean all = homes.stream().allMatch(Home::residentsEstimated);
    if (residents.exact()) {
      return say(all ? "figure.estimated.all" : "figure.estimated");
    }
    return say(
        all ? "figure.estimated.all.range" : "figure.estimated.range",
        wording.number(residents.atLeast()),
        wording.number(residents.atMost()));
  }

  private List<KeyFigure> figures() {
    DayStatistics day = content.sum();
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(
        new KeyFigure(
            wording.number(content.circle().residents()),
            say("figure.residents"),
            estimated(content.residentsJudged())));
    figures.add(
        new KeyFigure(
            wording.number(content.circle().outlets().size()), say("figure.outlets"), ""));
    for (FormatCategory category : FormatCategory.values()) {
      List<FormatFinding> findings = findings(category);
      if (!findings.isEmpty()) {
        figures.add(
            new KeyFigure(
                count(findings, Outcome.MET) + " / " + findings.size(),
                say("figure.formats." + category.id()),
                unknown(findings)));
      }
    }
    Estimate served = content.lived().servedShare();
    Estimate walk = content.lived().walkMinutes();
    figures.add(
        new KeyFigure(
            day.needs() == 0 ? "—" : wording.share(served),
            say("figure.served"),
            day.needs() == 0
                ? ""
                : simulated(DayFigures.SERVED_SHARE, served, wording.shareInterval(served))));
    figures.add(
        new KeyFigure(
            day.trips() == 0 ? "—" : wording.oneDecimal(walk.mean()),
            say("figure.walk"),
            day.trips() == 0
                ? ""
                : simulated(DayFigures.WALK_MINUTES, walk, wording.interval(walk))));
    SurveyWords.of(content, wording).flatMap(SurveyWords::figure).ifPresent(figures::add);
    return figures;
  }

  /** How many are open, and why. */
  private String unknown(List<FormatFinding> findings) {
    long toVerify = findings.stream().filter(FormatFinding::toVerify).count();
    long unknown = count(findings, Outcome.NOT_KNOWN) - toVerify;
    List<String> parts = new ArrayList<>();
    if (toVerify > 0) {
      parts.add(say("figure.toVerify", wording.number(toVerify)));
    }
    if (unknown > 0) {
      parts.add(say("figure.unknown", wording.number(unknown)));
    }
    return wording.list(parts);
  }

  /** That a figure is simulated and rests on assumptions, with its interval or both of them. */
  private String simulated(String figureId, Estimate estimate, String interval) {
    String sure =
        new FigureIntervals(content.uncertain(), wording).say(figureId, estimate, interval);
    if (brief) {
      return sure;
    }
    return say(
        "figure.simulated",
        say(content.lived().isWholeWeek() ? "figure.simulated.week" : "figure.simulated.day"),
        sure);
  }

  private List<FormatFinding> findings(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .toList();
  }

  private static long count(List<FormatFinding> findings, Outcome outcome) {
    return findings.stream().filter(finding -> finding.presence() == outcome).count();
  }
}
