package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.Parameter;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** What is to be said of the level of one scorecard. */
final class LevelWords {

  private final Scorecard scorecard;
  private final Wording wording;

  private LevelWords(Scorecard scorecard, Wording wording) {
    this.scorecard = scorecard;
    this.wording = wording;
  }

  static LevelWords of(Scorecard scorecard, Wording wording) {
    return new LevelWords(scorecard, wording);
  }

  private boolean unlevelled() {
    return scorecard.level() == Level.NONE
        && scorecard.levels().isEmpty()
        && !scorecard.levelAssumed();
  }

  /** The day from which the standard has levels, when that is still to come. */
  private Optional<LocalDate> levelsLater() {
    return scorecard.standard().levelsFrom().filter(day -> day.isAfter(scorecard.asOf()));
  }

  String headline() {
    if (unlevelled() && levelsLater().isPresent()) {
      return wording.say(
          "verdict.levels.later",
          wording.date(levelsLater().get()),
          wording.date(scorecard.asOf()));
    }
    if (unlevelled()) {
      return wording.say("verdict.unlevelled");
    }
    if (!scorecard.levelDecided()) {
      String open = wording.of(firstOpen().label());
      String said =
          scorecard.level() == Level.NONE
              ? wording.say("verdict.undecided", open)
              : wording.say("verdict.atLeast", wording.of(scorecard.level().label()), open);
      return toVerify() == 0 ? said : wording.say("verdict.toVerify", said, toVerify());
    }
    return scorecard.level() == Level.NONE
        ? wording.say("verdict.none")
        : wording.say("verdict.level", word());
  }

  /** The lowest level of which it is not known whether it is reached. */
  private Level firstOpen() {
    return scorecard.levels().stream()
        .filter(finding -> finding.outcome() == Outcome.NOT_KNOWN)
        .map(LevelFinding::level)
        .min(Comparator.naturalOrder())
        .orElse(scorecard.levelAtMost());
  }

  /** How many formats must be verified on the spot. */
  private long toVerify() {
    return scorecard.formats().stream().filter(FormatFinding::toVerify).count();
  }

  String word() {
    if (unlevelled()) {
      return wording.say(
          levelsLater().isPresent() ? "verdict.levels.later.word" : "verdict.unlevelled.word");
    }
    return wording.level(scorecard.level(), scorecard.levelDecided());
  }

  Tone tone() {
    if (!scorecard.levelDecided() && scorecard.level() == Level.NONE) {
      return Tone.UNKNOWN;
    }
    if (unlevelled()) {
      return Tone.PLAIN;
    }
    return scorecard.level() == Level.NONE ? Tone.BAD : Tone.GOOD;
  }

  /** How many points are certain, how many are open, and how many there are. */
  String points() {
    Score score = scorecard.score();
    String total = wording.number(score.totalPoints());
    if (score.totalPoints().signum() == 0) {
      return wording.say("verdict.score.unscored");
    }
    if (score.undecidedPoints().compareTo(score.totalPoints()) == 0) {
      return wording.say("verdict.score.none", total);
    }
    String given = wording.points(scorecard.points(), scorecard.pointsAtMost());
    return score.decided()
        ? wording.say("verdict.score.all", total, given)
        : wording.say("verdict.score.some", total, given, wording.number(score.undecidedPoints()));
  }

  private boolean partial() {
    Score score = scorecard.score();
    return score.undecidedPoints().multiply(BigDecimal.valueOf(2)).compareTo(score.totalPoints())
        > 0;
  }

  /** What is not known that score and level hinge on. */
  List<String> doubts() {
    List<String> notes = new ArrayList<>();
    if (partial()) {
      notes.add(wording.say("verdict.score.partial"));
    }
    if (!scorecard.levelDecided()) {
      notes.add(
          wording.say("verdict.level.undecided", wording.of(scorecard.levelAtMost().label())));
    }
    return notes;
  }

  /** All that is to be said of the level: what is not known, then what it rests on. */
  List<String> notes() {
    return Stream.concat(doubts().stream(), basis().stream()).toList();
  }

  /** What the level rests on, where that is assumed. */
  List<String> basis() {
    if (!scorecard.levelAssumed()) {
      return List.of();
    }
    List<String> assumed = assumed();
    return List.of(
        assumed.isEmpty()
            ? wording.say("verdict.level.assumed")
            : wording.say("verdict.level.assumed.by", wording.list(assumed)));
  }

  /**
   * The thresholds that the level rests on and that no official text states: those of the level
   * reached or, where none is, those of the first level that is not.
   */
  List<String> assumed() {
    return scorecard.levels().stream()
        .filter(
            finding -> scorecard.level() == Level.NONE || finding.level().equals(scorecard.level()))
        .findFirst()
        .map(LevelFinding::thresholds)
        .orElse(List.of())
        .stream()
        .filter(threshold -> threshold.source().status().uncertain())
        .map(this::threshold)
        .toList();
  }

  private String threshold(Parameter threshold) {
    return wording.say(
        "cell.threshold",
        wording.of(threshold.note()),
        wording.quantity(threshold.value(), threshold.unit()));
  }

  /** What lifts the circle, in whole sentences; blank where there are no levels. */
  String wayUp(Optional<WayUp> wayUp) {
    if (unlevelled()) {
      return "";
    }
    if (wayUp.isPresent()) {
      List<String> sentences = new ArrayList<>();
      sentences.add(wording.of(wayUp.get().message()));
      sentences.add(wording.say("verdict.wayup.proved"));
      if (toVerify() > 0) {
        sentences.add(wording.say("verdict.wayup.toVerify"));
      }
      return wording.sentences(sentences);
    }
    boolean top =
        scorecard.levels().isEmpty()
            ? scorecard.level() == Level.QUALITY
            : scorecard.levels().get(scorecard.levels().size() - 1).level() == scorecard.level();
    if (top) {
      return wording.say("verdict.wayup.top");
    }
    return wording.say(scorecard.levelDecided() ? "verdict.wayup.none" : "verdict.wayup.undecided");
  }
}
