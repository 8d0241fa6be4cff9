package org.lifecircle.kit.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.ReviewedLine;
import org.lifecircle.reports.plan.ReviewedStep;

/**
 * Writes {@code plan-done.json}: what became of an earlier plan. What nobody tells is left out.
 * Sentences are in the language of the report.
 */
public final class PlanDoneJson {

  private static final int DECIMALS = 2;

  private PlanDoneJson() {}

  /**
   * Writes the file.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, PlanReview review, Language language) throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("file", review.source().file());
    review.source().madeOf().ifPresent(date -> plan.put("madeOf", date.toString()));
    plan.put("standard", review.source().standardId());
    plan.put("comparable", review.source().comparable());
    root.put("plan", plan);
    root.put("evaluationDate", review.source().now().toString());
    root.put("steps", review.steps().stream().map(step -> step(step, language)).toList());
    Map<String, Object> standings = new LinkedHashMap<>();
    review.standings().planned().ifPresent(one -> standings.put("whenPlanned", standing(one)));
    review.standings().promised().ifPresent(one -> standings.put("promised", standing(one)));
    standings.put("withoutSteps", standing(review.standings().without()));
    standings.put("now", standing(review.standings().now()));
    root.put("standings", standings);
    root.put("lists", review.lines().stream().map(line -> line(line, review)).toList());
    Json.write(file, root);
  }

  private static Map<String, Object> step(ReviewedStep step, Language language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("step", step.number());
    one.put("title", step.title().in(language));
    one.put("formats", step.formats().stream().map(BusinessFormat::id).toList());
    one.put("site", step.place().id());
    one.put("lon", step.place().location().longitude());
    one.put("lat", step.place().location().latitude());
    one.put("taken", step.finding().taken().id());
    one.put("reason", step.finding().reason().in(language));
    if (!step.finding().outletId().isBlank()) {
      one.put("outlet", step.finding().outletId());
    }
    one.put("promised", gain(step.gains().promised()));
    step.gains().brought().ifPresent(brought -> one.put("brought", gain(brought)));
    step.gains()
        .within()
        .ifPresent(
            within -> {
              Map<String, Object> residents = new LinkedHashMap<>();
              residents.put("seconds", within.seconds());
              residents.put("whenPlanned", within.before());
              residents.put("promised", within.promised());
              residents.put("now", within.now());
              one.put("residentsWithin", residents);
            });
    return one;
  }

  private static Map<String, Object> gain(ReviewedStep.Gain gain) {
    Map<String, Object> one = new LinkedHashMap<>();
    gain.allResidents().ifPresent(all -> one.put("residents", all));
    Map<String, Object> groups = new LinkedHashMap<>();
    for (AgeGroup group : AgeGroup.values()) {
      if (gain.residents().containsKey(group)) {
        groups.put(group.id(), gain.residents().get(group));
      }
    }
    if (!groups.isEmpty()) {
      one.put("residentsByGroup", groups);
    }
    gain.minutesSaved().ifPresent(saved -> one.put("minutesSaved", rounded(saved)));
    gain.needs()
        .ifPresent(
            needs -> {
              Map<String, Object> served = new LinkedHashMap<>();
              served.put("mean", rounded(needs.mean()));
              if (needs.bounded()) {
                served.put("lower95", rounded(needs.lower()));
                served.put("upper95", rounded(needs.upper()));
              }
              one.put("needsServedPerWeek", served);
            });
    return one;
  }

  private static Map<String, Object> standing(PlanReview.Standing standing) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("level", standing.level().id());
    standing.levelAtMost().ifPresent(highest -> one.put("levelAtMost", highest.id()));
    one.put("points", standing.points());
    one.put("pointsAtMost", standing.pointsAtMost());
    standing
        .index()
        .ifPresent(
            index -> {
              one.put("indexAtLeast", index.pointsAtLeast());
              one.put("indexAtMost", index.pointsAtMost());
            });
    return one;
  }

  private static Map<String, Object> line(ReviewedLine line, PlanReview review) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("list", line.list().id());
    one.put("format", line.format().id());
    one.put("steps", line.steps());
    one.put("needsWhenPlanned", rounded(line.needsThen()));
    one.put("needsNow", rounded(line.needsNow()));
    one.put("needsNotServedNow", rounded(line.notServed()));
    one.put("ending", review.ending(line).id());
    return one;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
