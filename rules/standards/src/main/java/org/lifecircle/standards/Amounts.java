package org.lifecircle.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.Text;

/** Numbers as sentences show them. */
final class Amounts {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int GROUP = 3;
  private static final int TENTHS = 1000;
  private static final int SECONDS_PER_MINUTE = 60;

  private Amounts() {}

  /** A whole number with commas, for example 1,240. */
  static String count(long number) {
    if (number >= 0 && number < TENTHS) {
      return Long.toString(number);
    }
    String digits = Long.toString(Math.abs(number));
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % GROUP == 0) {
        grouped.append(',');
      }
      grouped.append(digits.charAt(i));
    }
    return number < 0 ? "-" + grouped : grouped.toString();
  }

  /** How many people there are, with the fewest and the most where they were estimated. */
  static Text people(PeopleCount count) {
    return count.exact()
        ? Text.same(count(count.people()))
        : Words.PHRASES.text(
            "people.estimated",
            count(count.people()),
            count(count.atLeast()),
            count(count.atMost()));
  }

  /** A number without needless zeros. */
  static String plain(BigDecimal number) {
    return stripped(number).toPlainString();
  }

  /** A number without needless zeros behind the point. */
  static BigDecimal stripped(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A share as percent, cut off after one decimal, so that 49.96% is never shown as 50%. */
  static String percent(BigDecimal share) {
    return plain(share.movePointRight(2).setScale(1, RoundingMode.DOWN)) + "%";
  }

  /** A part of a whole as percent, cut off after one decimal; 0% of nothing. */
  static String percent(long part, long whole) {
    if (whole == 0) {
      return "0%";
    }
    long tenths = part * TENTHS / whole;
    return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
  }

  /** A share that is demanded, marked when it is not the standard's own. */
  static Text share(Parameter parameter) {
    Text share =
        parameter.value().compareTo(HALF) == 0
            ? Words.PHRASES.text("half")
            : Text.same(percent(parameter.value()));
    return marked(share, parameter);
  }

  /** A walk that is demanded, marked when it is not the standard's own. */
  static Text walk(Parameter parameter) {
    return marked(
        Words.PHRASES.text("walk." + parameter.unit(), plain(parameter.value())), parameter);
  }

  /** As {@link #walk(Parameter)}; meters that were turned into time say so. */
  static Text walk(Parameter parameter, int seconds, Optional<Parameter> speed) {
    if (!parameter.unit().equals("m") || speed.isEmpty()) {
      return walk(parameter);
    }
    return Words.PHRASES.text(
        "walk.m.converted",
        plain(parameter.value()),
        plain(
            BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(SECONDS_PER_MINUTE), 1, RoundingMode.HALF_UP)),
        speed.get().source().status().label(),
        parameter.source().status().uncertain()
            ? Words.PHRASES.text("walk.m.marked", parameter.source().status().label())
            : Text.same(""));
  }

  /**
   * A number with its unit, as a threshold or a value. A unit that a standard has added stands as
   * it is written in its table.
   */
  static Text withUnit(BigDecimal value, String unit) {
    return switch (unit) {
      case "1" -> Text.same(percent(value));
      case "points" -> Words.PHRASES.text("unit.points", plain(value));
      default ->
          !DatedParameters.UNITS.contains(unit)
              ? Text.same(plain(value) + " " + unit)
              : Words.PHRASES.text(
                  "unit." + unit.replace(' ', '-').replace(",", ""),
                  plain(value.setScale(Math.min(1, value.scale()), RoundingMode.DOWN)));
    };
  }

  /** What is demanded, marked when it is not the standard's own. */
  static Text threshold(Parameter parameter) {
    return marked(withUnit(parameter.value(), parameter.unit()), parameter);
  }

  /** Words with a mark behind them when they rest on an uncertain parameter. */
  static Text marked(Text words, Parameter parameter) {
    if (!parameter.source().status().uncertain()) {
      return words;
    }
    return Words.PHRASES.text("marked", words, parameter.source().status().label());
  }
}
