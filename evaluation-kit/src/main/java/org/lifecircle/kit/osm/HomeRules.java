package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Which OpenStreetMap buildings are homes. The table is the resource {@code osm-homes.csv}, one
 * line for each value of {@code building} and condition.
 */
final class HomeRules {

  static final String RESOURCE = "osm-homes.csv";

  private static final Columns COLUMNS =
      Columns.required("value", "condition", "type", "status", "note");

  /** What the number of levels is assumed by. */
  enum Type {
    FLATS("flats"),
    HOUSE("house");

    private final String id;

    Type(String id) {
      this.id = id;
    }
  }

  private record Rule(String value, TagCondition condition, Type type) {}

  private final List<Rule> rules;

  private HomeRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The table that comes with the product.
   *
   * @throws InvalidInputException when it is broken
   */
  static HomeRules standard() {
    List<Problem> problems = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (Row row : Table.resource(HomeRules.class, RESOURCE, COLUMNS, problems).rows()) {
      Optional<String> value = row.requiredText("value");
      Optional<TagCondition> condition = TagCondition.read(row.text("condition"));
      if (condition.isEmpty()) {
        row.problem("condition", OsmFile.PHRASES.text("condition.wrong"));
      }
      Optional<String> type = row.name("type", List.of(Type.FLATS.id, Type.HOUSE.id));
      if (value.isPresent() && condition.isPresent() && type.isPresent()) {
        rules.add(
            new Rule(
                value.get(),
                condition.get(),
                type.get().equals(Type.HOUSE.id) ? Type.HOUSE : Type.FLATS));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new HomeRules(rules);
  }

  /**
   * What kind of home a building is; empty when it is none.
   *
   * @param insideResidentialArea asked only when a rule needs it
   */
  Optional<Type> type(Map<String, String> tags, BooleanSupplier insideResidentialArea) {
    List<String> kinds =
        Arrays.stream(tags.getOrDefault("building", "").toLowerCase(Locale.ROOT).split(";"))
            .map(String::strip)
            .toList();
    for (Rule rule : rules) {
      if (kinds.contains(rule.value)) {
        boolean inside = rule.condition.asksWhere() && insideResidentialArea.getAsBoolean();
        if (rule.condition.holds(tags, inside)) {
          return Optional.of(rule.type);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a building may be a home where the map never says which buildings are: the use is not
   * known and nothing speaks against it.
   */
  boolean mayBeHome(Map<String, String> tags) {
    return "yes".equals(tags.get("building")) && type(tags, () -> true).isPresent();
  }
}
