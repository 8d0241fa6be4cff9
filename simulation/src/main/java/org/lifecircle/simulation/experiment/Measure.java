package org.lifecircle.simulation.experiment;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.statistics.Estimate;

/**
 * A figure that is compared between scenarios.
 *
 * @param id its name in tables
 * @param label what a reader is shown
 * @param unit its unit; {@code 1} for a share or a count
 * @param reading how it is read
 */
public record Measure(String id, Text label, String unit, Reading reading) {

  /** Of a figure that is no count and was always the same. */
  private static final double SMALLEST_STEP = 0.001;

  /** How a figure is read from what was simulated. */
  public sealed interface Reading {}

  /**
   * A figure of one day by itself, whatever was needed on it.
   *
   * @param value reads it
   */
  public record OfDay(ToDoubleFunction<DayStatistics> value) implements Reading {
    public OfDay {
      requireNonNull(value, "value");
    }
  }

  /** Reads a figure of one world from the needs of two that were paired. */
  public interface PairReader {

    /** The figure of a world. */
    double of(PairedNeeds needs, World world);
  }

  /**
   * A figure of one world beside another, of needs that were paired.
   *
   * @param value reads it
   * @param step by how much one need changes it
   */
  public record OfPair(PairReader value, PairReader step) implements Reading {
    public OfPair {
      requireNonNull(value, "value");
      requireNonNull(step, "step");
    }
  }

  public Measure {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(unit, "unit");
    requireNonNull(reading, "reading");
  }

  /** A figure of one day by itself. */
  public Measure(String id, Text label, String unit, ToDoubleFunction<DayStatistics> value) {
    this(id, label, unit, new OfDay(value));
  }

  /** A number of paired needs. */
  static Measure ofPair(String id, Text label, PairReader value) {
    return ofPair(id, label, value, (needs, world) -> 1);
  }

  /** A figure of paired needs that one need changes by some step. */
  static Measure ofPair(String id, Text label, PairReader value, PairReader step) {
    return new Measure(id, label, "1", new OfPair(value, step));
  }

  /**
   * Its values on several days.
   *
   * @throws IllegalArgumentException when it is read from pairs
   */
  public double[] of(List<DayStatistics> days) {
    if (reading instanceof OfDay ofDay) {
      return days.stream().mapToDouble(ofDay.value()).toArray();
    }
    throw new IllegalArgumentException(id + " is known of two worlds together only");
  }

  /** Its values in one world of a comparison, by replication. */
  double[] of(Comparison.Run run, World world, List<DayStatistics> baseline) {
    if (reading instanceof OfPair ofPair) {
      return run.pairs().stream().mapToDouble(pair -> ofPair.value().of(pair, world)).toArray();
    }
    return of(world == World.BASELINE ? baseline : run.days());
  }

  /**
   * How much a value of it differs at least when it does: one need, where it is of needs, or what
   * the values show.
   */
  double step(Comparison.Run run, double[] values) {
    if (reading instanceof OfPair ofPair) {
      return run.pairs().stream()
          .mapToDouble(pair -> ofPair.step().of(pair, World.BASELINE))
          .average()
          .orElse(1);
    }
    return step(values);
  }

  /** How much a value of it differs at least when it does, as far as its values alone show it. */
  public double step(double[] values) {
    if (unit.equals("1") && !share() && !id.equals("living-index")) {
      return 1;
    }
    double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    double[] gaps =
        IntStream.range(1, sorted.length)
            .mapToDouble(i -> sorted[i] - sorted[i - 1])
            .sorted()
            .toArray();
    return gaps.length == 0 ? SMALLEST_STEP : gaps[gaps.length / 2];
  }

  /** The estimate of one world's figure, which is never below 0, and a share never above 1. */
  Estimate possible(Estimate estimate) {
    return estimate.within(0, share() ? 1 : Double.POSITIVE_INFINITY);
  }

  /** Whether it is read from needs that were paired. */
  public boolean paired() {
    return reading instanceof OfPair;
  }

  /** Whether it is a share from 0 to 1, which a reader is shown in percent. */
  public boolean share() {
    return id.startsWith("served-share") || id.startsWith("common-served-share");
  }

  /** The share of the needs that both worlds have which is served: what a comparison is about. */
  public static Measure commonServedShare() {
    return StandardMeasures.commonServedShare();
  }

  /** The share of all needs that were served, whichever needs a world has. */
  public static Measure servedShare() {
    return StandardMeasures.servedShare();
  }

  /** Common needs that were not served, by the hour in which they arose: one measure an hour. */
  public static List<Measure> unservedByHour() {
    return IntStream.range(0, 24)
        .mapToObj(
            hour ->
                ofPair(
                    Integer.toString(hour),
                    Text.same("%02d:00–%02d:00".formatted(hour, hour + 1)),
                    (needs, world) -> needs.unservedOfHour(world, hour)))
        .toList();
  }

  /** Common needs that were not served, by home: one measure a home, with the home's id. */
  public static List<Measure> unservedByHome(List<Home> homes) {
    return IntStream.range(0, homes.size())
        .mapToObj(
            home ->
                ofPair(
                    homes.get(home).id(),
                    named(homes.get(home).name(), homes.get(home).id()),
                    (needs, world) -> needs.unservedOfHome(world, home)))
        .toList();
  }

  private static Text named(String name, String id) {
    return Text.same(name.isBlank() ? id : name);
  }

  /**
   * The visits that were served, by outlet: one measure an outlet, with the outlet's id; 0 on a day
   * without that outlet.
   */
  public static List<Measure> visitsByOutlet(List<Outlet> outlets) {
    return outlets.stream()
        .map(
            outlet ->
                new Measure(
                    outlet.id(),
                    named(outlet.name(), outlet.id()),
                    "1",
                    (DayStatistics day) ->
                        day.visits().stream()
                            .filter(visits -> visits.outletId().equals(outlet.id()))
                            .mapToInt(OutletVisits::total)
                            .sum()))
        .toList();
  }
}
