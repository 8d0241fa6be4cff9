package org.lifecircle.kit.layers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lifecircle.model.Coordinate;

/** GeoPackage files of one layer with one feature, for tests. */
public final class OneFeatureFile {

  private OneFeatureFile() {}

  /** Writes stairs with the id 7, whose kind stands in Chinese in a column of a Chinese name. */
  public static void stairs(Path file, String layer) throws IOException {
    write(
        file,
        layer,
        GeoPackageTable.Shape.LINESTRING,
        "道路类型",
        new GeoPackageTable.Row(
            7,
            List.of(List.of(new Coordinate(116.483, 39.9164), new Coordinate(116.485, 39.9164))),
            List.of("台阶")));
  }

  /** Writes a triangle of water with the id 3. */
  public static void pond(Path file, String layer) throws IOException {
    write(
        file,
        layer,
        GeoPackageTable.Shape.POLYGON,
        "natural",
        new GeoPackageTable.Row(
            3,
            List.of(
                List.of(
                    new Coordinate(116.4832, 39.9166),
                    new Coordinate(116.4836, 39.9166),
                    new Coordinate(116.4836, 39.9168),
                    new Coordinate(116.4832, 39.9166))),
            List.of("water")));
  }

  private static void write(
      Path file, String layer, GeoPackageTable.Shape shape, String column, GeoPackageTable.Row row)
      throws IOException {
    GeoPackageWriting.write(
        file,
        List.of(
            new GeoPackageTable(
                layer, shape, List.of(GeoPackageTable.Column.text(column)), List.of(row))),
        LocalDate.of(2026, 11, 24));
  }
}
