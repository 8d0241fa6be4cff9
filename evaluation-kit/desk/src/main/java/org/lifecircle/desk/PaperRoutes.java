package org.lifecircle.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.desk.circles.PaperFolders;
import org.lifecircle.desk.tasks.CirclePapers;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.reports.output.Papers;
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

/** Verdicts, reports, plans and comparisons. */
final class PaperRoutes {

  private static final long MOST_BYTES = 100_000;
  private static final String BYTES = "application/octet-stream";

  /**
   * A page of a report has its own scripts and pictures and nothing else: it runs as a stranger,
   * without this page's cookie, and asks nobody anything.
   */
  private static final String SANDBOX =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
          + " img-src data: blob:; font-src data:; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'self'; sandbox allow-scripts";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "png", "image/png",
          "csv", "text/csv;charset=utf-8",
          "json", "application/json");

  private final DeskState state;
  private final JobRoutes jobs;
  private final CirclePapers papers;

  PaperRoutes(DeskState state, JobRoutes jobs) {
    this.state = state;
    this.jobs = jobs;
    this.papers = new CirclePapers(state.circles());
  }

  List<WebRoute> routes() {
    List<WebRoute> all = new ArrayList<>(making());
    all.addAll(reading());
    all.add(file(PaperFolders.Kind.REPORTS, "reportFile"));
    all.add(file(PaperFolders.Kind.PLANS, "planFile"));
    all.add(file(PaperFolders.Kind.COMPARISONS, "comparisonFile"));
    return all;
  }

  private List<WebRoute> making() {
    return List.of(
        DeskRoute.post(
            "/desk/api/circles/{id}/evaluations",
            new RouteDescription(
                    "evaluateCircle",
                    "Evaluates a circle and writes its report.",
                    RouteAnswer.json(202, "It is being evaluated.", DeskSchemas.JOB))
                .asking(
                    List.of(
                        new RouteParameter(
                            "report",
                            "How long the printed report is.",
                            SchemaShapes.oneOf(List.of("brief", "full"), "brief when absent.")),
                        new RouteParameter(
                            "standard",
                            "The standard that judges.",
                            SchemaShapes.text("An id of the session.")),
                        new RouteParameter(
                            "uncertainty",
                            "How many times all assumed numbers are drawn from their ranges, so"
                                + " that simulated figures have a second interval.",
                            SchemaShapes.count("0, none, when absent."))))
                .orTrouble(Trouble.UNREADABLE, Trouble.NOT_FOUND, Trouble.BUSY),
            this::evaluate),
        DeskRoute.post(
            "/desk/api/circles/{id}/plans",
            new RouteDescription(
                    "planCircle",
                    "Plans what to add to a circle.",
                    RouteAnswer.json(202, "It is being planned.", DeskSchemas.JOB))
                .orTrouble(Trouble.NOT_FOUND, Trouble.BUSY),
            request ->
                jobs.begin(
                    request, folder -> folder, papers.plan(place(request), request.language()))),
        DeskRoute.post(
            "/desk/api/comparisons",
            new RouteDescription(
                    "compareCircles",
                    "Lays the reports of circles beside each other.",
                    RouteAnswer.json(202, "They are being compared.", DeskSchemas.JOB))
                .taking(new RouteBody(List.of(WebAnswer.JSON), DeskSchemas.COMPARED, MOST_BYTES))
                .orTrouble(Trouble.UNREADABLE, Trouble.NOT_FOUND, Trouble.INVALID, Trouble.BUSY),
            this::compare));
  }

  private List<WebRoute> reading() {
    return List.of(
        DeskRoute.get(
            "/desk/api/circles/{id}/verdict",
            new RouteDescription(
                    "verdict",
                    "The verdict on a circle as it is at this moment.",
                    RouteAnswer.json(200, "The verdict.", DeskSchemas.VERDICT))
                .orTrouble(Trouble.NOT_FOUND, Trouble.INVALID),
            request ->
                WebAnswer.json(
                    200, state.circles().verdict(request.names().get("id"), request.language()))),
        DeskRoute.get(
            "/desk/api/circles/{id}/report",
            new RouteDescription(
                    "report",
                    "The last report of a circle.",
                    RouteAnswer.json(200, "The report.", DeskSchemas.REPORT))
                .orTrouble(Trouble.NOT_FOUND),
            request ->
                there(state.circles().report(request.names().get("id"), request.language()))),
        DeskRoute.get(
            "/desk/api/circles/{id}/plan",
            new RouteDescription(
                    "plan",
                    "The last plan of a circle.",
                    RouteAnswer.json(200, "The plan.", DeskSchemas.PLAN))
                .orTrouble(Trouble.NOT_FOUND),
            request -> there(state.circles().plan(request.names().get("id")))));
  }

  private WebRoute file(PaperFolders.Kind kind, String id) {
    return DeskRoute.get(
        "/desk/" + kind.id() + "/{id}/{file...}",
        new RouteDescription(id, "A file.", RouteAnswer.other(200, "The file.", BYTES))
            .orTrouble(Trouble.NOT_FOUND),
        request -> served(kind, request));
  }

  private DeskFolder.Place place(WebRequest request) throws IOException {
    return state.circles().folder().place(request.names().get("id"));
  }

  private WebAnswer evaluate(WebRequest request) throws IOException {
    String length = request.query("report").filter(one -> !one.isBlank()).orElse("brief");
    if (!length.equals("brief") && !length.equals("full")) {
      throw new TroubleException(Trouble.UNREADABLE, DeskGuard.PHRASES.text("report.length"));
    }
    String standard =
        request
            .query("standard")
            .filter(one -> !one.isBlank())
            .orElse(EvaluationOptions.DEFAULT_STANDARD);
    return jobs.begin(
        request,
        folder -> folder,
        papers.evaluation(
            place(request),
            length.equals("full") ? Papers.FULL : Papers.BRIEF,
            EvaluationOptions.of(CirclePapers.SEED, standard, null)
                .living(DaysToLive.USUAL.alsoAt(points(request))),
            request.language()));
  }

  private static int points(WebRequest request) {
    try {
      return Integer.parseInt(
          request.query("uncertainty").filter(one -> !one.isBlank()).orElse("0"));
    } catch (NumberFormatException e) {
      throw new TroubleException(Trouble.UNREADABLE, DeskGuard.PHRASES.text("report.uncertainty"));
    }
  }

  private WebAnswer compare(WebRequest request) throws IOException {
    Map<?, ?> json = JsonBytes.object(request.body(), "comparison");
    List<DeskFolder.Place> places = new ArrayList<>();
    if (json.get("circles") instanceof List<?> ids) {
      for (Object id : ids) {
        places.add(state.circles().folder().place(String.valueOf(id)));
      }
    }
    return jobs.begin(request, folder -> folder, papers.comparison(places, request.language()));
  }

  private static WebAnswer there(Optional<Map<String, Object>> tree) {
    return WebAnswer.json(
        200,
        tree.orElseThrow(
            () -> new TroubleException(Trouble.NOT_FOUND, DeskGuard.PHRASES.text("paper.none"))));
  }

  /** Only what is listed in a folder of ours is given, so that no path leads elsewhere. */
  private WebAnswer served(PaperFolders.Kind kind, WebRequest request) throws IOException {
    CircleDesk circles = state.circles();
    String owner = request.names().get("id");
    Path folder =
        kind == PaperFolders.Kind.COMPARISONS
            ? circles.papers().comparison(owner)
            : circles.papers().of(kind, circles.folder().place(owner));
    String name = request.names().get("file");
    Path file =
        circles
            .papers()
            .file(folder, name)
            .orElseThrow(
                () ->
                    new TroubleException(Trouble.NOT_FOUND, DeskGuard.PHRASES.text("paper.none")));
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, BYTES);
    WebAnswer answer =
        WebAnswer.of(200, type, Files.readAllBytes(file)).with("Content-Security-Policy", SANDBOX);
    return ending.equals("html") || ending.equals("png")
        ? answer
        : answer.with("Content-Disposition", "attachment");
  }
}
