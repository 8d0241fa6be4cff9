package org.lifecircle.desk.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.kit.yaml.StandingYaml;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.tables.TableWriter;

/** Circles that come into the folder: from maps, workbooks and zip files, or from nothing. */
public final class NewCircles {

  /** How far homes lie from the center of circles of five and ten minutes, after GB 50180-2018. */
  private static final Map<Integer, Integer> METERS = Map.of(5, 300, 10, 500);

  private final CircleDesk circles;

  /** Circles of a desk. */
  public NewCircles(CircleDesk circles) {
    this.circles = circles;
  }

  /**
   * What somebody says of a circle.
   *
   * @param name blank when nothing is said
   * @param city blank when nothing is said
   * @param minutes how far people walk in it; 0 when nothing is said
   */
  public record Said(
      String name, String city, LocalDate date, Optional<Coordinate> center, int minutes) {}

  /**
   * A circle without homes, outlets and ways.
   *
   * @return its id
   */
  public String empty(Said said) throws IOException {
    String id = circles.folder().freeName(said.name(), "");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("name", said.name());
    settings.put("city", said.city());
    settings.put("evaluationDate", said.date().toString());
    said.center()
        .ifPresent(
            center -> {
              settings.put("center.lon", Double.toString(center.longitude()));
              settings.put("center.lat", Double.toString(center.latitude()));
            });
    String yaml = "name:\n";
    for (Map.Entry<String, String> one : settings.entrySet()) {
      yaml =
          StandingYaml.of(CircleFolder.CIRCLE_FILE, yaml)
              .orElseThrow()
              .with(one.getKey(), one.getValue());
    }
    String text = yaml;
    circles
        .folder()
        .make(
            id,
            fresh -> {
              Files.writeString(
                  fresh.resolve(CircleFolder.CIRCLE_FILE), text, StandardCharsets.UTF_8);
              TableWriter.write(
                  fresh.resolve(CircleFolder.HOMES_FILE), CircleRows.HOMES.all(), List.of());
              TableWriter.write(
                  fresh.resolve(CircleFolder.OUTLETS_FILE), CircleRows.OUTLETS.all(), List.of());
              Files.writeString(
                  fresh.resolve(CircleFolder.WAYS_FILE),
                  "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n",
                  StandardCharsets.UTF_8);
            });
    return id;
  }

  /**
   * A circle out of a map of OpenStreetMap, which is the input.
   *
   * @throws InvalidInputException when nobody says where its center is
   */
  public DeskWork.Task map(Said said) {
    Coordinate center = said.center().orElseThrow(() -> DeskWork.wrong("/lon", "center.missing"));
    return (input, progress) -> {
      progress.at(DeskWork.PHRASES.text("step.map"), 5, 100);
      OsmImport.Result read =
          OsmImport.read(
              input,
              center,
              circles.evaluator().outletFormats(),
              new OsmImport.Options(
                  said.date(),
                  said(said.name()),
                  said(said.city()),
                  METERS.containsKey(said.minutes())
                      ? OptionalInt.of(METERS.get(said.minutes()))
                      : OptionalInt.empty(),
                  Optional.empty()));
      progress.at(DeskWork.PHRASES.text("step.write"), 90, 100);
      OsmImport.Result searched = read.searched(OutletSearch.UNKNOWN);
      String id = circles.folder().freeName(searched.circle().name(), "");
      CircleFolder.write(
          circles.folder().root().resolve(id),
          searched.circle(),
          searched.map(),
          searched.doubts());
      return new DeskWork.Outcome(
          id,
          Optional.empty(),
          List.of(),
          searched.warnings().stream().map(Warning::message).toList());
    };
  }

  private static Optional<String> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** A workbook, which is the input, as it is; one that is none is refused. */
  public DeskWork.Task workbook(Said said) {
    return (input, progress) -> {
      progress.at(DeskWork.PHRASES.text("step.read"), 10, 100);
      refuseWhatIsNoWorkbook(input);
      String id = circles.folder().freeName(said.name(), ".xlsx");
      AsideFile.write(circles.folder().root().resolve(id), fresh -> Files.copy(input, fresh));
      return new DeskWork.Outcome(id, Optional.empty(), List.of(), List.of());
    };
  }

  private void refuseWhatIsNoWorkbook(Path input) {
    try {
      circles.evaluator().read(input);
    } catch (InvalidInputException e) {
      String file = input.getFileName().toString();
      boolean whole =
          e.problems().stream()
              .allMatch(one -> one.file().equals(file) && one.field().isBlank() && one.line() == 0);
      if (whole) {
        throw e;
      }
    }
  }

  /** A circle folder, which is the input, as it is. */
  public DeskWork.Task folder(Said said) {
    return (input, progress) -> {
      progress.at(DeskWork.PHRASES.text("step.write"), 50, 100);
      String own = input.getFileName().toString();
      String id =
          circles.folder().freeName(said(said.name()).orElse(own.equals("circle") ? "" : own), "");
      circles.folder().copy(id, input, file -> true);
      return new DeskWork.Outcome(id, Optional.empty(), List.of(), List.of());
    };
  }

  /**
   * A circle folder with what a workbook says.
   *
   * @param workbook the id of the workbook
   * @return the id of the folder
   * @throws InvalidInputException when something is wrong with it
   */
  public String folderOf(String workbook) throws IOException {
    CircleDesk.Read read = circles.read(workbook);
    CircleData data =
        read.reading()
            .data()
            .orElseThrow(() -> new InvalidInputException(read.reading().problems()));
    String id = circles.folder().freeName(read.place().shortName(), "");
    CircleFolder.write(
        circles.folder().root().resolve(id), data.circle(), data.map(), data.warnings());
    return id;
  }
}
