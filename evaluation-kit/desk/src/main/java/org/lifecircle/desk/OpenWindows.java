package org.lifecircle.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which windows of a browser show the desk. Safe for many threads. */
final class OpenWindows {

  private static final Duration SILENT = Duration.ofSeconds(90);
  private static final Duration CLOSED = Duration.ofSeconds(30);
  private static final int MOST = 1000;

  private final InstantSource clock;
  private final Map<String, Instant> signs = new TreeMap<>();
  private Optional<Instant> empty = Optional.empty();

  OpenWindows(InstantSource clock) {
    this.clock = clock;
  }

  /** A window says that it is there. */
  synchronized void alive(String window) {
    if (signs.size() < MOST || signs.containsKey(window)) {
      signs.put(window, clock.instant());
    }
    empty = Optional.empty();
  }

  /** A window says that it is being closed; a page that is loaded anew says so too. */
  synchronized void closed(String window) {
    signs.remove(window);
    if (signs.isEmpty()) {
      empty = Optional.of(clock.instant());
    }
  }

  /** Whether there was a window, and has been none for a while. */
  synchronized boolean left() {
    Instant now = clock.instant();
    boolean any = !signs.isEmpty();
    signs.values().removeIf(sign -> sign.plus(SILENT).isBefore(now));
    if (any && signs.isEmpty()) {
      return true;
    }
    return empty.filter(since -> since.plus(CLOSED).isBefore(now)).isPresent();
  }
}
