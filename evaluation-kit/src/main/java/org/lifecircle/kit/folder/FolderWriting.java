package org.lifecircle.kit.folder;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.Ownership;
import org.lifecircle.kit.json.GeoJsonObstacles;
import org.lifecircle.kit.json.GeoJsonWays;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.TableWriter;

/** One writing of a circle folder. */
final class FolderWriting {

  private static final Phrases PHRASES = Phrases.beside(FolderWriting.class, "phrases");

  private final Path folder;

  FolderWriting(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  void write(Circle circle, WalkingMap map, List<Warning> doubts) throws IOException {
    refuseWhatIsNoCircleFolder();
    try (AsideFolder aside = AsideFolder.open(folder, FolderWriting::owned)) {
      writeFiles(aside.path(), circle, map, doubts);
      aside.commit();
    }
  }

  private static boolean isCircleFolder(Path folder) {
    return Files.isRegularFile(folder.resolve(CircleFolder.CIRCLE_FILE));
  }

  /** The files of a circle, whatever they hold; everything else in the folder stays. */
  private static Optional<Ownership.Owned> owned(Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file :
        List.of(
            CircleFolder.CIRCLE_FILE,
            CircleFolder.HOMES_FILE,
            CircleFolder.OUTLETS_FILE,
            CircleFolder.QUALITIES_FILE,
            CircleFolder.WAYS_FILE,
            CircleFolder.OBSTACLES_FILE)) {
      files.put(file, "");
    }
    return isCircleFolder(folder) ? Optional.of(new Ownership.Owned(files)) : Optional.empty();
  }

  private void refuseWhatIsNoCircleFolder() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    String refusal = null;
    if (!Files.isDirectory(folder)) {
      refusal = "write.file";
    } else if (!isCircleFolder(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          refusal = "write.other-folder";
        }
      }
    }
    if (refusal != null) {
      throw new InvalidInputException(
          List.of(new Problem(folder.toString(), 0, "", "", PHRASES.text(refusal))));
    }
  }

  private void writeFiles(Path fresh, Circle circle, WalkingMap map, List<Warning> doubts)
      throws IOException {
    Files.writeString(fresh.resolve(CircleFolder.CIRCLE_FILE), head(circle, doubts));
    List<List<String>> homes = new ArrayList<>();
    for (Home home : circle.homes()) {
      homes.add(CircleCells.of(home));
    }
    TableWriter.write(fresh.resolve(CircleFolder.HOMES_FILE), CircleRows.HOMES.all(), homes);
    TableWriter.write(
        fresh.resolve(CircleFolder.OUTLETS_FILE),
        CircleRows.OUTLETS.all(),
        CircleCells.ofOutlets(circle));
    List<List<String>> qualities = QualityRows.cells(circle);
    if (!qualities.isEmpty()) {
      TableWriter.write(
          fresh.resolve(CircleFolder.QUALITIES_FILE), QualityRows.COLUMNS.all(), qualities);
    }
    try (Writer out = Files.newBufferedWriter(fresh.resolve(CircleFolder.WAYS_FILE))) {
      GeoJsonWays.write(map, out);
    }
    if (!map.obstacles().isEmpty()) {
      try (Writer out = Files.newBufferedWriter(fresh.resolve(CircleFolder.OBSTACLES_FILE))) {
        GeoJsonObstacles.write(map.obstacles(), out);
      }
    }
  }

  private static String head(Circle circle, List<Warning> doubts) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", circle.name());
    values.put("city", circle.city());
    values.put("evaluationDate", circle.evaluationDate().toString());
    Map<String, Object> center = new LinkedHashMap<>();
    center.put("lon", circle.center().longitude());
    center.put("lat", circle.center().latitude());
    values.put("center", center);
    if (!circle.dataSource().isBlank()) {
      values.put("dataSource", circle.dataSource());
    }
    if (!circle.survey().values().isEmpty()) {
      values.put("survey", new LinkedHashMap<String, Object>(circle.survey().values()));
    }
    SearchReading.yaml(circle.search()).ifPresent(said -> values.put(SearchReading.KEY, said));
    if (!doubts.isEmpty()) {
      values.put("doubts", doubts.stream().map(FolderWriting::doubt).toList());
    }
    return YamlMapping.write(values);
  }

  private static Map<String, Object> doubt(Warning doubt) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("code", doubt.code());
    if (!doubt.subject().isBlank()) {
      values.put("about", doubt.subject());
    }
    values.put("zh", doubt.message().zh());
    values.put("en", doubt.message().en());
    return values;
  }
}
