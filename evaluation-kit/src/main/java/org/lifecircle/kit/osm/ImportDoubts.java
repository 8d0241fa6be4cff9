package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/** What is estimated, left out or doubtful in an import, in the order in which it was met. */
final class ImportDoubts {

  private final List<Warning> warnings = new ArrayList<>();

  /** Takes a doubt about the whole import. */
  void add(String code, String key, Object... arguments) {
    add(code, "", OsmFile.PHRASES.text(key, arguments));
  }

  /** Takes a doubt about a place. */
  void add(String code, String place, Text text) {
    warnings.add(new Warning(code, place, text));
  }

  /** Takes doubts that somebody else worded. */
  void addAll(List<Warning> others) {
    warnings.addAll(others);
  }

  List<Warning> list() {
    return warnings;
  }

  /** Some ids, and how many more there are. */
  static String some(List<String> ids, int most) {
    return String.join(", ", ids.subList(0, Math.min(most, ids.size())))
        + (ids.size() > most ? ", …" : "");
  }
}
