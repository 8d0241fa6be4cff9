package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.ClearedLine;
import org.lifecircle.reports.plan.NotMended;
import org.lifecircle.reports.plan.PlanAlternative;
import org.lifecircle.reports.plan.PlanGain;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStanding;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.simulation.statistics.Estimate;

/** The tables of a plan with their rows. */
final class PlanTables {

  private static final Phrases PHRASES = Phrases.beside(PlanTables.class, "phrases");
  private static final int DECIMALS = 2;

  private record Alternative(int step, int rank, PlanAlternative of) {}

  private record Line(int step, ClearedLine of) {}

  private PlanTables() {}

  /** All tables, the steps first. */
  static List<OutputTable.Filled<?>> of(CirclePlan plan, Language language) {
    return List.of(
        steps(plan).with(plan.steps()),
        alternatives(plan),
        lists(plan),
        OutputTable.<NotMended>of(Codebook.PLAN, "remaining.csv")
            .text("format", row -> row.format().id())
            .count("residents", NotMended::residents)
            .text("reason", row -> row.reason().in(language))
            .build()
            .with(plan.remaining().notMended()));
  }

  private static OutputTable<PlanStep> steps(CirclePlan plan) {
    OutputTable.Builder<PlanStep> table =
        OutputTable.<PlanStep>of(Codebook.PLAN, "plan.csv")
            .count("step", PlanStep::number)
            .text("measure", step -> step.measure().kind().id())
            .text("formats", step -> ids(step.measure().formats()))
            .text("change", step -> PlanScenario.subject(step.measure().change()))
            .text("site", step -> step.place().id())
            .text("origin", step -> step.place().origin().id())
            .text("name", step -> step.place().name())
            .text("lon", step -> degrees(step.place().location().longitude()))
            .text("lat", step -> degrees(step.place().location().latitude()))
            .text("road", step -> road(step.place()))
            .text("roadMeters", step -> roadMeters(step.place()))
            .text("homes", step -> homes(step.place()))
            .text("movableMeters", step -> movable(step.place()))
            .count("residents", step -> step.gain().allResidents())
            .each(
                "residents-{group}",
                groups(),
                (step, group) ->
                    step.gain().residents().get(Coded.of(AgeGroup.class, group)).toString())
            .text("minutesSaved", step -> number(step.gain().minutesSaved()))
            .text("needsServed", step -> needs(step, Estimate::mean))
            .text("needsServedLower95", step -> needs(step, Estimate::lower))
            .text("needsServedUpper95", step -> needs(step, Estimate::upper))
            .text("holdsZero", step -> yes(step.gain().holdsZero()));
    return review(standing(table), plan).build();
  }

  private static OutputTable.Builder<PlanStep> standing(OutputTable.Builder<PlanStep> table) {
    return table
        .text("cost", step -> money(step.notes().cost()))
        .text("costSoFar", step -> money(step.after().cost()))
        .text("level", step -> step.after().level().id())
        .text("levelAtMost", step -> step.after().levelAtMost().id())
        .text("points", step -> step.after().points().toPlainString())
        .text("pointsAtMost", step -> step.after().pointsAtMost().toPlainString())
        .text("indexAtLeast", step -> index(step.after(), PointInterval::pointsAtLeast))
        .text("indexAtMost", step -> index(step.after(), PointInterval::pointsAtMost))
        .text("verifyFirst", step -> yes(step.notes().verifyFirst()))
        .text("forLevel", step -> yes(step.notes().forLevel()));
  }

  /** What tells a later evaluation whether a step was taken, and what it was to bring. */
  private static OutputTable.Builder<PlanStep> review(
      OutputTable.Builder<PlanStep> table, CirclePlan plan) {
    return table
        .text("scenarioChange", step -> PlanScenario.kind(step.measure().change()))
        .text("target", step -> PlanScenario.target(step.measure().change()))
        .text("minutes", step -> step.gain().reach().map(PlanTables::minutes).orElse(""))
        .text(
            "residentsBefore",
            step ->
                step.gain().reach().map(one -> Integer.toString(one.residentsBefore())).orElse(""))
        .text("outletsNear", step -> String.join(";", NearOutlets.ids(plan.circle(), step)))
        .text("levelBefore", step -> before(plan, step).level().id())
        .text("levelAtMostBefore", step -> before(plan, step).levelAtMost().id())
        .text("pointsBefore", step -> before(plan, step).points().toPlainString())
        .text("pointsAtMostBefore", step -> before(plan, step).pointsAtMost().toPlainString())
        .text("indexAtLeastBefore", step -> index(before(plan, step), PointInterval::pointsAtLeast))
        .text("indexAtMostBefore", step -> index(before(plan, step), PointInterval::pointsAtMost))
        .text("circle", step -> plan.circle().name())
        .text("evaluationDate", step -> plan.circle().evaluationDate().toString())
        .text("standard", step -> plan.task().standard().id())
        .text("version", step -> SoftwareVersion.CURRENT);
  }

  private static PlanStanding before(CirclePlan plan, PlanStep step) {
    return step.number() == 1 ? plan.before() : plan.steps().get(step.number() - 2).after();
  }

  private static String minutes(PlanGain.Reach reach) {
    return rounded(reach.seconds() / 60.0);
  }

  private static OutputTable.Filled<?> alternatives(CirclePlan plan) {
    List<Alternative> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      for (PlanAlternative one : step.notes().alternatives()) {
        int rank = 1 + step.notes().alternatives().indexOf(one);
        rows.add(new Alternative(step.number(), rank, one));
      }
    }
    return OutputTable.<Alternative>of(Codebook.PLAN, "alternatives.csv")
        .count("step", Alternative::step)
        .count("rank", Alternative::rank)
        .text("site", row -> row.of().place().id())
        .text("name", row -> row.of().place().name())
        .text("lon", row -> degrees(row.of().place().location().longitude()))
        .text("lat", row -> degrees(row.of().place().location().latitude()))
        .text("road", row -> road(row.of().place()))
        .text("roadMeters", row -> roadMeters(row.of().place()))
        .text("homes", row -> homes(row.of().place()))
        .count("residents", row -> row.of().gain().residents())
        .count("gainPercent", row -> row.of().gain().percent())
        .text("cost", row -> money(row.of().cost()))
        .build()
        .with(rows);
  }

  private static OutputTable.Filled<?> lists(CirclePlan plan) {
    List<Line> rows = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      step.notes().cleared().forEach(line -> rows.add(new Line(step.number(), line)));
    }
    return OutputTable.<Line>of(Codebook.PLAN, "lists.csv")
        .count("step", Line::step)
        .text("list", row -> row.of().list().id())
        .text("format", row -> row.of().format().id())
        .text("needsBefore", row -> rounded(row.of().needsBefore()))
        .text("needsAfter", row -> rounded(row.of().needsAfter()))
        .text("cleared", row -> yes(row.of().cleared()))
        .build()
        .with(rows);
  }

  private static Map<String, Text> groups() {
    Map<String, Text> groups = new LinkedHashMap<>();
    for (AgeGroup group : AgeGroup.values()) {
      groups.put(group.id(), PHRASES.text("group." + group.id()));
    }
    return groups;
  }

  private static String ids(List<BusinessFormat> formats) {
    return formats.stream().map(BusinessFormat::id).collect(Collectors.joining(";"));
  }

  private static String road(PlanPlace place) {
    return place.around().road().map(road -> road.name().zh()).orElse("");
  }

  private static String roadMeters(PlanPlace place) {
    return place.around().road().map(road -> Integer.toString(road.meters())).orElse("");
  }

  private static String homes(PlanPlace place) {
    return String.join(";", place.around().homes());
  }

  private static String movable(PlanPlace place) {
    return place.movableMeters().isPresent()
        ? Integer.toString(place.movableMeters().getAsInt())
        : "";
  }

  private static String needs(PlanStep step, ToDoubleFunction<Estimate> figure) {
    return step.gain().needsServed().map(one -> rounded(figure.applyAsDouble(one))).orElse("");
  }

  private static String index(PlanStanding standing, Function<PointInterval, BigDecimal> figure) {
    return standing.index().map(figure).map(BigDecimal::toPlainString).orElse("");
  }

  private static String money(Optional<BigDecimal> amount) {
    return amount.map(BigDecimal::toPlainString).orElse("");
  }

  private static String yes(boolean answer) {
    return answer ? "yes" : "no";
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? rounded(value.getAsDouble()) : "";
  }

  private static String rounded(double value) {
    return OutputTable.rounded(value, DECIMALS);
  }

  /** To a ten-millionth of a degree, a centimeter. */
  static String degrees(double value) {
    return BigDecimal.valueOf(value)
        .setScale(7, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
