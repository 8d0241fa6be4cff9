package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When in the day needs arise: stretches of the day with their weights, even within a stretch.
 *
 * @param stretches at least one, in order, apart from each other, the sum of weights above 0
 * @param table the stretches as the table has them
 * @param laterMinutes so many minutes later than in the table; negative for earlier. What is moved
 *     past the end of the day goes on at its beginning
 */
public record HourProfile(List<Stretch> stretches, List<Stretch> table, int laterMinutes) {

  static final int SECONDS_PER_DAY = 24 * 60 * 60;

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

  /** The profile laid out for many draws. */
  public HourDraws draws() {
    return new HourDraws(stretches);
  }
}
