package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lifecircle.kit.CircleSources;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.formats.SourceCoverage;
import org.lifecircle.kit.geocode.Gazetteer;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.kit.poi.PoiColumns;
import org.lifecircle.kit.poi.PoiColumns.Part;
import org.lifecircle.kit.poi.PoiCrosswalk;
import org.lifecircle.kit.poi.PoiDoubts;
import org.lifecircle.kit.poi.PoiReading;
import org.lifecircle.kit.poi.PoiTable;
import org.lifecircle.kit.quality.OutletDuplicates;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle import-poi}: from a table of places of a map service to outlets. */
@Command(name = "import-poi")
final class ImportPoiCommand implements Callable<Integer> {

  private static final OutputTable<Classified> CLASSIFIED =
      OutputTable.<Classified>of(Codebook.IMPORT_POI, "classified.csv")
          .count("row", row -> row.place().row().line())
          .text("outlet", row -> row.place().outlet().id())
          .text("name", row -> row.place().outlet().name())
          .text("type", row -> row.place().row().type())
          .text("format", row -> row.finding().formatId().orElseThrow())
          .text("confidence", row -> row.finding().confidence().orElseThrow().id())
          .text("status", row -> row.finding().status().orElseThrow().id())
          .text("may_also_be", row -> String.join(";", row.finding().alternatives()))
          .text("may_be_same_as", Classified::sameAs)
          .build();

  private record Classified(PoiTable.Place place, String sameAs) {
    PoiCrosswalk.Finding finding() {
      return place.finding();
    }
  }

  private static OutputTable<PoiTable.LeftOut> unclassified(Language language) {
    return OutputTable.<PoiTable.LeftOut>of(Codebook.IMPORT_POI, "unclassified.csv")
        .count("row", left -> left.row().line())
        .text("id", left -> left.row().id())
        .text("name", left -> left.row().name())
        .text("type", left -> left.row().type())
        .text("lon", left -> left.row().longitude())
        .text("lat", left -> left.row().latitude())
        .text("reason", PoiTable.LeftOut::reason)
        .text("note", row -> row.words().in(language))
        .build();
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PLACES.csv")
  private Path table;

  @Option(names = "--name-column", paramLabel = "COLUMN")
  private String nameColumn;

  @Option(names = "--type-column", paramLabel = "COLUMN")
  private String typeColumn;

  @Option(names = "--lon-column", paramLabel = "COLUMN")
  private String lonColumn;

  @Option(names = "--lat-column", paramLabel = "COLUMN")
  private String latColumn;

  @Option(names = "--id-column", paramLabel = "COLUMN")
  private String idColumn;

  @Option(names = "--state-column", paramLabel = "COLUMN")
  private String stateColumn;

  @Option(names = "--crs", paramLabel = "CRS", required = true)
  private String crs;

  @Option(names = "--into", paramLabel = "CIRCLE", required = true)
  private Path into;

  @Option(names = "--out", paramLabel = "FOLDER", required = true)
  private Path out;

  @Mixin private SearchedOption searched;

  @Mixin private GeocodeOption geocode;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    Evaluator evaluator = Evaluator.load();
    Gazetteer gazetteer = geocode.gazetteer();
    CircleData folder = evaluator.read(into, Optional.empty(), gazetteer);
    if (Files.exists(out) && Files.isSameFile(out, into)) {
      throw LifeCircle.wrong(command, "poi.same", out.toString());
    }
    Circle circle = folder.circle();
    PoiTable places =
        PoiTable.read(
            table,
            new PoiReading(
                columns(),
                CrsOption.of(crs, command),
                Optional.of(circle.center()),
                gazetteer.around(CoordinateSystem.WGS84, Optional.of(circle.center()))),
            evaluator.formats(),
            circle.outlets());
    List<Outlet> outlets = new ArrayList<>(circle.outlets());
    places.places().forEach(place -> outlets.add(place.outlet()));
    OutletSearch search =
        SourceCoverage.together(circle.search(), PoiTable.coverage(evaluator.outletFormats()));
    Circle more =
        circle.withOutlets(outlets).withSearch(searched.over(search, evaluator.outletFormats()));
    List<Warning> doubts = new ArrayList<>(folder.warnings());
    doubts.addAll(PoiDoubts.of(places, table.getFileName().toString()));
    CircleSources.of(out).write(out, more, folder.map(), doubts);
    int duplicates = writeTables(places, outlets, evaluator.formats(), console);
    summarize(places, duplicates, command.getOut(), console);
    return 0;
  }

  private PoiColumns columns() {
    Map<Part, String> named = new EnumMap<>(Part.class);
    putIfNamed(named, Part.NAME, nameColumn);
    putIfNamed(named, Part.TYPE, typeColumn);
    putIfNamed(named, Part.LONGITUDE, lonColumn);
    putIfNamed(named, Part.LATITUDE, latColumn);
    putIfNamed(named, Part.ID, idColumn);
    putIfNamed(named, Part.STATE, stateColumn);
    return new PoiColumns(named);
  }

  private static void putIfNamed(Map<Part, String> named, Part part, String column) {
    if (column != null) {
      named.put(part, column);
    }
  }

  private int writeTables(
      PoiTable places, List<Outlet> outlets, FormatCatalog formats, Language console)
      throws IOException {
    Map<String, String> sameAs = new TreeMap<>();
    OutletDuplicates.find(outlets, formats, OsmImport.duplicateMeters())
        .forEach(pair -> sameAs.putIfAbsent(pair.outlet().id(), pair.first().id()));
    List<Classified> classified =
        places.places().stream()
            .map(place -> new Classified(place, sameAs.getOrDefault(place.outlet().id(), "")))
            .toList();
    AsideFile.write(beside("classified.csv"), path -> CLASSIFIED.write(path, classified));
    AsideFile.write(
        beside("unclassified.csv"), path -> unclassified(console).write(path, places.leftOut()));
    return (int)
        places.places().stream().filter(place -> sameAs.containsKey(place.outlet().id())).count();
  }

  /**
   * A table in the folder of the circle, or beside its file with the file's name before its own.
   */
  private Path beside(String table) {
    if (Files.isDirectory(out)) {
      return out.resolve(table);
    }
    String file = out.getFileName().toString();
    int ending = file.lastIndexOf('.');
    return out.resolveSibling((ending > 0 ? file.substring(0, ending) : file) + "-" + table);
  }

  private void summarize(PoiTable places, int duplicates, PrintWriter console, Language language) {
    console.println(
        LifeCircle.PHRASES
            .text(
                "poi.imported",
                places.places().size(),
                places.places().size() + places.leftOut().size(),
                out.toString())
            .in(language));
    for (PoiCrosswalk.Confidence confidence : PoiCrosswalk.Confidence.values()) {
      long count =
          places.places().stream()
              .filter(place -> place.finding().confidence().orElseThrow() == confidence)
              .count();
      if (count > 0) {
        console.println(
            "  - "
                + LifeCircle.PHRASES.text("poi.confidence." + confidence.id(), count).in(language));
      }
    }
    WarningLines.print(places.notes(), console, language);
    if (duplicates > 0) {
      console.println("  - " + LifeCircle.PHRASES.text("poi.duplicates", duplicates).in(language));
    }
    Map<String, List<PoiTable.LeftOut>> byReason =
        places.leftOut().stream()
            .collect(
                Collectors.groupingBy(PoiTable.LeftOut::reason, TreeMap::new, Collectors.toList()));
    byReason.forEach(
        (reason, left) ->
            console.println(
                "  - "
                    + LifeCircle.PHRASES
                        .text(
                            "poi.left", left.size(), left.get(0).row().name(), left.get(0).words())
                        .in(language)));
  }
}
