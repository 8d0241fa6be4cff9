package org.lifecircle.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.tasks.NewCircles;
import org.lifecircle.desk.tasks.PoiOutlets;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.DecimalMark;
import org.lifecircle.kit.cells.Remark;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.model.Coordinate;
import org.lifecircle.service.jobs.JobQueue;
import org.lifecircle.service.jobs.SentCircle;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RouteParameter;
import org.lifecircle.service.web.SchemaShapes;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;

/** New circles and outlets, from files or from nothing, and what a text of degrees means. */
final class MakingRoutes {

  /** As much as the extract of a whole province; larger ones are cut before. */
  static final long MOST_BYTES = 256_000_000;

  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  private final DeskState state;
  private final JobRoutes jobs;

  MakingRoutes(DeskState state, JobRoutes jobs) {
    this.state = state;
    this.jobs = jobs;
  }

  List<WebRoute> routes() {
    List<WebRoute> all = new ArrayList<>(List.of(making()));
    all.addAll(others());
    return all;
  }

  private WebRoute making() {
    return DeskRoute.post(
        "/desk/api/circles",
        new RouteDescription(
                "makeCircle",
                "A new circle: empty at once, or out of a file after a while.",
                RouteAnswer.json(201, "It is there.", DeskSchemas.MADE),
                RouteAnswer.json(202, "It is being made.", DeskSchemas.JOB))
            .asking(
                List.of(
                    asked("kind", "empty, osm, workbook or zip."),
                    asked("name", "What it is called."),
                    asked("city", "Where it lies."),
                    asked("date", "The day of the evaluation; today when absent."),
                    asked("lon", "The longitude of its center, WGS-84."),
                    asked("lat", "The latitude of its center, WGS-84."),
                    asked("minutes", "5, 10 or 15: how far its homes lie, of a map.")))
            .taking(new RouteBody(List.of(), "", MOST_BYTES).toFile())
            .orTrouble(Trouble.UNREADABLE, Trouble.INVALID, Trouble.BUSY),
        this::make);
  }

  private List<WebRoute> others() {
    return List.of(
        DeskRoute.post(
            "/desk/api/circles/{id}/outlets",
            new RouteDescription(
                    "addOutlets",
                    "The places of a table of a map service become outlets of the circle.",
                    RouteAnswer.json(202, "They are being added.", DeskSchemas.JOB))
                .asking(
                    List.of(
                        asked("kind", "poi."),
                        asked("crs", "The degrees of the table; those of the circle when absent.")))
                .taking(new RouteBody(List.of(), "", MOST_BYTES).toFile())
                .orTrouble(Trouble.UNREADABLE, Trouble.NOT_FOUND, Trouble.INVALID, Trouble.BUSY),
            this::outlets),
        DeskRoute.post(
            "/desk/api/circles/{id}/folder",
            new RouteDescription(
                    "makeFolder",
                    "Writes a workbook as a circle folder beside it, whose ways can be drawn.",
                    RouteAnswer.json(201, "It is there.", DeskSchemas.MADE))
                .orTrouble(Trouble.NOT_FOUND, Trouble.INVALID),
            this::folder),
        DeskRoute.get(
            "/desk/api/coordinates",
            new RouteDescription(
                    "coordinates",
                    "What a text of degrees means, as cells are read.",
                    RouteAnswer.json(200, "The place.", DeskSchemas.PLACE))
                .asking(List.of(asked("text", "For example 116.48,39.91.")))
                .orTrouble(Trouble.INVALID),
            this::coordinates));
  }

  private static RouteParameter asked(String name, String description) {
    return new RouteParameter(name, description, SchemaShapes.text(description));
  }

  private WebAnswer make(WebRequest request) throws IOException {
    NewCircles made = new NewCircles(state.circles());
    NewCircles.Said said = said(request);
    switch (request.query("kind").orElse("")) {
      case "empty":
        if (said.name().isBlank()) {
          throw wrong("make.name");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", made.empty(said));
        return WebAnswer.json(201, tree);
      case "osm":
        return jobs.begin(request, sent(request, "map.osm"), made.map(said));
      case "workbook":
        return jobs.begin(request, sent(request, "workbook.xlsx"), made.workbook(said));
      case "zip":
        return jobs.begin(
            request,
            folder -> SentCircle.folder(request.file().orElseThrow(), folder),
            made.folder(said));
      default:
        throw wrong("make.kind");
    }
  }

  private static JobQueue.Input sent(WebRequest request, String name) {
    return folder -> Files.copy(request.file().orElseThrow(), folder.resolve(name));
  }

  private NewCircles.Said said(WebRequest request) {
    try {
      LocalDate today = LocalDate.ofInstant(state.clock().instant(), ZoneId.systemDefault());
      LocalDate date =
          request.query("date").filter(one -> !one.isBlank()).map(LocalDate::parse).orElse(today);
      int minutes = Integer.parseInt(request.query("minutes").orElse("0"));
      return new NewCircles.Said(
          request.query("name").orElse("").strip(),
          request.query("city").orElse("").strip(),
          date,
          center(request),
          minutes);
    } catch (DateTimeException | NumberFormatException e) {
      throw wrong("make.number");
    }
  }

  private static Optional<Coordinate> center(WebRequest request) {
    String longitude = request.query("lon").orElse("");
    String latitude = request.query("lat").orElse("");
    if (longitude.isBlank() && latitude.isBlank()) {
      return Optional.empty();
    }
    double lon = Double.parseDouble(longitude);
    double lat = Double.parseDouble(latitude);
    if (!(Math.abs(lon) <= MOST_LONGITUDE) || !(Math.abs(lat) <= MOST_LATITUDE)) {
      throw wrong("make.number");
    }
    return Optional.of(new Coordinate(lon, lat));
  }

  private WebAnswer outlets(WebRequest request) throws IOException {
    CircleDesk circles = state.circles();
    String id = circles.folder().place(request.names().get("id")).id();
    String crs = request.query("crs").orElse("").strip();
    Optional<CoordinateSystem> system = CoordinateSystem.ofWords(crs);
    if (!crs.isEmpty() && system.isEmpty()) {
      throw wrong("make.crs");
    }
    return jobs.begin(
        request, sent(request, "places.csv"), new PoiOutlets(circles).into(id, system));
  }

  private WebAnswer folder(WebRequest request) throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", new NewCircles(state.circles()).folderOf(request.names().get("id")));
    return WebAnswer.json(201, tree);
  }

  private WebAnswer coordinates(WebRequest request) {
    String text = request.query("text").orElse("");
    CellMeaning<CellPlace.Degrees> meaning =
        CellPlace.read(text, "", DecimalMark.POINT, Optional.empty());
    CellPlace.Degrees place =
        meaning
            .value()
            .filter(at -> Math.abs(at.longitude()) <= MOST_LONGITUDE)
            .filter(at -> Math.abs(at.latitude()) <= MOST_LATITUDE)
            .orElseThrow(
                () ->
                    new TroubleException(
                        Trouble.INVALID,
                        meaning.wrong().orElseGet(() -> DeskGuard.PHRASES.text("place.none"))));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("lon", place.longitude());
    tree.put("lat", place.latitude());
    tree.put(
        "note",
        meaning.remarks().contains(Remark.LATITUDE_FIRST)
            ? DeskGuard.PHRASES.text("place.turned").in(request.language())
            : "");
    return WebAnswer.json(200, tree);
  }

  private static TroubleException wrong(String key) {
    return new TroubleException(Trouble.UNREADABLE, DeskGuard.PHRASES.text(key));
  }
}
