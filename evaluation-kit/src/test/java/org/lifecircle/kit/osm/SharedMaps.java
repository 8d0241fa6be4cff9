package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.ShortestWalks;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.standards.Standards;

/** Maps drawn by hand for one fault each, beside the project in {@code ../shared/faults/maps}. */
final class SharedMaps {

  static final FormatCatalog FORMATS = Standards.load().allFormats();
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final Coordinate CENTER = new Coordinate(116.32, 40.0);
  private static final Coordinate HERE = new Coordinate(116.32, 40.0);
  private static final Coordinate THERE = new Coordinate(116.3270263, 40.0);

  private SharedMaps() {}

  /** The file of a name; the test is skipped where it is absent. */
  static Path map(String name) {
    Path path = Path.of(System.getProperty("lifecircle.root"), "../shared/faults/maps", name);
    assumeThat(Files.exists(path)).as("skipped: %s is not there", path).isTrue();
    return path;
  }

  static OsmImport.Result imported(String name) {
    return imported(map(name), CENTER);
  }

  static OsmImport.Result imported(Path file, Coordinate center) {
    return OsmImport.read(file, center, FORMATS, OsmImport.Options.asOf(DAY));
  }

  /** The walks of adults from the homes to the outlets of a circle. */
  static Walks walks(OsmImport.Result imported) {
    return CircleWalks.measure(imported.circle(), imported.map(), WalkingParameters.standard())
        .walks();
  }

  /** The sentences of the warnings in English. */
  static List<String> said(OsmImport.Result imported) {
    return imported.warnings().stream().map(Warning::message).map(text -> text.en()).toList();
  }

  static List<String> codes(OsmImport.Result imported) {
    return imported.warnings().stream().map(Warning::code).toList();
  }

  /** A shared map with something changed, written into a folder. */
  static Path edited(Path folder, String name, UnaryOperator<String> edit) {
    try {
      return Files.writeString(folder.resolve(name), edit.apply(Files.readString(map(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds of an adult from one place to another, given as longitude and latitude. */
  static int seconds(WalkingMap map, double[] from, double[] to) {
    Coordinate here = new Coordinate(from[0], from[1]);
    Circle circle =
        new Circle(
            new CircleProfile("town", "city", DAY, here, ""),
            SurveyFigures.NONE,
            List.of(new Home("h", "h", here, 1, new AgeCounts(0, 1, 0), Home.Estimates.NONE)),
            List.of(
                new Outlet(
                    "s",
                    "s",
                    List.of("gym"),
                    new Coordinate(to[0], to[1]),
                    Operation.NOT_KNOWN,
                    "")),
            OutletSearch.COMPLETE);
    return CircleWalks.measure(circle, map, WalkingParameters.standard())
        .walks()
        .seconds(0, 0, AgeGroup.ADULT);
  }

  static WalkingMap ways(Path file) {
    return MapHours.read(OsmImport.readMap(file), new ArrayList<>());
  }

  private static WalkingParameters parameters(String mode) {
    WalkingParameters standard = WalkingParameters.standard();
    return standard.by(standard.modes().ofId(mode).orElseThrow());
  }

  /** Whole meters between the two points of the shared maps, as {@code matrix} measures them. */
  static OptionalInt meters(WalkingMap map, String mode) {
    return meters(map, mode, HERE, THERE);
  }

  static OptionalInt meters(WalkingMap map, String mode, Coordinate from, Coordinate to) {
    WalkingNetwork network = WalkingNetwork.of(parameters(mode).passable(map));
    OptionalInt millimeters =
        ShortestWalks.alongWays(
            network, network.snap(from).orElseThrow(), network.snap(to).orElseThrow());
    return millimeters.isEmpty()
        ? millimeters
        : OptionalInt.of((millimeters.getAsInt() + 500) / 1000);
  }
}
