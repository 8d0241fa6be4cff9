package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.Language;

/** The circles of a folder, shown and edited. Safe for many threads. */
public final class CircleDesk {

  /** So many states of circles are known again when somebody edits one of them. */
  private static final int MOST_STATES = 24;

  private static final int MOST_READINGS = 64;

  private final DeskFolder folder;
  private final Supplier<Evaluator> evaluator;
  private final Map<String, StandingCircle> states = new LeastRecent<>(MOST_STATES);
  private final Map<String, CircleReading> readings = new LeastRecent<>(MOST_READINGS);

  /**
   * Circles.
   *
   * @param evaluator reads and judges them; asked for when it is needed first
   */
  public CircleDesk(DeskFolder folder, Supplier<Evaluator> evaluator) {
    this.folder = requireNonNull(folder, "folder");
    this.evaluator = requireNonNull(evaluator, "evaluator");
  }

  /** Where they lie. */
  public DeskFolder folder() {
    return folder;
  }

  /** What reads and judges them. */
  public Evaluator evaluator() {
    return evaluator.get();
  }

  /** Keeps what was asked for last. */
  private static final class LeastRecent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    LeastRecent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }

  /**
   * A circle at one moment.
   *
   * @param place where it lies
   * @param standing as it stands in its files
   * @param reading what the readers say of it
   */
  public record Read(DeskFolder.Place place, StandingCircle standing, CircleReading reading) {}

  /**
   * A circle as it is now.
   *
   * @throws org.lifecircle.model.RefusedException when there is none of this id
   */
  public Read read(String id) throws IOException {
    DeskFolder.Place place = folder.place(id);
    StandingCircle standing = place.read();
    return new Read(place, standing, reading(place, standing));
  }

  private CircleReading reading(DeskFolder.Place place, StandingCircle standing) {
    String key = key(place, standing.digest());
    synchronized (states) {
      states.put(key, standing);
      CircleReading known = readings.get(key);
      if (known != null) {
        return known;
      }
    }
    CircleReading reading = CircleReading.of(place.path(), evaluator.get());
    synchronized (states) {
      readings.put(key, reading);
    }
    return reading;
  }

  private static String key(DeskFolder.Place place, String digest) {
    return place.id() + " " + digest;
  }

  /** All circles in short. */
  public Map<String, Object> list(Language language) throws IOException {
    List<Object> circles = new ArrayList<>();
    for (DeskFolder.Place place : folder.places()) {
      StandingCircle standing = place.read();
      CircleReading reading = reading(place, standing);
      Map<String, String> settings = standing.settings();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", place.id());
      one.put("name", settings.getOrDefault("name", place.shortName()));
      one.put("city", settings.getOrDefault("city", ""));
      one.put("kind", place.workbook() ? "workbook" : "folder");
      one.put("date", settings.getOrDefault("evaluationDate", ""));
      one.put("problems", reading.problems().size());
      one.put("report", null);
      circles.add(one);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("circles", circles);
    return tree;
  }

  /** A circle as the page shows it. */
  public Map<String, Object> view(Read read, Language language) {
    return new CircleView(read.place(), read.standing(), language)
        .tree(read.reading(), evaluator.get().outletFormats());
  }

  /** What became of edits. */
  public sealed interface Outcome permits Done, Conflict {}

  /**
   * They are written.
   *
   * @param read the circle then
   * @param inverse what makes it again what it was
   */
  public record Done(Read read, List<Edit> inverse) implements Outcome {
    public Done {
      inverse = List.copyOf(inverse);
    }
  }

  /**
   * A file changed underneath.
   *
   * @param yours the file beside it that keeps what was edited
   * @param digest the state of the circle now
   */
  public record Conflict(String yours, String digest) implements Outcome {}

  /**
   * Edits a circle. A change that somebody else has made meanwhile in a file that the edits do not
   * touch is kept; one in a file that they touch keeps them from being written, and they go to a
   * file beside it.
   *
   * @param digest the state that the edits begin with
   * @throws org.lifecircle.model.InvalidInputException when an edit cannot be made; then nothing is
   *     written
   */
  public Outcome edit(String id, String digest, List<Edit> edits) throws IOException {
    DeskFolder.Place place = folder.place(id);
    Optional<StandingCircle> base = state(place, digest);
    if (base.isEmpty()) {
      Path copy = DeskFolder.yours(place.path().resolveSibling(place.shortName() + ".json"));
      AsideFile.write(
          copy, fresh -> Files.write(fresh, JsonBytes.of(Map.of("edits", Edit.json(edits)))));
      return new Conflict(copy.getFileName().toString(), place.read().digest());
    }
    StandingCircle then = base.get();
    List<Edit> inverse = new ArrayList<>();
    for (Edit edit : edits) {
      StandingCircle.Changed changed = then.with(edit);
      then = changed.circle();
      inverse.add(0, changed.back());
    }
    Map<String, Path> kept = folder.save(place, base.get(), then);
    if (!kept.isEmpty()) {
      return new Conflict(
          kept.values().iterator().next().getFileName().toString(), place.read().digest());
    }
    return new Done(read(id), inverse);
  }

  /** The circle in a state: one that was shown, or the one in which it is. */
  private Optional<StandingCircle> state(DeskFolder.Place place, String digest) throws IOException {
    synchronized (states) {
      StandingCircle known = states.get(key(place, digest));
      if (known != null) {
        return Optional.of(known);
      }
    }
    return Optional.of(place.read()).filter(now -> now.digest().equals(digest));
  }
}
