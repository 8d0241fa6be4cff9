package org.lifecircle.kit.population;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.json.GeoJsonObstacles;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.Obstacle;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Utf8Text;

/**
 * Reads a table or grid of people in WGS-84: CSV with {@code lon,lat,people}; GeoJSON polygons, for
 * example hexagons, with the number as a property; GeoTIFF such as WorldPop or GHS-POP. The content
 * says which it is, not the name.
 */
public final class PopulationFile {

  static final Phrases PHRASES = Phrases.beside(PopulationFile.class, "phrases");

  private static final Columns COLUMNS = Columns.required("lon", "lat", "people");
  private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(100_000_000);

  /** Names of the property that says how many people there are, the first that is there counts. */
  private static final List<String> PEOPLE =
      List.of(
          "people",
          "population",
          "pop",
          "residents",
          "persons",
          "inhabitants",
          "\u4eba\u53e3",
          "\u4eba\u53e3\u6570",
          "\u5c45\u6c11",
          "\u5e38\u4f4f\u4eba\u53e3",
          "value");

  private PopulationFile() {}

  /**
   * Reads a file.
   *
   * @param southWest one corner of the box that is wanted; of a large grid only that is read
   * @param northEast the other
   * @param notes takes what a reader must know of how the file was read
   * @throws InvalidInputException with everything that is wrong
   */
  public static List<PopulationArea> read(
      Path file, Coordinate southWest, Coordinate northEast, List<Warning> notes) {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) {
      throw wrong(name, PHRASES.text("population.missing"));
    }
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException | OutOfMemoryError e) {
      throw wrong(name, PHRASES.text("population.unreadable"));
    }
    List<Problem> problems = new ArrayList<>();
    List<PopulationArea> areas =
        GeoTiffPeople.isTiff(content)
            ? new GeoTiffPeople(name, content).areas(southWest, northEast)
            : isJson(content)
                ? polygons(name, content, problems)
                : points(name, content, problems, notes);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return areas;
  }

  static InvalidInputException wrong(String file, Text message) {
    return new InvalidInputException(List.of(new Problem(file, 0, "", "", message)));
  }

  private static boolean isJson(byte[] content) {
    int i = content.length > 2 && content[0] == (byte) 0xef ? 3 : 0;
    while (i < content.length && Character.isWhitespace(content[i])) {
      i++;
    }
    return i < content.length && content[i] == '{';
  }

  private static List<PopulationArea> points(
      String file, byte[] content, List<Problem> problems, List<Warning> notes) {
    List<PopulationArea> areas = new ArrayList<>();
    Optional<Table> table = Table.read(file, content, COLUMNS, problems);
    table.ifPresent(read -> notes.addAll(read.notes()));
    for (Row row : table.map(Table::rows).orElse(List.of())) {
      Optional<BigDecimal> lon =
          row.requiredDecimal("lon", BigDecimal.valueOf(-180), BigDecimal.valueOf(180));
      Optional<BigDecimal> lat =
          row.requiredDecimal("lat", BigDecimal.valueOf(-90), BigDecimal.valueOf(90));
      Optional<BigDecimal> people = row.requiredDecimal("people", BigDecimal.ZERO, MOST_PEOPLE);
      if (lon.isPresent() && lat.isPresent() && people.isPresent()) {
        areas.add(
            PopulationArea.at(
                lon.get() + "," + lat.get(),
                new Coordinate(lon.get().doubleValue(), lat.get().doubleValue()),
                people.get().doubleValue()));
      }
    }
    return areas;
  }

  private static List<PopulationArea> polygons(
      String file, byte[] content, List<Problem> problems) {
    List<PopulationArea> areas = new ArrayList<>();
    Optional<String> text = Utf8Text.decode(file, content, problems);
    if (text.isEmpty()) {
      return areas;
    }
    List<Obstacle> shapes =
        GeoJsonObstacles.read(
            file,
            text.get(),
            (lon, lat) ->
                Math.abs(lon) <= 180 && Math.abs(lat) <= 90
                    ? Optional.empty()
                    : Optional.of(PHRASES.text("population.no-degrees")),
            problems,
            new ArrayList<>());
    for (Obstacle shape : shapes) {
      Optional<Double> people = people(shape.tags());
      if (!shape.area() || people.isEmpty()) {
        problems.add(
            new Problem(
                file,
                0,
                shape.id(),
                "",
                PHRASES.text(shape.area() ? "population.no-number" : "population.no-polygon")));
      } else if (!shape.id().matches(".*/([2-9]|[1-9]\\d+)")) {
        areas.add(new PopulationArea(shape.id(), shape.lines(), people.get()));
      } else {
        problems.add(new Problem(file, 0, shape.id(), "", PHRASES.text("population.parts")));
      }
    }
    return areas;
  }

  private static Optional<Double> people(Map<String, String> tags) {
    for (String key : PEOPLE) {
      for (Map.Entry<String, String> tag : tags.entrySet()) {
        if (tag.getKey().toLowerCase(Locale.ROOT).equals(key)) {
          try {
            double number = Double.parseDouble(tag.getValue().replace(",", ""));
            return number >= 0 && number <= MOST_PEOPLE.doubleValue()
                ? Optional.of(number)
                : Optional.empty();
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }
}
