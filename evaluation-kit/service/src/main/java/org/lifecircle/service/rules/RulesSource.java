package org.lifecircle.service.rules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.standards.kie.OpenStandards;

/**
 * Where standards come from: those of the product alone, or with what somebody has added or
 * changed.
 *
 * @param kind what lies at the path
 * @param path a folder or file; empty when only the product's are used
 */
public record RulesSource(Kind kind, Optional<Path> path) {

  /** What standards are made of. */
  public enum Kind {
    /** Those of the product. */
    CARRIED,
    /** With the standard of a folder of tables and rules. */
    FOLDER,
    /** With the tables of a folder of spreadsheets. */
    TABLES,
    /** With the annexes of the plan of 2023. */
    ANNEX
  }

  /** The standards of the product alone. */
  public static final RulesSource CARRIED = new RulesSource(Kind.CARRIED, Optional.empty());

  public RulesSource {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
  }

  /**
   * Loads the standards as they are now.
   *
   * @throws IOException when a file cannot be read
   * @throws org.lifecircle.model.InvalidInputException when a file is wrong; names every problem
   */
  public RulesVersion load() throws IOException {
    CarriedFiles carried = CarriedFiles.read();
    SortedMap<String, byte[]> added = added();
    SortedMap<String, byte[]> rules = new TreeMap<>(carried.rules());
    SortedMap<String, byte[]> tables = new TreeMap<>(carried.tables());
    added.forEach(
        (name, content) -> (name.endsWith(".drl") ? rules : tables).put("added/" + name, content));
    JudgingDigests digests =
        new JudgingDigests(
            Fingerprint.of(carried.software()), Fingerprint.of(rules), Fingerprint.of(tables));
    switch (kind) {
      case FOLDER -> {
        OpenStandards open = OpenStandards.of(path.orElseThrow());
        return new RulesVersion(open.standards(), digests, open::close);
      }
      case TABLES -> {
        return new RulesVersion(Standards.load(path.orElseThrow()), digests, () -> {});
      }
      case ANNEX -> {
        Standards known = Standards.load();
        Annex annex = Annex.read(path.orElseThrow(), known.formats(), known.vocabulary());
        return new RulesVersion(Standards.load(annex), digests, () -> {});
      }
      default -> {
        return new RulesVersion(Standards.load(), digests, () -> {});
      }
    }
  }

  private SortedMap<String, byte[]> added() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (path.isEmpty() || !Files.exists(path.get())) {
      return files;
    }
    Path root = path.get();
    if (Files.isRegularFile(root)) {
      files.put(root.getFileName().toString(), Files.readAllBytes(root));
      return files;
    }
    for (Map.Entry<String, Path> file : FolderFiles.of(root).entrySet()) {
      files.put(file.getKey(), Files.readAllBytes(file.getValue()));
    }
    return files;
  }
}
