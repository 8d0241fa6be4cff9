package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * When in the day needs arise: stretches of the day with their weights, even within a stretch.
 *
 * @param stretches at least one, in order, apart from each other, the sum of weights above 0
 * @param table the stretches as the table has them
 * @param laterMinutes so many minutes later than in the table; negative for earlier. What is moved
 *     past the end of the day goes on at its beginning
 */
public record HourProfile(List<Stretch> stretches, List<Stretch> table, int laterMinutes) {

  private static final int SECONDS_PER_DAY = 24 * 60 * 60;

  /**
   * A part of the day.
   *
   * @param fromSecond first second of the day, 0 to 86,399
   * @param toSecond first second after it, up to 86,400
   * @param weight 0 or more, relative to the other stretches
   */
  public record Stretch(int fromSecond, int toSecond, double weight) {
    public Stretch {
      if (fromSecond < 0 || fromSecond >= toSecond || toSecond > SECONDS_PER_DAY) {
        throw new IllegalArgumentException(
            "a stretch runs forward within the day: " + fromSecond + "-" + toSecond);
      }
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight is 0 or more: " + weight);
      }
    }

    /** What the part of it weighs that lies within a part of the day. */
    double weight(int from, int to) {
      int length = Math.min(to, toSecond) - Math.max(from, fromSecond);
      return length > 0 ? weight * length / (toSecond - fromSecond) : 0;
    }
  }

  /** A profile as a table has it. */
  public HourProfile(List<Stretch> stretches) {
    this(stretches, stretches, 0);
  }

  public HourProfile {
    stretches = List.copyOf(stretches);
    table = List.copyOf(table);
    double sum = 0;
    for (int i = 0; i < stretches.size(); i++) {
      sum += stretches.get(i).weight();
      if (i > 0 && stretches.get(i).fromSecond() < stretches.get(i - 1).toSecond()) {
        throw new IllegalArgumentException("stretches must be in order and apart: " + stretches);
      }
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("a profile has a weight above 0: " + stretches);
    }
  }

  /**
   * The profile of the table so many minutes later; negative for earlier. It replaces an earlier
   * such change.
   */
  HourProfile later(int minutes) {
    if (minutes == laterMinutes) {
      return this;
    }
    List<Stretch> moved = new ArrayList<>();
    for (Stretch stretch : table) {
      int length = stretch.toSecond() - stretch.fromSecond();
      int from = Math.floorMod(stretch.fromSecond() + 60 * minutes, SECONDS_PER_DAY);
      int today = Math.min(length, SECONDS_PER_DAY - from);
      moved.add(new Stretch(from, from + today, stretch.weight() * today / length));
      if (today < length) {
        moved.add(new Stretch(0, length - today, stretch.weight() * (length - today) / length));
      }
    }
    moved.sort(Comparator.comparingInt(Stretch::fromSecond));
    return new HourProfile(moved, table, minutes);
  }

  /**
   * Reads a profile such as {@code 06:00-09:00=45 16:00-19:00=25}. {@code 24:00} is the end of the
   * day.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public static HourProfile parse(String text) {
    List<Stretch> stretches = new ArrayList<>();
    for (String word : requireNonNull(text, "text").strip().split("\\s+")) {
      String[] parts = word.split("[-=]");
      if (parts.length != 3) {
        throw new IllegalArgumentException("a stretch is from-to=weight: " + word);
      }
      stretches.add(new Stretch(second(parts[0]), second(parts[1]), Double.parseDouble(parts[2])));
    }
    return new HourProfile(stretches);
  }

  static int second(String time) {
    if (time.equals("24:00")) {
      return SECONDS_PER_DAY;
    }
    try {
      return LocalTime.parse(time).toSecondOfDay();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a time of day is hours:minutes: " + time, e);
    }
  }

  /**
   * The second of the day below which a share of the needs arises.
   *
   * @param share at least 0, below 1
   */
  public int secondAt(double share) {
    double sum = 0;
    for (Stretch stretch : stretches) {
      sum += stretch.weight();
    }
    double left = share * sum;
    Stretch last = stretches.get(stretches.size() - 1);
    for (Stretch stretch : stretches) {
      if (left < stretch.weight()) {
        int length = stretch.toSecond() - stretch.fromSecond();
        return stretch.fromSecond()
            + Math.min(length - 1, (int) (left / stretch.weight() * length));
      }
      left -= stretch.weight();
    }
    return last.toSecond() - 1;
  }

  /**
   * The second below which a share of those needs arises that arise before or after a part of the
   * day.
   *
   * @param share at least 0, below 1
   * @param from the first second of the part that is left out
   * @param to the first second after it, at least {@code from}
   * @return empty when no need arises before or after it
   */
  public OptionalInt secondOutside(double share, int from, int to) {
    return secondOf(share, 0, from, to, SECONDS_PER_DAY);
  }

  /**
   * The second below which a share of those needs arises that arise within a part of the day.
   *
   * @param share at least 0, below 1
   * @param from the first second of the part
   * @param to the first second after it
   * @return empty when no need arises within it
   */
  public OptionalInt secondWithin(double share, int from, int to) {
    return secondOf(share, from, to, SECONDS_PER_DAY, SECONDS_PER_DAY);
  }

  /** The share of the needs that arise within a part of the day, 0 to 1. */
  public double shareWithin(int from, int to) {
    double within = 0;
    double all = 0;
    for (Stretch stretch : stretches) {
      within += stretch.weight(from, to);
      all += stretch.weight();
    }
    return within / all;
  }

  /** Of the needs within two parts of the day. */
  private OptionalInt secondOf(double share, int from, int to, int fromAgain, int toAgain) {
    double sum = 0;
    for (Stretch stretch : stretches) {
      sum += stretch.weight(from, to) + stretch.weight(fromAgain, toAgain);
    }
    if (sum == 0) {
      return OptionalInt.empty();
    }
    double left = share * sum;
    int last = 0;
    for (Stretch stretch : stretches) {
      for (int part = 0; part < 2; part++) {
        int start = part == 0 ? from : fromAgain;
        int end = part == 0 ? to : toAgain;
        double weight = stretch.weight(start, end);
        if (weight > 0) {
          int first = Math.max(stretch.fromSecond(), start);
          int length = Math.min(stretch.toSecond(), end) - first;
          last = first + length - 1;
          if (left < weight) {
            return OptionalInt.of(first + Math.min(length - 1, (int) (left / weight * length)));
          }
          left -= weight;
        }
      }
    }
    return OptionalInt.of(last);
  }
}
