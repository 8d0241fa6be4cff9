package org.lifecircle.kit.programme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.reports.programme.JudgedCircle.State;

/**
 * How a programme ended.
 *
 * @param circles how many circles came how far; every state has an entry
 * @param kept files of an earlier result that were changed by hand and have other names now
 */
public record ProgrammeSummary(Map<State, Integer> circles, List<Path> kept) {

  public ProgrammeSummary {
    Map<State, Integer> all = new EnumMap<>(State.class);
    for (State state : State.values()) {
      all.put(state, circles.getOrDefault(state, 0));
    }
    circles = Collections.unmodifiableMap(all);
    kept = List.copyOf(kept);
  }

  static ProgrammeSummary of(Journal journal, long[] starts) throws IOException {
    Map<State, Integer> circles = new EnumMap<>(State.class);
    for (long start : starts) {
      JudgedCircle circle = journal.at(start).circle();
      circles.merge(circle.state(), 1, Integer::sum);
    }
    return new ProgrammeSummary(circles, List.of());
  }

  ProgrammeSummary keeping(List<Path> files) {
    return new ProgrammeSummary(circles, files);
  }

  /** All circles. */
  public int total() {
    return circles.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many circles came so far. */
  public int count(State state) {
    return circles.get(state);
  }
}
