package org.lifecircle.kit.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.files.FileDigest;

/** Folders of small circles for tests, some of them broken in different ways, and their results. */
final class ManyCircles {

  /** The circles that {@link #write} breaks. */
  static final int BROKEN = 5;

  private ManyCircles() {}

  /**
   * Writes circles into folders of three cities; each has its own number of residents.
   *
   * @param count at least 11; the first five circles of the second city are broken
   */
  static Path write(Path folder, int count) throws IOException {
    String[] cities = {"北京", "上海", "西安"};
    for (int i = 0; i < count; i++) {
      Path circle =
          TinyCircle.write(folder.resolve(cities[i % 3]).resolve(String.format("c%03d", i)));
      replace(
          circle.resolve("homes.csv"),
          "h1,1号楼,116.4831,39.91655,40,100,15,25",
          "h1,1号楼,116.4831,39.91655,40," + (100 + i) + ",15,25");
    }
    Path city = folder.resolve(cities[1]);
    replace(city.resolve("c001/outlets.csv"), "pharmacy", "pharmcy");
    Files.delete(city.resolve("c004/homes.csv"));
    Files.delete(city.resolve("c007/circle.yaml"));
    Files.writeString(city.resolve("c010/ways.geojson"), "{\"type\": \"FeatureCollection\", ");
    Files.writeString(city.resolve("not-a-workbook.xlsx"), "somebody's notes");
    return folder;
  }

  /** Replaces what stands once in a file. */
  static void replace(Path file, String old, String fresh) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " lacks " + old);
    }
    Files.writeString(file, text.replace(old, fresh));
  }

  /** All results that may not differ from run to run, by their names. */
  static Map<String, String> results(Path folder) {
    Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.equals("timings.csv") && !name.equals("judged.jsonl")) {
          results.put(name, FileDigest.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }
}
