package org.lifecircle.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant by a name that is not known. */
public final class NearestName {

  private NearestName() {}

  /**
   * The known name that needs the fewest letters changed, when that is few enough to be a slip: at
   * most a third of the longer name's letters, at least one. Case does not count. The first of
   * several equally near names wins.
   */
  public static Optional<String> of(String name, Collection<String> known) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      int allowed = Math.max(1, Math.max(wanted.length(), candidate.length()) / 3);
      if (tooFar(wanted, candidate, Math.min(allowed, fewest - 1))) {
        continue;
      }
      int changes = changes(wanted, candidate.toLowerCase(Locale.ROOT));
      if (changes <= allowed && changes < fewest) {
        fewest = changes;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The known names from which a name differs by so little that it can only be a slip of writing:
   * one letter in five, in names of at least four letters; one character in Chinese names of at
   * least four; never the first, which tells kinds of things apart. Case does not count.
   *
   * @return those that need the fewest letters changed, in their order; none when all differ more
   */
  public static List<String> slips(String name, Collection<String> known) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    boolean chinese = wanted.codePoints().anyMatch(Character::isIdeographic);
    List<String> nearest = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      if (wanted.isEmpty() || !candidate.regionMatches(true, 0, wanted, 0, 1)) {
        continue;
      }
      int length = Math.max(wanted.length(), candidate.length());
      int allowed = length < 4 ? 0 : chinese ? 1 : Math.max(1, length / 5);
      if (tooFar(wanted, candidate, Math.min(allowed, fewest))) {
        continue;
      }
      int changes = changes(wanted, candidate.toLowerCase(Locale.ROOT));
      if (changes <= allowed && changes <= fewest) {
        if (changes < fewest) {
          nearest.clear();
        }
        nearest.add(candidate);
        fewest = changes;
      }
    }
    return List.copyOf(nearest);
  }

  /** Whether the lengths alone ask for more changes than are allowed. */
  private static boolean tooFar(String wanted, String candidate, int allowed) {
    // A small letter may take two characters where the capital takes one.
    String small = candidate.toLowerCase(Locale.ROOT);
    return Math.abs(wanted.length() - small.length()) > allowed;
  }

  /** Levenshtein's distance: insertions, deletions and replacements of one letter. */
  private static int changes(String from, String to) {
    int[] previous = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[to.length()];
  }
}
