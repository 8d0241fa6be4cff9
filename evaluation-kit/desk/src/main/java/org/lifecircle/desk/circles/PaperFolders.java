package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.RefusedException;

/** Where reports, plans and comparisons of the circles lie: in folders beside them. */
public final class PaperFolders {

  private static final Phrases PHRASES = Phrases.beside(PaperFolders.class, "phrases");

  /** A kind of papers. */
  public enum Kind {
    /** What a circle is like. */
    REPORTS("reports"),
    /** What to add to it. */
    PLANS("plans"),
    /** Several beside each other. */
    COMPARISONS("comparisons");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** What it is called in addresses. */
    public String id() {
      return id;
    }
  }

  private final DeskFolder folder;
  private final Language language;

  /**
   * Papers beside circles.
   *
   * @param language in which the folders are called where none is there yet
   */
  public PaperFolders(DeskFolder folder, Language language) {
    this.folder = requireNonNull(folder, "folder");
    this.language = requireNonNull(language, "language");
  }

  /** The folder of a kind: the one that is there, in whichever language. */
  public Path of(Kind kind) {
    Path own = folder.root().resolve(PHRASES.text("folder." + kind.id()).in(language));
    for (Language other : Language.values()) {
      Path there = folder.root().resolve(PHRASES.text("folder." + kind.id()).in(other));
      if (!Files.exists(own) && Files.isDirectory(there)) {
        return there;
      }
    }
    return own;
  }

  /** The folder of a circle's papers; a workbook's is called like the workbook without ending. */
  public Path of(Kind kind, DeskFolder.Place place) {
    boolean taken = place.workbook() && Files.isDirectory(folder.root().resolve(place.shortName()));
    return of(kind).resolve(taken ? place.id() : place.shortName());
  }

  /** The folder of a comparison; a name is only ever compared with what lies there. */
  public Path comparison(String name) throws IOException {
    Path all = of(Kind.COMPARISONS);
    if (Files.isDirectory(all)) {
      try (Stream<Path> there = Files.list(all)) {
        Optional<Path> found =
            there.filter(one -> one.getFileName().toString().equals(name)).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new RefusedException(
        RefusedException.Reason.UNKNOWN_ID, PHRASES.text("comparison.unknown"));
  }

  /** The verdict of the report before the last one of a circle. */
  Path earlier(DeskFolder.Place place) {
    return of(Kind.REPORTS).resolve(".earlier").resolve(place.id());
  }

  /** The files of a folder of papers by path; none when there are no papers of ours. */
  public Map<String, Path> files(Path papers) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    if (!Files.isRegularFile(papers.resolve(OwnedFiles.MANIFEST))
        || !papers.toRealPath().startsWith(folder.root())) {
      return files;
    }
    for (Map.Entry<String, Path> file : FolderFiles.of(papers).entrySet()) {
      if (Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS)) {
        files.put(file.getKey(), file.getValue());
      }
    }
    return files;
  }

  /** The file of a folder of papers at a path; only what is listed is ever given. */
  public Optional<Path> file(Path papers, String path) throws IOException {
    return Optional.ofNullable(files(papers).get(path));
  }

  /** What the page calls a file of papers. */
  static String kind(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "page";
      case "pdf" -> "pdf";
      case "docx" -> "word";
      case "xlsx" -> "excel";
      default -> "table";
    };
  }

  /** Whether somebody wants to see a file: not what only programs read. */
  static boolean shown(String file) {
    return !file.startsWith(".")
        && !file.equals(OwnedFiles.MANIFEST)
        && !file.equals("datapackage.json")
        && List.of("html", "pdf", "docx", "xlsx", "csv", "json", "geojson", "yaml", "png", "svg")
            .contains(file.substring(file.lastIndexOf('.') + 1));
  }
}
