package org.lifecircle.desk.circles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** What changed from one verdict on a circle to the next, in sentences. */
final class VerdictChanges {

  private static final Phrases PHRASES = Phrases.beside(VerdictChanges.class, "phrases");

  private VerdictChanges() {}

  /**
   * What a verdict says in one line.
   *
   * @param level the level that is certain
   * @param decided whether no higher one may be reached
   * @param score the points
   * @param index the convenience index, as {@link #text} writes it
   */
  record InShort(Level level, boolean decided, Score score, String index) {

    static InShort of(ComparedReport report) {
      return new InShort(
          report.grading().level(),
          report.grading().decided(),
          report.score(),
          text(report.convenience()));
    }

    private Text levelText() {
      return new Text(
          new Wording(Language.ZH).level(level, decided),
          new Wording(Language.EN).level(level, decided));
    }
  }

  /** The sentences about level, points and index. */
  static List<Text> inShort(InShort before, InShort now) {
    List<Text> all = new ArrayList<>();
    if (!before.levelText().equals(now.levelText())) {
      all.add(PHRASES.text("changed.level", before.levelText(), now.levelText()));
    }
    if (before.score().atLeast().compareTo(now.score().atLeast()) != 0
        || before.score().atMost().compareTo(now.score().atMost()) != 0) {
      all.add(PHRASES.text("changed.score", before.score().text(), now.score().text()));
    }
    if (!before.index().equals(now.index())) {
      all.add(PHRASES.text("changed.index", before.index(), now.index()));
    }
    return all;
  }

  /** The sentences; none when nothing changed that a reader would look for. */
  static List<String> of(ComparedReport before, ComparedReport now, Language language) {
    List<Text> all = new ArrayList<>();
    if (!before.standardId().equals(now.standardId())) {
      all.add(
          PHRASES.text("changed.standard", before.grading().standard(), now.grading().standard()));
    }
    all.addAll(inShort(InShort.of(before), InShort.of(now)));
    if (before.residents() != now.residents()) {
      all.add(
          PHRASES.text(
              "changed.residents",
              Integer.toString(before.residents()),
              Integer.toString(now.residents())));
    }
    for (ComparedReport.OfFormat format : now.formats()) {
      before.format(format.id()).flatMap(old -> format(old, format)).ifPresent(all::add);
    }
    return all.stream().map(text -> text.in(language)).toList();
  }

  private static Optional<Text> format(ComparedReport.OfFormat old, ComparedReport.OfFormat now) {
    if (old.presence() != now.presence()) {
      String key =
          now.presence() == Outcome.MET
              ? "changed.format.met"
              : now.presence() == Outcome.NOT_KNOWN ? "changed.format.open" : "changed.format.gone";
      return Optional.of(PHRASES.text(key, now.label()));
    }
    int more = now.reach().residentsWithin() - old.reach().residentsWithin();
    return more == 0
        ? Optional.empty()
        : Optional.of(
            PHRASES.text(
                more > 0 ? "changed.format.more" : "changed.format.fewer",
                now.label(),
                now.reach().radiusMinutes().stripTrailingZeros().toPlainString(),
                Integer.toString(Math.abs(more))));
  }

  static String text(Optional<PointInterval> index) {
    if (index.isEmpty()) {
      return "–";
    }
    BigDecimal least = index.get().pointsAtLeast();
    BigDecimal most = index.get().pointsAtMost();
    return least.compareTo(most) == 0
        ? least.toPlainString()
        : least.toPlainString() + "–" + most.toPlainString();
  }
}
