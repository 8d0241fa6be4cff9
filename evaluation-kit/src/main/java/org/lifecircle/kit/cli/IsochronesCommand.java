package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.isochrone.Isochrones;
import org.lifecircle.kit.output.IsochroneFile;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.ReachedWays;
import org.lifecircle.simulation.network.ways.WalkingMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle isochrones}: where one gets on foot within some minutes, as GeoJSON. */
@Command(name = "isochrones")
final class IsochronesCommand implements Callable<Integer> {

  private static final int LONGEST_MINUTES = 240;

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Option(names = "--home", paramLabel = "ID")
  private String home;

  @Option(names = "--format", paramLabel = "ID")
  private String format;

  @Option(names = "--minutes", paramLabel = "MINUTES", split = ",", defaultValue = "5,10,15")
  private List<Integer> minutes;

  @Mixin private GroupOption group;

  @Mixin private TimeOption at;

  @Option(names = "--out", paramLabel = "FILE.geojson", required = true)
  private Path out;

  /** What the walks begin or end at. */
  private record Places(
      String about, List<Coordinate> places, ReachedWays.Toward toward, boolean center) {}

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    AgeGroup walker = group.ageGroup();
    if (home != null && format != null) {
      throw wrong("isochrones.one");
    }
    for (int limit : minutes) {
      if (limit < 1 || limit > LONGEST_MINUTES) {
        throw wrong("isochrones.minutes", limit, LONGEST_MINUTES);
      }
    }
    CircleData folder = circle.read(Evaluator.load());
    Places places = places(folder.circle());
    WalkingParameters parameters = WalkingParameters.standard();
    LocalDate date = folder.circle().evaluationDate();
    LocalDateTime time =
        at.onOrAfter(date).orElseGet(() -> parameters.verdictTime().onOrAfter(date));
    OutputPlace.requireOther(out, circle.path());
    AsideFile.requireWritable(out);
    WalkingMap map = folder.map().at(time);
    WalkingNetwork network = WalkingNetwork.of(map);
    if (network.isEmpty()) {
      throw problem(
          circle.path().resolve(CircleFolder.WAYS_FILE),
          "",
          LifeCircle.PHRASES.text("matrix.no-ways"));
    }
    Coordinate center = folder.circle().center();
    Isochrones drawing = new Isochrones(map, network, parameters, center);
    List<Isochrone> isochrones =
        places.center()
            ? drawing.around(center, walker, minutes)
            : drawing.of(places.places(), places.toward(), walker, minutes);
    String source = folder.circle().dataSource();
    AsideFile.write(
        out, path -> IsochroneFile.write(path, isochrones, places.about(), walker, source));
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text("isochrones.written", isochrones.size(), out.toString())
                .in(console));
    if (places.center()) {
      ReachedWays.warnIfCutOff(network, center, parameters)
          .ifPresent(warning -> command.getErr().println(warning.message().in(console)));
    }
    return 0;
  }

  private Places places(Circle circle) {
    if (home != null) {
      Optional<Home> own = circle.homes().stream().filter(one -> one.id().equals(home)).findFirst();
      List<String> ids = circle.homes().stream().map(Home::id).toList();
      return new Places(
          "home " + home,
          List.of(own.orElseThrow(() -> unknown("--home", home, ids)).location()),
          ReachedWays.Toward.EVERYWHERE,
          false);
    }
    if (format != null) {
      List<String> ids = Evaluator.load().formats().ids();
      if (!ids.contains(format)) {
        throw unknown("--format", format, ids);
      }
      List<Coordinate> outlets =
          circle.outlets().stream()
              .filter(outlet -> outlet.serves(format))
              .map(Outlet::location)
              .toList();
      return new Places("format " + format, outlets, ReachedWays.Toward.PLACES, false);
    }
    return new Places("center", List.of(circle.center()), ReachedWays.Toward.EVERYWHERE, true);
  }

  private CommandLine.ParameterException wrong(String key, Object... arguments) {
    return LifeCircle.wrong(spec.commandLine(), key, arguments);
  }

  private static InvalidInputException unknown(String option, String id, List<String> known) {
    Text message =
        NearestName.of(id, known)
            .map(nearest -> LifeCircle.PHRASES.text("id.unknown.maybe", nearest))
            .orElseGet(() -> LifeCircle.PHRASES.text("id.unknown"));
    return problem(Path.of(option), id, message);
  }

  private static InvalidInputException problem(Path where, String value, Text message) {
    return new InvalidInputException(List.of(new Problem(where.toString(), 0, "", value, message)));
  }
}
