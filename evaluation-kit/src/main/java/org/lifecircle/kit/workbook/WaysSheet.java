package org.lifecircle.kit.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** Ways that were written point by point on a sheet. */
final class WaysSheet {

  private static final Phrases PHRASES = SheetLayout.PHRASES;

  private final Optional<Coordinate> center;
  private final CoordinateSystem system;
  private final List<Problem> problems;
  private final Map<String, DrawnWay> ways = new LinkedHashMap<>();

  /**
   * @param center the circle's middle, empty when it is not known
   * @param system what the degrees on the sheet are
   * @param problems takes what is wrong
   */
  WaysSheet(Optional<Coordinate> center, CoordinateSystem system, List<Problem> problems) {
    this.center = center;
    this.system = system;
    this.problems = problems;
  }

  /** A way as far as its rows were read. */
  private static final class DrawnWay {

    private final int firstLine;
    private final List<Coordinate> points = new ArrayList<>();
    private Optional<WayKind> kind = Optional.empty();

    DrawnWay(int firstLine) {
      this.firstLine = firstLine;
    }
  }

  /**
   * The ways of a table, one row a point.
   *
   * @param notes takes what was interpreted
   */
  WalkingMap read(Table table, CellNotes notes) {
    Function<String, Text> labels =
        column -> column.equals("lon") ? PHRASES.text("ways.lon") : PHRASES.text("ways.lat");
    CellReader cells = new CellReader(table, labels, notes);
    String id = "";
    for (Row row : table.rows()) {
      if (!row.blank("id")) {
        id = row.text("id");
      }
      if (!id.isEmpty()) {
        DrawnWay way = ways.computeIfAbsent(id, key -> new DrawnWay(row.line()));
        kind(row, way);
        point(row, cells, table.file()).ifPresent(way.points::add);
      } else if (row == table.rows().get(0)) {
        row.problem("id", PHRASES.text("ways.first"));
      }
    }
    return map(table.file());
  }

  private Optional<Coordinate> point(Row row, CellReader cells, String file) {
    Optional<CellPlace.Degrees> place = cells.place(row, center);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    double longitude = place.get().longitude();
    double latitude = place.get().latitude();
    Optional<Text> wrong = CircleRows.wrongPlace(center, longitude, latitude);
    if (wrong.isPresent()) {
      problems.add(
          new Problem(
              file, row.line(), "lon,lat", row.text("lon") + "," + row.text("lat"), wrong.get()));
      return Optional.empty();
    }
    return Optional.of(system.toWgs84(new Coordinate(longitude, latitude)));
  }

  private static void kind(Row row, DrawnWay way) {
    if (row.blank("kind")) {
      return;
    }
    Optional<WayKind> kind = WayKind.ofLabel(row.text("kind"));
    if (kind.isEmpty()) {
      row.problem("kind", PHRASES.text("ways.kind.wrong", WayKind.labels()));
    } else if (way.kind.isEmpty()) {
      way.kind = kind;
    }
  }

  private WalkingMap map(String file) {
    boolean right = problems.stream().noneMatch(problem -> problem.file().equals(file));
    List<Way> drawn = new ArrayList<>();
    ways.forEach(
        (id, way) -> {
          if (way.points.size() >= 2) {
            drawn.add(new Way(id, way.points, way.kind.orElse(WayKind.FOOTWAY).tags()));
          } else if (right) {
            problems.add(
                new Problem(
                    file,
                    way.firstLine,
                    "id",
                    id,
                    PHRASES.text("ways.short", Integer.toString(way.points.size()))));
          }
        });
    return new WalkingMap(drawn);
  }
}
