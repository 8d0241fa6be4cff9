package org.lifecircle.service.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.model.Phrases;
import org.lifecircle.standards.Standards;
import org.lifecircle.tables.Table;

/** The files of the product that a verdict rests on, from its jars or from where it was built. */
final class CarriedFiles {

  private static final String PACKS = "org/lifecircle/standards/packs/";
  private static final String TABLES = "org/lifecircle/standards/";

  private final SortedMap<String, byte[]> software = new TreeMap<>();
  private final SortedMap<String, byte[]> rules = new TreeMap<>();
  private final SortedMap<String, byte[]> tables = new TreeMap<>();

  private CarriedFiles() {}

  /**
   * Reads them.
   *
   * @throws IOException when a file cannot be read
   */
  static CarriedFiles read() throws IOException {
    CarriedFiles files = new CarriedFiles();
    for (Class<?> one : List.of(Standards.class, Phrases.class, Table.class)) {
      files.readBeside(one);
    }
    return files;
  }

  /** The program without rules and tables. */
  SortedMap<String, byte[]> software() {
    return software;
  }

  /** Compiled rules and their sources. */
  SortedMap<String, byte[]> rules() {
    return rules;
  }

  /** Tables. */
  SortedMap<String, byte[]> tables() {
    return tables;
  }

  private void readBeside(Class<?> one) throws IOException {
    Path place;
    try {
      place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (Files.isDirectory(place)) {
      for (Map.Entry<String, Path> file : FolderFiles.of(place).entrySet()) {
        add(file.getKey(), Files.readAllBytes(file.getValue()));
      }
      return;
    }
    try (ZipFile jar = new ZipFile(place.toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (!entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            add(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }

  private void add(String name, byte[] content) {
    if (name.startsWith("META-INF/maven/") || name.equals("META-INF/MANIFEST.MF")) {
      return;
    }
    boolean rule = name.startsWith(PACKS) && !name.endsWith(".csv") || name.endsWith(".drl");
    if (rule || name.startsWith("META-INF/kie/") || name.equals("META-INF/kmodule.xml")) {
      rules.put(name, content);
    } else if (name.startsWith(TABLES) && name.endsWith(".csv")) {
      tables.put(name, content);
    } else {
      software.put(name, content);
    }
  }
}
