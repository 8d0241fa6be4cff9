package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coded;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.demand.Grounds;
import org.lifecircle.simulation.demand.ParameterRange;
import org.lifecircle.simulation.experiment.ExperimentDesign;
import org.lifecircle.simulation.experiment.Factor;
import org.lifecircle.simulation.scenario.SetNumbers;

/** Reads what an experiment varies, and how: {@code parameters} and {@code design}. */
final class DesignReading {

  private static final Phrases PHRASES = Phrases.beside(DesignReading.class, "phrases");
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  /** More points than anybody runs. */
  private static final int MOST_POINTS = 100_000;

  private static final String PARAMETERS = "parameters";
  private static final String RANGES = "ranges";

  private final YamlMapping root;
  private final Demand demand;
  private final Map<String, Double> now;
  private final Map<String, ParameterRange> ranges = DemandNumbers.ranges();

  DesignReading(YamlMapping root, Demand demand) {
    this.root = requireNonNull(root, "root");
    this.demand = requireNonNull(demand, "demand");
    this.now = DemandNumbers.of(demand);
  }

  /**
   * The design.
   *
   * @param seed of the draws among its points
   * @return empty when something is wrong, which is a problem of the file then
   */
  Optional<ExperimentDesign> read(long seed) {
    Optional<List<Factor>> factors = factors();
    Optional<YamlMapping> design = root.mapping("design");
    if (root.blank("design")) {
      if (factors.isPresent() && !factors.get().isEmpty()) {
        root.problem("design", PHRASES.text("design.missing", kinds()));
      }
      return factors
          .filter(List::isEmpty)
          .map(none -> new ExperimentDesign(ExperimentDesign.Kind.FULL_FACTORIAL, 0, seed, none));
    }
    if (design.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name =
        design.get().blank("kind")
            ? design.get().requiredText("kind")
            : design
                .get()
                .name(
                    "kind", Arrays.stream(ExperimentDesign.Kind.values()).map(Coded::id).toList());
    if (factors.isPresent() && factors.get().isEmpty()) {
      root.problem(PARAMETERS, PHRASES.text("parameters.none"));
    }
    Optional<ExperimentDesign.Kind> kind =
        name.flatMap(id -> Coded.find(ExperimentDesign.Kind.class, id));
    return kind.flatMap(
        one -> {
          OptionalInt size = size(design.get(), one);
          return size.isEmpty() || factors.isEmpty() || factors.get().isEmpty()
              ? Optional.empty()
              : sound(design.get(), new Asked(one, size.getAsInt(), seed, factors.get()));
        });
  }

  private record Asked(ExperimentDesign.Kind kind, int size, long seed, List<Factor> factors) {}

  private static String kinds() {
    return String.join(", ", Arrays.stream(ExperimentDesign.Kind.values()).map(Coded::id).toList());
  }

  private static OptionalInt size(YamlMapping design, ExperimentDesign.Kind kind) {
    if (kind.counted().isEmpty()) {
      design.allowOnly(List.of("kind"));
      return OptionalInt.of(0);
    }
    design.allowOnly(List.of("kind", kind.counted()));
    return design.requiredInteger(kind.counted(), 2, MOST_POINTS);
  }

  /** A design that is not too large for anybody. */
  private static Optional<ExperimentDesign> sound(YamlMapping design, Asked asked) {
    int axes = asked.factors().size();
    long points =
        switch (asked.kind()) {
          case FULL_FACTORIAL ->
              asked.factors().stream()
                  .mapToLong(factor -> factor.choices().size())
                  .reduce(1, (all, one) -> Math.min(MOST_POINTS + 1L, all * one));
          case ONE_AT_A_TIME ->
              1 + asked.factors().stream().mapToLong(factor -> factor.choices().size()).sum();
          case LATIN_HYPERCUBE, SOBOL -> asked.size();
          case MORRIS -> asked.size() * (axes + 1L);
          case SOBOL_INDICES -> asked.size() * (axes + 2L);
        };
    if (points > MOST_POINTS) {
      String key = asked.kind().counted().isEmpty() ? "kind" : asked.kind().counted();
      design.problem(key, PHRASES.text("design.large", Integer.toString(MOST_POINTS)));
      return Optional.empty();
    }
    return Optional.of(
        new ExperimentDesign(asked.kind(), asked.size(), asked.seed(), asked.factors()));
  }

  /** What is varied; empty when something is wrong. */
  private Optional<List<Factor>> factors() {
    if (root.blank(PARAMETERS)) {
      return Optional.of(List.of());
    }
    if (root.single(PARAMETERS)) {
      if (root.name(PARAMETERS, List.of(RANGES)).isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          ranges.values().stream()
              .filter(ParameterRange::open)
              .map(range -> ofRange(range.name(), range))
              .toList());
    }
    List<Factor> factors = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    List<YamlMapping> items = root.mappings(PARAMETERS);
    for (YamlMapping item : items) {
      factor(item)
          .ifPresent(
              factor -> {
                if (!names.add(factor.name())) {
                  item.problem("name", PHRASES.text("parameters.twice"));
                }
                factors.add(factor);
              });
    }
    return factors.size() == items.size() && names.size() == factors.size()
        ? Optional.of(factors)
        : Optional.empty();
  }

  private Factor ofRange(String name, ParameterRange range) {
    return new Factor(name, List.of(), Optional.of(range), now.get(name));
  }

  private Optional<Factor> factor(YamlMapping item) {
    item.allowOnly(List.of("name", "levels", "low", "high", "shape", "from"));
    Optional<String> name = item.requiredText("name");
    if (name.isPresent() && !now.containsKey(name.get())) {
      SetNumbers.problem(name.get(), 0, demand)
          .ifPresent(wrong -> item.problem("name", wrong.message()));
      return Optional.empty();
    }
    boolean levels = !item.blank("levels");
    boolean ends = !item.blank("low") || !item.blank("high") || !item.blank("shape");
    boolean table = !item.blank("from");
    int ways = (levels ? 1 : 0) + (ends ? 1 : 0) + (table ? 1 : 0);
    if (ways != 1) {
      item.problem("name", PHRASES.text("parameters.how"));
      return Optional.empty();
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (levels) {
      return levels(item, name.get());
    }
    return (ends ? ends(item, name.get()) : table(item, name.get()))
        .map(range -> ofRange(name.get(), range));
  }

  private Optional<ParameterRange> table(YamlMapping item, String name) {
    if (item.name("from", List.of(RANGES)).isEmpty()) {
      return Optional.empty();
    }
    ParameterRange range = ranges.get(name);
    if (range == null || !range.open()) {
      item.problem("name", PHRASES.text("parameters.fixed"));
      return Optional.empty();
    }
    return Optional.of(range);
  }

  private Optional<ParameterRange> ends(YamlMapping item, String name) {
    Optional<BigDecimal> low = item.requiredDecimal("low", MOST.negate(), MOST);
    Optional<BigDecimal> high = item.requiredDecimal("high", MOST.negate(), MOST);
    Optional<String> shape =
        item.blank("shape")
            ? Optional.of(ParameterRange.Shape.UNIFORM.id())
            : item.name(
                "shape", Arrays.stream(ParameterRange.Shape.values()).map(Coded::id).toList());
    boolean sound =
        low.isPresent() & high.isPresent() & shape.isPresent()
            && within(item, "low", name, low.get()) & within(item, "high", name, high.get());
    if (sound && low.get().compareTo(high.get()) >= 0) {
      item.problem("high", PHRASES.text("parameters.backward", low.get().toPlainString()));
      sound = false;
    }
    return sound
        ? Optional.of(
            new ParameterRange(
                name,
                low.get().doubleValue(),
                high.get().doubleValue(),
                Coded.find(ParameterRange.Shape.class, shape.get()).orElseThrow(),
                asked()))
        : Optional.empty();
  }

  private static Grounds asked() {
    SourceDocument file = new SourceDocument("experiment", "experiment", "", Optional.empty(), "");
    return new Grounds(new Clause(file, "", SourceStatus.ASSUMPTION), new Text("", ""));
  }

  private boolean within(YamlMapping item, String key, String name, BigDecimal value) {
    Optional<SetNumbers.Wrong> wrong = SetNumbers.problem(name, value.doubleValue(), demand);
    wrong.ifPresent(one -> item.problem(key, one.message()));
    return wrong.isEmpty();
  }

  private Optional<Factor> levels(YamlMapping item, String name) {
    List<String> texts = item.texts("levels");
    List<Double> levels = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Optional<Text> wrong = Optional.empty();
      try {
        double value = LikelyNumbers.read(texts.get(i)).doubleValue();
        wrong = SetNumbers.problem(name, value, demand).map(SetNumbers.Wrong::message);
        levels.add(value);
      } catch (NumberFormatException e) {
        wrong = Optional.of(PHRASES.text("levels.number"));
      }
      if (wrong.isPresent()) {
        item.problem("levels", i + 1, wrong.get());
        return Optional.empty();
      }
    }
    if (levels.size() < 2 || levels.stream().distinct().count() < levels.size()) {
      item.problem("levels", PHRASES.text("levels.few"));
      return Optional.empty();
    }
    return Optional.of(
        new Factor(name, levels.stream().sorted().toList(), Optional.empty(), now.get(name)));
  }
}
