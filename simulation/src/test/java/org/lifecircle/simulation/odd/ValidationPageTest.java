package org.lifecircle.simulation.odd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.ParameterRange;

/** {@code simulation/VALIDATION.md} says what the model says, beside what surveys say. */
class ValidationPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("lifecircle.root"), "simulation", "VALIDATION.md");

  /** What lies outside a survey's values by no more than this share counts as close. */
  private static final double CLOSE = 0.2;

  /** The surveys that say how much people shop. */
  private static final List<String> SHOPPING =
      List.of("shopping-trips", "shopping-takes-part", "store-customers");

  private static List<Map<String, String>> surveys;
  private static List<Double> scales;
  private static List<SurveyedDays> days;

  @BeforeAll
  static void simulate() throws IOException, URISyntaxException {
    surveys =
        ExampleCircle.rows(Path.of(ValidationPageTest.class.getResource("surveys.csv").toURI()));
    ParameterRange range = DemandNumbers.ranges().get("demand-scale");
    double usual = Demand.standard().value(BehaviorParameter.DEMAND_SCALE);
    scales =
        List.of(range.low(), (range.low() + range.high()) / 2, range.high(), usual).stream()
            .distinct()
            .sorted()
            .toList();
    ExampleCircle example = ExampleCircle.read();
    days = scales.stream().map(scale -> new SurveyedDays(example, scale)).toList();
  }

  private static SurveyedDays usual() {
    return days.get(scales.indexOf(Demand.standard().value(BehaviorParameter.DEMAND_SCALE)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  /** How many times the model's figure is that of the survey; 1 within its values. */
  private static double ratio(Map<String, String> survey, double value) {
    double low = Double.parseDouble(survey.get("low"));
    double high = Double.parseDouble(survey.get("high"));
    return value < low ? value / low : value > high ? value / high : 1;
  }

  private static String verdict(double ratio) {
    if (ratio == 1) {
      return "yes";
    }
    boolean close = ratio >= 1 - CLOSE && ratio <= 1 + CLOSE;
    return (close ? "nearly, " : "**no**, ") + number(ratio) + " times";
  }

  private static String row(Map<String, String> survey) {
    String low = number(Double.parseDouble(survey.get("low")));
    String high = number(Double.parseDouble(survey.get("high")));
    StringBuilder row =
        new StringBuilder("| ")
            .append(survey.get("what"))
            .append(" | ")
            .append(low.equals(high) ? low : low + "-" + high)
            .append(" | ");
    for (SurveyedDays one : days) {
      row.append(number(one.answers().get(survey.get("id")))).append(" | ");
    }
    double ratio = ratio(survey, usual().answers().get(survey.get("id")));
    boolean comparable = survey.get("comparable").equals("yes");
    return row.append(comparable ? verdict(ratio) : "not the same").append(" |\n").toString();
  }

  /** The scale at which a measure that grows with it takes a value, between those simulated. */
  private static String scaleOf(String id, double value) {
    for (int i = 1; i < scales.size(); i++) {
      double below = days.get(i - 1).answers().get(id);
      double above = days.get(i).answers().get(id);
      if (value >= below && value <= above) {
        double share = (value - below) / (above - below);
        return number(scales.get(i - 1) + share * (scales.get(i) - scales.get(i - 1)));
      }
    }
    return value < days.get(0).answers().get(id)
        ? "less than " + number(scales.get(0))
        : "more than " + number(scales.get(scales.size() - 1));
  }

  /** A measure at a scale, straight between those simulated. */
  private static double at(double scale, String id) {
    int i = 1;
    while (i < scales.size() - 1 && scales.get(i) < scale) {
      i++;
    }
    double share = (scale - scales.get(i - 1)) / (scales.get(i) - scales.get(i - 1));
    double below = days.get(i - 1).answers().get(id);
    return below + share * (days.get(i).answers().get(id) - below);
  }

  /** How many times the survey of shopping that fits worst is missed at a scale, 1 or more. */
  private static double worst(double scale) {
    double worst = 1;
    for (Map<String, String> survey : surveys) {
      if (SHOPPING.contains(survey.get("id"))) {
        double ratio = ratio(survey, at(scale, survey.get("id")));
        worst = Math.max(worst, Math.max(ratio, 1 / ratio));
      }
    }
    return worst;
  }

  /** The scale, in hundredths, at which the worst of the surveys of shopping fits best. */
  private static double fit() {
    return IntStream.rangeClosed(20, 100)
        .mapToObj(hundredths -> hundredths / 100.0)
        .min(Comparator.comparingDouble(ValidationPageTest::worst))
        .orElseThrow();
  }

  private static String hours() {
    StringBuilder rows = new StringBuilder();
    for (int hour = 5; hour < 23; hour++) {
      rows.append(String.format(Locale.ROOT, "| %02d:00 | ", hour));
      for (AgeGroup group : AgeGroup.values()) {
        rows.append(String.format(Locale.ROOT, "%.0f %% | ", 100 * usual().hours(group)[hour]));
      }
      rows.setCharAt(rows.length() - 1, '\n');
    }
    return rows.toString();
  }

  private static String page() throws IOException, URISyntaxException {
    StringBuilder rows = new StringBuilder();
    StringBuilder sources = new StringBuilder();
    StringBuilder scalesOf = new StringBuilder();
    for (Map<String, String> survey : surveys) {
      rows.append(row(survey));
      sources.append(
          String.format(
              "| %s | %s | %s | %s | %s |%n",
              survey.get("what"),
              survey.get("unit"),
              survey.get("survey"),
              survey.get("address"),
              survey.get("mark")));
      if (SHOPPING.contains(survey.get("id"))) {
        double low = Double.parseDouble(survey.get("low"));
        double high = Double.parseDouble(survey.get("high"));
        String at = scaleOf(survey.get("id"), low);
        scalesOf.append(
            String.format(
                "| %s | %s |%n",
                survey.get("what"),
                low == high ? at : at + " to " + scaleOf(survey.get("id"), high)));
      }
    }
    String columns =
        String.join(" | ", scales.stream().map(scale -> "scale " + number(scale)).toList());
    String template =
        Files.readString(
            Path.of(ValidationPageTest.class.getResource("validation-page.md").toURI()));
    return template
        .replace("@COLUMNS@", columns)
        .replace("@RULES@", "---:|".repeat(scales.size()))
        .replace("@USUAL@", number(Demand.standard().value(BehaviorParameter.DEMAND_SCALE)))
        .replace("@ROWS@", rows.toString().strip())
        .replace("@SCALES@", scalesOf.toString().replace(System.lineSeparator(), "\n").strip())
        .replace("@FIT@", number(fit()))
        .replace("@OFF@", number(100 * (worst(fit()) - 1)))
        .replace("@PARCELS@", number(2.38 / usual().answers().get("parcels")))
        .replace("@HOURS@", hours().strip())
        .replace("@SOURCES@", sources.toString().replace(System.lineSeparator(), "\n").strip());
  }

  /**
   * {@code mvn test -pl simulation -am -Dtest=ValidationPageTest -Dlifecircle.write=true} writes it
   * anew.
   */
  @Test
  void thePageSaysWhatTheModelSays() throws IOException, URISyntaxException {
    String page = page();
    if (Boolean.getBoolean("lifecircle.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("VALIDATION.md is stale: run the test with -Dlifecircle.write=true")
        .isEqualTo(page);
  }

  /** What the page concludes, so that its words cannot outlive its figures. */
  @Test
  void shoppingIsThatOfTheSurveysAndTheTableAloneIsSeveralTimesAsMuch() {
    Map<String, Double> usual = usual().answers();
    Map<String, Double> table = days.get(scales.indexOf(1.0)).answers();
    assertThat(usual.get("shopping-trips") / 0.21).isBetween(0.95, 1.05);
    assertThat(usual.get("shopping-takes-part") / 0.341).isBetween(0.95, 1.05);
    assertThat(usual.get("store-customers") / 0.084).isBetween(0.95, 1.05);
    assertThat(table.get("shopping-trips") / 0.21).isBetween(2.7, 3.5);
    assertThat(usual.get("shopping-minutes") / 43).isBetween(0.4, 0.5);
    assertThat(usual.get("breakfast") / 1.5).isBetween(0.7, 0.8);
    assertThat(usual.get("breakfast")).isEqualTo(table.get("breakfast"), within(0.05));
    assertThat(usual.get("parcels")).isEqualTo(table.get("parcels"), within(0.05));
    assertThat(usual.get("market-hours")).isBetween(0.6, 0.72);
    assertThat(usual.get("older-shopping") / 0.488).isBetween(0.8, 1.2);
    assertThat(usual.get("older-slow-fifth")).isBetween(0.7, 0.77);
  }

  @Test
  void theScaleIsThatAtWhichTheSurveysOfShoppingComeClosestTogether() {
    assertThat(Demand.standard().value(BehaviorParameter.DEMAND_SCALE)).isEqualTo(fit());
    assertThat(worst(fit())).isLessThan(1.05);
    assertThat(worst(1)).isGreaterThan(2.5);
  }

  @Test
  void whoWorksShopsAfterIt() {
    assertThat(peak(AgeGroup.CHILD)).isEqualTo(17);
    assertThat(peak(AgeGroup.ADULT)).isEqualTo(19);
    assertThat(peak(AgeGroup.OLDER_ADULT)).isEqualTo(8);
    double middle = Arrays.stream(usual().hours(AgeGroup.ADULT), 9, 16).sum();
    assertThat(middle).isBetween(0.2, 0.25);
  }

  private static int peak(AgeGroup group) {
    double[] shares = usual().hours(group);
    int peak = 0;
    for (int hour = 0; hour < 24; hour++) {
      peak = shares[hour] > shares[peak] ? hour : peak;
    }
    return peak;
  }
}
