package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;

/** Prints warnings on a console: one line a kind, the first of it and how many there are. */
final class WarningLines {

  private WarningLines() {}

  /** Prints the kinds by their codes. */
  static void print(List<Warning> warnings, PrintWriter out, Language language) {
    TreeMap<String, List<Warning>> byCode = new TreeMap<>();
    for (Warning warning : warnings) {
      byCode.computeIfAbsent(warning.code(), code -> new ArrayList<>()).add(warning);
    }
    for (List<Warning> same : byCode.values()) {
      out.println(
          "  - "
              + LifeCircle.PHRASES
                  .text(
                      same.size() == 1 ? "warning.one" : "warning.many",
                      same.get(0).message(),
                      same.size())
                  .in(language));
    }
  }
}
