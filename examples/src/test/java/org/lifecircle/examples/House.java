package org.lifecircle.examples;

import java.util.List;
import java.util.stream.Stream;

/**
 * The house as a law: its rooms, which rooms each may use, and which packages touch which library.
 * {@link ArchitectureTest} holds the code to it; the table in ARCHITECTURE.md is written from it.
 */
final class House {

  /**
   * A room.
   *
   * @param folder its folder in the project
   * @param name the first part of its packages after {@code org.lifecircle}
   * @param uses the names of the rooms that it may use, itself not among them
   */
  record Room(String folder, String name, List<String> uses) {

    Room {
      uses = List.copyOf(uses);
    }

    /** The room's packages as a pattern of ArchUnit. */
    String pattern() {
      return "org.lifecircle." + name + "..";
    }
  }

  /**
   * A third-party library.
   *
   * @param name what people call it
   * @param packages its packages as patterns of ArchUnit
   * @param touchedBy the packages of the house that touch it, without {@code org.lifecircle}
   */
  record Library(String name, List<String> packages, List<String> touchedBy) {

    Library {
      packages = List.copyOf(packages);
      touchedBy = List.copyOf(touchedBy);
    }

    Library(String name, String packages, String touchedBy) {
      this(name, List.of(packages.split(" ")), List.of(touchedBy.split(" ")));
    }

    /** The packages of the house that touch it, as patterns of ArchUnit. */
    String[] allowed() {
      return touchedBy.stream().map(name -> "org.lifecircle." + name).toArray(String[]::new);
    }

    boolean isTouchedIn(Room room) {
      return touchedBy.stream()
          .anyMatch(name -> name.equals(room.name()) || name.startsWith(room.name() + "."));
    }
  }

  static final List<Room> ROOMS =
      List.of(
          new Room("rules/model", "model", List.of()),
          new Room("rules/tables", "tables", List.of("model")),
          new Room("rules/standards", "standards", List.of("model", "tables")),
          new Room("simulation", "simulation", List.of("model", "tables")),
          new Room("reports", "reports", List.of("model", "standards", "simulation")),
          new Room(
              "evaluation-kit",
              "kit",
              List.of("model", "tables", "standards", "simulation", "reports")),
          new Room(
              "evaluation-kit/service",
              "service",
              List.of("model", "tables", "standards", "reports", "kit")),
          new Room(
              "evaluation-kit/desk",
              "desk",
              List.of("model", "tables", "standards", "simulation", "reports", "kit", "service")),
          new Room("evaluation-kit/spark", "spark", List.of("model", "kit")),
          new Room(
              "examples",
              "examples",
              List.of("model", "tables", "standards", "simulation", "reports", "kit")));

  static final List<Library> LIBRARIES =
      List.of(
          new Library("FastCSV", "de.siegmar..", "tables"),
          new Library("fastexcel", "org.dhatim..", "tables"),
          new Library("KIE and Drools", "org.kie.. org.drools..", "standards.kie"),
          new Library("MASON", "sim.. ec.util..", "simulation.mason"),
          new Library("commons-math3", "org.apache.commons.math3..", "simulation.statistics"),
          new Library("ojAlgo", "org.ojalgo..", "simulation.siting"),
          new Library("JFreeChart", "org.jfree..", "reports.charts"),
          new Library("Batik", "org.apache.batik..", "reports.charts"),
          new Library("FreeMarker", "freemarker..", "reports.html"),
          new Library("openhtmltopdf", "com.openhtmltopdf..", "reports.pdf"),
          new Library(
              "PDFBox",
              "org.apache.pdfbox org.apache.pdfbox.cos.. org.apache.pdfbox.pdmodel.."
                  + " org.apache.pdfbox.rendering..",
              "reports.pdf"),
          new Library("FontBox", "org.apache.fontbox.. org.apache.pdfbox.io..", "reports.fonts"),
          new Library("PNGEncoder", "com.pngencoder..", "reports.charts"),
          new Library("Thumbnailator", "net.coobird..", "reports.evidence"),
          // One reads workbooks that people filled in, the other writes the report's.
          new Library(
              "POI",
              "org.apache.poi.. org.apache.xmlbeans.. org.openxmlformats..",
              "kit.workbook reports.office"),
          new Library(
              "the OSM PBF reader",
              "org.openstreetmap.. crosby.. com.google.protobuf..",
              "kit.osm"),
          new Library("tiff-java", "mil.nga..", "kit.population"),
          // One reads the areas of a map, one draws those that are reached, one reads and writes
          // the geometries of a GeoPackage, one draws the outlines of circles cut out of a city.
          new Library(
              "JTS", "org.locationtech.jts..", "kit.osm kit.isochrone kit.layers kit.delineation"),
          new Library("SQLite", "org.sqlite..", "kit.layers"),
          new Library("Parquet", "org.apache.parquet.. org.apache.hadoop..", "kit.parquet"),
          new Library("Apache Spark", "org.apache.spark.. scala..", "spark"),
          new Library("JNA", "com.sun.jna..", "kit.files"),
          new Library("javadbf", "com.linuxense..", "kit.layers"),
          new Library("proj4j", "org.locationtech.proj4j..", "kit.crs"),
          new Library("OpeningHoursParser", "ch.poole..", "kit.hours"),
          new Library("SnakeYAML Engine", "org.snakeyaml..", "kit.yaml"),
          new Library("Jackson", "com.fasterxml.. org.geojson..", "kit.json"),
          new Library("picocli", "picocli..", "kit.cli service.cli desk.cli"),
          new Library("Jetty", "org.eclipse.jetty..", "service.http"),
          new Library("the Prometheus client", "io.prometheus..", "service.metrics"),
          new Library(
              "SLF4J", "org.slf4j..", "service service.decisions service.http service.jobs"),
          new Library("progressbar", "me.tongfei..", "kit.cli"));

  private House() {}

  /** All patterns of all libraries. */
  static String[] libraryPatterns() {
    return LIBRARIES.stream()
        .flatMap(library -> library.packages().stream())
        .distinct()
        .toArray(String[]::new);
  }

  static Stream<Library> libraries() {
    return LIBRARIES.stream();
  }
}
