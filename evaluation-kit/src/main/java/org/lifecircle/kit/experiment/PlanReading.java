package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.Coded;
import org.lifecircle.model.LikelyDays;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.scenario.Ageing;

/** Reads which days an experiment lives and what it measures on them. */
final class PlanReading {

  private static final Phrases PHRASES = Phrases.beside(PlanReading.class, "phrases");
  private static final int MOST_REPLICATIONS = 10_000;
  private static final int FEWEST_FOR_A_TARGET = 10;
  private static final int LONGEST_STEP = 60;
  private static final int DAYS_OF_A_WEEK = 7;

  private final YamlMapping root;

  PlanReading(YamlMapping root) {
    this.root = requireNonNull(root, "root");
  }

  /** The seed, 1 where none is given. */
  long seed() {
    Optional<BigDecimal> seed =
        root.decimal("seed", BigDecimal.ZERO, BigDecimal.valueOf(DayModel.LARGEST_SEED));
    if (seed.isPresent() && seed.get().stripTrailingZeros().scale() > 0) {
      root.problem("seed", PHRASES.text("seed.whole"));
    }
    return seed.map(BigDecimal::longValue).orElse(1L);
  }

  /**
   * What is measured; the first is what the experiment decides by.
   *
   * @param all what can be measured
   * @param scenarios whether there are any
   */
  List<String> measures(List<Measure> all, boolean scenarios) {
    if (root.blank("measures")) {
      return scenarios
          ? List.of("common-served-share", "common-unserved", "needs-unserved")
          : List.of("served-share", "living-index");
    }
    List<String> ids = root.texts("measures");
    List<String> known = all.stream().map(Measure::id).toList();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      Optional<Measure> measure = all.stream().filter(one -> one.id().equals(id)).findFirst();
      if (measure.isEmpty()) {
        Text message =
            NearestName.of(id, known)
                .map(nearest -> PHRASES.text("measure.unknown.maybe", nearest))
                .orElseGet(() -> PHRASES.text("measure.unknown", String.join(", ", known)));
        root.problem("measures", i + 1, message);
      } else if (measure.get().paired() && !scenarios) {
        root.problem("measures", i + 1, PHRASES.text("measure.paired"));
      } else if (ids.indexOf(id) < i) {
        root.problem("measures", i + 1, PHRASES.text("measure.twice"));
      }
    }
    return List.copyOf(new LinkedHashSet<>(ids));
  }

  /** The days. */
  RunPlan plan(List<String> measures, long seed) {
    RunPlan.Span span =
        root.name("days", Arrays.stream(RunPlan.Span.values()).map(Coded::id).toList())
            .flatMap(id -> Coded.find(RunPlan.Span.class, id))
            .orElse(RunPlan.Span.DAY);
    OptionalInt every = root.integer("every", 1, LONGEST_STEP);
    if (every.isPresent()) {
      if (span != RunPlan.Span.YEAR) {
        root.problem("every", PHRASES.text("every.year"));
      } else if (every.getAsInt() % DAYS_OF_A_WEEK == 0) {
        root.problem("every", PHRASES.text("every.week"));
      }
    }
    OptionalInt weeks = root.integer("weeks", 1, RunPlan.MOST_WEEKS);
    if (weeks.isPresent() && span != RunPlan.Span.YEAR) {
      root.problem("weeks", PHRASES.text("every.year"));
    } else if (weeks.isPresent() && every.isPresent()) {
      root.problem("weeks", PHRASES.text("weeks.every"));
    }
    RunPlan.Sample sample =
        weeks.isPresent()
            ? new RunPlan.Sample(1, weeks.getAsInt())
            : new RunPlan.Sample(every.orElse(1), 0);
    return new RunPlan(span, sample, date(root, "date"), often(measures), seed);
  }

  private static Optional<LocalDate> date(YamlMapping root, String key) {
    Optional<String> text = root.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(text.get());
      Optional<Text> wrong = LikelyDays.wrong(date);
      wrong.ifPresent(message -> root.problem(key, message));
      return wrong.isPresent() ? Optional.empty() : Optional.of(date);
    } catch (DateTimeParseException e) {
      root.problem(key, PHRASES.text("date.wrong"));
      return Optional.empty();
    }
  }

  /**
   * What becomes of the circles in the course of the days.
   *
   * @param days which are lived
   * @param file reads the scenario that an event names; empty where it cannot be read
   */
  Course course(RunPlan days, BiFunction<YamlMapping, String, Optional<ScenarioFile>> file) {
    List<Course.Event> events = new ArrayList<>();
    for (YamlMapping event : root.mappings("events")) {
      event.allowOnly(List.of("from", "scenario"));
      if (event.blank("from")) {
        event.problem("from", PHRASES.text("event.from"));
      }
      Optional<LocalDate> from = date(event, "from");
      Optional<String> named = event.requiredText("scenario");
      if (from.isPresent()
          && !events.isEmpty()
          && from.get().isBefore(events.get(events.size() - 1).from())) {
        event.problem("from", PHRASES.text("event.order"));
        continue;
      }
      Optional<ScenarioFile> read = named.flatMap(text -> file.apply(event, text));
      from.ifPresent(day -> read.ifPresent(one -> events.add(new Course.Event(day, one))));
    }
    return new Course(ageing(days), events);
  }

  /** How residents grow older: as {@code ageing: true} says or by shares of its own. */
  private Optional<Ageing> ageing(RunPlan days) {
    if (root.blank("ageing")) {
      return Optional.empty();
    }
    if (days.span() != RunPlan.Span.YEAR) {
      root.problem("ageing", PHRASES.text("ageing.year"));
    }
    if (root.single("ageing")) {
      return root.yesNo("ageing").filter(yes -> yes).map(yes -> Ageing.EVEN);
    }
    Optional<YamlMapping> shares = root.mapping("ageing");
    shares.ifPresent(one -> one.allowOnly(List.of("child", "adult")));
    return shares.map(
        one ->
            new Ageing(
                share(one, "child").orElse(Ageing.EVEN.childShare()),
                share(one, "adult").orElse(Ageing.EVEN.adultShare())));
  }

  private static Optional<Double> share(YamlMapping shares, String key) {
    return shares.decimal(key, BigDecimal.ZERO, BigDecimal.ONE).map(BigDecimal::doubleValue);
  }

  private RunPlan.Often often(List<String> measures) {
    OptionalInt replications = root.integer("replications", 1, MOST_REPLICATIONS);
    Optional<YamlMapping> precision = root.mapping("precision");
    if (precision.isEmpty()) {
      return new RunPlan.Often(replications.orElse(1), Optional.empty());
    }
    if (replications.isPresent()) {
      root.problem("replications", PHRASES.text("replications.precision"));
    }
    precision.get().allowOnly(List.of("measure", "halfWidth", "most"));
    Optional<String> measure =
        precision.get().blank("measure")
            ? measures.stream().findFirst()
            : precision.get().name("measure", measures);
    Optional<BigDecimal> halfWidth =
        precision
            .get()
            .requiredDecimal("halfWidth", new BigDecimal("0.000001"), new BigDecimal(1_000_000));
    OptionalInt most = precision.get().integer("most", FEWEST_FOR_A_TARGET, MOST_REPLICATIONS);
    return new RunPlan.Often(
        most.orElse(100),
        measure.flatMap(id -> halfWidth.map(width -> new RunPlan.Target(id, width.doubleValue()))));
  }
}
