package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.workbook.CircleWorkbook;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.RefusedException;

/**
 * The folder in which somebody keeps her circles: every folder with a {@code circle.yaml} and every
 * workbook that lies directly in it. Nothing outside of it is read or written.
 */
public final class DeskFolder {

  private static final Phrases PHRASES = Phrases.beside(DeskFolder.class, "phrases");
  private static final int LONGEST_NAME = 60;

  private final Path root;

  private DeskFolder(Path root) {
    this.root = root;
  }

  /**
   * The folder; made when there is none. Edits in whose middle a desk was killed are ended.
   *
   * @throws IOException when it cannot be made, read or written
   */
  public static DeskFolder open(Path folder) throws IOException {
    Path root = Files.createDirectories(folder).toRealPath();
    new JointEdits(root).healAll();
    return new DeskFolder(root);
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /**
   * Where a circle lies.
   *
   * @param id its name in the folder
   * @param workbook whether it is a workbook, or else a folder
   * @param path its file or folder
   */
  public record Place(String id, boolean workbook, Path path) {
    public Place {
      requireNonNull(id, "id");
      requireNonNull(path, "path");
    }

    /** The name without the ending of a workbook. */
    public String shortName() {
      return workbook ? id.substring(0, id.lastIndexOf('.')) : id;
    }

    /** A file of the circle. */
    public Path file(String name) {
      return workbook ? path : path.resolve(name);
    }

    /**
     * The circle as it stands.
     *
     * @param figures the figures that a workbook is asked for
     */
    public StandingCircle read(FigureCatalog figures) throws IOException {
      return workbook ? WorkbookCircle.read(path, figures) : FolderCircle.read(path);
    }
  }

  /** All circles by name. */
  public List<Place> places() throws IOException {
    List<Place> places = new ArrayList<>();
    try (Stream<Path> all = Files.list(root)) {
      for (Path path : all.sorted(Comparator.comparing(Path::toString)).toList()) {
        String name = path.getFileName().toString();
        boolean hidden = name.startsWith(".") || name.startsWith("~$");
        if (!hidden && inside(path)) {
          if (Files.isDirectory(path)) {
            if (Files.isRegularFile(path.resolve(CircleFolder.CIRCLE_FILE))) {
              places.add(new Place(name, false, path));
            }
          } else if (CircleWorkbook.isWorkbook(path) && Files.isRegularFile(path)) {
            places.add(new Place(name, true, path));
          }
        }
      }
    }
    return places;
  }

  /** Whether a path, links followed, lies in the folder. */
  private boolean inside(Path path) {
    try {
      return path.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The circle of an id.
   *
   * @throws RefusedException when there is none: an id is only ever compared with what lies there
   */
  public Place place(String id) throws IOException {
    return places().stream()
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    RefusedException.Reason.UNKNOWN_ID, PHRASES.text("circle.unknown")));
  }

  /** A name that every system takes for a file, like the one that is wanted. */
  public static String plainName(String wanted) {
    String plain =
        wanted
            .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
            .replaceAll("\\s+", " ")
            .replaceAll("^[. ]+|[. ]+$", "");
    String name = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    boolean taken = name.toLowerCase(Locale.ROOT).matches("con|prn|aux|nul|com\\d|lpt\\d");
    return name.isEmpty() || taken ? PHRASES.text("circle.name").zh() : name;
  }

  /** A name that nothing in the folder has, like the one that is wanted. */
  public String freeName(String wanted, String ending) {
    String name = plainName(wanted);
    for (int number = 1; ; number++) {
      String free = name + (number == 1 ? "" : " " + number) + ending;
      if (!Files.exists(root.resolve(free), LinkOption.NOFOLLOW_LINKS)) {
        return free;
      }
    }
  }

  /**
   * Makes a circle folder, which is there whole or not at all.
   *
   * @param id its name, of which nothing is there yet
   * @param writing writes its files
   */
  public void make(String id, AsideFile.Writing writing) throws IOException {
    try (AsideFolder aside = AsideFolder.open(root.resolve(id), folder -> Optional.empty())) {
      writing.to(aside.path());
      aside.commit();
    }
  }

  /**
   * Makes a circle folder of another one's files.
   *
   * @param id its name, of which nothing is there yet
   * @param other the other folder
   * @param wanted which of its files, by their paths with slashes
   */
  public void copy(String id, Path other, Predicate<String> wanted) throws IOException {
    make(
        id,
        fresh -> {
          for (Map.Entry<String, Path> file : FolderFiles.of(other).entrySet()) {
            if (wanted.test(file.getKey())) {
              Path to = fresh.resolve(file.getKey());
              Files.createDirectories(to.getParent());
              Files.copy(file.getValue(), to);
            }
          }
        });
  }

  /**
   * Writes what an edit has changed: all files of it or none.
   *
   * @param base the circle that was edited
   * @param changed the circle then
   * @return the copies beside files that somebody else has changed meanwhile, by file; none when
   *     all was written
   * @throws org.lifecircle.kit.files.BusyException when somebody else is writing at this moment
   */
  public Map<String, Path> save(Place place, StandingCircle base, StandingCircle changed)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>(changed.files());
    files
        .entrySet()
        .removeIf(file -> Arrays.equals(base.files().get(file.getKey()), file.getValue()));
    if (files.size() < 2) {
      return write(place, base, files);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] before = base.files().get(file.getKey());
      if (changedUnderneath(place.file(file.getKey()), before, file.getValue())) {
        return keepBeside(place, files);
      }
    }
    return new JointEdits(root)
        .write(place.id(), base.files(), files, () -> write(place, base, files));
  }

  private static SortedMap<String, Path> write(
      Place place, StandingCircle base, SortedMap<String, byte[]> files) throws IOException {
    SortedMap<String, Path> kept = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] before = base.files().get(file.getKey());
      Path path = place.file(file.getKey());
      try {
        AsideFile.write(path, fresh -> writeOver(path, fresh, before, file.getValue()));
      } catch (ChangedException e) {
        kept.put(file.getKey(), keepBeside(path, file.getValue()));
      }
    }
    return kept;
  }

  private static SortedMap<String, Path> keepBeside(Place place, SortedMap<String, byte[]> files)
      throws IOException {
    SortedMap<String, Path> kept = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      kept.put(file.getKey(), keepBeside(place.file(file.getKey()), file.getValue()));
    }
    return kept;
  }

  private static Path keepBeside(Path path, byte[] content) throws IOException {
    Path copy = yours(path);
    AsideFile.write(copy, fresh -> Files.write(fresh, content));
    return copy;
  }

  /** Somebody else has changed a file. */
  private static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Nobody of us writes meanwhile: the place is locked. */
  private static void writeOver(Path path, Path fresh, byte[] before, byte[] content)
      throws IOException {
    if (changedUnderneath(path, before, content)) {
      throw new ChangedException();
    }
    Files.write(fresh, content);
  }

  /** Whether a file is neither as it was before nor what it shall be. */
  private static boolean changedUnderneath(Path path, byte[] before, byte[] content)
      throws IOException {
    byte[] now = Files.exists(path) ? Files.readAllBytes(path) : null;
    return !Arrays.equals(now, before) && !(now != null && Arrays.equals(now, content));
  }

  /** The first of {@code NAME.yours-K.ENDING} that is free. */
  public static Path yours(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    for (int number = 1; ; number++) {
      Path copy =
          file.resolveSibling(name.substring(0, dot) + ".yours-" + number + name.substring(dot));
      if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
        return copy;
      }
    }
  }
}
