package org.lifecircle.reports.sections;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Text;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.Improvement;
import org.lifecircle.reports.document.ReportDocument.Masthead;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.ShownLevel;
import org.lifecircle.reports.document.ReportDocument.ShownScore;
import org.lifecircle.reports.document.ReportDocument.Summary;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.standards.Scorecard;

/** Puts a report into words, section by section. The same content always gives the same words. */
public final class Composer {

  private final ReportContent content;

  private final Scorecard scorecard;
  private final Wording wording;
  private final Exhibits exhibits;

  private Composer(ReportContent content, Exhibits exhibits) {
    this.content = requireNonNull(content, "content");
    this.exhibits = exhibits;
    this.scorecard = content.scorecard();
    this.wording = new Wording(content.language());
  }

  /** The report of a content, in the content's language. */
  public static ReportDocument compose(ReportContent content) {
    return new Composer(content, new Exhibits(content)).report();
  }

  private ReportDocument report() {
    List<Section> sections = new ArrayList<>();
    if (!content.others().isEmpty()) {
      sections.add(SideBySide.of(content, wording));
    }
    sections.add(new MapSection(content, wording, exhibits).section());
    sections.add(new ScoresSection(content, wording, exhibits).section());
    if (content.convenience().isPresent()) {
      sections.add(new ConvenienceSection(content, wording, exhibits).section());
    }
    sections.add(new FormatsSection(content, wording, exhibits).section());
    sections.add(new IndicatorsSection(content, wording, exhibits).section());
    if (content.circle().survey().answers().isPresent()) {
      sections.add(new SurveySection(content, wording, exhibits).section());
    }
    sections.add(new DaySection(content, wording, exhibits).section());
    if (content.review().isPresent()) {
      sections.add(new PlanReviewSection(content, wording, exhibits).section());
    }
    if (content.plan().isPresent()) {
      sections.add(new PlanSection(content, wording, exhibits).section());
    }
    sections.add(new EvidenceAppendix(content, wording).section());
    sections.add(new WarningsSection(content, wording, exhibits).section());
    sections.add(new MethodSection(content, wording, exhibits).section());
    return new ReportDocument(
        content.language(),
        masthead(),
        Optional.of(summary()),
        sections,
        new Forms(content, wording).all());
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  // The first screen.

  private Masthead masthead() {
    return new Masthead(
        say("report.title"),
        content.circle().name(),
        subtitle(),
        say("report.imprint", content.softwareVersion(), wording.date(scorecard.asOf())));
  }

  private Summary summary() {
    Optional<Text> refusal = content.evaluation().refusal();
    if (refusal.isPresent()) {
      return refused(wording.of(refusal.get()));
    }
    LevelWords level = LevelWords.of(scorecard, wording);
    Shortfalls shortfalls = new Shortfalls(content, wording);
    return new Summary(
        level.headline(),
        new ShownLevel(
            level.word(),
            level.tone(),
            scorecard.levelAssumed(),
            doubt(level),
            wording.sentences(level.basis())),
        new ShownScore(
            scorecard.score().atLeast(),
            wording.interval(scorecard.score().atLeast(), scorecard.score().atMost()),
            level.points(),
            convenience()),
        KeyFigures.all(content, wording),
        new Improvement(shortfalls.missing(), shortfalls.actions(), level.wayUp(content.wayUp())));
  }

  /** The first screen where the data is too thin: no level, no points, but what to do. */
  private Summary refused(String why) {
    return new Summary(
        say("verdict.refused"),
        new ShownLevel(say("verdict.refused.word"), Tone.UNKNOWN, false, "", ""),
        new ShownScore(BigDecimal.ZERO, ShownScore.NONE, say("verdict.refused.score"), ""),
        KeyFigures.counted(content, wording),
        new Improvement(List.of(why), List.of(say("verdict.refused.action")), ""));
  }

  private String convenience() {
    return content
        .convenience()
        .map(ConvenienceIndex::points)
        .map(points -> wording.interval(points.pointsAtLeast(), points.pointsAtMost()))
        .map(points -> say("verdict.convenience", points))
        .orElse("");
  }

  private String subtitle() {
    String date = wording.date(content.circle().evaluationDate());
    String standard = wording.of(scorecard.standard().title());
    String city = content.circle().city();
    return city.isBlank() || city.equals(content.circle().name())
        ? say("report.subtitle.cityless", date, standard)
        : say("report.subtitle", city, date, standard);
  }

  /** What may overturn the verdict. */
  private String doubt(LevelWords level) {
    List<String> notes = new ArrayList<>();
    if (content.circle().outlets().isEmpty()) {
      notes.add(say("verdict.nooutlets"));
    } else if (content.nothingOffered()) {
      notes.add(say("verdict.nolisted"));
    }
    content.warnings().stream()
        .filter(warning -> WarningsSection.isAboutEverything(warning.code()))
        .filter(warning -> !content.circle().outlets().isEmpty())
        .map(warning -> wording.of(warning.message()))
        .forEach(notes::add);
    notes.addAll(level.doubts());
    return wording.sentences(notes);
  }
}
