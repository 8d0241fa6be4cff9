package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.ProgressListener;

/**
 * A simulated day in the middle: it can be written to a file, read, and gone on with, and what
 * comes out is the same as if nobody had stopped it. Files are those of MASON's own checkpoints,
 * which the console saves and opens too.
 *
 * <p>A file keeps what the day has become, and not the circle: whoever goes on gives the same
 * circle, walks and numbers again, and others are refused.
 */
public final class DayCheckpoint {

  private static final int SECONDS_PER_MINUTE = 60;

  /** Room is made for as many as an array claims to have, before one of them is read. */
  private static final long LONGEST_ARRAY = 20_000_000;

  private static final long MOST_DEPTH = 100;

  /** What a day is made of, and nothing else is read from a file. */
  private static final Set<String> PACKAGES =
      Set.of("org.lifecircle.simulation.mason", "sim.engine", "sim.util", "java.time");

  private static final Set<String> CLASSES =
      Set.of(
          "ec.util.MersenneTwisterFast",
          "java.util.HashSet",
          "java.util.Map$Entry",
          "java.lang.Comparable",
          "java.lang.Enum",
          "java.lang.Number",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.String",
          "java.lang.Object");

  private final CircleDay state;

  private DayCheckpoint(CircleDay state) {
    this.state = requireNonNull(state, "state");
  }

  /**
   * The first moment of a day.
   *
   * @param model the prepared circle
   * @param day the day
   * @param seed what the random numbers are drawn from
   */
  public static DayCheckpoint dawn(DayModel model, LocalDate day, long seed) {
    return dawn(model, day, seed, DeferredNeeds.NONE);
  }

  /**
   * The first moment of the day after another one.
   *
   * @param model the prepared circle
   * @param day the day
   * @param seed what the random numbers are drawn from
   * @param before what the day before left over
   */
  public static DayCheckpoint dawn(DayModel model, LocalDate day, long seed, DeferredNeeds before) {
    CircleDay state =
        new CircleDay(
            model.prepared(),
            day,
            DayModel.checkSeed(seed),
            ProgressListener.NONE,
            new MinuteSchedule());
    state.after(before);
    state.start();
    return new DayCheckpoint(state);
  }

  /**
   * Reads a file. The day has no circle before {@link #resume}.
   *
   * @throws CheckpointException when it is no checkpoint of a day
   * @throws IOException when it cannot be read
   */
  public static DayCheckpoint read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return new DayCheckpoint(read(bytes));
    }
  }

  private static CircleDay read(InputStream bytes) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(bytes))) {
      in.setObjectInputFilter(DayCheckpoint::check);
      CircleDay day = (CircleDay) in.readObject();
      day.awakeFromCheckpoint();
      return day;
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      throw new CheckpointException(CheckpointException.Reason.NOT_A_CHECKPOINT, e);
    }
  }

  private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info) {
    if (info.depth() > MOST_DEPTH || info.arrayLength() > LONGEST_ARRAY) {
      return ObjectInputFilter.Status.REJECTED;
    }
    Class<?> type = info.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    return type == null
            || type.isPrimitive()
            || PACKAGES.contains(type.getPackageName())
            || CLASSES.contains(type.getName())
        ? ObjectInputFilter.Status.ALLOWED
        : ObjectInputFilter.Status.REJECTED;
  }

  /** Which day it is. */
  public LocalDate date() {
    return state.date();
  }

  /** What the day draws its random numbers from. */
  public long seed() {
    return state.daySeed();
  }

  /** How far the day has come, seconds since midnight. */
  public int second() {
    return state.now();
  }

  /**
   * Gives a day that was read its circle back.
   *
   * @return this
   * @throws CheckpointException when the day is of another circle, or of other walks or numbers
   */
  public DayCheckpoint resume(DayModel model) throws CheckpointException {
    state.resume(model.prepared());
    return this;
  }

  /**
   * Goes on to the first moment of the day at which a minute is over.
   *
   * @param second since midnight
   */
  public void runUntil(int second) {
    double minute = second - second % SECONDS_PER_MINUTE;
    boolean goesOn = true;
    while (goesOn && state.schedule.getTime() < minute) {
      goesOn = state.schedule.step(state);
    }
  }

  /**
   * Writes what {@link #read} reads, over whatever the file held.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      state.writeToCheckpoint(out);
    }
  }

  /** Runs the rest of the day. */
  public DayStatistics rest() {
    runUntil(Integer.MAX_VALUE);
    return state.statistics();
  }

  /** The needs that come back on the next day, after this one. */
  public DeferredNeeds deferred() {
    return state.deferred();
  }

  /** The day itself. */
  CircleDay state() {
    return state;
  }
}
