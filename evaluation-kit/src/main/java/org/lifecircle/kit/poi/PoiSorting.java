package org.lifecircle.kit.poi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.kit.geocode.Geocoding;
import org.lifecircle.kit.poi.PoiColumns.Part;
import org.lifecircle.kit.poi.PoiTable.LeftOut;
import org.lifecircle.kit.poi.PoiTable.Place;
import org.lifecircle.kit.quality.OutletDuplicates;
import org.lifecircle.kit.quality.PlaceWords;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** Sorts the rows of a table of places into outlets and what is left out. */
final class PoiSorting {

  private static final int FARTHEST_KILOMETERS = 20;
  private static final int SAME_PLACE_MILLIMETERS = 2_000;

  /** How far two points of one id of a service may lie apart and still be one place. */
  private static final int SAME_ID_MILLIMETERS = 200_000;

  private static final Set<String> YES =
      Set.of("\u662f", "yes", "y", "true", "1", "\u221a", "\u5bf9");
  private static final Set<String> NO =
      Set.of("\u5426", "no", "n", "false", "0", "\u00d7", "\u4e0d\u662f");

  private final PoiReading reading;
  private final PoiCrosswalk crosswalk;
  private final Set<String> ids = new LinkedHashSet<>();
  private final Map<String, List<Place>> byName = new LinkedHashMap<>();
  private final Map<String, List<Place>> byId = new LinkedHashMap<>();
  private final Map<String, Outlet> inCircle = new LinkedHashMap<>();
  private final Map<String, List<Integer>> unknownStates = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private String file = "";

  PoiSorting(PoiReading reading, PoiCrosswalk crosswalk, List<Outlet> known) {
    this.reading = reading;
    this.crosswalk = crosswalk;
    for (Outlet outlet : known) {
      ids.add(outlet.id());
      inCircle.put(outlet.id(), outlet);
    }
  }

  PoiTable sort(Table table, Set<String> header) {
    file = table.file();
    table.rows().forEach(this::row);
    return new PoiTable(places, leftOut, notes(table, header));
  }

  private List<Warning> notes(Table table, Set<String> header) {
    List<Warning> notes = new ArrayList<>(table.notes());
    notes.addAll(reading.geocoding().warnings());
    List<String> unread =
        header.stream()
            .filter(column -> !column.isEmpty() && !reading.columns().read().contains(column))
            .toList();
    if (!unread.isEmpty()) {
      notes.add(
          new Warning(
              "columns-not-read",
              table.file(),
              PoiTable.PHRASES.text("note.columns", String.join(", ", unread))));
    }
    unknownStates.forEach(
        (value, lines) ->
            notes.add(
                new Warning(
                    "state-not-known",
                    table.file(),
                    PoiTable.PHRASES.text(
                        "note.state", value, lines.size(), Integer.toString(lines.get(0))))));
    return notes;
  }

  private void row(Row row) {
    PoiRow place =
        new PoiRow(
            row.line(),
            reading.columns().cell(row, Part.ID),
            reading.columns().cell(row, Part.NAME),
            reading.columns().cell(row, Part.TYPE),
            reading.columns().cell(row, Part.LONGITUDE),
            reading.columns().cell(row, Part.LATITUDE));
    if (place.name().isEmpty()) {
      leaveOut(place, "no-name");
      return;
    }
    Optional<Coordinate> located = located(row, place);
    if (located.isEmpty()) {
      return;
    }
    Coordinate at = located.get();
    if (reading.center().isPresent()
        && LocalMetric.millimeters(reading.center().get(), at) > FARTHEST_KILOMETERS * 1_000_000L) {
      leaveOut(place, "far", Integer.toString(FARTHEST_KILOMETERS));
      return;
    }
    PoiCrosswalk.Finding finding = crosswalk.find(place.type(), place.name());
    if (finding.formatId().isEmpty()) {
      leaveOut(place, finding.reason().orElseThrow().id());
      return;
    }
    Optional<String> idle = idle(row, place);
    if (idle.isPresent()) {
      leaveOut(place, idle.get());
      return;
    }
    if (!repeated(place, finding.formatId().get(), at)) {
      add(place, finding, at);
    }
  }

  /** Why a place serves nobody: {@code closed} or {@code future}; empty when nothing says so. */
  private Optional<String> idle(Row row, PoiRow place) {
    Optional<PlaceWords.State> state =
        PlaceWords.of(place.name()).or(() -> PlaceWords.of(place.type()));
    String words = reading.columns().cell(row, Part.STATE);
    if (state.isEmpty() && !words.isEmpty()) {
      state = PlaceWords.status(words);
      if (state.isEmpty()) {
        unknownStates.computeIfAbsent(words, value -> new ArrayList<>()).add(row.line());
      }
    }
    String open = reading.columns().cell(row, Part.OPEN).toLowerCase(Locale.ROOT);
    String closed = reading.columns().cell(row, Part.CLOSED).toLowerCase(Locale.ROOT);
    if (NO.contains(open) || YES.contains(closed)) {
      state = Optional.of(PlaceWords.State.CLOSED);
    }
    return state
        .filter(one -> one != PlaceWords.State.OPEN)
        .map(one -> one.name().toLowerCase(Locale.ROOT));
  }

  private boolean repeated(PoiRow place, String format, Coordinate at) {
    String name = OutletDuplicates.plainName(place.name());
    for (Place known : byId.getOrDefault(place.id(), List.of())) {
      if (same(known.outlet(), name, at)) {
        leaveOut(place, "repeated-id", Integer.toString(known.row().line()));
        return true;
      }
    }
    for (Place known : byName.getOrDefault(name, List.of())) {
      if (known.outlet().serves(format)
          && LocalMetric.millimeters(known.outlet().location(), at) <= SAME_PLACE_MILLIMETERS) {
        leaveOut(place, "repeated", Integer.toString(known.row().line()));
        return true;
      }
    }
    Optional<Outlet> before =
        inCircle.values().stream()
            .filter(outlet -> outlet.id().equals(place.id()) && same(outlet, name, at))
            .findFirst()
            .or(
                () ->
                    inCircle.values().stream()
                        .filter(
                            outlet ->
                                OutletDuplicates.plainName(outlet.name()).equals(name)
                                    && outlet.serves(format)
                                    && LocalMetric.millimeters(outlet.location(), at)
                                        <= SAME_PLACE_MILLIMETERS)
                        .findFirst());
    before.ifPresent(outlet -> leaveOut(place, "in-circle", outlet.id()));
    return before.isPresent();
  }

  /** Whether an outlet of the same id is the place, and not only numbered alike. */
  private static boolean same(Outlet outlet, String name, Coordinate at) {
    return OutletDuplicates.plainName(outlet.name()).equals(name)
        || LocalMetric.millimeters(outlet.location(), at) <= SAME_ID_MILLIMETERS;
  }

  private void add(PoiRow row, PoiCrosswalk.Finding finding, Coordinate at) {
    String format = finding.formatId().orElseThrow();
    Place place =
        new Place(
            row,
            finding,
            Outlet.of(freeId(row), row.name(), List.of(format), at)
                .withEvidence(
                    "POI " + row.type() + " (" + finding.confidence().orElseThrow().id() + ")"));
    places.add(place);
    byName
        .computeIfAbsent(OutletDuplicates.plainName(row.name()), key -> new ArrayList<>())
        .add(place);
    if (!row.id().isEmpty()) {
      byId.computeIfAbsent(row.id(), key -> new ArrayList<>()).add(place);
    }
  }

  private String freeId(PoiRow row) {
    String base = row.id().isEmpty() ? "poi-" + row.line() : row.id();
    String id = base;
    for (int n = 2; !ids.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /** Where a place is, in WGS-84; empty when it was left out because nobody knows. */
  private Optional<Coordinate> located(Row row, PoiRow place) {
    Optional<Coordinate> given = given(place);
    if (given.isPresent()) {
      return given.map(reading.system()::toWgs84);
    }
    String address = reading.columns().cell(row, Part.ADDRESS);
    if (address.isEmpty() || !reading.geocoding().given()) {
      leaveOut(place, "no-place");
      return Optional.empty();
    }
    Geocoding.Lookup lookup = reading.geocoding().find(file, row.line(), List.of(address));
    if (lookup instanceof Geocoding.Found found) {
      return Optional.of(found.entry().at());
    }
    leftOut.add(new LeftOut(place, "address-open", ((Geocoding.Open) lookup).why()));
    return Optional.empty();
  }

  private Optional<Coordinate> given(PoiRow place) {
    String longitude = place.longitude();
    String latitude = place.latitude();
    if (reading.columns().column(Part.LONGITUDE).equals(reading.columns().column(Part.LATITUDE))) {
      String[] both = longitude.split("[,;\uff0c\uff1b\u3001\\s]+", -1);
      if (both.length != 2) {
        return Optional.empty();
      }
      longitude = both[0].strip();
      latitude = both[1].strip();
    }
    try {
      return Optional.of(
          new Coordinate(Double.parseDouble(longitude), Double.parseDouble(latitude)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void leaveOut(PoiRow place, String reason, Object... arguments) {
    leftOut.add(new LeftOut(place, reason, PoiTable.PHRASES.text("reason." + reason, arguments)));
  }
}
