package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/**
 * What a command that failed tells, and the exit status that it ends with. Statuses 3, 9 and 10 are
 * none of these: with 3 a report was written, but the data (of some circles of a programme) are too
 * thin for a verdict; with 9 the results of a programme were written, but some circles could not be
 * read or judged; with 10 a point of an experiment that was run again gave other figures than its
 * store has.
 */
enum CommandFailure {
  /** A fault of the program. */
  OURS(1),
  /** What the user supplied cannot be used. */
  WRONG_INPUT(2),
  /** The memory that Java was given does not suffice. */
  OUT_OF_MEMORY(4),
  /** There is no room on the disk. */
  DISK_FULL(5),
  /** A file or folder may not be read or written. */
  NOT_PERMITTED(6),
  /** The folder for temporary files cannot be written. */
  NO_TEMPORARY_FOLDER(7),
  /** A file cannot be read or written for another reason. */
  FILE(8);

  private static final Phrases PHRASES = LifeCircle.PHRASES;
  private static final int MOST_REPORTS = 1000;

  /** No further causes are looked at, since a chain of them may lead back into itself. */
  private static final int MOST_CAUSES = 20;

  /** What systems say of a full disk; Java has no exception of its own for it. */
  private static final Pattern FULL =
      Pattern.compile(
          "no space left|not enough space|disk quota exceeded|file too large"
              + "|\u7A7A\u95F4\u4E0D\u8DB3|\u6CA1\u6709\u7A7A\u95F4|\u8D85\u51FA\u78C1\u76D8");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "permission denied|access is denied|read-only file system|\u62D2\u7EDD\u8BBF\u95EE");

  private final int status;

  CommandFailure(int status) {
    this.status = status;
  }

  /** The exit status of a command that ends so. */
  int status() {
    return status;
  }

  /** What kind of failure it is. */
  static CommandFailure of(Throwable failure) {
    if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
      return OUT_OF_MEMORY;
    }
    if (failure instanceof InvalidInputException
        || failure instanceof AsideFolder.OccupiedException
        || failure instanceof BusyException) {
      return WRONG_INPUT;
    }
    Optional<IOException> ofFile =
        causes(failure)
            .filter(IOException.class::isInstance)
            .map(IOException.class::cast)
            .findFirst();
    if (ofFile.isEmpty()) {
      return OURS;
    }
    String words = String.valueOf(ofFile.get().getMessage()).toLowerCase(Locale.ROOT);
    if (FULL.matcher(words).find()) {
      return DISK_FULL;
    }
    if (!temporaryFolderCanBeWritten()) {
      return NO_TEMPORARY_FOLDER;
    }
    if (ofFile.get() instanceof AccessDeniedException || FORBIDDEN.matcher(words).find()) {
      return NOT_PERMITTED;
    }
    return FILE;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(MOST_CAUSES);
  }

  private static boolean temporaryFolderCanBeWritten() {
    Path folder = temporaryFolder();
    return Files.isDirectory(folder) && Files.isWritable(folder);
  }

  private static Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /**
   * Tells it.
   *
   * @param failure what happened
   * @param err takes the words
   * @param console their language
   */
  void tell(Throwable failure, PrintWriter err, Language console) {
    switch (this) {
      case WRONG_INPUT -> wrongInput(failure, err, console);
      case OURS -> ours(failure, err, console);
      case OUT_OF_MEMORY ->
          err.println(
              PHRASES
                  .text("failed.memory", Runtime.getRuntime().maxMemory() / 1_048_576)
                  .in(console));
      case DISK_FULL -> err.println(PHRASES.text("failed.full", file(failure)).in(console));
      case NOT_PERMITTED ->
          err.println(PHRASES.text("failed.permission", file(failure)).in(console));
      case NO_TEMPORARY_FOLDER ->
          err.println(PHRASES.text("failed.temporary", temporaryFolder().toString()).in(console));
      case FILE -> err.println(PHRASES.text("failed", file(failure)).in(console));
    }
  }

  private static void wrongInput(Throwable failure, PrintWriter err, Language console) {
    if (failure instanceof InvalidInputException invalid) {
      for (Problem problem : invalid.problems()) {
        err.println(problem.describe(console));
      }
      err.println(PHRASES.text("problems", invalid.problems().size()).in(console));
    } else {
      String key = failure instanceof BusyException ? "out.busy" : "out.occupied";
      err.println(PHRASES.text(key, failure.getMessage()).in(console));
    }
  }

  private static String file(Throwable failure) {
    return causes(failure)
        .filter(IOException.class::isInstance)
        .findFirst()
        .map(
            cause ->
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
        .orElse("");
  }

  /** What maintainers need stands in a file, and not on the console. */
  private static void ours(Throwable failure, PrintWriter err, Language console) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    Optional<Path> report = written(trace.toString());
    err.println(
        report
            .map(path -> PHRASES.text("failed.ours", path.toString()))
            .orElseGet(() -> PHRASES.text("failed.ours.unwritten", failure.toString()))
            .in(console));
  }

  private static Optional<Path> written(String trace) {
    for (Path folder : new Path[] {Path.of("").toAbsolutePath(), temporaryFolder()}) {
      for (int number = 1; number <= MOST_REPORTS; number++) {
        Path path = folder.resolve("lifecircle-fault-" + number + ".txt");
        try {
          Files.createFile(path);
          return Optional.of(Files.writeString(path, trace));
        } catch (FileAlreadyExistsException e) {
          // of an earlier fault: the next number
        } catch (IOException e) {
          break;
        }
      }
    }
    return Optional.empty();
  }
}
