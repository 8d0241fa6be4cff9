package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.StandingRows;

/** A circle as it stands in its files at one moment. It never changes; an edit gives another. */
public interface StandingCircle {

  /** The bytes of its files by name; nobody changes them. */
  SortedMap<String, byte[]> files();

  /** What it is called, where and when it is, as the files say it. */
  Map<String, String> settings();

  /** Its tables {@code homes} and {@code outlets}; one that cannot be read is left out. */
  List<StandingRows> tables();

  /**
   * The features of a map with their ids.
   *
   * @param layer {@code ways} or {@code obstacles}
   */
  List<Map<String, Object>> features(String layer);

  /**
   * The circle after an edit.
   *
   * @throws org.lifecircle.model.InvalidInputException when it cannot be made
   */
  Changed with(Edit edit);

  /**
   * A circle after an edit.
   *
   * @param circle the circle then
   * @param back what makes it again what it was
   */
  record Changed(StandingCircle circle, Edit back) {
    public Changed {
      requireNonNull(circle, "circle");
      requireNonNull(back, "back");
    }
  }

  /**
   * Where the page shows a problem.
   *
   * @param table {@code homes}, {@code outlets}, {@code ways}, {@code obstacles}, {@code settings};
   *     another file's name otherwise
   * @param line of the row; 0 when the whole is meant
   * @param column of the cell; blank when the whole row is meant
   */
  record Where(String table, int line, String column) {}

  /** Where the page shows a problem that the readers tell. */
  Where where(Problem problem);

  /** What tells it from every other state of its files. */
  default String digest() {
    List<byte[]> parts = new ArrayList<>();
    files()
        .forEach(
            (name, bytes) -> {
              parts.add(name.getBytes(StandardCharsets.UTF_8));
              parts.add(bytes);
            });
    return FileDigest.ofParts(parts);
  }

  /** In which degrees its tables are. */
  default CoordinateSystem system() {
    return Optional.ofNullable(settings().get("coordinateSystem"))
        .flatMap(CoordinateSystem::ofWords)
        .orElse(CoordinateSystem.WGS84);
  }

  /** Its center in WGS-84; empty when the files do not say it so that it can be read. */
  default Optional<Coordinate> center() {
    return CircleView.place(
        settings().getOrDefault("lon", ""), settings().getOrDefault("lat", ""), system());
  }

  /** The cells of a place in the degrees of the tables. */
  default Map<String, String> degrees(Coordinate place) {
    Coordinate own = system().fromWgs84(place);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("lon", plain(own.longitude()));
    cells.put("lat", plain(own.latitude()));
    return cells;
  }

  private static String plain(double degrees) {
    return BigDecimal.valueOf(Math.round(degrees * 1e6), 6).stripTrailingZeros().toPlainString();
  }
}
