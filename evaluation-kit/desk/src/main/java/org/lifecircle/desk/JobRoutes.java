package org.lifecircle.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.desk.tasks.DeskWork;
import org.lifecircle.model.Language;
import org.lifecircle.service.JobTree;
import org.lifecircle.service.jobs.Job;
import org.lifecircle.service.jobs.JobQueue;
import org.lifecircle.service.jobs.JobState;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;

/** Work that was begun: how far it is, what came of it, and its end. */
final class JobRoutes {

  static final String WAITING = "waiting";

  private final DeskWork work;

  JobRoutes(DeskWork work) {
    this.work = work;
  }

  List<WebRoute> routes() {
    return List.of(
        DeskRoute.get(
            "/desk/api/jobs/{job}",
            new RouteDescription(
                    "job",
                    "How far work is, and what came of it.",
                    RouteAnswer.json(200, "The job.", DeskSchemas.JOB))
                .orTrouble(Trouble.NOT_FOUND),
            request -> WebAnswer.json(200, tree(job(request), request.language()))),
        DeskRoute.route(
            "DELETE",
            "/desk/api/jobs/{job}",
            new RouteDescription(
                    "cancelJob",
                    "Stops work at its next step; what was there before stays.",
                    RouteAnswer.other(204, "It is being stopped.", ""))
                .orTrouble(Trouble.NOT_FOUND),
            request -> {
              work.cancel(job(request));
              return WebAnswer.empty(204);
            }));
  }

  private Job job(WebRequest request) {
    return work.find(request.names().get("job"))
        .orElseThrow(
            () -> new TroubleException(Trouble.NOT_FOUND, DeskGuard.PHRASES.text("job.unknown")));
  }

  /** Begins work. */
  WebAnswer begin(WebRequest request, JobQueue.Input input, DeskWork.Task task) throws IOException {
    Job job =
        work.add(input, task)
            .orElseThrow(
                () ->
                    new TroubleException(Trouble.BUSY, DeskGuard.PHRASES.text("jobs.full"))
                        .with("Retry-After", "30"));
    return WebAnswer.json(202, tree(job, request.language()));
  }

  private Map<String, Object> tree(Job job, Language language) {
    Job.Progress progress = job.progress();
    Map<String, Object> tree = JobTree.of(job, progress, language);
    if (progress.state() == JobState.QUEUED) {
      tree.put("state", WAITING);
    }
    Optional<DeskWork.Outcome> outcome =
        progress.state() == JobState.DONE ? work.outcome(job) : Optional.empty();
    tree.put("result", outcome.map(one -> result(one, language)).orElse(null));
    return tree;
  }

  private static Map<String, Object> result(DeskWork.Outcome outcome, Language language) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("circle", outcome.circle());
    tree.put("href", outcome.href().orElse(null));
    tree.put("files", outcome.files());
    tree.put("notes", outcome.notes().stream().map(note -> note.in(language)).toList());
    return tree;
  }
}
