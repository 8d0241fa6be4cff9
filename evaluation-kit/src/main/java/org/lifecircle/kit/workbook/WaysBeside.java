package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.EvidenceRows;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.json.GeoJsonWays;
import org.lifecircle.kit.layers.LayerFile;
import org.lifecircle.kit.layers.LayerMap;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.Utf8Text;

/** The file of ways that lies beside a workbook and is named in it: GeoJSON, or layers of a GIS. */
final class WaysBeside {

  private static final Phrases PHRASES = SheetLayout.PHRASES;
  private static final long LARGEST_BYTES = 256L * 1024 * 1024;

  private final Path folder;
  private final WorkbookFindings findings;
  private final Map<String, String> inputs;

  /**
   * @param folder where the workbook lies
   * @param findings takes what is wrong or doubtful
   * @param inputs takes the checksum of the file by its name
   */
  WaysBeside(Path folder, WorkbookFindings findings, Map<String, String> inputs) {
    this.folder = folder;
    this.findings = findings;
    this.inputs = inputs;
  }

  /**
   * The ways of a file.
   *
   * @param name its name as it was filled
   * @param sheet the sheet that names it
   * @param center the circle's middle, empty when it is not known
   */
  WalkingMap read(String name, String sheet, Optional<Coordinate> center) {
    Optional<Path> beside = EvidenceRows.within(folder, name).map(folder::resolve);
    Text wrong = null;
    if (beside.isEmpty()) {
      wrong = PHRASES.text("ways.file.name");
    } else if (!geoJson(name) && !LayerFile.isOne(beside.get())) {
      wrong = PHRASES.text("ways.file.kind");
    } else if (!Files.isRegularFile(beside.get())) {
      wrong = PHRASES.text("ways.file.missing");
    }
    if (wrong != null) {
      findings.problems().add(new Problem(sheet, 0, "waysFile", name, wrong));
      return new WalkingMap(List.of());
    }
    List<Problem> found = new ArrayList<>();
    Optional<WalkingMap> map = map(name, beside.get(), center, found);
    for (Problem problem : found) {
      findings
          .problems()
          .add(
              new Problem(
                  sheet,
                  0,
                  "waysFile",
                  name,
                  PHRASES.text(
                      "ways.file.problem",
                      new Text(problem.describe(Language.ZH), problem.describe(Language.EN)))));
    }
    return map.map(read -> MapHours.read(read, findings.warnings()))
        .orElse(new WalkingMap(List.of()));
  }

  private static boolean geoJson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".geojson") || lower.endsWith(".json");
  }

  private Optional<WalkingMap> map(
      String name, Path file, Optional<Coordinate> center, List<Problem> found) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        Text large = PHRASES.text("file.large", Long.toString(LARGEST_BYTES / 1024 / 1024));
        found.add(new Problem(name, 0, "", "", large));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      inputs.put(name, FileDigest.of(bytes));
      if (!geoJson(name)) {
        return LayerFile.read(file, CoordinateSystem.WGS84, found, findings.warnings())
            .map(
                layers ->
                    LayerMap.of(
                        name,
                        layers,
                        (lon, lat) -> CircleRows.wrongMapPlace(center, lon, lat),
                        found,
                        findings.warnings()));
      }
      return Utf8Text.decode(name, bytes, found)
          .flatMap(
              text ->
                  GeoJsonWays.read(
                      name,
                      text,
                      (lon, lat) -> CircleRows.wrongMapPlace(center, lon, lat),
                      found,
                      findings.warnings()));
    } catch (IOException e) {
      found.add(
          new Problem(
              name, 0, "", "", PHRASES.text("file.unreadable", String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
  }
}
