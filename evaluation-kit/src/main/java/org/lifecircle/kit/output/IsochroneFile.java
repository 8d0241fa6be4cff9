package org.lifecircle.kit.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.json.GeoJsonAreas;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.reports.Isochrone;

/** {@code isochrones.geojson}: one MultiPolygon for each number of minutes. */
public final class IsochroneFile {

  private IsochroneFile() {}

  /**
   * Writes isochrones.
   *
   * @param about what they are of: {@code center}, {@code home ID}, {@code format ID}
   * @param source whose data lie under them; blank when nobody is named
   * @throws IOException when the file cannot be written
   */
  public static void write(
      Path file, List<Isochrone> isochrones, String about, AgeGroup group, String source)
      throws IOException {
    List<GeoJsonAreas.Shape> shapes =
        isochrones.stream()
            .map(
                isochrone -> {
                  Map<String, Object> properties = new LinkedHashMap<>();
                  properties.put("of", about);
                  properties.put("minutes", isochrone.minutes());
                  properties.put("group", group.id());
                  if (!source.isBlank()) {
                    properties.put("source", source);
                  }
                  return GeoJsonAreas.Shape.area(properties, isochrone.polygons());
                })
            .toList();
    try (Writer out = Files.newBufferedWriter(file)) {
      GeoJsonAreas.write(shapes, out);
    }
  }
}
