package org.lifecircle.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.model.Language;
import org.lifecircle.service.jobs.Job;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.service.web.Trouble;

/** What is told of every job, whatever comes of it. */
public final class JobTree {

  private JobTree() {}

  /**
   * How far a job is: id, state, step and percent; and why it failed where it did.
   *
   * @param job the job
   * @param progress how far it is
   * @param language of what it says
   * @return a map to which what came of the job can be added
   */
  public static Map<String, Object> of(Job job, Job.Progress progress, Language language) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", job.id());
    tree.put("state", progress.state().id());
    tree.put("step", progress.step().map(step -> step.in(language)).orElse(null));
    tree.put("percent", progress.percent());
    progress
        .trouble()
        .ifPresent(
            why ->
                tree.put(
                    "problem",
                    ProblemBody.tree(
                        progress.problems().isEmpty() ? Trouble.OURS : Trouble.INVALID,
                        why,
                        progress.problems(),
                        language)));
    return tree;
  }
}
