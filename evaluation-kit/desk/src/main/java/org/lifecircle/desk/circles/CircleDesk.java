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
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.reports.CircleData;
import org.lifecircle.service.web.RoutePath;
import org.lifecircle.standards.Standards;

/** The circles of a folder, shown and edited. Safe for many threads. */
public final class CircleDesk {

  /** So many states of circles are known again when somebody edits one of them. */
  private static final int MOST_STATES = 24;

  private static final int MOST_READINGS = 64;

  private final DeskFolder folder;
  private final Supplier<Evaluator> evaluator;
  private final AssumedNumbers numbers;
  private final PaperFolders papers;
  private final QuickVerdicts verdicts = new QuickVerdicts();
  private final Map<String, StandingCircle> states = new LeastRecent<>(MOST_STATES);
  private final Map<String, CircleReading> readings = new LeastRecent<>(MOST_READINGS);

  /**
   * Circles.
   *
   * @param evaluator reads and judges them, assuming these numbers; asked for when it is needed
   *     first
   * @param numbers what their papers assume about people and outlets
   * @param language in which the folders of papers are called
   */
  public CircleDesk(
      DeskFolder folder, Supplier<Evaluator> evaluator, AssumedNumbers numbers, Language language) {
    this.numbers = requireNonNull(numbers, "numbers");
    this.folder = requireNonNull(folder, "folder");
    this.papers = new PaperFolders(folder, language);
    this.evaluator = requireNonNull(evaluator, "evaluator");
  }

  /** Where they lie. */
  public DeskFolder folder() {
    return folder;
  }

  /** Where their papers lie. */
  public PaperFolders papers() {
    return papers;
  }

  /** What reads and judges them. */
  public Evaluator evaluator() {
    return evaluator.get();
  }

  /**
   * Reads a circle for a paper, whose manifest names what is assumed.
   *
   * @throws InvalidInputException with every problem of every file
   */
  public CircleData readForPaper(DeskFolder.Place place) {
    return evaluator.get().read(place.path()).withInputs(numbers.inputs());
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
    StandingCircle standing = standing(place);
    return new Read(place, standing, reading(place, standing));
  }

  private StandingCircle standing(DeskFolder.Place place) throws IOException {
    return place.read(evaluator.get().vocabulary().figures());
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
      StandingCircle standing = standing(place);
      if (place.workbook() && standing.settings().isEmpty() && standing.tables().isEmpty()) {
        // Somebody's workbook of something else.
        continue;
      }
      CircleReading reading = reading(place, standing);
      Map<String, String> settings = standing.settings();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", place.id());
      one.put("name", settings.getOrDefault("name", place.shortName()));
      one.put("city", settings.getOrDefault("city", ""));
      one.put("kind", place.workbook() ? "workbook" : "folder");
      one.put("date", settings.getOrDefault("evaluationDate", ""));
      one.put("problems", reading.problems().size());
      Optional<ReportState> report = report(place);
      one.put("report", report.isPresent() ? report.get().tree(standing, language) : null);
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

  private Optional<ReportState> report(DeskFolder.Place place) {
    return ReportState.of(papers.of(PaperFolders.Kind.REPORTS, place));
  }

  /**
   * The last report of a circle in short, with its files and what changed since the one before.
   *
   * @return empty when there is none
   */
  public Optional<Map<String, Object>> report(String id, Language language) throws IOException {
    DeskFolder.Place place = folder.place(id);
    Optional<ReportState> report = report(place);
    if (report.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> tree = report.get().tree(standing(place), language);
    Standards standards = evaluator.get().standards();
    tree.put(
        "changes",
        ReportState.of(papers.earlier(place))
            .map(
                before ->
                    VerdictChanges.of(
                        before.verdict(standards, language),
                        report.get().verdict(standards, language),
                        language))
            .orElse(List.of()));
    tree.put(
        "files",
        files(PaperFolders.Kind.REPORTS, place.id(), papers.of(PaperFolders.Kind.REPORTS, place)));
    return Optional.of(tree);
  }

  /**
   * The last plan of a circle.
   *
   * @return empty when there is none
   */
  public Optional<Map<String, Object>> plan(String id) throws IOException {
    DeskFolder.Place place = folder.place(id);
    List<Object> files =
        files(PaperFolders.Kind.PLANS, place.id(), papers.of(PaperFolders.Kind.PLANS, place));
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("files", files);
    return Optional.of(tree);
  }

  /**
   * The files of papers as the page shows them.
   *
   * @param owner whose they are, in addresses
   */
  public List<Object> files(PaperFolders.Kind kind, String owner, Path folderOfPapers)
      throws IOException {
    List<Object> files = new ArrayList<>();
    for (Map.Entry<String, Path> file : papers.files(folderOfPapers).entrySet()) {
      if (PaperFolders.shown(file.getKey())) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", file.getKey());
        one.put("kind", PaperFolders.kind(file.getKey()));
        one.put(
            "href",
            "/desk/"
                + kind.id()
                + "/"
                + RoutePath.encoded(owner)
                + "/"
                + RoutePath.encoded(file.getKey()));
        one.put("bytes", Files.size(file.getValue()));
        files.add(one);
      }
    }
    return files;
  }

  /** Keeps the verdict of the report that is about to be replaced. */
  public void keepEarlier(DeskFolder.Place place) throws IOException {
    Path report = papers.of(PaperFolders.Kind.REPORTS, place).resolve(ScorecardReading.FILE);
    if (Files.isRegularFile(report)) {
      Path kept = Files.createDirectories(papers.earlier(place)).resolve(ScorecardReading.FILE);
      AsideFile.write(kept, fresh -> Files.copy(report, fresh));
    }
  }

  /**
   * The verdict on a circle as it is.
   *
   * @throws InvalidInputException when something is wrong with it
   */
  public Map<String, Object> verdict(String id, Language language) throws IOException {
    Read read = read(id);
    if (read.reading().data().isEmpty()) {
      throw new InvalidInputException(read.reading().problems());
    }
    Standards standards = evaluator.get().standards();
    return verdicts.tree(
        id,
        read.reading().data().get(),
        evaluator.get(),
        report(read.place()).map(one -> one.verdict(standards, language)),
        language);
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
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("edits", Edit.json(edits));
      AsideFile.write(copy, fresh -> Files.write(fresh, JsonBytes.of(tree)));
      return new Conflict(copy.getFileName().toString(), standing(place).digest());
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
          kept.values().iterator().next().getFileName().toString(), standing(place).digest());
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
    return Optional.of(standing(place)).filter(now -> now.digest().equals(digest));
  }
}
