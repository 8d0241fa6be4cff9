package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.files.Ownership;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.InvalidInputException;

/**
 * Edits of several files of a circle, all of which are made or none. What the files shall be is
 * noted first, in a folder that appears whole or not at all; then file after file is written, and
 * the note is deleted. Where a desk was killed in between, the next one finds the note and writes
 * what is still missing. A file that somebody else changed meanwhile stays as it is, and the edited
 * one is kept beside it.
 */
final class JointEdits {

  private static final String NOTES = ".edits";
  private static final String NOTE = "edit.json";

  private final Path root;

  /** Edits of the circles of a folder. */
  JointEdits(Path root) {
    this.root = requireNonNull(root, "root");
  }

  /** Writes the files one after the other; gives the copies beside those that it did not write. */
  @FunctionalInterface
  interface Writing {
    SortedMap<String, Path> all() throws IOException;
  }

  /**
   * Writes files of a circle folder together.
   *
   * @param circle the name of its folder
   * @param before the files as they are, by name; none where one is new
   * @param after what the files shall be
   * @throws BusyException when somebody else writes files of this circle together
   */
  SortedMap<String, Path> write(
      String circle, Map<String, byte[]> before, Map<String, byte[]> after, Writing writing)
      throws IOException {
    Path note = root.resolve(NOTES).resolve(circle);
    heal(note);
    try (AsideFolder aside = AsideFolder.open(note, other -> Optional.empty())) {
      Map<String, Object> files = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : after.entrySet()) {
        byte[] old = before.get(file.getKey());
        files.put(file.getKey(), old == null ? "" : FileDigest.of(old));
        Files.write(aside.path().resolve(file.getKey()), file.getValue());
      }
      Files.write(aside.path().resolve(NOTE), JsonBytes.of(files));
      aside.commit();
      SortedMap<String, Path> kept = writing.all();
      forget(note);
      return kept;
    }
  }

  /** A note without its list is none: a kill while it is deleted leaves nothing to be done. */
  private static void forget(Path note) throws IOException {
    Files.deleteIfExists(note.resolve(NOTE));
    FolderFiles.delete(note);
  }

  /** Ends what desks that were killed had begun; what another desk is writing stays its own. */
  void healAll() throws IOException {
    Path notes = root.resolve(NOTES);
    if (!Files.isDirectory(notes)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> all = Files.list(notes)) {
      left = all.filter(one -> !one.getFileName().toString().startsWith(".")).sorted().toList();
    }
    for (Path note : left) {
      try {
        heal(note);
      } catch (BusyException e) {
        // Another desk is at it.
      }
    }
  }

  private void heal(Path note) throws IOException {
    if (!Files.isDirectory(note)) {
      return;
    }
    // Opened for its lock alone: nothing is moved into its place.
    try (AsideFolder lock =
        AsideFolder.open(note, other -> Optional.of(new Ownership.Owned(Map.of())))) {
      Path circle = root.resolve(note.getFileName());
      if (Files.isDirectory(circle)) {
        for (Map.Entry<String, String> file : noted(note).entrySet()) {
          end(circle.resolve(file.getKey()), note.resolve(file.getKey()), file.getValue());
        }
      }
      forget(note);
    }
  }

  /** The files of a note with the digests that they had; none when the note was never whole. */
  private static SortedMap<String, String> noted(Path note) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isRegularFile(note.resolve(NOTE))) {
      try {
        JsonBytes.object(Files.readAllBytes(note.resolve(NOTE)), NOTE)
            .forEach((name, digest) -> files.put((String) name, String.valueOf(digest)));
      } catch (InvalidInputException e) {
        files.clear();
      }
    }
    files.keySet().removeIf(name -> !CircleFolder.reads(name));
    return files;
  }

  private static void end(Path place, Path wanted, String before) throws IOException {
    if (!Files.isRegularFile(wanted)) {
      return;
    }
    byte[] content = Files.readAllBytes(wanted);
    String now = Files.exists(place) ? FileDigest.of(place) : "";
    if (!now.equals(FileDigest.of(content))) {
      Path to = now.equals(before) ? place : DeskFolder.yours(place);
      AsideFile.write(to, fresh -> Files.write(fresh, content));
    }
  }
}
