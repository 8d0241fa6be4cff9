package org.lifecircle.kit.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.kit.TinyCircle;

/** An experiment on a tiny circle, as files that a test may spoil. */
public final class TinyExperiment {

  /** What an experiment on the tiny circle asks by itself. */
  public static final String USUAL =
      """
      id: tiny
      title: {zh: 小实验, en: A tiny experiment}
      circles: [circle]
      scenarios: [no-market.yaml]
      parameters:
        - name: demand-scale
          from: ranges
        - name: acceptable-minutes/wet-market
          low: 1
          high: 20
      design: {kind: latin-hypercube, points: 12}
      days: weekdays
      replications: 2
      measures: [common-served-share, common-unserved]
      seed: 7
      """;

  private TinyExperiment() {}

  /** Writes circle, scenario and experiment into a folder; gives the experiment's file. */
  public static Path write(Path folder, String text) throws IOException {
    if (!Files.exists(folder.resolve("circle"))) {
      TinyCircle.write(folder.resolve("circle"));
      Files.writeString(
          folder.resolve("no-market.yaml"),
          """
          id: no-market
          title: {zh: 没有菜市场, en: No market}
          changes:
            - removeOutlet: {outlet: o3}
          """);
    }
    Path file = folder.resolve("experiment.yaml");
    Files.writeString(file, text);
    return file;
  }

  /** The content of every file of a folder, by name. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** The lines of all segments of a store. */
  static List<String> lines(Path store) throws IOException {
    try (Stream<Path> all = Files.list(store)) {
      return all.filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .flatMap(TinyExperiment::linesOf)
          .toList();
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
