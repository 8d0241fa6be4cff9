package org.lifecircle.kit.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.features.PointCheck;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.geocode.Geocoding;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.json.GeoJsonObstacles;
import org.lifecircle.kit.json.GeoJsonWays;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.kit.layers.LayerMap;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Utf8Text;

/** One reading of a circle folder, collecting problems until the end. */
final class FolderReading {

  private static final long LARGEST_FILE_BYTES = 512L * 1024 * 1024;
  static final Phrases PHRASES = Phrases.beside(FolderReading.class, "phrases");

  private final Path folder;
  private final Vocabulary vocabulary;
  private final Optional<CoordinateSystem> stated;
  private final Gazetteer gazetteer;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();

  FolderReading(
      Path folder, Vocabulary vocabulary, Optional<CoordinateSystem> stated, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.stated = stated;
  }

  CircleData read() {
    if (!Files.isDirectory(folder)) {
      String key = Files.exists(folder) ? "folder.file" : "folder.missing";
      throw new InvalidInputException(
          List.of(new Problem(folder.toString(), 0, "", "", PHRASES.text(key))));
    }
    CircleYaml.Head head =
        new CircleYaml(vocabulary, stated, problems, warnings)
            .read(bytes(CircleFolder.CIRCLE_FILE));
    Geocoding geocoding = gazetteer.around(head.system(), head.center());
    CircleRows rows =
        new CircleRows(
            vocabulary.formats(), Wording.OF_FILES, head.center(), geocoding, problems, warnings);
    List<Home> homes =
        table(CircleFolder.HOMES_FILE, CircleRows.HOMES_AS_READ)
            .map(table -> rows.homes(table, (place, message) -> doubtCenter(head, place, message)))
            .orElse(List.of());
    List<Outlet> outlets =
        table(CircleFolder.OUTLETS_FILE, CircleRows.OUTLETS_AS_READ)
            .map(rows::outlets)
            .orElse(List.of());
    WalkingMap map = map(head.center());
    List<Evidence> evidence = evidence(outlets, rows);
    warnings.addAll(geocoding.warnings());
    inputs.putAll(gazetteer.inputs());
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Circle plain =
        new Circle(
            new CircleProfile(
                head.names().name().orElseThrow(),
                head.names().city().orElseThrow(),
                head.evaluationDate().orElseThrow(),
                head.center().orElseThrow(),
                head.names().dataSource()),
            head.survey(),
            homes,
            outlets,
            head.search(),
            rows.unused());
    Circle circle = withQualities(plain, rows);
    CoordinateSystem system = head.system();
    CircleFolder.converted(system).ifPresent(warnings::add);
    NeighborhoodPoints.standard().warning(circle, map).ifPresent(warnings::add);
    // What was doubted when the folder was written may be doubted again now.
    List<Warning> once = warnings.stream().distinct().toList();
    return new CircleData(system.toWgs84(circle), map, evidence, once, inputs, system.id());
  }

  private Optional<byte[]> bytes(String file) {
    Path path = folder.resolve(file);
    try {
      if (Files.isDirectory(path)) {
        problem(file, PHRASES.text("file.folder"));
        return Optional.empty();
      }
      if (Files.size(path) > LARGEST_FILE_BYTES) {
        problem(file, PHRASES.text("file.large", Long.toString(LARGEST_FILE_BYTES / 1024 / 1024)));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      inputs.put(file, FileDigest.of(bytes));
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      problem(
          file,
          nearestFile(file)
              .map(nearest -> PHRASES.text("file.missing.maybe", nearest))
              .orElseGet(() -> PHRASES.text("file.missing." + file)));
    } catch (IOException e) {
      problem(file, PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Optional<String> nearestFile(String file) {
    try (Stream<Path> there = Files.list(folder)) {
      List<String> names =
          there
              .map(path -> path.getFileName().toString())
              .filter(name -> !CircleFolder.FILES.contains(name))
              .filter(name -> !name.equals(CircleFolder.OBSTACLES_FILE))
              .sorted()
              .toList();
      return NearestName.of(file, names);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void problem(String file, Text message) {
    problems.add(new Problem(file, 0, "", "", message));
  }

  private void doubtCenter(CircleYaml.Head head, String place, Text message) {
    problems.add(
        new Problem(CircleFolder.CIRCLE_FILE, head.centerLine(), "center", place, message));
  }

  private Optional<Table> table(String file, Columns columns) {
    Optional<Table> table =
        bytes(file).flatMap(bytes -> Table.read(file, bytes, columns, problems));
    table.ifPresent(read -> warnings.addAll(read.notes()));
    return table;
  }

  private List<Evidence> evidence(List<Outlet> outlets, CircleRows rows) {
    if (!Files.exists(folder.resolve(CircleFolder.EVIDENCE_FILE))) {
      return List.of();
    }
    EvidenceRows evidence =
        new EvidenceRows(folder, problems, warnings, inputs)
            .without(rows.leftOut())
            .copies(rows.copies());
    return table(CircleFolder.EVIDENCE_FILE, EvidenceRows.COLUMNS)
        .map(table -> evidence.read(table, rows.built(outlets)))
        .orElse(List.of());
  }

  private Circle withQualities(Circle circle, CircleRows rows) {
    if (!Files.exists(folder.resolve(CircleFolder.QUALITIES_FILE))) {
      return circle;
    }
    Circle known =
        table(CircleFolder.QUALITIES_FILE, QualityRows.COLUMNS)
            .map(
                table ->
                    new QualityRows(vocabulary.figures(), Wording.OF_FILES, warnings)
                        .apply(table, circle, rows))
            .orElse(circle);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return known;
  }

  private WalkingMap map(Optional<Coordinate> center) {
    WalkingMap map = ways(center);
    warnOfLooseNodes(map);
    return MapHours.read(map, warnings).withObstacles(obstacles(center));
  }

  private WalkingMap ways(Optional<Coordinate> center) {
    String file = CircleFolder.WAYS_FILE;
    boolean plain = Files.exists(folder.resolve(file));
    for (String layers : CircleFolder.WAYS_LAYER_FILES) {
      if (!Files.exists(folder.resolve(layers))) {
        continue;
      }
      if (!plain) {
        return waysOfLayers(layers, center);
      }
      warnings.add(
          new Warning("ways-file-not-read", layers, PHRASES.text("ways.two", layers, file)));
    }
    if (!plain && nearestFile(file).isEmpty()) {
      return new WalkingMap(List.of());
    }
    return bytes(file)
        .flatMap(bytes -> Utf8Text.decode(file, bytes, problems))
        .flatMap(
            text ->
                GeoJsonWays.read(
                    file, text, new Surroundings(center)::wrongOnMap, problems, warnings))
        .orElse(new WalkingMap(List.of()));
  }

  private WalkingMap waysOfLayers(String file, Optional<Coordinate> center) {
    return layers(file)
        .map(
            layers ->
                LayerMap.of(file, layers, new Surroundings(center)::wrongOnMap, problems, warnings))
        .orElse(new WalkingMap(List.of()));
  }

  private Optional<List<Layer>> layers(String file) {
    return bytes(file)
        .flatMap(
            bytes ->
                LayerFile.read(folder.resolve(file), CoordinateSystem.WGS84, problems, warnings));
  }

  private List<Obstacle> obstacles(Optional<Coordinate> center) {
    String file = CircleFolder.OBSTACLES_FILE;
    boolean plain = Files.exists(folder.resolve(file));
    PointCheck points = new Surroundings(center)::wrongOnMap;
    for (String layerFile : CircleFolder.OBSTACLES_LAYER_FILES) {
      if (!Files.exists(folder.resolve(layerFile))) {
        continue;
      }
      if (!plain) {
        return layers(layerFile)
            .map(layers -> LayerMap.obstacles(layerFile, layers, points, problems, warnings))
            .orElse(List.of());
      }
      warnings.add(
          new Warning(
              "obstacles-file-not-read", layerFile, PHRASES.text("ways.two", layerFile, file)));
    }
    if (!plain) {
      return List.of();
    }
    return bytes(file)
        .flatMap(bytes -> Utf8Text.decode(file, bytes, problems))
        .map(text -> GeoJsonObstacles.read(file, text, points, problems, warnings))
        .orElse(List.of());
  }

  /** A gate or crossing that is no point of any way says nothing about walking. */
  private void warnOfLooseNodes(WalkingMap map) {
    if (map.nodes().isEmpty()) {
      return;
    }
    Set<List<Long>> points = new LinkedHashSet<>();
    for (Way way : map.ways()) {
      way.points().forEach(point -> points.add(place(point)));
    }
    List<String> loose =
        map.nodes().stream()
            .filter(node -> !points.contains(place(node.location())))
            .map(MapNode::id)
            .toList();
    if (!loose.isEmpty()) {
      warnings.add(
          new Warning(
              "points-off-ways",
              CircleFolder.WAYS_FILE,
              PHRASES.text("warning.loose-points", Integer.toString(loose.size()), loose.get(0))));
    }
  }

  /** Ways meet where coordinates agree to a ten-millionth of a degree. */
  private static List<Long> place(Coordinate at) {
    return List.of(Math.round(at.longitude() * 1e7), Math.round(at.latitude() * 1e7));
  }
}
