package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.plan.LineEnding;
import org.lifecircle.reports.plan.PlanReview;
import org.lifecircle.reports.plan.PlanReview.Source;
import org.lifecircle.reports.plan.PlanReview.Standing;
import org.lifecircle.reports.plan.ReviewedLine;
import org.lifecircle.reports.plan.ReviewedStep;
import org.lifecircle.reports.plan.ReviewedStep.Finding;
import org.lifecircle.reports.plan.ReviewedStep.Gain;
import org.lifecircle.reports.plan.ReviewedStep.Needs;
import org.lifecircle.reports.plan.ReviewedStep.Within;
import org.lifecircle.reports.plan.StepTaken;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.facts.Level;

class PlanReviewSectionTest {

  private static final LocalDate PLANNED = LocalDate.of(2026, 11, 22);
  private static final LocalDate NOW = LocalDate.of(2027, 11, 22);

  private static Gain gain(int residents, double needs) {
    return new Gain(
        OptionalInt.of(residents),
        Map.of(AgeGroup.ADULT, residents - 10, AgeGroup.CHILD, 10),
        OptionalDouble.of(2.5),
        Optional.of(new Needs(needs, needs - 20, needs + 20)));
  }

  private static ReviewedStep step(int number, StepTaken taken) {
    Optional<Gain> brought =
        taken.isTaken() ? Optional.of(gain(90 * number, 15)) : Optional.empty();
    return new ReviewedStep(
        number,
        new Text("新设网点", "open an outlet"),
        List.of(SamplePlans.format(number)),
        CirclePlanBuilder.place(
            "", "金台路", List.of("1号楼"), SampleReports.ordinary(Language.ZH).circle().center()),
        new Finding(taken, new Text("依据" + number + "。", "Reason " + number + "."), ""),
        new ReviewedStep.Gains(
            gain(100 * number, 100),
            brought,
            Optional.of(new Within(900, 50, 50 + 100 * number, 45 + 100 * number))));
  }

  private static Standing standing(Level level, String points) {
    return new Standing(
        level,
        Optional.of(level),
        new BigDecimal(points),
        new BigDecimal(points),
        Optional.of(new PointInterval(50_000, 51_000)));
  }

  private static Source source(LocalDate now, boolean comparable, boolean lists) {
    return new Source("plan.csv", Optional.of(PLANNED), now, "national-2021", comparable, lists);
  }

  private static PlanReview review(Source source) {
    return new PlanReview(
        source,
        List.of(
            step(1, StepTaken.TAKEN),
            step(2, StepTaken.ELSEWHERE),
            step(3, StepTaken.NOT_TAKEN),
            step(4, StepTaken.NOT_KNOWN)),
        new PlanReview.Standings(
            Optional.of(standing(Level.NONE, "40.0")),
            Optional.of(standing(Level.IMPROVED, "48.0")),
            standing(Level.NONE, "41.0"),
            standing(Level.BASIC, "45.0")),
        List.of(line(1, 0, 0), line(2, 0, 7), line(2, 0, 120), line(3, 30, 30), line(4, 0, 5)));
  }

  private static ReviewedLine line(int step, double now, double notServed) {
    return new ReviewedLine(
        NeedList.RED, SamplePlans.format(step), List.of(step), 100, now, notServed);
  }

  private static Section section(PlanReview review, Language language) {
    return SectionWords.section(
            ReportContentBuilder.like(SampleReports.ordinary(language)).review(review).build(),
            "plan-done")
        .orElseThrow();
  }

  private static String words(PlanReview review) {
    return SectionWords.of(section(review, Language.EN));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theChapterAlwaysSaysTheSameWords(Language language) throws IOException {
    Golden.check(
        "plan-done-chapter-" + language.id() + ".txt",
        SectionWords.of(section(review(source(NOW, true, true)), language)));
  }

  @Test
  void aReportWithoutAnEarlierPlanHasNoChapterOfIt() {
    assertThat(SectionWords.section(SampleReports.ordinary(Language.EN), "plan-done")).isEmpty();
  }

  @Test
  void whatAStepBroughtStandsBesideWhatWasPromisedAndIsMarkedWhenItHoldsZero() {
    assertThat(words(review(source(NOW, true, true))))
        .containsPattern("1\\. open an outlet \\| 100 .*\\| 90 ")
        .containsPattern("15.0 / -5.0 to 35.0 / ")
        .containsPattern("3\\. open an outlet \\| 300 [^|]*\\| — \\|");
  }

  @Test
  void pointsOfAnotherStandardAreNotSetBesideThoseOfToday() {
    assertThat(words(review(source(NOW, false, true))))
        .contains("followed another standard")
        .doesNotContain("48.0")
        .contains("45.0");
  }

  @Test
  void aLevelThatTheDataDidNotDecideIsNotCalledMissed() {
    Standing open =
        new Standing(
            Level.NONE,
            Optional.of(Level.IMPROVED),
            new BigDecimal("40.0"),
            new BigDecimal("70.0"),
            Optional.empty());
    Standing notTold =
        new Standing(
            Level.BASIC,
            Optional.empty(),
            new BigDecimal("50.0"),
            new BigDecimal("60.0"),
            Optional.empty());
    PlanReview known = review(source(NOW, true, true));
    PlanReview undecided =
        new PlanReview(
            known.source(),
            known.steps(),
            new PlanReview.Standings(
                Optional.of(open), Optional.of(notTold), open, known.standings().now()),
            known.lines());
    String missed = "| " + Level.NONE.label().en() + " |";
    assertThat(words(known)).contains(missed);
    assertThat(words(undecided))
        .doesNotContain(missed)
        .contains("not decided", "at least " + Level.BASIC.label().en());
  }

  @Test
  void dataThatAreNoLaterThanThePlanAreSaidToTellNothing() {
    assertThat(words(review(source(PLANNED, true, true)))).contains("nothing can have become");
    assertThat(words(review(source(NOW, true, true)))).doesNotContain("nothing can have become");
  }

  @Test
  void withoutTheListsOfThatTimeNothingIsSaidOfThem() {
    PlanReview with = review(source(NOW, true, false));
    PlanReview without = new PlanReview(with.source(), with.steps(), with.standings(), List.of());
    assertThat(words(without))
        .contains("lists.csv does not lie beside the plan")
        .doesNotContain("now satisfied");
  }

  @Test
  void aPlanWithoutStepsHasNoTables() {
    PlanReview with = review(source(NOW, true, true));
    assertThat(words(new PlanReview(with.source(), List.of(), with.standings(), List.of())))
        .contains("There is no step")
        .doesNotContain("|");
  }

  @Test
  void aLineIsSatisfiedOnlyWhenItsNeedsHaveNotMovedAndItsStepCanBeTold() {
    PlanReview review = review(source(NOW, true, true));
    assertThat(review.lines().stream().map(review::ending))
        .containsExactly(
            LineEnding.SATISFIED,
            LineEnding.SATISFIED,
            LineEnding.MOVED,
            LineEnding.SHORTER,
            LineEnding.NOT_KNOWN);
    assertThat(review.ending(line(3, 100, 100))).isEqualTo(LineEnding.NOT_SHORTER);
  }
}
