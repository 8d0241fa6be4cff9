package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.evidence.UnusablePhotoException;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Turns the rows of a table into evidence, wherever the table comes from, and opens its photos.
 * Photos lie in the folder of the table or below it; a name that leads anywhere else is a problem.
 */
public final class EvidenceRows {

  /** The columns of a table of evidence. */
  public static final Columns COLUMNS =
      Columns.required("outlet").optional("photo", "date", "inspector", "note");

  /** The most photos of one circle. */
  public static final int MOST_PHOTOS = 600;

  private static final int MOST_NAMED = 3;
  private static final int MOST_FILES_COMPARED = 2_000;
  private static final Phrases PHRASES = Phrases.beside(EvidenceRows.class, "phrases");

  private final Path folder;
  private final List<Problem> problems;
  private final List<Warning> warnings;
  private final Map<String, String> inputs;
  private final Map<String, Optional<Photo>> photos = new LinkedHashMap<>();
  private Function<String, Text> labels = Text::same;
  private Set<String> leftOut = Set.of();
  private Map<String, String> copies = Map.of();

  /**
   * A reading of one circle.
   *
   * @param folder where photos lie
   * @param problems takes what is wrong
   * @param warnings takes what is doubtful
   * @param inputs takes the checksum of every photo that is read, by file name
   */
  public EvidenceRows(
      Path folder, List<Problem> problems, List<Warning> warnings, Map<String, String> inputs) {
    this.folder = requireNonNull(folder, "folder");
    this.problems = requireNonNull(problems, "problems");
    this.warnings = requireNonNull(warnings, "warnings");
    this.inputs = requireNonNull(inputs, "inputs");
  }

  /**
   * The evidence of a table.
   *
   * @param table with the columns {@link #COLUMNS}
   * @param outlets the outlets that were read; when there are none, none is called unknown
   * @return in the order of the rows
   */
  public List<Evidence> read(Table table, List<Outlet> outlets) {
    CellNotes notes = new CellNotes();
    CellReader cells = new CellReader(table, labels, notes);
    List<Evidence> evidence = new ArrayList<>();
    for (Row row : table.rows()) {
      String named = copies.getOrDefault(row.text("outlet"), row.text("outlet"));
      boolean there =
          outlets.stream().anyMatch(one -> one.id().equals(named) || one.name().equals(named));
      Optional<String> outlet =
          !there && !named.isEmpty() && leftOut.contains(named)
              ? Optional.empty()
              : row.requiredText("outlet").flatMap(name -> outlet(row, outlets));
      Optional<LocalDate> date = cells.date(row, "date");
      Optional<Photo> photo =
          row.blank("photo") ? Optional.empty() : photo(row, outlet.orElse(row.text("outlet")));
      outlet.ifPresent(
          id ->
              evidence.add(
                  new Evidence(
                      id,
                      row.text("photo"),
                      photo,
                      date,
                      row.text("inspector"),
                      row.text("note"))));
    }
    warnings.addAll(notes.warnings());
    return evidence;
  }

  /** Says what people call the columns; without it they are called by their ids. */
  public EvidenceRows called(Function<String, Text> columns) {
    this.labels = requireNonNull(columns, "columns");
    return this;
  }

  /** Passes over rows about outlets that were left out, of which these are the ids and names. */
  public EvidenceRows without(Set<String> leftOut) {
    this.leftOut = requireNonNull(leftOut, "leftOut");
    return this;
  }

  /** Takes rows about outlets that were copied, by their ids, for the outlets that count. */
  public EvidenceRows copies(Map<String, String> copies) {
    this.copies = requireNonNull(copies, "copies");
    return this;
  }

  private Optional<String> outlet(Row row, List<Outlet> outlets) {
    String wanted = copies.getOrDefault(row.text("outlet"), row.text("outlet"));
    List<Outlet> named =
        outlets.stream()
            .filter(outlet -> outlet.id().equals(wanted) || outlet.name().equals(wanted))
            .toList();
    List<Outlet> exact = named.stream().filter(outlet -> outlet.id().equals(wanted)).toList();
    if (exact.size() == 1 || named.size() == 1) {
      return Optional.of((exact.isEmpty() ? named : exact).get(0).id());
    }
    if (named.size() > 1) {
      row.problem("outlet", ambiguous(named, leftOut.contains(wanted)));
    } else if (!outlets.isEmpty()) {
      List<String> known = new ArrayList<>(outlets.stream().map(Outlet::name).toList());
      outlets.forEach(outlet -> known.add(outlet.id()));
      row.problem(
          "outlet",
          NearestName.of(wanted, known)
              .map(nearest -> PHRASES.text("evidence.unknown.maybe", nearest))
              .orElseGet(() -> PHRASES.text("evidence.unknown")));
    }
    return Optional.empty();
  }

  /**
   * Rows of a sheet without an id are called by their number, which may be written too.
   *
   * @param others whether rows that are wrong themselves have the name too
   */
  private static Text ambiguous(List<Outlet> named, boolean others) {
    List<String> ids = named.stream().limit(MOST_NAMED).map(Outlet::id).toList();
    String more = others || named.size() > MOST_NAMED ? ", …" : "";
    boolean byRow = ids.stream().anyMatch(id -> id.matches("row\\d+"));
    return PHRASES.text(
        byRow ? "evidence.ambiguous.row" : "evidence.ambiguous",
        String.join(", ", ids) + more,
        ids.get(0));
  }

  private Optional<Photo> photo(Row row, String outlet) {
    Optional<Path> within = within(folder, row.text("photo"));
    if (within.isEmpty()) {
      row.problem("photo", PHRASES.text("evidence.photo.name"));
      return Optional.empty();
    }
    String name = within.get().toString().replace('\\', '/');
    if (photos.containsKey(name)) {
      return photos.get(name);
    }
    if (photos.size() == MOST_PHOTOS) {
      row.problem("photo", PHRASES.text("evidence.photo.many", Integer.toString(MOST_PHOTOS)));
    }
    Optional<Photo> photo =
        photos.size() >= MOST_PHOTOS ? Optional.empty() : open(row, outlet, within.get(), name);
    photos.put(name, photo);
    return photo;
  }

  private Optional<Photo> open(Row row, String outlet, Path within, String name) {
    Path file = folder.resolve(within);
    if (!Files.exists(file)) {
      warnings.add(new Warning("photo-missing", outlet, missing(row.text("photo"), file)));
      return Optional.empty();
    }
    Text wrong;
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        wrong = PHRASES.text("evidence.photo.name");
      } else if (!Files.isRegularFile(file)) {
        wrong = PHRASES.text("evidence.photo.folder");
      } else {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
          bytes = in.readNBytes(Photo.LARGEST_FILE_BYTES + 1);
        }
        Photo photo = Photo.read(bytes);
        inputs.put(name, FileDigest.of(bytes));
        return Optional.of(photo);
      }
    } catch (UnusablePhotoException e) {
      wrong = e.reason();
    } catch (IOException e) {
      wrong = PHRASES.text("file.unreadable", String.valueOf(e.getMessage()));
    }
    row.problem("photo", wrong);
    return Optional.empty();
  }

  private static Text missing(String name, Path file) {
    Path directory = file.getParent();
    List<String> there = List.of();
    if (directory != null && Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        there =
            files
                .limit(MOST_FILES_COMPARED)
                .map(one -> one.getFileName().toString())
                .sorted()
                .toList();
      } catch (IOException e) {
        there = List.of();
      }
    }
    return NearestName.of(file.getFileName().toString(), there)
        .map(nearest -> PHRASES.text("warning.photo.maybe", name, nearest))
        .orElseGet(() -> PHRASES.text("warning.photo", name));
  }

  /**
   * The way from a folder to a file in it or below it, as somebody wrote it with slashes of either
   * kind; empty when it leads anywhere else.
   */
  public static Optional<Path> within(Path folder, String name) {
    String plain = name.replace('\\', '/');
    boolean leaves =
        plain.isBlank()
            || plain.contains(":")
            || plain.chars().anyMatch(Character::isISOControl)
            || Arrays.stream(plain.split("/", -1))
                .anyMatch(step -> step.isBlank() || step.equals(".") || step.equals(".."));
    if (leaves) {
      return Optional.empty();
    }
    try {
      Path path =
          folder
              .getFileSystem()
              .getPath(
                  Arrays.stream(plain.split("/"))
                      .collect(Collectors.joining(folder.getFileSystem().getSeparator())));
      return path.isAbsolute() ? Optional.empty() : Optional.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
