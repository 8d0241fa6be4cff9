package org.lifecircle.kit.programme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the folders of the reports are called: the ids of the circles, as any system takes them. */
final class ReportNames {

  private ReportNames() {}

  /** The names of the folders, no two alike however a system compares them. */
  static List<String> of(List<String> ids) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (String id : ids) {
      String plain = id.replaceAll("[^\\p{L}\\p{N}_-]+", "_");
      String name = plain;
      for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = plain + "-" + number;
      }
      names.add(name);
    }
    return names;
  }
}
