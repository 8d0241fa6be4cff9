package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.json.GeoJsonAreas;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.Mode;
import org.lifecircle.simulation.network.pace.Modes;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.WalkMatrix;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle matrix}: the walks from some points to others, as a table. */
@Command(name = "matrix")
final class MatrixCommand implements Callable<Integer> {

  /** Lengths and times as searched, and what is written of them. */
  private static final int BYTES_OF_A_PAIR = 16;

  private static final Columns POINTS = Columns.required("id", "lon", "lat");

  private static final OutputTable<Pair> TABLE =
      OutputTable.<Pair>of(Codebook.MATRIX, "matrix.csv")
          .text("from", row -> row.begins().ids().get(row.i()))
          .text("to", row -> row.ends().ids().get(row.j()))
          .text("meters", Pair::meters)
          .text("seconds", Pair::seconds)
          .text("from_snap_m", row -> meters(row.matrix().from(row.i()).doorMillimeters()))
          .text("to_snap_m", row -> meters(row.matrix().to(row.j()).doorMillimeters()))
          .build();

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CIRCLE-or-MAP")
  private Path source;

  @Option(names = "--from", paramLabel = "POINTS.csv", required = true)
  private Path from;

  @Option(names = "--to", paramLabel = "POINTS.csv", required = true)
  private Path to;

  @Option(names = "--out", paramLabel = "MATRIX.csv", required = true)
  private Path out;

  @Mixin private GroupOption group;

  @Option(names = "--walker", paramLabel = "WALKER", defaultValue = "unburdened")
  private String walker;

  @Mixin private TimeOption at;

  @Mixin private CrsOption crs;

  @Option(names = "--routes", paramLabel = "ROUTES.geojson")
  private Path routes;

  private record Points(List<String> ids, List<Coordinate> places) {}

  /** One point where walks begin and one where they end, by their indices. */
  private record Pair(WalkMatrix matrix, Points begins, int i, Points ends, int j) {

    String meters() {
      OptionalInt along = matrix.millimetersAlongWays(i, j);
      return along.isPresent() ? MatrixCommand.meters(along.getAsInt()) : "";
    }

    String seconds() {
      OptionalInt seconds = matrix.seconds(i, j);
      return seconds.isPresent() ? Integer.toString(seconds.getAsInt()) : "";
    }
  }

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    AgeGroup ageGroup = group.ageGroup();
    WalkingParameters parameters = WalkingParameters.standard();
    parameters = parameters.by(mode(parameters.modes(), command));
    List<Problem> problems = new ArrayList<>();
    CoordinateSystem system = crs.system();
    List<Warning> notes = new ArrayList<>();
    Points begins = points(from, system, problems, notes);
    Points ends = points(to, system, problems, notes);
    tooMany(begins.ids().size(), ends.ids().size()).ifPresent(problems::add);
    Optional<WalkingNetwork> network = network(parameters.mode(), problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    requireWritable();
    WalkMatrix matrix =
        WalkMatrix.measure(
            network.orElseThrow(), begins.places(), ends.places(), parameters, ageGroup);
    int walks =
        (int)
            IntStream.range(0, begins.ids().size() * ends.ids().size())
                .filter(
                    cell ->
                        matrix
                            .millimeters(cell / ends.ids().size(), cell % ends.ids().size())
                            .isPresent())
                .count();
    int columns = ends.ids().size();
    AsideFile.write(
        out,
        path ->
            TABLE.write(
                path,
                () ->
                    IntStream.range(0, begins.ids().size() * columns)
                        .mapToObj(
                            cell -> new Pair(matrix, begins, cell / columns, ends, cell % columns))
                        .iterator()));
    if (routes != null) {
      writeRoutes(matrix, begins, ends);
    }
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text(
                    "matrix.written",
                    begins.ids().size() * ends.ids().size(),
                    walks,
                    out.toString())
                .in(console));
    WarningLines.print(notes, command.getOut(), console);
    return 0;
  }

  private void requireWritable() throws IOException {
    OutputPlace.requireOther(out, source, from, to);
    AsideFile.requireWritable(out);
    if (routes != null) {
      OutputPlace.requireOther(routes, source, from, to, out);
      AsideFile.requireWritable(routes);
    }
  }

  private Mode mode(Modes modes, CommandLine command) {
    List<String> ids = modes.ids();
    List<String> firstIds = ids.subList(0, ids.size() - 1);
    return modes
        .ofId(walker)
        .orElseThrow(
            () ->
                LifeCircle.wrong(
                    command,
                    "walker.unknown",
                    new Text(String.join("、", firstIds), String.join(", ", firstIds)),
                    ids.get(ids.size() - 1),
                    walker));
  }

  private Optional<WalkingNetwork> network(Mode mode, List<Problem> problems) {
    try {
      WalkingNetwork network =
          WalkingNetwork.of(WalkingParameters.standard().by(mode).passable(map()));
      if (!network.isEmpty()) {
        return Optional.of(network);
      }
      problems.add(
          new Problem(
              source.getFileName().toString(),
              0,
              "",
              "",
              LifeCircle.PHRASES.text("matrix.no-ways")));
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    }
    return Optional.empty();
  }

  /** A matrix is held whole while it is written: its pairs must be numbered and find room. */
  private Optional<Problem> tooMany(long begins, long ends) {
    long pairs = begins * ends;
    long most = Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / BYTES_OF_A_PAIR);
    return pairs <= most
        ? Optional.empty()
        : Optional.of(
            new Problem(
                from.getFileName().toString(),
                0,
                "",
                Long.toString(begins),
                LifeCircle.PHRASES.text("matrix.size", begins, ends, pairs, most)));
  }

  /** The map at the time that was given. */
  private WalkingMap map() {
    if (!Files.isDirectory(source)) {
      return at.at(MapHours.read(OsmImport.readMap(source), new ArrayList<>()));
    }
    CircleData folder = CircleFolder.read(source, Evaluator.load().vocabulary());
    WalkingMap map = folder.map();
    return at.onOrAfter(folder.circle().evaluationDate()).map(map::at).orElse(map);
  }

  private static Points points(
      Path path, CoordinateSystem system, List<Problem> problems, List<Warning> notes) {
    List<String> ids = new ArrayList<>();
    List<Coordinate> places = new ArrayList<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    Optional<Table> table = Table.read(path, POINTS, problems);
    table.ifPresent(read -> notes.addAll(read.notes()));
    CellNotes interpreted = new CellNotes();
    Optional<CellReader> cells = table.map(read -> new CellReader(read, Text::same, interpreted));
    for (Row row : table.map(Table::rows).orElse(List.of())) {
      Optional<String> id = row.requiredText("id");
      Optional<CellPlace.Degrees> place =
          cells.orElseThrow().place(row, Optional.empty()).filter(at -> onEarth(row, at));
      if (id.isEmpty() || place.isEmpty()) {
        continue;
      }
      Integer first = lines.putIfAbsent(id.get(), row.line());
      if (first != null) {
        row.problem("id", LifeCircle.PHRASES.text("matrix.id-twice", first));
      }
      ids.add(id.get());
      places.add(system.toWgs84(new Coordinate(place.get().longitude(), place.get().latitude())));
    }
    notes.addAll(interpreted.warnings());
    return new Points(ids, places);
  }

  private static boolean onEarth(Row row, CellPlace.Degrees place) {
    Optional<Text> wrong =
        CircleRows.wrongPlace(Optional.empty(), place.longitude(), place.latitude());
    wrong.ifPresent(message -> row.problem("lon", message));
    return wrong.isEmpty();
  }

  private static String meters(int millimeters) {
    return String.format(Locale.ROOT, "%d.%03d", millimeters / 1000, millimeters % 1000);
  }

  private void writeRoutes(WalkMatrix matrix, Points begins, Points ends) throws IOException {
    List<GeoJsonAreas.Shape> shapes = new ArrayList<>();
    matrix.routes(
        (i, j, points, millimeters) -> {
          Map<String, Object> properties = new LinkedHashMap<>();
          properties.put("from", begins.ids().get(i));
          properties.put("to", ends.ids().get(j));
          properties.put("meters", meters(millimeters));
          properties.put("seconds", matrix.seconds(i, j).orElseThrow());
          List<Coordinate> whole = new ArrayList<>();
          Stream.of(List.of(begins.places().get(i)), points, List.of(ends.places().get(j)))
              .flatMap(List::stream)
              .filter(p -> whole.isEmpty() || !p.equals(whole.get(whole.size() - 1)))
              .forEach(whole::add);
          if (whole.size() == 1) {
            whole.add(whole.get(0));
          }
          shapes.add(GeoJsonAreas.Shape.line(properties, whole));
        });
    AsideFile.write(
        routes,
        path -> {
          try (Writer out = Files.newBufferedWriter(path)) {
            GeoJsonAreas.write(shapes, out);
          }
        });
  }
}
