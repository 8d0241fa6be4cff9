package org.lifecircle.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.workbook.CircleWorkbook;

/**
 * Which folder the desk shows, and which circle of it first.
 *
 * @param folder the folder; it may not exist yet
 * @param opened the circle's name in it; empty for none
 */
record DeskPlace(Path folder, Optional<String> opened) {

  private static final String USUAL = "\u751F\u6D3B\u5708";

  /**
   * The place that options ask for.
   *
   * @param folder where the circles lie; the usual place when nothing is said
   * @param circle a workbook or a circle folder; what lies elsewhere is copied, and shown where it
   *     lies when no folder is named and that can be written
   */
  static DeskPlace of(Optional<Path> folder, Optional<Path> circle) throws IOException {
    if (circle.isEmpty()) {
      return new DeskPlace(folder.orElseGet(DeskPlace::usual), Optional.empty());
    }
    Path path = circle.get().toAbsolutePath().normalize();
    boolean workbook = CircleWorkbook.isWorkbook(path) && Files.isRegularFile(path);
    if (!workbook && !Files.isRegularFile(path.resolve(CircleFolder.CIRCLE_FILE))) {
      throw DeskCommand.wrong("CIRCLE", circle.get().toString(), "circle.none");
    }
    Path around = path.getParent();
    if (folder.isEmpty() && Files.isWritable(around) && Files.isWritable(path)) {
      return new DeskPlace(around, Optional.of(path.getFileName().toString()));
    }
    Path wanted = Files.createDirectories(folder.orElseGet(DeskPlace::usual)).toRealPath();
    if (Files.isSameFile(wanted, around)) {
      return new DeskPlace(wanted, Optional.of(path.getFileName().toString()));
    }
    return new DeskPlace(wanted, Optional.of(copied(path, wanted)));
  }

  /** A folder of that name in the person's documents, or else in her own folder. */
  private static Path usual() {
    Path home = Path.of(System.getProperty("user.home"));
    for (String documents : List.of("Documents", "\u6587\u6863")) {
      if (Files.isDirectory(home.resolve(documents))) {
        return home.resolve(documents).resolve(USUAL);
      }
    }
    return home.resolve(USUAL);
  }

  private static String copied(Path circle, Path folder) throws IOException {
    DeskFolder desk = DeskFolder.open(folder);
    String name = circle.getFileName().toString();
    if (!Files.isDirectory(circle)) {
      int dot = name.lastIndexOf('.');
      String free = desk.freeName(name.substring(0, dot), name.substring(dot));
      AsideFile.write(folder.resolve(free), fresh -> Files.copy(circle, fresh));
      return free;
    }
    String free = desk.freeName(name, "");
    desk.copy(free, circle, file -> !file.startsWith("report/") && !file.startsWith("plan/"));
    return free;
  }
}
