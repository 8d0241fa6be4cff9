package org.lifecircle.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lifecircle.kit.calibration.CountsTable;
import org.lifecircle.kit.checklist.ChecklistFile;
import org.lifecircle.kit.cli.CommandRun;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.delineation.Boundaries;
import org.lifecircle.kit.experiment.ExperimentFile;
import org.lifecircle.kit.experiment.TinyExperiment;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.gis.Shapefiles;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.json.CircleLineJson;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.kit.osm.PeopleGrid;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;
import org.lifecircle.kit.poi.PoiColumns;
import org.lifecircle.kit.poi.PoiReading;
import org.lifecircle.kit.poi.PoiTable;
import org.lifecircle.kit.population.PopulationFile;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.kit.source.CircleSource;
import org.lifecircle.kit.survey.SurveyAnswersFile;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.experiment.StandardMeasures;
import org.lifecircle.simulation.mason.DayCheckpoint;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.annex.Annex;
import org.lifecircle.standards.json.JudgeRequest;

/** All readers of files, with files to change: examples, what we write, and faults of the past. */
final class FuzzedReaders {

  private static final Coordinate CENTER = new Coordinate(116.4835, 39.9165);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final Coordinate SOUTH_WEST = new Coordinate(116.45, 39.90);
  private static final Coordinate NORTH_EAST = new Coordinate(116.50, 39.93);

  private final Path home;
  private final Path examples;
  private final Path shared;
  private final Evaluator evaluator = Evaluator.load();
  private final Standards standards = Standards.load();
  private final List<FuzzedReader> readers = new ArrayList<>();

  private FuzzedReaders(Path home, Path root) {
    this.home = home;
    this.examples = root.resolve("examples");
    this.shared = root.resolve("../shared");
  }

  /**
   * Lays files into a folder, and gives what reads them.
   *
   * @param home an empty folder
   * @param root the project's
   */
  static List<FuzzedReader> of(Path home, Path root) throws Exception {
    FuzzedReaders all = new FuzzedReaders(home, root);
    all.circles();
    all.requests();
    all.maps();
    all.tables();
    all.places(all.evaluator.read(home.resolve("tiny")).circle());
    all.layers();
    all.experiments();
    all.rules();
    all.reports();
    return all.readers;
  }

  private void add(String name, List<String> files, FuzzedReader.Reading reading) {
    // Without the files beside the project some kinds have none.
    if (!files.isEmpty()) {
      readers.add(new FuzzedReader(name, files, reading));
    }
  }

  private String file(String name, String content) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return name;
  }

  /** Copies the files of a folder that match; gives their paths from home. */
  private List<String> copied(Path from, String to, String pattern) throws IOException {
    List<String> copied = new ArrayList<>();
    if (Files.isDirectory(from)) {
      for (Map.Entry<String, Path> file : FolderFiles.of(from).entrySet()) {
        Path at = home.resolve(to).resolve(file.getKey());
        Files.createDirectories(at.getParent());
        Files.copy(file.getValue(), at);
        if (file.getKey().matches(pattern)) {
          copied.add(to + "/" + file.getKey());
        }
      }
    }
    return copied;
  }

  private void circles() throws IOException {
    List<Path> parents =
        List.of(examples.resolve("circles"), shared.resolve("faults").resolve("circles"));
    List<String> files = new ArrayList<>();
    for (Path parent : parents) {
      if (Files.isDirectory(parent)) {
        try (Stream<Path> all = Files.list(parent)) {
          for (Path circle : all.filter(Files::isDirectory).sorted().toList()) {
            files.addAll(
                copied(circle, "circles/" + circle.getFileName(), ".*\\.(yaml|csv|geojson)"));
          }
        }
      }
    }
    add("circle", files, file -> evaluator.read(circleOf(file)));
    add(
        "workbook",
        copied(shared.resolve("faults/workbooks"), "workbooks", ".*\\.xlsx"),
        evaluator::read);
  }

  private Path circleOf(Path file) {
    return home.resolve("circles").resolve(home.resolve("circles").relativize(file).getName(0));
  }

  private void requests() throws IOException {
    String request =
        Files.readString(
            examples.resolve("government-system/src/main/resources/request.json"),
            StandardCharsets.UTF_8);
    add(
        "facts",
        List.of(file("facts/request.json", request)),
        path ->
            JudgeRequest.read(
                JsonBytes.object(Files.readAllBytes(path), "facts"), standards, "facts"));
    add(
        "hours",
        List.of(
            file(
                "hours/a.txt",
                "Mo-Fr 07:00-19:30; Sa,Su 08:00-12:00; PH off; Jan 01-Mar 31: 09:00+ || \"ask\""),
            file("hours/b.txt", "week 1-53/2 We[1,-1] sunrise-(sunset+01:30) off \"x\", 2026 24/7"),
            file("hours/c.txt", "周一至周五 7:00—19:30，周末休息；法定节假日 8点到12点")),
        path -> {
          String text = Files.readString(path, StandardCharsets.ISO_8859_1);
          HoursSyntax.read(text);
          HoursSyntax.readLoosely(text);
          String words = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
          HoursSyntax.read(words);
          HoursSyntax.readLoosely(words);
        });
  }

  private void maps() throws IOException {
    List<String> xml = copied(shared.resolve("faults/maps"), "maps", ".*\\.osm");
    List<String> packed = new ArrayList<>();
    try (Stream<Path> all =
        Files.exists(home.resolve("maps")) ? Files.list(home.resolve("maps")) : Stream.empty()) {
      all.map(one -> "maps/" + one.getFileName())
          .filter(one -> one.endsWith(".pbf"))
          .sorted()
          .forEach(packed::add);
    }
    for (String one :
        List.of("cn-jiangxi-guixi-2024.osm.pbf", "cn-beijing-tsinghua-2017.osm.pbf")) {
      if (Files.exists(shared.resolve("data/osm").resolve(one))) {
        Files.createDirectories(home.resolve("packed"));
        Files.copy(shared.resolve("data/osm").resolve(one), home.resolve("packed").resolve(one));
        packed.add("packed/" + one);
      }
    }
    add("map-xml", xml, file -> city(file, Optional.empty()));
    add("map-pbf", packed, file -> city(file, Optional.empty()));
    if (!packed.isEmpty()) {
      boundaries(city(home.resolve(packed.get(packed.size() - 1)), Optional.empty()));
    }
  }

  private OsmCity city(Path map, Optional<Path> population) {
    return OsmCity.read(
        map,
        evaluator.formats(),
        new OsmCity.Options(DAY, Optional.empty(), population, OptionalInt.empty(), false));
  }

  private void boundaries(OsmCity city) throws IOException {
    Coordinate low = city.box().southWest();
    Coordinate high = city.box().northEast();
    double middle = (low.longitude() + high.longitude()) / 2;
    String left = square("甲", low.longitude(), low.latitude(), middle, high.latitude());
    String right = square("乙", middle, low.latitude(), high.longitude(), high.latitude());
    add(
        "boundaries",
        List.of(
            file(
                "boundaries/all.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[" + left + "," + right + "]}")),
        file -> Boundaries.read(file, CoordinateSystem.WGS84, city));
  }

  private static String square(String name, double west, double south, double east, double north) {
    return """
    {"type":"Feature","properties":{"name":"%s","unit":"%s"},"geometry":{"type":"Polygon",
    "coordinates":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}\
    """
        .formatted(name, name, west, south, east, south, east, north, west, north, west, south);
  }

  private void tables() throws IOException {
    Path circle = TinyCircle.write(home.resolve("tiny"));
    CircleData tiny = evaluator.read(circle);
    Path other = TinyCircle.write(home.resolve("unasked"));
    String basics = Files.readString(other.resolve("circle.yaml"));
    Files.writeString(other.resolve("circle.yaml"), basics.split("survey:")[0]);
    CircleData unasked = evaluator.read(other);
    add(
        "checklist",
        List.of(
            file(
                "checklist/all.csv",
                "formats,result,name,lon,lat,hours,date,inspector,note\n药店,有,甲药房,116.4835,"
                    + "39.9165,8:00-20:00,2026-11-20,张,\n宠物服务站,no,,,,,2026-11-20,张,x\n")),
        file -> new ChecklistFile(file, evaluator.outletFormats()).apply(tiny));
    add(
        "answers",
        List.of(file("answers/all.csv", "序号,年龄,overall\n1,65,满意\n2,30,B\n3,,非常满意\n")),
        file -> new SurveyAnswersFile(file).apply(unasked));
    add(
        "counts",
        List.of(
            file(
                "counts/all.csv",
                "date,outlet,hour,people,measure,value,error\n2026-11-20,o1,8,12,,,\n"
                    + "2026-11-20,o1,9,30,,,\n,,,,served-share,0.9,0.05\n")),
        file ->
            CountsTable.read(
                file,
                tiny.circle(),
                StandardMeasures.of(evaluator.formats(), Demand.standard()),
                DAY));
  }

  /** Tables of services and offices. */
  private void places(Circle tiny) throws IOException {
    List<String> places = copied(shared.resolve("faults/tables"), "places", ".*\\.csv");
    places.add(
        file(
            "places/own.csv",
            "id,name,type,lon,lat,address\np1,甲药房,药店,116.4835,39.9165,三号院1号\n"
                + "p2,乙市场,菜市场,116.484,39.917,三号院2号\n"));
    Gazetteer none = Gazetteer.NONE;
    add(
        "places",
        places,
        file ->
            PoiTable.read(
                file,
                new PoiReading(
                    PoiColumns.FOUND,
                    CoordinateSystem.WGS84,
                    Optional.of(CENTER),
                    none.around(CoordinateSystem.WGS84, Optional.of(CENTER))),
                evaluator.formats(),
                tiny.outlets()));
    add(
        "addresses",
        List.of(
            file(
                "addresses/all.csv",
                "name,address,lon,lat\n三号院,北京市朝阳区三号院1号,116.4835,39.9165\n"
                    + "乙市场,\"朝阳区甲路2号, 三号院\",116.484,39.917\n")),
        file ->
            Gazetteer.read(List.of(file), Optional.of(CoordinateSystem.GCJ02))
                .around(CoordinateSystem.WGS84, Optional.of(CENTER)));
    add(
        "people",
        people(),
        file -> PopulationFile.read(file, SOUTH_WEST, NORTH_EAST, new ArrayList<>()));
  }

  private List<String> people() throws IOException {
    Path grid = home.resolve("people/grid.tif");
    Files.createDirectories(grid.getParent());
    PeopleGrid.write(grid, 2, new float[][] {{0, 40, 60}, {-99999, 0, 7}});
    return List.of(
        "people/grid.tif",
        file("people/points.csv", "lon,lat,people\n116.46,39.91,120\n116.47,39.92,60\n"),
        file(
            "people/areas.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":["
                + square("x", 116.46, 39.91, 116.47, 39.92)
                    .replace("\"name\":\"x\"", "\"people\":120")
                + "]}"));
  }

  private void layers() throws IOException {
    CircleData tiny = evaluator.read(home.resolve("tiny"));
    Path layers = Files.createDirectories(home.resolve("layers"));
    CircleSource source = CircleSources.of(layers.resolve("tiny.gpkg"));
    source.write(layers.resolve("tiny.gpkg"), tiny.circle(), tiny.map(), List.of());
    new Shapefiles()
        .points(
            "homes",
            List.of("id", "name", "households", "residents"),
            new Object[] {116.32, 39.9998649, "h1", "一号楼", 20, 60})
        .points(
            "outlets",
            List.of("name", "formats"),
            new Object[] {116.3270263, 40.0000901, "甲药房", "pharmacy"})
        .parts(
            "ways",
            3,
            List.of("osm_id", "fclass"),
            new Object[] {new double[][] {{116.318829, 40}, {116.3235131, 40}}, "10", "footway"})
        .zip(layers.resolve("town.zip"));
    add("layers", List.of("layers/tiny.gpkg"), evaluator::read);
    add("shapefiles", List.of("layers/town.zip"), evaluator::read);
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, Path> file : FolderFiles.of(home.resolve("tiny")).entrySet()) {
      files.put(file.getKey(), Files.readAllBytes(file.getValue()));
    }
    Files.createDirectories(home.resolve("columns"));
    ParquetCircles.write(
        home.resolve("columns/circles.parquet"),
        List.of(
            new PackedCircle(
                "a", Optional.of("北京"), Optional.of("三号院"), Optional.empty(), "a", files)));
    add(
        "columns",
        List.of("columns/circles.parquet"),
        file -> {
          for (PackedCircle one : ParquetCircles.list(file)) {
            ParquetCircles.read(file, one.id());
          }
        });
  }

  private void experiments() throws IOException {
    Path folder = Files.createDirectories(home.resolve("experiment"));
    TinyExperiment.write(folder, TinyExperiment.USUAL);
    add(
        "experiment",
        List.of("experiment/experiment.yaml"),
        file -> ExperimentFile.read(file, evaluator));
    add(
        "scenario",
        Stream.concat(
                Stream.of("experiment/no-market.yaml"),
                copied(examples.resolve("scenarios"), "scenarios", "[^/]*\\.yaml").stream())
            .toList(),
        file -> refused(problems -> ScenarioFile.read(file, problems)));
    add(
        "parameters",
        List.of(
            file(
                "parameters/all.yaml",
                "demand-scale: 0.5\nvisits-per-week/wet-market/adult: 1\ntime-decay: 0.1\n")),
        file -> ParameterFile.read(file, Demand.standard()));
  }

  private void rules() throws IOException {
    Path tables = Files.createDirectories(home.resolve("rules"));
    Standards.writeTables(tables);
    List<String> edited = new ArrayList<>();
    for (Map.Entry<String, Path> one : FolderFiles.of(tables).entrySet()) {
      // Each alone in a folder, as somebody edits one: the others are as the product has them.
      Path folder = Files.createDirectories(home.resolve("edited/" + edited.size()));
      Files.copy(one.getValue(), folder.resolve(one.getKey()));
      edited.add("edited/" + edited.size() + "/" + one.getKey());
    }
    add("rules", edited, file -> Standards.load(file.getParent()));
    Path annex = home.resolve("annex/annex.xlsx");
    Files.createDirectories(annex.getParent());
    Annex.writeTemplate(annex, evaluator.formats(), standards.allFigures());
    filled(annex, "2024 年某办", "2024-03-01", "https://example.org/annex");
    add(
        "annex",
        List.of("annex/annex.xlsx"),
        file -> Annex.read(file, standards.formats(), standards.vocabulary()));
  }

  /** Says where an annex comes from, without which none is read. */
  private static void filled(Path annex, String... cells) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(annex);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (int i = 0; i < cells.length; i++) {
        workbook.getSheet("说明").getRow(i + 2).createCell(1).setCellValue(cells[i]);
      }
      workbook.getSheet("等级").getRow(3).createCell(1).setCellValue("13");
      workbook.write(bytes);
    }
    Files.write(annex, bytes.toByteArray());
  }

  private void reports() throws IOException {
    Path report = home.resolve("report");
    Path compared = home.resolve("compared");
    Path day = Files.createDirectories(home.resolve("day")).resolve("noon.checkpoint");
    Path tiny = home.resolve("tiny");
    Path scenario = home.resolve("experiment/no-market.yaml");
    told(CommandRun.run("evaluate", tiny, "--out", report));
    told(CommandRun.run("compare", tiny, scenario, "--replications", "2", "--out", compared));
    told(CommandRun.run("watch", tiny, "--checkpoint", day, "--until", "12:30"));
    add(
        "scorecard",
        List.of("report/scorecard.json"),
        file -> refused(problems -> ScorecardReading.read(report, Optional.empty(), problems)));
    add(
        "line",
        List.of("report/circle.json"),
        file -> refused(problems -> CircleLineJson.read(report, problems)));
    add("manifest", List.of("report/manifest.json"), file -> OwnedFiles.of(report));
    add("comparison", List.of("compared/manifest.json"), ComparisonManifest::read);
    add("checkpoint", List.of("day/noon.checkpoint"), DayCheckpoint::read);
  }

  private static void told(CommandRun run) {
    if (run.status() != 0) {
      throw new IllegalStateException(run.out() + run.err());
    }
  }

  /** What is told in a list. */
  private interface Telling {
    void into(List<Problem> problems) throws IOException;
  }

  private static void refused(Telling telling) throws IOException {
    List<Problem> problems = new ArrayList<>();
    telling.into(problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
