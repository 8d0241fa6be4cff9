package org.lifecircle.kit.plan;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.PlanAim;

/**
 * What a plan is asked for.
 *
 * @param aim what it is to bring about
 * @param additions the most additions, 1 to {@link #MOST_ADDITIONS}; empty: as many as the next
 *     level needs where that is the aim and no budget is named, else {@link #USUAL_ADDITIONS}
 * @param budget the most money in whole units of the currency, 0 or more; empty when only additions
 *     are counted
 * @param tables where sites and costs are listed
 * @param weights how much residents of each age group count where the aim counts residents
 * @param evaluation standard, date and seed, and how often each day of the week is simulated
 */
public record PlanOptions(
    PlanAim aim,
    OptionalInt additions,
    OptionalLong budget,
    Tables tables,
    GroupWeights weights,
    EvaluationOptions evaluation) {

  /** So many additions are looked for when nothing else is said. */
  public static final int USUAL_ADDITIONS = 10;

  /** More are no plan that anybody reads. */
  public static final int MOST_ADDITIONS = 100;

  /**
   * Tables that somebody has made.
   *
   * @param sites rooms that could be used; empty: places are proposed
   * @param costs what measures cost; empty: the table of the product where a budget is named, else
   *     no costs at all
   */
  public record Tables(Optional<Path> sites, Optional<Path> costs) {

    /** No tables. */
    public static final Tables NONE = new Tables(Optional.empty(), Optional.empty());

    public Tables {
      requireNonNull(sites, "sites");
      requireNonNull(costs, "costs");
    }
  }

  public PlanOptions {
    requireNonNull(aim, "aim");
    requireNonNull(additions, "additions");
    requireNonNull(budget, "budget");
    requireNonNull(tables, "tables");
    requireNonNull(weights, "weights");
    requireNonNull(evaluation, "evaluation");
  }

  /** What the next level needs, at proposed sites, by the usual standard. */
  public static PlanOptions ofSeed(long seed) {
    return new PlanOptions(
        PlanAim.LEVEL,
        OptionalInt.empty(),
        OptionalLong.empty(),
        Tables.NONE,
        GroupWeights.ALIKE,
        EvaluationOptions.ofSeed(seed));
  }

  /** These options with another aim. */
  public PlanOptions toward(PlanAim other) {
    return new PlanOptions(other, additions, budget, tables, weights, evaluation);
  }

  /** These options with at most so many additions. */
  public PlanOptions atMost(int count) {
    return new PlanOptions(aim, OptionalInt.of(count), budget, tables, weights, evaluation);
  }

  /** These options with a budget. */
  public PlanOptions withBudget(long money) {
    return new PlanOptions(aim, additions, OptionalLong.of(money), tables, weights, evaluation);
  }

  /** These options with another standard, date and seed. */
  public PlanOptions judgedBy(EvaluationOptions other) {
    return new PlanOptions(aim, additions, budget, tables, weights, other);
  }

  /** These options with tables. */
  public PlanOptions with(Tables others) {
    return new PlanOptions(aim, additions, budget, others, weights, evaluation);
  }

  /** These options where residents of some age groups count more than others. */
  public PlanOptions weighing(GroupWeights others) {
    return new PlanOptions(aim, additions, budget, tables, others, evaluation);
  }
}
