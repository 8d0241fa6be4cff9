package org.lifecircle.kit.osm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.TaggedHours;
import org.lifecircle.kit.quality.OutletDuplicates;
import org.lifecircle.model.Answer;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Text;

/** Finds the places of business of a map that serve people on a day. */
final class OutletImport {

  private static final int LARGEST_OUTLET_SQUARE_METERS = 100_000;
  private static final int MOST_NAMED = 5;
  private static final int MOST_KINDS_NAMED = 20;
  private static final int DAYS_OF_A_YEAR = 366;

  private final FormatCatalog formats;
  private final FormatCrosswalk crosswalk;
  private final LocalDate day;
  private final double duplicateMeters;
  private final ImportDoubts doubts;
  private final Map<PlaceStatus, List<String>> leftOut = new EnumMap<>(PlaceStatus.class);
  private final Map<String, List<String>> unknown = new TreeMap<>();
  private final OutletFloors floors = new OutletFloors();

  OutletImport(FormatCatalog formats, LocalDate day, double duplicateMeters, ImportDoubts doubts) {
    this.formats = formats;
    crosswalk = FormatCrosswalk.standard(formats);
    this.day = day;
    this.duplicateMeters = duplicateMeters;
    this.doubts = doubts;
  }

  /** The outlets among places that are wanted. */
  List<Outlet> outlets(List<MapPlace> places, Predicate<MapPlace> wanted) {
    List<Outlet> outlets = new ArrayList<>();
    for (MapPlace place : places) {
      List<String> served = crosswalk.formats(place.tags());
      if (wanted.test(place)) {
        crosswalk
            .unknown(place.tags())
            .forEach(
                tag -> unknown.computeIfAbsent(tag, first -> new ArrayList<>()).add(place.id()));
      }
      if (served.isEmpty()) {
        lost(place).filter(lost -> wanted.test(place)).ifPresent(lost -> leaveOut(place, lost));
      } else if (wanted.test(place)) {
        Optional<PlaceStatus> status = status(place);
        if (status.isPresent()) {
          leaveOut(place, status.get());
        } else {
          Outlet outlet = outlet(place, served);
          outlets.add(outlet);
          floors.add(place, outlet.name());
        }
      }
    }
    leftOut.forEach(
        (status, names) ->
            doubts.add(
                "outlets-" + status.id(),
                "outlets." + status.id(),
                Integer.toString(names.size()),
                ImportDoubts.some(names, MOST_NAMED)));
    floors.tell(doubts);
    if (outlets.isEmpty()) {
      doubts.add("no-outlets", "no.outlets");
    }
    sayUnknown();
    OutletDuplicates.find(outlets, formats, duplicateMeters).stream()
        .map(OutletDuplicates::warning)
        .forEach(warning -> doubts.addAll(List.of(warning)));
    return outlets;
  }

  private Optional<PlaceStatus> status(MapPlace place) {
    Optional<PlaceStatus> status = PlaceStatus.of(place.tags(), day);
    return status.isPresent() || !neverOpens(place) ? status : Optional.of(PlaceStatus.CLOSED);
  }

  /** Whether the hours of a place are known and say for a whole year that it is closed. */
  private boolean neverOpens(MapPlace place) {
    Optional<OpeningHours> hours = TaggedHours.of(place.tags()).reading().hours();
    return hours.isPresent()
        && IntStream.range(0, hours.get().sameEveryWeek() ? 7 : DAYS_OF_A_YEAR)
            .allMatch(ahead -> hours.get().possiblyOn(day.plusDays(ahead)).isEmpty());
  }

  private void sayUnknown() {
    if (unknown.isEmpty()) {
      return;
    }
    List<String> kinds = new ArrayList<>();
    unknown.forEach((tag, ids) -> kinds.add(tag + " (" + ImportDoubts.some(ids, MOST_NAMED) + ")"));
    doubts.add(
        "outlet-kind-unknown", "outlets.unknown", ImportDoubts.some(kinds, MOST_KINDS_NAMED));
  }

  /** Whether a place was an outlet or will be one, by tags such as {@code disused:shop}. */
  private Optional<PlaceStatus> lost(MapPlace place) {
    Optional<PlaceStatus> noShop = PlaceStatus.insteadOfKind(place.tag("shop"));
    if (noShop.isPresent()) {
      return noShop;
    }
    for (PlaceStatus status : List.of(PlaceStatus.CLOSED, PlaceStatus.FUTURE)) {
      if (!crosswalk.formats(PlaceStatus.otherwise(place.tags(), status)).isEmpty()) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  private void leaveOut(MapPlace place, PlaceStatus status) {
    leftOut
        .computeIfAbsent(status, first -> new ArrayList<>())
        .add(
            PlaceNames.name(place.tags())
                .map(name -> name + " (" + place.id() + ")")
                .orElse(place.id()));
  }

  private Outlet outlet(MapPlace place, List<String> served) {
    String name =
        PlaceNames.name(place.tags()).orElseGet(() -> formats.get(served.get(0)).label().zh());
    boolean chain = place.tags().containsKey("brand") || place.tags().containsKey("brand:wikidata");
    return new Outlet(
        place.id(),
        name,
        served,
        place.location(),
        new Operation(
            hours(place, name),
            area(place),
            chain ? Answer.YES : Answer.UNKNOWN,
            OptionalInt.empty()),
        "OpenStreetMap " + place.id());
  }

  private static OptionalInt area(MapPlace place) {
    long squareMeters = Math.round(place.squareMeters());
    return squareMeters > 0 && squareMeters <= LARGEST_OUTLET_SQUARE_METERS
        ? OptionalInt.of((int) squareMeters)
        : OptionalInt.empty();
  }

  private Optional<OpeningHours> hours(MapPlace place, String name) {
    TaggedHours tagged = TaggedHours.of(place.tags());
    String text = tagged.text();
    HoursReading reading = tagged.reading();
    for (String condition : tagged.unread()) {
      doubts.add(
          "outlet-condition-unread",
          place.id(),
          OsmFile.PHRASES.text("hours.condition", name, condition));
    }
    if (reading.problem().isPresent()) {
      doubts.add(
          "outlet-hours-unreadable", place.id(), OsmFile.PHRASES.text("hours.wrong", name, text));
    }
    for (Text part : reading.notes()) {
      doubts.add(
          "outlet-hours-partly",
          place.id(),
          OsmFile.PHRASES.text("hours.partly", name, text, part));
    }
    return reading.hours();
  }
}
