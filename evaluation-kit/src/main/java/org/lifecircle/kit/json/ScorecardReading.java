package org.lifecircle.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ComparedReport.Grading;
import org.lifecircle.reports.comparison.ComparedReport.Marks;
import org.lifecircle.reports.comparison.ComparedReport.OfDay;
import org.lifecircle.reports.comparison.ComparedReport.OfDimension;
import org.lifecircle.reports.comparison.ComparedReport.OfFormat;
import org.lifecircle.reports.comparison.ComparedReport.Reach;
import org.lifecircle.reports.comparison.ComparedReport.Subject;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** Reads what a comparison needs of a {@code scorecard.json}. */
public final class ScorecardReading {

  /** The verdict of a report. */
  public static final String FILE = "scorecard.json";

  private static final Phrases PHRASES = Phrases.beside(ScorecardReading.class, "phrases");
  private static final long LARGEST_BYTES = 64L * 1024 * 1024;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(new LikelyNodes(false))
          .build();

  private final String file;
  private final List<Problem> problems;

  private ScorecardReading(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads the verdict of a report.
   *
   * @param folder a report folder
   * @param standardId whose verdict is wanted; empty for the one that the report speaks of first
   * @param problems takes what is wrong: file, field, value and what would be right
   * @return empty when anything is wrong
   */
  public static Optional<ComparedReport> read(
      Path folder, Optional<String> standardId, List<Problem> problems) {
    Path first = folder.resolve(FILE);
    if (!Files.isRegularFile(first)) {
      problems.add(new Problem(folder.toString(), 0, "", "", PHRASES.text("scorecard.no.report")));
      return Optional.empty();
    }
    if (standardId.isEmpty()) {
      return new ScorecardReading(first.toString(), problems).report(first);
    }
    Path other = folder.resolve("scorecard-" + standardId.get() + ".json");
    List<Problem> own = new ArrayList<>();
    Optional<ComparedReport> report =
        Files.isRegularFile(other)
            ? new ScorecardReading(other.toString(), own).report(other)
            : new ScorecardReading(first.toString(), own).report(first);
    problems.addAll(own);
    if (report.isPresent() && !report.get().standardId().equals(standardId.get())) {
      problems.add(
          new Problem(
              folder.toString(),
              0,
              "--standard",
              standardId.get(),
              PHRASES.text("scorecard.no.standard", standards(folder, report.get()))));
      return Optional.empty();
    }
    return report;
  }

  private static String standards(Path folder, ComparedReport first) {
    List<String> ids = new ArrayList<>(List.of(first.standardId()));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("scorecard-") && name.endsWith(".json"))
          .map(name -> name.substring("scorecard-".length(), name.length() - ".json".length()))
          .sorted()
          .forEach(ids::add);
    } catch (IOException e) {
      return first.standardId();
    }
    return String.join(", ", ids);
  }

  private Optional<ComparedReport> report(Path path) {
    int before = problems.size();
    Optional<JsonNode> read = tree(path);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    JsonNode root = read.get();
    Optional<Subject> subject = subject(root);
    Optional<Grading> grading = grading(root);
    Marks marks = new Marks(score(root), convenience(root.path("convenienceIndex")));
    List<OfDimension> dimensions = dimensions(root);
    List<OfFormat> formats = new ArrayList<>();
    for (JsonNode node : array(root, "formats")) {
      format(node).ifPresent(formats::add);
    }
    OfDay day = simulatedDay(root.path("simulation"));
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new ComparedReport(
                subject.orElseThrow(), grading.orElseThrow(), marks, dimensions, formats, day));
  }

  /** The file as JSON; empty when it is none or too large. */
  private Optional<JsonNode> tree(Path path) {
    try {
      if (Files.size(path) > LARGEST_BYTES) {
        problem("", "", PHRASES.text("scorecard.large"));
        return Optional.empty();
      }
      return Optional.of(MAPPER.readTree(path.toFile()));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(new Problem(file, line, "", "", PHRASES.text("scorecard.no.json")));
    } catch (NumberFormatException e) {
      // 1e9999999990 is good JSON, and more than the library can hold.
      problem("", "", PHRASES.text("scorecard.no.json"));
    } catch (IOException e) {
      problem("", "", PHRASES.text("scorecard.unreadable", String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Optional<Subject> subject(JsonNode root) {
    JsonNode circle = root.path("circle");
    String name = text(circle, "circle.name");
    String date =
        circle.has("evaluationDate")
            ? text(circle, "circle.evaluationDate")
            : text(root.path("standard"), "standard.asOf");
    int residents = whole(circle, "circle.residents");
    return day(date).map(day -> new Subject(name, day, residents));
  }

  private Optional<Grading> grading(JsonNode root) {
    JsonNode standard = root.path("standard");
    String id = text(standard, "standard.id");
    String title = text(standard, "standard.title");
    JsonNode levels = root.path("levels");
    return one(Level.values(), Level::id, text(root, "level"), "level", Optional.empty())
        .map(
            level ->
                new Grading(
                    id,
                    title,
                    level,
                    root.path("levelAssumed").asBoolean(),
                    root.path("levelDecided").asBoolean(true),
                    !(levels.isArray() && levels.isEmpty())));
  }

  /** The score; older files say how many points were judged instead of an interval. */
  private Score score(JsonNode root) {
    if (root.has("judgedPoints")) {
      BigDecimal points = number(root, "points");
      BigDecimal all = number(root, "totalPoints");
      return Score.of(points, points.add(all).subtract(number(root, "judgedPoints")), all);
    }
    BigDecimal atLeast = number(root, "scoreAtLeast");
    BigDecimal atMost = number(root, "scoreAtMost");
    BigDecimal open = number(root, "undecidedPoints");
    BigDecimal total = number(root, "totalPoints");
    if (atMost.compareTo(BigDecimal.valueOf(100)) > 0 || atLeast.compareTo(atMost) > 0) {
      problem("scoreAtMost", atMost.toPlainString(), PHRASES.text("scorecard.share"));
      return Score.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
    return new Score(atLeast, atMost, open, total);
  }

  /** The project's own index; empty where the file has none. */
  private Optional<PointInterval> convenience(JsonNode index) {
    if (index.isMissingNode()) {
      return Optional.empty();
    }
    BigDecimal atLeast = number(index, "convenienceIndex.atLeast");
    BigDecimal atMost = number(index, "convenienceIndex.atMost");
    if (atMost.compareTo(BigDecimal.valueOf(100)) > 0 || atLeast.compareTo(atMost) > 0) {
      problem("convenienceIndex.atMost", atMost.toPlainString(), PHRASES.text("scorecard.share"));
      return Optional.empty();
    }
    return Optional.of(PointInterval.ofPoints(atLeast, atMost));
  }

  private List<OfDimension> dimensions(JsonNode root) {
    List<OfDimension> dimensions = new ArrayList<>();
    for (JsonNode node : array(root, "dimensions")) {
      dimensions.add(
          new OfDimension(
              text(node, "dimensions.id"),
              text(node, "dimensions.title"),
              number(node, "dimensions.points"),
              pointsAtMost(node),
              number(node, "dimensions.fullPoints")));
    }
    return dimensions;
  }

  private BigDecimal pointsAtMost(JsonNode dimension) {
    return dimension.has("maxPoints")
        ? number(dimension, "dimensions.points")
            .add(number(dimension, "dimensions.fullPoints"))
            .subtract(number(dimension, "dimensions.maxPoints"))
        : number(dimension, "dimensions.pointsAtMost");
  }

  private OfDay simulatedDay(JsonNode simulation) {
    double needs = number(simulation, "simulation.needs").doubleValue();
    double served = number(simulation, "simulation.served").doubleValue();
    double trips = number(simulation, "simulation.trips").doubleValue();
    BigDecimal walk = number(simulation, "simulation.meanWalkMinutes");
    return new OfDay(needs, served, trips == 0 ? Optional.empty() : Optional.of(walk));
  }

  private Optional<OfFormat> format(JsonNode node) {
    String id = text(node, "formats.id");
    String label = text(node, "formats.label");
    Optional<FormatCategory> category =
        one(
            FormatCategory.values(),
            FormatCategory::id,
            text(node, "formats.category"),
            "formats.category",
            Optional.of(id));
    JsonNode present = node.path("present");
    int outlets = whole(node, "formats.outlets");
    BigDecimal radius = number(node, "formats.radiusMinutes");
    int within = whole(node, "formats.residentsWithinRadius");
    JsonNode median = node.path("medianMinutes");
    return category.map(
        known ->
            new OfFormat(
                id,
                label,
                known,
                !present.isBoolean()
                    ? Outcome.NOT_KNOWN
                    : present.booleanValue() ? Outcome.MET : Outcome.NOT_MET,
                new Reach(
                    outlets,
                    radius,
                    within,
                    median.isNumber() ? Optional.of(median.decimalValue()) : Optional.empty())));
  }

  private void problem(String field, String value, Text message) {
    problems.add(new Problem(file, 0, field, value, message));
  }

  private static String last(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  private String text(JsonNode node, String field) {
    JsonNode value = node.path(last(field));
    if (!value.isTextual() || value.textValue().isBlank()) {
      problem(field, value.asText(), PHRASES.text("scorecard.text"));
      return "";
    }
    return value.textValue();
  }

  private BigDecimal number(JsonNode node, String field) {
    JsonNode value = node.path(last(field));
    if (!value.isNumber() || value.decimalValue().signum() < 0) {
      problem(field, value.asText(), PHRASES.text("scorecard.number"));
      return BigDecimal.ZERO;
    }
    return value.decimalValue();
  }

  private int whole(JsonNode node, String field) {
    JsonNode value = node.path(last(field));
    if (!value.isInt() || value.intValue() < 0) {
      problem(field, value.asText(), PHRASES.text("scorecard.whole"));
      return 0;
    }
    return value.intValue();
  }

  private JsonNode array(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      problem(field, "", PHRASES.text("scorecard.array"));
    }
    return value;
  }

  private Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problem("standard.asOf", text, PHRASES.text("scorecard.date"));
      return Optional.empty();
    }
  }

  private <T> Optional<T> one(
      T[] values, Function<T, String> id, String wanted, String field, Optional<String> where) {
    Optional<T> found =
        Arrays.stream(values).filter(value -> id.apply(value).equals(wanted)).findFirst();
    if (found.isEmpty() && !wanted.isEmpty()) {
      problem(
          where.map(name -> field + " (" + name + ")").orElse(field),
          wanted,
          PHRASES.text(
              "scorecard.one.of", String.join(", ", Arrays.stream(values).map(id).toList())));
    }
    return found;
  }
}
