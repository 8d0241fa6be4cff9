package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A place of business (网点). One outlet may serve several formats (一店多能).
 *
 * <p>It is made with {@link #of} of what every outlet has; what else is known follows with {@code
 * with…}.
 *
 * @param id unique among the outlets of a circle
 * @param name what people call it
 * @param formatIds the formats it serves, at least one, each once
 * @param location its door, or its middle when no door is known
 * @param operation how it is run, as far as it is known
 * @param evidence where the entry comes from: a photo, a visit, a map; may be blank
 */
public record Outlet(
    String id,
    String name,
    List<String> formatIds,
    Coordinate location,
    Operation operation,
    String evidence) {

  public Outlet {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    formatIds = List.copyOf(formatIds);
    requireNonNull(location, "location");
    requireNonNull(operation, "operation");
    requireNonNull(evidence, "evidence");
    if (formatIds.isEmpty() || new LinkedHashSet<>(formatIds).size() != formatIds.size()) {
      throw new IllegalArgumentException(
          "an outlet serves at least one format, each named once: " + formatIds);
    }
  }

  /** An outlet of which nothing else is known. */
  public static Outlet of(String id, String name, List<String> formatIds, Coordinate location) {
    return new Outlet(id, name, formatIds, location, Operation.NOT_KNOWN, "");
  }

  /** This outlet with other formats, at least one. */
  public Outlet withFormatIds(List<String> others) {
    return new Outlet(id, name, others, location, operation, evidence);
  }

  /** This outlet with a format more; the same when it offers it already. */
  public Outlet offering(String formatId) {
    return serves(formatId)
        ? this
        : withFormatIds(Stream.concat(formatIds.stream(), Stream.of(formatId)).toList());
  }

  /** This outlet at another place. */
  public Outlet withLocation(Coordinate other) {
    return new Outlet(id, name, formatIds, other, operation, evidence);
  }

  /** This outlet where its place and the area that it comes to are moved. */
  public Outlet moved(UnaryOperator<Coordinate> move) {
    Outlet there = withLocation(move.apply(location));
    return homeService().isEmpty()
        ? there
        : there.withOperation(operation.withHomeService(homeService().get().moved(move)));
  }

  /** This outlet, run otherwise. */
  public Outlet withOperation(Operation other) {
    return new Outlet(id, name, formatIds, location, other, evidence);
  }

  /** This outlet with these opening hours. */
  public Outlet withHours(OpeningHours hours) {
    return withOperation(operation.withHours(Optional.of(hours)));
  }

  /** This outlet with a floor area, above 0. */
  public Outlet withAreaSquareMeters(int area) {
    return withOperation(operation.withAreaSquareMeters(OptionalInt.of(area)));
  }

  /** This outlet with an answer to whether it belongs to a chain. */
  public Outlet withChain(Answer chain) {
    return withOperation(operation.withChain(chain));
  }

  /** This outlet with a number of customers that it can serve in an hour, above 0. */
  public Outlet withCapacityPerHour(int capacity) {
    return withOperation(operation.withCapacityPerHour(OptionalInt.of(capacity)));
  }

  /** This outlet with a note of where the entry comes from. */
  public Outlet withEvidence(String other) {
    return new Outlet(id, name, formatIds, location, operation, other);
  }

  /** When it is open; empty when not known. */
  public Optional<OpeningHours> hours() {
    return operation.hours();
  }

  /** Its floor area, above 0; empty when not known. */
  public OptionalInt areaSquareMeters() {
    return operation.areaSquareMeters();
  }

  /** Whether it belongs to a chain. */
  public Answer chain() {
    return operation.chain();
  }

  /** Customers it can serve in an hour, above 0; empty when not known. */
  public OptionalInt capacityPerHour() {
    return operation.capacityPerHour();
  }

  /** Where and when it comes to residents; empty when not known. */
  public Optional<HomeService> homeService() {
    return operation.homeService();
  }

  /** How good it is in some items. */
  public List<Quality> qualities() {
    return operation.qualities();
  }

  /** Whether it serves a format. */
  public boolean serves(String formatId) {
    return formatIds.contains(formatId);
  }

  /** Whether it is open at a time; {@link Answer#UNKNOWN} when its hours are not known then. */
  public Answer isOpenAt(LocalDateTime time) {
    return hours().map(known -> known.isOpenAt(time)).orElse(Answer.UNKNOWN);
  }
}
