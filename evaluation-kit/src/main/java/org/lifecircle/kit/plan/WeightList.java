package org.lifecircle.kit.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coded;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.plan.GroupWeights;

/** Reads weights as people type them, such as {@code older-adult=2,child=1.5}. */
public final class WeightList {

  private static final Phrases PHRASES = Phrases.beside(WeightList.class, "phrases");
  private static final String OPTION = "--weights";

  private WeightList() {}

  /**
   * Reads weights; groups that are not named count 1.
   *
   * @throws InvalidInputException with everything that is wrong with them
   */
  public static GroupWeights read(String text) {
    List<Problem> problems = new ArrayList<>();
    Map<AgeGroup, BigDecimal> weights = new EnumMap<>(AgeGroup.class);
    for (String part : text.split(",", -1)) {
      read(part.strip(), weights, problems);
    }
    if (problems.isEmpty()
        && weights.size() == AgeGroup.values().length
        && weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
      problem("", text, "weights.zero", problems);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new GroupWeights(weights);
  }

  private static void read(String part, Map<AgeGroup, BigDecimal> weights, List<Problem> problems) {
    int sign = part.indexOf('=');
    if (sign < 0) {
      problem("", part, "weights.form", problems);
      return;
    }
    String id = part.substring(0, sign).strip();
    String number = part.substring(sign + 1).strip();
    Optional<AgeGroup> group = Coded.find(AgeGroup.class, id);
    Optional<BigDecimal> weight = number(number);
    if (group.isEmpty()) {
      problem("", id, "weights.group", problems, String.join(", ", Coded.ids(AgeGroup.class)));
    }
    if (weight.isEmpty()) {
      problem(
          id,
          number,
          "weights.number",
          problems,
          Integer.toString(GroupWeights.LARGEST),
          Integer.toString(GroupWeights.DECIMALS));
    }
    if (group.isPresent() && weight.isPresent() && weights.put(group.get(), weight.get()) != null) {
      problem("", id, "weights.twice", problems);
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(LikelyNumbers.read(text)).filter(GroupWeights::isWeight);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void problem(
      String field, String value, String key, List<Problem> problems, Object... arguments) {
    problems.add(new Problem(OPTION, 0, field, value, PHRASES.text(key, arguments)));
  }
}
