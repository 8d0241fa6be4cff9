package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.lifecircle.kit.CircleSources;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Language;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.quality.GapMending;
import org.lifecircle.simulation.network.quality.NetworkDoubts;
import org.lifecircle.simulation.network.quality.WalkingQuality;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lifecircle import-osm}: from a map to a circle folder. */
@Command(name = "import-osm")
final class ImportOsmCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MAP")
  private Path map;

  @Option(names = "--center", paramLabel = "LON,LAT", required = true, converter = LonLat.class)
  private Coordinate center;

  @Option(names = "--out", paramLabel = "FOLDER", required = true)
  private Path out;

  @Option(names = "--name", paramLabel = "NAME")
  private String name;

  @Option(names = "--city", paramLabel = "CITY")
  private String city;

  @Option(names = "--date", paramLabel = "DATE")
  private LocalDate date;

  @Option(names = "--radius", paramLabel = "METERS")
  private Integer radiusMeters;

  @Option(names = "--population", paramLabel = "PEOPLE")
  private Path population;

  @Mixin private CrsOption crs;

  @Mixin private MendOption mend;

  @Mixin private SearchedOption searched;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    if (radiusMeters != null && radiusMeters <= 0) {
      throw LifeCircle.wrong(command, "radius.wrong", radiusMeters.toString());
    }
    OsmImport.Options options =
        new OsmImport.Options(
            date == null ? LocalDate.now() : date,
            Optional.ofNullable(name),
            Optional.ofNullable(city),
            radiusMeters == null ? OptionalInt.empty() : OptionalInt.of(radiusMeters),
            Optional.ofNullable(population));
    OutputPlace.requireApart(out, "", map, population);
    Coordinate middle = crs.system().toWgs84(center);
    OptionalDouble mendWithin = mend.withinMeters();
    FormatCatalog formats = Evaluator.load().outletFormats();
    OutletSearch said = searched.over(OutletSearch.UNKNOWN, formats);
    OsmImport.Result read = OsmImport.read(map, middle, formats, options);
    OsmImport.Result imported =
        (mendWithin.isPresent() ? mended(read, mendWithin.getAsDouble()) : read).searched(said);
    CircleSources.of(out).write(out, imported.circle(), imported.map(), imported.doubts());
    summarize(imported, command.getOut(), console);
    return 0;
  }

  private static OsmImport.Result mended(OsmImport.Result read, double withinMeters) {
    GapMending mending = GapMending.of(read.map(), WalkingParameters.standard(), withinMeters);
    List<Warning> warnings = new ArrayList<>(read.warnings());
    warnings.addAll(NetworkDoubts.mended(mending.joined()));
    return new OsmImport.Result(read.circle(), mending.map(), warnings);
  }

  private void summarize(OsmImport.Result imported, PrintWriter console, Language language) {
    console.println(
        LifeCircle.PHRASES
            .text(
                "imported",
                imported.circle().name(),
                imported.circle().homes().size(),
                imported.circle().residents(),
                imported.circle().outlets().size(),
                imported.map().ways().size(),
                out.toString())
            .in(language));
    WalkingParameters parameters = WalkingParameters.standard();
    WalkingNetwork network = WalkingNetwork.of(imported.map());
    QualityLine.of(WalkingQuality.of(imported.circle(), imported.map(), network, parameters))
        .ifPresent(quality -> console.println(quality.in(language)));
    List<Warning> mended =
        imported.warnings().stream()
            .filter(warning -> warning.code().equals(NetworkDoubts.MENDED))
            .toList();
    mended.forEach(warning -> console.println("  - " + warning.message().in(language)));
    List<Warning> others = new ArrayList<>(imported.warnings());
    others.removeAll(mended);
    others.addAll(NetworkDoubts.of(imported.circle(), imported.map(), network, parameters).all());
    WarningLines.print(others, console, language);
  }

  /** Reads {@code 116.3200,40.0010}. */
  static final class LonLat implements ITypeConverter<Coordinate> {
    @Override
    public Coordinate convert(String text) {
      String[] degrees = text.split(",", -1);
      try {
        if (degrees.length == 2) {
          return new Coordinate(
              Double.parseDouble(degrees[0].strip()), Double.parseDouble(degrees[1].strip()));
        }
      } catch (IllegalArgumentException e) {
        // told below, together with the wrong number of figures
      }
      throw new TypeConversionException(
          "\"" + text + "\" is not LON,LAT in degrees. Maybe 116.3200,40.0010");
    }
  }
}
