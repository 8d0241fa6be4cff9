package org.lifecircle.desk.circles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.index.ConvenienceIndex;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Scorecard;

/**
 * Verdicts on circles as they are at this moment, without documents: where only outlets changed
 * since the last one, only these are walked to again. Safe for many threads.
 */
final class QuickVerdicts {

  private static final int MOST_GAPS = 20;
  private static final int MOST_KEPT = 4;
  private static final EvaluationOptions OPTIONS = EvaluationOptions.ofSeed(1);

  private final Map<String, Known> known = new TreeMap<>();

  /** A verdict, and the circle that it was given on. */
  private record Known(CircleData data, WalkedVerdict verdict) {}

  private WalkedVerdict verdict(String id, CircleData data, Evaluator evaluator) {
    Known before;
    synchronized (known) {
      before = known.get(id);
    }
    WalkedVerdict verdict =
        before == null
            ? evaluator.judge(data, OPTIONS)
            : before.data().equals(data)
                ? before.verdict()
                : evaluator.judgeAgain(before.data(), before.verdict(), data, OPTIONS);
    synchronized (known) {
      if (known.size() >= MOST_KEPT && !known.containsKey(id)) {
        known.clear();
      }
      known.put(id, new Known(data, verdict));
    }
    return verdict;
  }

  /**
   * The verdict in short, with what changed since the last report.
   *
   * @param last what that said
   */
  Map<String, Object> tree(
      String id,
      CircleData data,
      Evaluator evaluator,
      Optional<ComparedReport> last,
      Language language) {
    WalkedVerdict verdict = verdict(id, data, evaluator);
    Scorecard card = verdict.scorecard();
    Optional<PointInterval> index = verdict.index().map(ConvenienceIndex::points);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("level", card.level().id());
    tree.put(
        "levelText",
        card.levels().isEmpty()
            ? card.score().text()
            : new Wording(language).level(card.level(), card.levelDecided())
                + " · "
                + card.score().text());
    ReportState.putIndex(tree, index);
    List<Object> gaps = new ArrayList<>();
    for (Gap gap : card.gaps().subList(0, Math.min(MOST_GAPS, card.gaps().size()))) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("format", gap.id());
      one.put("title", title(gap, evaluator).in(language));
      one.put("text", gap.message().in(language));
      gaps.add(one);
    }
    tree.put("gaps", gaps);
    Map<String, Object> changed = new LinkedHashMap<>();
    changed.put(
        "texts", last.map(report -> changed(report, card, index, language)).orElse(List.of()));
    tree.put("changed", changed);
    return tree;
  }

  private static Text title(Gap gap, Evaluator evaluator) {
    return evaluator
        .outletFormats()
        .find(gap.id())
        .map(BusinessFormat::label)
        .orElse(gap.message());
  }

  private static List<String> changed(
      ComparedReport last, Scorecard now, Optional<PointInterval> index, Language language) {
    if (!last.standardId().equals(now.standard().id())) {
      return List.of();
    }
    return VerdictChanges.inShort(
            VerdictChanges.InShort.of(last),
            new VerdictChanges.InShort(
                now.level(), now.levelDecided(), now.score(), VerdictChanges.text(index)))
        .stream()
        .map(text -> text.in(language))
        .toList();
  }
}
