package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.delineation.Boundaries;
import org.lifecircle.kit.delineation.CityCircles;
import org.lifecircle.kit.delineation.DelineatedCircle;
import org.lifecircle.kit.delineation.DelineationFolder;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.DelineationManifest;
import org.lifecircle.kit.osm.OsmCity;
import org.lifecircle.model.Language;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.delineation.Delineation.Cause;
import org.lifecircle.simulation.delineation.DelineationParameters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle delineate}: from the map of a city to a folder of circles. */
@Command(name = "delineate")
final class DelineateCommand implements Callable<Integer> {

  /** Doubts of single circles that are printed, by their codes. */
  private static final Set<String> AS_DRAWN =
      Set.of("circle-large", "circle-small", "circle-parted", "circle-wide");

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MAP")
  private Path map;

  @Option(names = "--out", paramLabel = "FOLDER", required = true)
  private Path out;

  @Option(names = "--city", paramLabel = "CITY")
  private String city;

  @Option(names = "--date", paramLabel = "DATE")
  private LocalDate date;

  @Option(names = "--population", paramLabel = "PEOPLE")
  private Path population;

  @Option(names = "--residents", paramLabel = "N")
  private Integer residents;

  @Option(names = "--homes-along-streets")
  private boolean alongStreets;

  @Option(names = "--boundaries", paramLabel = "POLYGONS")
  private Path boundaries;

  @Option(names = "--boundaries-crs", paramLabel = "CRS")
  private String boundariesCrs;

  @Option(names = "--each-boundary")
  private boolean eachBoundary;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    if (residents != null && residents < 1) {
      throw LifeCircle.wrong(command, "delineate.residents", residents.toString());
    }
    if (residents != null && population != null) {
      throw LifeCircle.wrong(command, "delineate.people");
    }
    if (alongStreets && residents == null && population == null) {
      throw LifeCircle.wrong(command, "delineate.streets");
    }
    if (boundaries == null && (boundariesCrs != null || eachBoundary)) {
      throw LifeCircle.wrong(
          command,
          "delineate.boundaries",
          boundariesCrs == null ? "--each-boundary" : "--boundaries-crs");
    }
    CoordinateSystem system =
        boundariesCrs == null ? CoordinateSystem.WGS84 : CrsOption.of(boundariesCrs, command);
    OutputPlace.requireApart(out, "", map, population, boundaries);
    OsmCity.Options options =
        new OsmCity.Options(
            date == null ? LocalDate.now() : date,
            Optional.ofNullable(city),
            Optional.ofNullable(population),
            residents == null ? OptionalInt.empty() : OptionalInt.of(residents),
            alongStreets);
    OsmCity read = OsmCity.read(map, Evaluator.load().outletFormats(), options);
    DelineationParameters parameters = DelineationParameters.standard();
    CityCircles cut =
        boundaries == null
            ? CityCircles.of(read, parameters)
            : CityCircles.of(
                read, Boundaries.read(boundaries, system, read), !eachBoundary, parameters);
    Language language = LifeCircle.root(command).reportLanguage();
    List<Path> kept =
        new DelineationFolder(cut, manifest(options, parameters, language), language).write(out);
    KeptFiles.tell(command, kept);
    tell(cut, command.getOut(), LifeCircle.root(command).console());
    return 0;
  }

  private DelineationManifest manifest(
      OsmCity.Options options, DelineationParameters parameters, Language language)
      throws IOException {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put(map.getFileName().toString(), FileDigest.of(map));
    if (population != null) {
      inputs.put(population.getFileName().toString(), FileDigest.of(population));
    }
    if (boundaries != null) {
      inputs.put(boundaries.getFileName().toString(), FileDigest.of(boundaries));
    }
    Map<String, String> asked = new LinkedHashMap<>();
    options.city().ifPresent(name -> asked.put("city", name));
    options.residents().ifPresent(number -> asked.put("residents", Integer.toString(number)));
    asked.put("homes-along-streets", Boolean.toString(alongStreets));
    if (boundaries != null) {
      asked.put("each-boundary", Boolean.toString(eachBoundary));
    }
    if (boundariesCrs != null) {
      asked.put("boundaries-crs", boundariesCrs);
    }
    return new DelineationManifest(
        inputs, asked, options.date(), List.copyOf(parameters.byId().values()), language);
  }

  private void tell(CityCircles cut, PrintWriter told, Language console) {
    List<DelineatedCircle> circles = cut.circles();
    told.println(
        LifeCircle.PHRASES
            .text("delineated", circles.size(), cut.residents(), out.toString())
            .in(console));
    if (!circles.isEmpty()) {
      told.println(
          LifeCircle.PHRASES
              .text(
                  "delineated.sizes",
                  circles.stream().mapToInt(one -> one.group().residents()).min().orElseThrow(),
                  circles.stream().mapToInt(one -> one.group().residents()).max().orElseThrow(),
                  circles.stream().mapToLong(one -> one.group().residentsBeyond()).sum())
              .in(console));
    }
    remainder(cut, told, console);
    told.println(
        LifeCircle.PHRASES.text("delineated.map", out.resolve("map.png").toString()).in(console));
    cut.given()
        .ifPresent(
            given ->
                told.println(
                    LifeCircle.PHRASES
                        .text(
                            "delineated.boundaries",
                            given.polygons().size(),
                            out.resolve("boundaries.csv").toString())
                        .in(console)));
    List<Warning> warnings = new ArrayList<>();
    cut.given().ifPresent(given -> warnings.addAll(given.doubts()));
    if (cut.given().isPresent()) {
      circles.forEach(circle -> warnings.addAll(asDrawn(circle)));
    }
    WarningLines.print(warnings, told, console);
    WarningLines.print(cut.city().warnings(), told, console);
  }

  private static void remainder(CityCircles cut, PrintWriter told, Language console) {
    if (cut.remainder().isEmpty()) {
      return;
    }
    told.println(
        (cut.given().isPresent()
                ? LifeCircle.PHRASES.text(
                    "delineated.outside", cut.remainder().size(), cut.residents(Cause.OUTSIDE))
                : LifeCircle.PHRASES.text(
                    "delineated.remainder",
                    cut.remainder().size(),
                    cut.residents(Cause.NO_WAY),
                    cut.residents(Cause.TOO_FEW)))
            .in(console));
  }

  /** What the shape and the size of a circle that somebody has drawn make doubtful. */
  private static List<Warning> asDrawn(DelineatedCircle circle) {
    return circle.doubts().stream()
        .filter(doubt -> AS_DRAWN.contains(doubt.code()))
        .map(
            doubt ->
                new Warning(
                    doubt.code(),
                    circle.id(),
                    LifeCircle.PHRASES.text(
                        "delineated.circle", circle.id(), circle.circle().name(), doubt.message())))
        .toList();
  }
}
