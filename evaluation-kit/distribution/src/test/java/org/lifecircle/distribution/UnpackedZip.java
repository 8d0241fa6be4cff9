package org.lifecircle.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip unpacked somewhere, on a machine that has a JDK and the core utilities. */
final class UnpackedZip {

  /** How a command ended and what it said. */
  record Ended(int status, String said) {}

  private static final List<String> CORE_UTILITIES =
      List.of("cat", "cksum", "dirname", "ls", "mkdir", "mv", "readlink", "rm", "tr");

  private final Path folder;
  private final Path tools;

  private UnpackedZip(Path folder, Path tools) {
    this.folder = folder;
    this.tools = tools;
  }

  /**
   * Unpacks the zip that this build made, and takes everybody's right to write from it.
   *
   * @param where a folder for it and for links to the machine's tools
   * @param name what the program's folder is called there
   */
  static UnpackedZip in(Path where, String name) throws IOException {
    Path program = Files.createDirectories(where.resolve(name));
    Path tools = Files.createDirectories(where.resolve("tools"));
    for (String tool : CORE_UTILITIES) {
      Files.createSymbolicLink(tools.resolve(tool), whereIs(tool));
    }
    try (ZipFile zip = new ZipFile(System.getProperty("lifecircle.zip"))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path to = program.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to);
          }
        }
      }
    }
    Path folder;
    try (Stream<Path> inside = Files.list(program)) {
      folder = inside.findFirst().orElseThrow();
    }
    if (!folder.resolve("lifecircle").toFile().setExecutable(true)) {
      throw new IOException("the launcher cannot be made executable");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.forEach(one -> one.toFile().setWritable(false));
    }
    return new UnpackedZip(folder, tools);
  }

  private static Path whereIs(String tool) throws IOException {
    for (String place : List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
      if (Files.isExecutable(Path.of(place, tool))) {
        return Path.of(place, tool);
      }
    }
    throw new IOException("not on this machine: " + tool);
  }

  /** Takes the links to the machine's own tools away. */
  void removeTools() throws IOException {
    for (String tool : CORE_UTILITIES) {
      Files.deleteIfExists(tools.resolve(tool));
    }
  }

  Path folder() {
    return folder;
  }

  /** All files of the program with their sizes. */
  List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted().toList()) {
        files.add(folder.relativize(one) + (Files.isRegularFile(one) ? " " + Files.size(one) : ""));
      }
    }
    return files;
  }

  /** Runs the launcher with nothing of this process's environment. */
  Ended run(Path jdk, Path home, Map<String, String> more, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("lifecircle").toString()));
    command.addAll(arguments);
    Path said = Files.createTempFile(home.getParent(), "said", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PATH", tools + ":" + jdk.resolve("bin"));
    environment.put("HOME", home.toString());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(home.getParent().toFile());
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process = builder.start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("still running after five minutes: " + command);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }
}
