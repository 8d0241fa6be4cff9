package org.lifecircle.reports.plan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.standards.Standard;

/**
 * What was asked of a plan.
 *
 * @param aim what it is to bring about
 * @param standard whose minutes and levels count
 * @param asOf the day whose rules are applied
 * @param limit how much may be done
 * @param sites between which sites it could choose
 * @param weights how much residents of each age group count where residents are counted
 */
public record PlanTask(
    PlanAim aim,
    Standard standard,
    LocalDate asOf,
    Limit limit,
    Sites sites,
    GroupWeights weights) {

  /**
   * How much a plan may do.
   *
   * @param additions the most steps, 1 or more; empty when the budget alone limits them
   * @param budget the most money, 0 or more; empty when only the steps are counted
   * @param currency what costs are counted in, such as {@code CNY}; blank when no costs were given
   */
  public record Limit(OptionalInt additions, Optional<BigDecimal> budget, String currency) {

    public Limit {
      requireNonNull(additions, "additions");
      requireNonNull(budget, "budget");
      requireNonNull(currency, "currency");
    }
  }

  /**
   * How many sites of each origin there were.
   *
   * @param listed rooms of a table
   * @param outlets outlets that exist
   * @param proposed points on ways near homes
   */
  public record Sites(int listed, int outlets, int proposed) {}

  public PlanTask {
    requireNonNull(aim, "aim");
    requireNonNull(standard, "standard");
    requireNonNull(asOf, "asOf");
    requireNonNull(limit, "limit");
    requireNonNull(sites, "sites");
    requireNonNull(weights, "weights");
  }
}
