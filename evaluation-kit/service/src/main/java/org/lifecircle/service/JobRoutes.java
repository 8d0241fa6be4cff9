package org.lifecircle.service;

import static org.lifecircle.service.web.SchemaShapes.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.model.Language;
import org.lifecircle.service.jobs.Job;
import org.lifecircle.service.jobs.JobQueue;
import org.lifecircle.service.jobs.JobWork;
import org.lifecircle.service.jobs.SentCircle;
import org.lifecircle.service.keys.Scope;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RouteParameter;
import org.lifecircle.service.web.RoutePath;
import org.lifecircle.service.web.SchemaShapes;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;

/** Jobs of one kind: sent, looked at, fetched and cancelled. */
final class JobRoutes {

  static final String ZIP = "application/zip";
  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Jobs that evaluate a circle; the others plan. */
  static final String EVALUATIONS = "evaluations";

  private static final String BYTES = "application/octet-stream";
  private static final long MOST_BYTES = 16_000_000;

  private final String kind;
  private final JobQueue queue;
  private final Maker maker;

  /** Makes the work of a job out of its request. */
  @FunctionalInterface
  interface Maker {

    /**
     * The work.
     *
     * @throws TroubleException when a parameter is wrong
     */
    JobWork work(Wish wish);
  }

  /**
   * What a request wants of a job.
   *
   * @param options by what it is judged
   * @param documents whether documents for people are wanted too
   * @param language of what is written
   */
  record Wish(EvaluationOptions options, boolean documents, Language language) {}

  /**
   * Routes.
   *
   * @param kind what the jobs are called in addresses, for example {@code evaluations}
   */
  JobRoutes(String kind, JobQueue queue, Maker maker) {
    this.kind = kind;
    this.queue = queue;
    this.maker = maker;
  }

  List<WebRoute> routes() {
    String one = "/v1/" + kind + "/{id}";
    return List.of(
        route("POST", "/v1/" + kind, sending(), this::send),
        route(
            "GET",
            one,
            new RouteDescription(
                    kind + "Progress",
                    "How far a job is, and its files when it is done.",
                    RouteAnswer.json(200, "The job.", ServiceSchemas.JOB).with("Content-Language"))
                .orTrouble(Trouble.NOT_FOUND),
            this::look),
        route(
            "DELETE",
            one,
            new RouteDescription(
                    kind + "Cancel",
                    "Stops a job, or removes the files of one that is over.",
                    RouteAnswer.other(204, "Nobody works on it any more.", ""))
                .orTrouble(Trouble.NOT_FOUND),
            this::cancel),
        route(
            "GET",
            one + "/files/{file...}",
            new RouteDescription(
                    kind + "File",
                    "A file of a job that is done.",
                    RouteAnswer.other(200, "The file.", BYTES).with("Content-Disposition"))
                .orTrouble(Trouble.NOT_FOUND, Trouble.NOT_NOW),
            this::file));
  }

  private RouteDescription sending() {
    return new RouteDescription(
            kind + "Begin",
            "Takes a circle, as a folder in a zip file or as a workbook, and works on it after"
                + " those that came before.",
            RouteAnswer.json(202, "It was taken.", ServiceSchemas.JOB).with("Location"))
        .asking(asking())
        .taking(new RouteBody(List.of(ZIP, WORKBOOK), "", MOST_BYTES).toFile())
        .orTrouble(Trouble.UNREADABLE, Trouble.INVALID, Trouble.BUSY);
  }

  private List<RouteParameter> asking() {
    List<RouteParameter> asking =
        new ArrayList<>(
            List.of(
                new RouteParameter(
                    "standard", "The standard that judges.", text("An id of /v1/standards.")),
                new RouteParameter(
                    "asOf",
                    "The day whose rules are applied; the evaluation date when absent.",
                    text("For example 2026-11-22.")),
                new RouteParameter(
                    "seed",
                    "The seed of the first simulated day.",
                    SchemaShapes.count("1 when absent.")),
                new RouteParameter(
                    "documents",
                    "Whether page, documents and charts are made, or tables and JSON alone.",
                    SchemaShapes.flag())));
    if (kind.equals(EVALUATIONS)) {
      asking.add(
          new RouteParameter(
              "uncertainty",
              "How many times all assumed numbers are drawn from their ranges, 20 to 1000, so that"
                  + " simulated figures have a second interval.",
              SchemaShapes.count("0, none, when absent.")));
    }
    return asking;
  }

  private static WebRoute route(
      String method, String path, RouteDescription description, WebRoute.Handler handler) {
    return new WebRoute(
        method, new RoutePath(path), Optional.of(Scope.EVALUATIONS.id()), description, handler);
  }

  private WebAnswer send(WebRequest request) throws IOException {
    Wish wish =
        new Wish(options(request), VerdictRoutes.flag(request, "documents"), request.language());
    boolean workbook =
        request
            .head()
            .header("Content-Type")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .startsWith(WORKBOOK);
    Job job =
        queue
            .add(request.caller(), folder -> laid(request, workbook, folder), maker.work(wish))
            .orElseThrow(
                () ->
                    new TroubleException(Trouble.BUSY, ServiceSite.PHRASES.text("jobs.full"))
                        .with("Retry-After", "30"));
    return WebAnswer.json(202, tree(job, request.language()))
        .with("Location", "/v1/" + kind + "/" + job.id());
  }

  private static Path laid(WebRequest request, boolean workbook, Path folder) throws IOException {
    Path sent = request.file().orElseThrow();
    return workbook ? SentCircle.workbook(sent, folder) : SentCircle.folder(sent, folder);
  }

  private EvaluationOptions options(WebRequest request) {
    try {
      long seed = Long.parseLong(request.query("seed").orElse("1"));
      Optional<LocalDate> asOf = request.query("asOf").map(LocalDate::parse);
      return new EvaluationOptions(
              seed, request.query("standard").orElse(EvaluationOptions.DEFAULT_STANDARD), asOf)
          .living(DaysToLive.USUAL.alsoAt(kind.equals(EVALUATIONS) ? points(request) : 0));
    } catch (NumberFormatException e) {
      throw new TroubleException(Trouble.UNREADABLE, ServiceSite.PHRASES.text("query.seed"));
    } catch (DateTimeException e) {
      throw new TroubleException(Trouble.UNREADABLE, ServiceSite.PHRASES.text("query.day"));
    }
  }

  private static int points(WebRequest request) {
    try {
      return Integer.parseInt(request.query("uncertainty").orElse("0"));
    } catch (NumberFormatException e) {
      throw new TroubleException(Trouble.UNREADABLE, ServiceSite.PHRASES.text("query.uncertainty"));
    }
  }

  private Job job(WebRequest request) {
    return queue
        .find(request.names().get("id"), request.caller())
        .orElseThrow(
            () ->
                new TroubleException(Trouble.NOT_FOUND, ServiceSite.PHRASES.text("jobs.unknown")));
  }

  private WebAnswer look(WebRequest request) throws IOException {
    return WebAnswer.json(200, tree(job(request), request.language()))
        .with("Content-Language", request.language().id())
        .with("Vary", "Accept-Language");
  }

  private WebAnswer cancel(WebRequest request) {
    queue.cancel(job(request));
    return WebAnswer.empty(204);
  }

  private WebAnswer file(WebRequest request) throws IOException {
    Job job = job(request);
    if (!job.progress().state().over()) {
      throw new TroubleException(Trouble.NOT_NOW, ServiceSite.PHRASES.text("jobs.early"));
    }
    // Only what the job lists is given, so no path leads elsewhere.
    Path file = job.files().get(request.names().get("file"));
    if (file == null) {
      throw new TroubleException(Trouble.NOT_FOUND, ServiceSite.PHRASES.text("jobs.no-file"));
    }
    return WebAnswer.of(200, BYTES, Files.readAllBytes(file))
        .with("Content-Disposition", "attachment");
  }

  private Map<String, Object> tree(Job job, Language language) throws IOException {
    Job.Progress progress = job.progress();
    Map<String, Object> tree = JobTree.of(job, progress, language);
    List<Object> files = new ArrayList<>();
    for (Map.Entry<String, Path> file : job.files().entrySet()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", file.getKey());
      one.put("bytes", Files.size(file.getValue()));
      one.put(
          "href", "/v1/" + kind + "/" + job.id() + "/files/" + RoutePath.encoded(file.getKey()));
      files.add(one);
    }
    tree.put("files", files);
    return tree;
  }
}
