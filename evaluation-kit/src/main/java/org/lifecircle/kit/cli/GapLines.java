package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import org.lifecircle.model.Language;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Scorecard;

/** Prints what is missing on a console: the first gaps, one a line, and how many more there are. */
final class GapLines {

  private static final int MOST_LINES = 5;

  private GapLines() {}

  /** Prints the gaps of a scorecard in its order; nothing when it has none. */
  static void print(Scorecard scorecard, PrintWriter out, Language console) {
    scorecard.gaps().stream()
        .limit(MOST_LINES)
        .map(Gap::message)
        .forEach(message -> out.println("  - " + message.in(console)));
    int more = scorecard.gaps().size() - MOST_LINES;
    if (more > 0) {
      out.println("  " + LifeCircle.PHRASES.text("gaps.more", more).in(console));
    }
  }
}
