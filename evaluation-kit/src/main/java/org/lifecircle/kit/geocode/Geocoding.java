package org.lifecircle.kit.geocode;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.LocalMetric;

/**
 * Looks up where the rows of one circle are, by what they call their place.
 *
 * <p>A text is compared as it is written, then without what does not change its meaning, then
 * without the regions before it. Places farther than {@value #FARTHEST_METERS} m from the center
 * are no candidates. When several candidates lie more than {@value #ONE_PLACE_METERS} m apart the
 * text stays open: nobody can know which one is meant.
 */
public final class Geocoding {

  /** Nothing is looked up. */
  public static final Geocoding NONE = new Geocoding(List.of(), Optional.empty(), List.of(), false);

  /** Nobody's circle reaches so far; the same name farther away is another place. */
  static final int FARTHEST_METERS = 3_000;

  /** The gate and the middle of one neighborhood lie apart, two neighborhoods farther. */
  static final int ONE_PLACE_METERS = 200;

  private static final int MOST_NAMED = 20;

  private final Optional<Coordinate> center;
  private final List<Warning> notes;
  private final boolean given;
  private final List<Step> steps;
  private final List<Joined> joined = new ArrayList<>();

  /** One way to compare, with the entries by what they are compared by. */
  private record Step(
      boolean asWritten,
      boolean regions,
      Function<String, String> key,
      Map<String, List<GazetteerEntry>> entries) {}

  private record Joined(String file, int line, String text, Found found) {}

  /** What became of a text. */
  public sealed interface Lookup permits Found, Open {}

  /**
   * It names one place.
   *
   * @param entry the place
   * @param asWritten whether the table has the very same text
   * @param more how many further lines of the table name it within some 200 m
   */
  public record Found(GazetteerEntry entry, boolean asWritten, int more) implements Lookup {}

  /**
   * It does not.
   *
   * @param why a whole sentence
   */
  public record Open(Text why) implements Lookup {}

  Geocoding(
      List<GazetteerEntry> entries,
      Optional<Coordinate> center,
      List<Warning> notes,
      boolean given) {
    this.center = requireNonNull(center, "center");
    this.notes = List.copyOf(notes);
    this.given = given;
    this.steps =
        List.of(
            step(entries, true, false, String::strip),
            step(entries, false, false, AddressKey::whole),
            step(entries, false, true, text -> AddressKey.of(text).core()));
  }

  private static Step step(
      List<GazetteerEntry> entries,
      boolean asWritten,
      boolean regions,
      Function<String, String> key) {
    Map<String, List<GazetteerEntry>> byKey = new LinkedHashMap<>();
    for (GazetteerEntry entry : entries) {
      Set<String> keys = new LinkedHashSet<>();
      entry.names().forEach(name -> keys.add(key.apply(name)));
      keys.forEach(one -> byKey.computeIfAbsent(one, none -> new ArrayList<>()).add(entry));
    }
    return new Step(asWritten, regions, key, byKey);
  }

  /** Whether there is a table to look in. */
  public boolean given() {
    return given;
  }

  /**
   * Looks for a place and remembers what was found.
   *
   * @param file where the text stands
   * @param line its line there
   * @param texts what the row calls its place, the best first; at least one
   */
  public Lookup find(String file, int line, List<String> texts) {
    Optional<Open> first = Optional.empty();
    for (String text : texts) {
      Lookup lookup = lookup(text);
      if (lookup instanceof Found found) {
        joined.add(new Joined(file, line, text, found));
        return found;
      }
      first = first.or(() -> Optional.of((Open) lookup));
    }
    return first.orElseThrow(() -> new IllegalArgumentException("no text to look for"));
  }

  /**
   * Looks for a place by the name of a home or a shop, of which another may be called the same; so
   * even the very same words are to be checked.
   *
   * @param file where the name stands
   * @param line its line there
   */
  public Lookup findByName(String file, int line, String name) {
    Lookup lookup = lookup(name);
    if (lookup instanceof Found found) {
      Found doubted = new Found(found.entry(), false, found.more());
      joined.add(new Joined(file, line, name, doubted));
      return doubted;
    }
    return lookup;
  }

  private Lookup lookup(String text) {
    AddressKey asked = AddressKey.of(text);
    if (asked.bare()) {
      return new Open(Gazetteer.PHRASES.text("open.bare", text));
    }
    List<GazetteerEntry> far = new ArrayList<>();
    for (Step step : steps) {
      List<GazetteerEntry> same =
          step.entries().getOrDefault(step.key().apply(text), List.of()).stream()
              .filter(entry -> !step.regions() || agrees(asked, entry))
              .toList();
      List<GazetteerEntry> near = same.stream().filter(this::near).toList();
      if (!near.isEmpty()) {
        return decided(text, near, step.asWritten());
      }
      far.addAll(same);
    }
    if (far.isEmpty()) {
      return new Open(Gazetteer.PHRASES.text("open.unknown"));
    }
    GazetteerEntry entry = far.get(0);
    return new Open(
        Gazetteer.PHRASES.text(
            "open.far",
            text,
            entry.file(),
            Integer.toString(entry.line()),
            Long.toString(meters(center.orElseThrow(), entry.at())),
            Integer.toString(FARTHEST_METERS)));
  }

  /** Whether a name of the entry that has the same core says nothing else of its regions. */
  private static boolean agrees(AddressKey asked, GazetteerEntry entry) {
    return entry.names().stream()
        .map(AddressKey::of)
        .filter(key -> key.core().equals(asked.core()))
        .anyMatch(asked::agrees);
  }

  private boolean near(GazetteerEntry entry) {
    return center.isEmpty() || meters(center.get(), entry.at()) <= FARTHEST_METERS;
  }

  private static long meters(Coordinate from, Coordinate to) {
    return Math.round(LocalMetric.millimeters(from, to) / 1000.0);
  }

  private static Lookup decided(String text, List<GazetteerEntry> near, boolean asWritten) {
    GazetteerEntry first = near.get(0);
    GazetteerEntry other = first;
    long apart = 0;
    for (GazetteerEntry one : near) {
      for (GazetteerEntry two : near) {
        long meters = meters(one.at(), two.at());
        if (meters > apart) {
          apart = meters;
          first = one;
          other = two;
        }
      }
    }
    if (apart <= ONE_PLACE_METERS) {
      return new Found(near.get(0), asWritten, near.size() - 1);
    }
    return new Open(
        Gazetteer.PHRASES.text(
            "open.several",
            Integer.toString(near.size()),
            text,
            place(first),
            place(other),
            Long.toString(apart)));
  }

  private static Text place(GazetteerEntry entry) {
    return Gazetteer.PHRASES.text(
        "place",
        entry.file(),
        Integer.toString(entry.line()),
        entry.names().get(entry.names().size() - 1),
        entry.degrees());
  }

  /** What was joined until now, and what a reader must know of the tables. */
  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>(notes);
    tell(true).ifPresent(warnings::add);
    tell(false).ifPresent(warnings::add);
    return warnings;
  }

  private Optional<Warning> tell(boolean asWritten) {
    List<Joined> rows =
        joined.stream().filter(row -> row.found().asWritten() == asWritten).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Text> pairs = rows.stream().limit(MOST_NAMED).map(Geocoding::pair).toList();
    int more = rows.size() - pairs.size();
    return Optional.of(
        new Warning(
            asWritten ? "geocoded-as-written" : "geocoded-by-meaning",
            "",
            Gazetteer.PHRASES.text(
                asWritten ? "joined.as-written" : "joined.by-meaning",
                Integer.toString(rows.size()),
                listed(pairs),
                more == 0 ? Text.same("") : Gazetteer.PHRASES.text("joined.more", more))));
  }

  private static Text pair(Joined row) {
    GazetteerEntry entry = row.found().entry();
    return Gazetteer.PHRASES.text(
        row.found().more() == 0 ? "joined.pair" : "joined.pair.more",
        row.file(),
        Integer.toString(row.line()),
        row.text(),
        entry.file(),
        Integer.toString(entry.line()),
        String.join(" / ", entry.names()),
        Integer.toString(row.found().more()));
  }

  private static Text listed(List<Text> parts) {
    return new Text(
        String.join("；", parts.stream().map(Text::zh).toList()),
        String.join("; ", parts.stream().map(Text::en).toList()));
  }
}
