package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

/** What several standards say of one circle, side by side on the console. */
final class StandardsTable {

  private static final int FIRST_WIDE_CHARACTER = 0x2E80;
  private static final String GAP = "  ";

  private StandardsTable() {}

  /** Prints one line per scorecard. */
  static void print(List<Scorecard> scorecards, PrintWriter out, Language console) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            say("side.standard", console),
            say("side.score", console),
            say("side.met", console),
            say("side.not-met", console),
            say("side.not-known", console),
            say("side.level", console)));
    for (Scorecard scorecard : scorecards) {
      lines.add(
          List.of(
              scorecard.standard().id(),
              scorecard.score().text(),
              count(scorecard, Outcome.MET),
              count(scorecard, Outcome.NOT_MET),
              count(scorecard, Outcome.NOT_KNOWN),
              level(scorecard).in(console)));
    }
    int last = lines.get(0).size() - 1;
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < last; i++) {
        int column = i;
        int width = lines.stream().mapToInt(each -> width(each.get(column))).max().orElseThrow();
        String padding = " ".repeat(width - width(line.get(i)));
        row.append(i == 0 ? line.get(i) + padding : padding + line.get(i)).append(GAP);
      }
      out.println(GAP + row + line.get(last));
    }
  }

  private static Text level(Scorecard scorecard) {
    if (scorecard.levels().isEmpty()) {
      return LifeCircle.PHRASES.text("side.no-levels");
    }
    Text level = scorecard.level().label();
    if (!scorecard.levelDecided()) {
      return LifeCircle.PHRASES.text("side.open", level);
    }
    return scorecard.levelAssumed() ? LifeCircle.PHRASES.text("side.assumed", level) : level;
  }

  /** What is shown for information only is neither met nor not met. */
  private static String count(Scorecard scorecard, Outcome outcome) {
    return Long.toString(
        scorecard.indicators().stream()
            .filter(
                indicator ->
                    indicator.fullPoints().signum() > 0 || indicator.outcome() == Outcome.NOT_KNOWN)
            .filter(indicator -> !indicator.assumedItem())
            .filter(indicator -> indicator.outcome() == outcome)
            .count());
  }

  private static String say(String key, Language console) {
    return LifeCircle.PHRASES.text(key).in(console);
  }

  /** The cells of a terminal that a word takes: two for a Chinese character. */
  private static int width(String word) {
    return word.codePoints().map(one -> one < FIRST_WIDE_CHARACTER ? 1 : 2).sum();
  }
}
