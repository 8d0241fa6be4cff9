package org.lifecircle.kit.delineation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.delineation.GivenBoundaries.GivenPolygon;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.DelineationManifest;
import org.lifecircle.kit.json.GeoJsonAreas;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.layers.GeoPackageTable;
import org.lifecircle.kit.layers.GeoPackageTable.Column;
import org.lifecircle.kit.layers.GeoPackageTable.Row;
import org.lifecircle.kit.layers.GeoPackageTable.Shape;
import org.lifecircle.kit.layers.GeoPackageWriting;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.DelineationChart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.simulation.delineation.Delineation.Leftover;

/**
 * Writes a folder of circles: one folder each, which {@code evaluate} and {@code programme} read,
 * and beside them a table, outlines and a map.
 */
public final class DelineationFolder {

  private static final OutputTable<OnSheet> CIRCLES =
      OutputTable.<OnSheet>of(Codebook.DELINEATION, "circles.csv")
          .text("id", one -> one.circle().id())
          .text("path", one -> one.circle().id())
          .text("city", one -> one.circle().circle().city())
          .text("name", one -> one.circle().circle().name())
          .text("lon", one -> Double.toString(one.circle().circle().center().longitude()))
          .text("lat", one -> Double.toString(one.circle().circle().center().latitude()))
          .count("homes", one -> one.circle().group().homes().size())
          .count("residents", one -> one.circle().group().residents())
          .count("residentsBeyond", one -> one.circle().group().residentsBeyond())
          .count(
              "farthestMeters",
              one -> Math.round(one.circle().group().farthestMillimeters() / 1000.0))
          .count("outlets", one -> one.circle().circle().outlets().size())
          .text("sheet", one -> one.sheet() == 0 ? "" : Integer.toString(one.sheet()))
          .build();

  private static final OutputTable<Belonging> HOMES =
      OutputTable.<Belonging>of(Codebook.DELINEATION, "homes-by-circle.csv")
          .text("home", one -> one.home().id())
          .text("circle", Belonging::circle)
          .text("boundary", Belonging::boundary)
          .text("cause", Belonging::cause)
          .count("residents", one -> one.home().residents().total())
          .build();

  private static final OutputTable<GivenPolygon> BOUNDARIES =
      OutputTable.<GivenPolygon>of(Codebook.DELINEATION, "boundaries.csv")
          .text("id", GivenPolygon::id)
          .text("name", GivenPolygon::name)
          .text("unit", GivenPolygon::unit)
          .text("circle", GivenPolygon::circle)
          .count("homes", one -> one.extent().homes())
          .count("residents", one -> one.extent().residents())
          .count("squareMeters", one -> one.extent().squareMeters())
          .text("doubtsZh", one -> said(one, Language.ZH))
          .text("doubtsEn", one -> said(one, Language.EN))
          .build();

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("id"),
          Column.text("name"),
          new Column("homes", true),
          new Column("residents", true),
          new Column("residents_beyond", true),
          new Column("farthest_meters", true));

  private final CityCircles cut;
  private final Language language;
  private final DelineationManifest manifest;
  private final DelineationChart.Maps maps;

  /**
   * What is written.
   *
   * @param manifest says how it was made
   * @param language of the words of the map and the codebook
   */
  public DelineationFolder(CityCircles cut, DelineationManifest manifest, Language language) {
    this.cut = cut;
    this.manifest = manifest;
    this.language = language;
    maps = maps(cut, language);
  }

  /** A circle and the number of the sheet of the map that names it; 0 where the map does. */
  private record OnSheet(DelineatedCircle circle, int sheet) {}

  private List<OnSheet> onSheets() {
    return IntStream.range(0, cut.circles().size())
        .mapToObj(c -> new OnSheet(cut.circles().get(c), maps.sheetOfArea().get(c)))
        .toList();
  }

  private record Belonging(Home home, String circle, String boundary, String cause) {}

  private static String said(GivenPolygon polygon, Language language) {
    return String.join(" ", polygon.doubts().stream().map(text -> text.in(language)).toList());
  }

  /**
   * Writes the folder aside and moves it into its place at the end.
   *
   * @return the files of an earlier run that were changed by hand and kept under other names
   * @throws IOException when it cannot be written, or something else stands there
   */
  public List<Path> write(Path folder) throws IOException {
    try (AsideFolder aside = AsideFolder.open(folder, OwnedFiles::of)) {
      writeFiles(aside.path());
      aside.commit();
      return List.copyOf(aside.kept());
    }
  }

  private void writeFiles(Path fresh) throws IOException {
    for (DelineatedCircle one : cut.circles()) {
      CircleFolder.write(fresh.resolve(one.id()), one.circle(), one.map(), one.doubts());
    }
    CIRCLES.write(fresh.resolve(CIRCLES.file().name()), onSheets());
    HOMES.write(fresh.resolve(HOMES.file().name()), belongings());
    List<OutputTable<?>> tables = new ArrayList<>(List.of(CIRCLES, HOMES));
    if (cut.given().isPresent()) {
      BOUNDARIES.write(fresh.resolve(BOUNDARIES.file().name()), cut.given().get().polygons());
      tables.add(BOUNDARIES);
    }
    try (Writer out = Files.newBufferedWriter(fresh.resolve("outlines.geojson"))) {
      GeoJsonAreas.write(cut.circles().stream().map(this::shape).toList(), out);
    }
    GeoPackageWriting.write(
        fresh.resolve("outlines.gpkg"),
        List.of(new GeoPackageTable("outlines", Shape.POLYGON, COLUMNS, rows())),
        cut.city().circle().evaluationDate());
    Files.write(fresh.resolve("map.png"), maps.whole().png(Layout.ALONE));
    Files.writeString(fresh.resolve("map.svg"), maps.whole().svgFile(Layout.ALONE));
    for (Chart sheet : maps.sheets()) {
      Files.write(fresh.resolve(sheet.id() + ".png"), sheet.png(Layout.ALONE));
    }
    DataPackageJson.write(
        fresh,
        Codebook.DELINEATION,
        CityCircles.PHRASES.text("title", cut.city().circle().city()).in(language),
        tables,
        language);
    manifest.write(fresh.resolve(OwnedFiles.MANIFEST), SoftwareVersion.CURRENT);
    OwnedFiles.record(fresh);
  }

  private List<Belonging> belongings() {
    Map<String, Belonging> byHome = new LinkedHashMap<>();
    Map<String, String> boundaries =
        cut.given().map(GivenBoundaries::polygonOfHome).orElse(Map.of());
    for (DelineatedCircle one : cut.circles()) {
      for (Home home : one.group().homes()) {
        String boundary = boundaries.getOrDefault(home.id(), "");
        byHome.put(home.id(), new Belonging(home, one.id(), boundary, ""));
      }
    }
    for (Leftover left : cut.remainder()) {
      byHome.put(left.home().id(), new Belonging(left.home(), "", "", left.cause().id()));
    }
    return cut.city().circle().homes().stream().map(home -> byHome.get(home.id())).toList();
  }

  private GeoJsonAreas.Shape shape(DelineatedCircle one) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", one.id());
    properties.put("name", one.circle().name());
    properties.put("homes", one.group().homes().size());
    properties.put("residents", one.group().residents());
    properties.put("residentsBeyond", one.group().residentsBeyond());
    properties.put("farthestMeters", farthest(one));
    properties.put("source", one.circle().dataSource());
    return GeoJsonAreas.Shape.area(properties, one.outline());
  }

  private static int farthest(DelineatedCircle one) {
    return (int) Math.round(one.group().farthestMillimeters() / 1000.0);
  }

  /** One row for each polygon, since the outline of a circle may have several. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (DelineatedCircle one : cut.circles()) {
      List<String> cells =
          List.of(
              one.id(),
              one.circle().name(),
              Integer.toString(one.group().homes().size()),
              Integer.toString(one.group().residents()),
              Integer.toString(one.group().residentsBeyond()),
              Integer.toString(farthest(one)));
      for (List<List<Coordinate>> polygon : one.outline()) {
        rows.add(new Row(rows.size() + 1, polygon, cells));
      }
    }
    return rows;
  }

  private static DelineationChart.Maps maps(CityCircles cut, Language language) {
    List<DelineationChart.Area> areas =
        cut.circles().stream()
            .map(
                one ->
                    new DelineationChart.Area(
                        one.circle().name(),
                        one.group().residents(),
                        one.circle().center(),
                        one.outline()))
            .toList();
    return DelineationChart.of(
        new DelineationChart.Ground(
            cut.city().circle().city(),
            cut.given().isPresent(),
            cut.city().map().ways(),
            cut.city().barriers(),
            cut.remainder().stream().map(left -> left.home().location()).toList()),
        areas,
        language,
        ReportFont.load());
  }
}
