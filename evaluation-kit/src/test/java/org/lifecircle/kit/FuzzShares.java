package org.lifecircle.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many changed inputs each reader is given. Every reader has a floor first; what is left goes
 * to the reader that has had the least time of a processor, as long as it has not had the most that
 * one may have. So a reader of a thousand inputs a second takes no more of the time than one of
 * ten, and no reader makes up the whole number by itself.
 */
final class FuzzShares {

  /** So many inputs a reader has in a row, which are made of one file. */
  static final int IN_A_ROW = 16;

  /**
   * The next inputs.
   *
   * @param reader whose, counted from 0
   * @param number the first one's number among those of the reader
   * @param count how many they are
   */
  record Turn(int reader, int number, int count) {}

  /** What became of an input. */
  enum Outcome {
    READ,
    REFUSED,
    FAULT
  }

  /** What one reader has had. */
  private static final class Share {
    private final String name;
    private final int[] outcomes = new int[Outcome.values().length];
    private int given;
    private long nanos;
    private long slowest;
    private int slowestNumber;

    private Share(String name) {
      this.name = name;
    }
  }

  private static final String ROW = "%-12s %9s %9s %9s %9s %9s %12s %8s%n";

  private final List<Share> shares = new ArrayList<>();
  private final int first;
  private final int inputs;
  private final int floor;
  private final int most;
  private int given;
  private int faults;

  /**
   * Shares inputs out.
   *
   * @param names the readers'
   * @param first the number of the first input of every reader
   * @param inputs how many there are in all
   * @param floor how many each reader has at least, as far as they go round
   * @param most how many a reader has at most, unless that is fewer than would go round
   */
  FuzzShares(List<String> names, int first, int inputs, int floor, int most) {
    names.forEach(name -> shares.add(new Share(name)));
    this.first = first;
    this.inputs = inputs;
    this.floor = Math.min(floor, inputs / names.size() / 2);
    this.most = Math.max(most, (inputs + names.size() - 1) / names.size());
  }

  /** The next inputs; none when all were given. */
  synchronized Optional<Turn> next() {
    if (given >= inputs) {
      return Optional.empty();
    }
    Share share =
        shares.stream()
            .filter(one -> one.given < floor)
            .min(Comparator.comparingInt(one -> one.given))
            .or(
                () ->
                    shares.stream()
                        .filter(one -> one.given < most)
                        .min(Comparator.comparingLong(one -> one.nanos)))
            .orElseThrow();
    int number = first + share.given;
    int left = Math.min(inputs - given, (share.given < floor ? floor : most) - share.given);
    int count = Math.min(left, IN_A_ROW - number % IN_A_ROW);
    given += count;
    share.given += count;
    return Optional.of(new Turn(shares.indexOf(share), number, count));
  }

  /** Takes down what became of an input, and the time of a processor that all about it took. */
  synchronized void took(int reader, int number, Outcome outcome, Duration reading, Duration all) {
    Share share = shares.get(reader);
    share.outcomes[outcome.ordinal()]++;
    share.nanos += all.toNanos();
    if (reading.toNanos() > share.slowest) {
      share.slowest = reading.toNanos();
      share.slowestNumber = number;
    }
    faults += outcome == Outcome.FAULT ? 1 : 0;
  }

  /** How many inputs were given. */
  synchronized int given() {
    return given;
  }

  /** How many inputs did harm. */
  synchronized int faults() {
    return faults;
  }

  /** A line a reader: inputs, what became of them, how many a second, and the slowest. */
  synchronized String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            ROW, "reader", "inputs", "read", "refused", "faults", "a second", "slowest, ms", "is"));
    for (Share one : shares) {
      int done = 0;
      for (int outcome : one.outcomes) {
        done += outcome;
      }
      table.append(
          String.format(
              Locale.ROOT,
              ROW,
              one.name,
              done,
              one.outcomes[Outcome.READ.ordinal()],
              one.outcomes[Outcome.REFUSED.ordinal()],
              one.outcomes[Outcome.FAULT.ordinal()],
              Math.round(done / Math.max(1e-9, one.nanos / 1e9)),
              Math.round(one.slowest / 1e6),
              one.slowestNumber));
    }
    return table.toString();
  }
}
