package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Text;
import org.lifecircle.reports.programme.CircleFindings;
import org.lifecircle.reports.programme.CircleFindings.Convenience;
import org.lifecircle.reports.programme.CircleFindings.Day;
import org.lifecircle.reports.programme.CircleFindings.DayIntervals;
import org.lifecircle.reports.programme.CircleFindings.Details;
import org.lifecircle.reports.programme.CircleFindings.Extent;
import org.lifecircle.reports.programme.CircleFindings.Interval;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.reports.programme.CircleFindings.OfIndicator;
import org.lifecircle.reports.programme.CircleFindings.People;
import org.lifecircle.reports.programme.CircleFindings.Reach;
import org.lifecircle.reports.programme.CircleFindings.Verdict;
import org.lifecircle.reports.programme.CircleProblem;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.simulation.index.IndexPart;
import org.lifecircle.simulation.index.PointInterval;
import org.lifecircle.standards.Score;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/** Circles that a programme has judged, each as one line of JSON. */
public final class JudgedCircleJson {

  private JudgedCircleJson() {}

  /**
   * A circle of a journal.
   *
   * @param key tells what the circle was judged from and how; blank when it must be judged again
   * @param reports the reports of it that were written
   * @param cpuMillis the processor time that it took; 0 when nobody measured
   * @param circle the circle
   */
  public record Line(String key, String reports, long cpuMillis, JudgedCircle circle) {}

  /** The line, without its end; {@link #read} gives the same circle. */
  public static String write(Line line) {
    ObjectNode root = Json.object();
    root.put("key", line.key());
    root.put("reports", line.reports());
    root.put("cpuMillis", line.cpuMillis());
    JudgedCircle circle = line.circle();
    JudgedCircle.Subject subject = circle.subject();
    root.putObject("subject")
        .put("id", subject.id())
        .put("city", subject.city())
        .put("name", subject.name())
        .put("path", subject.path())
        .put("inputs", subject.inputs());
    root.put("state", circle.state().id());
    ArrayNode problems = root.putArray("problems");
    circle.problems().forEach(problem -> problem(problems.addObject(), problem));
    circle.findings().ifPresent(found -> findings(root.putObject("findings"), found));
    return Json.line(root);
  }

  private static void problem(ObjectNode node, CircleProblem problem) {
    node.put("file", problem.place().file());
    node.put("where", problem.place().where());
    node.put("field", problem.place().field());
    node.put("values", problem.values());
    node.put("count", problem.count());
    text(node, "message", problem.message());
  }

  private static void findings(ObjectNode node, CircleFindings found) {
    Extent extent = found.extent();
    node.put("lon", extent.center().longitude());
    node.put("lat", extent.center().latitude());
    node.put("date", extent.date().toString());
    node.put("residents", extent.people().residents());
    node.put("children", extent.people().children());
    node.put("olderAdults", extent.people().olderAdults());
    node.put("homes", extent.homes());
    node.put("outlets", extent.outlets());
    verdict(node.putObject("verdict"), found.verdict());
    found.convenience().ifPresent(index -> convenience(node.putObject("convenience"), index));
    ArrayNode formats = node.putArray("formats");
    found.details().formats().forEach(format -> format(formats.addObject(), format));
    ArrayNode indicators = node.putArray("indicators");
    found.details().indicators().forEach(indicator -> indicator(indicators.addObject(), indicator));
    ArrayNode gaps = node.putArray("gaps");
    found.details().gaps().forEach(gaps::add);
    ObjectNode doubts = node.putObject("doubts");
    found.doubts().forEach(doubts::put);
    found.day().ifPresent(day -> day(node.putObject("day"), day));
  }

  private static void day(ObjectNode node, Day day) {
    node.put("needs", day.needs());
    node.put("served", day.served());
    day.meanWalkMinutes().ifPresent(walk -> node.put("meanWalkMinutes", walk));
    day.known()
        .ifPresent(
            known -> {
              ObjectNode intervals = node.putObject("known");
              interval(intervals.putObject("needs"), known.needs());
              interval(intervals.putObject("served"), known.served());
              known
                  .meanWalkMinutes()
                  .ifPresent(walk -> interval(intervals.putObject("meanWalkMinutes"), walk));
            });
  }

  private static void interval(ObjectNode node, Interval interval) {
    node.put("lower", interval.lower());
    node.put("upper", interval.upper());
  }

  private static void verdict(ObjectNode node, Verdict verdict) {
    node.put("standard", verdict.standardId());
    node.put("asOf", verdict.asOf().toString());
    verdict
        .level()
        .ifPresent(
            level ->
                node.putObject("level")
                    .put("atLeast", level.atLeast().id())
                    .put("atMost", level.atMost().id())
                    .put("assumed", level.assumed()));
    node.put("scoreAtLeast", verdict.score().atLeast());
    node.put("scoreAtMost", verdict.score().atMost());
    node.put("undecidedPoints", verdict.score().undecidedPoints());
    node.put("totalPoints", verdict.score().totalPoints());
    ArrayNode additions = node.putArray("additions");
    verdict.additions().forEach(additions::add);
  }

  private static void convenience(ObjectNode node, Convenience index) {
    points(node.putObject("index"), index.points());
    index.parts().forEach((part, points) -> points(node.putObject(part.id()), points));
  }

  private static void points(ObjectNode node, PointInterval points) {
    node.put("atLeast", points.atLeast()).put("atMost", points.atMost());
  }

  private static void format(ObjectNode node, OfFormat format) {
    node.put("id", format.id());
    text(node, "label", format.label());
    node.put("category", format.category().id());
    node.put("presence", format.presence().id());
    node.put("outlets", format.reach().outlets());
    node.put("radiusSeconds", format.reach().radiusSeconds());
    node.put("withinAtLeast", format.reach().withinAtLeast());
    node.put("withinAtMost", format.reach().withinAtMost());
    format.reach().medianSeconds().ifPresent(median -> node.put("medianSeconds", median));
  }

  private static void indicator(ObjectNode node, OfIndicator indicator) {
    node.put("id", indicator.id());
    text(node, "title", indicator.title());
    node.put("outcome", indicator.outcome().id());
    node.put("points", indicator.points());
    node.put("pointsAtMost", indicator.pointsAtMost());
    node.put("fullPoints", indicator.fullPoints());
  }

  private static void text(ObjectNode node, String name, Text text) {
    node.putObject(name).put("zh", text.zh()).put("en", text.en());
  }

  /**
   * Reads a line.
   *
   * @return empty when it is not whole, or not what {@link #write} gives
   */
  public static Optional<Line> read(String line) {
    try {
      JsonNode root = Json.read(line);
      if (root == null || !root.isObject()) {
        return Optional.empty();
      }
      JsonNode subject = root.required("subject");
      List<CircleProblem> problems = new ArrayList<>();
      root.required("problems").forEach(node -> problems.add(problem(node)));
      return Optional.of(
          new Line(
              root.required("key").textValue(),
              root.required("reports").textValue(),
              root.required("cpuMillis").longValue(),
              new JudgedCircle(
                  new JudgedCircle.Subject(
                      subject.required("id").textValue(),
                      subject.required("city").textValue(),
                      subject.required("name").textValue(),
                      subject.required("path").textValue(),
                      subject.required("inputs").textValue()),
                  value(JudgedCircle.State.class, root, "state"),
                  root.has("findings")
                      ? Optional.of(findings(root.get("findings")))
                      : Optional.empty(),
                  problems)));
    } catch (IOException | IllegalArgumentException | NullPointerException | DateTimeException e) {
      return Optional.empty(); // torn by a kill, or of another version
    }
  }

  private static CircleProblem problem(JsonNode node) {
    return new CircleProblem(
        new CircleProblem.Place(
            node.required("file").textValue(),
            node.required("where").textValue(),
            node.required("field").textValue()),
        node.required("values").textValue(),
        node.required("count").intValue(),
        text(node.required("message")));
  }

  private static CircleFindings findings(JsonNode node) {
    List<OfFormat> formats = new ArrayList<>();
    node.required("formats").forEach(one -> formats.add(format(one)));
    List<OfIndicator> indicators = new ArrayList<>();
    node.required("indicators").forEach(one -> indicators.add(indicator(one)));
    Map<String, Integer> doubts = new LinkedHashMap<>();
    node.required("doubts")
        .fields()
        .forEachRemaining(one -> doubts.put(one.getKey(), one.getValue().intValue()));
    return new CircleFindings(
        new Extent(
            new Coordinate(node.required("lon").doubleValue(), node.required("lat").doubleValue()),
            day(node, "date"),
            new People(
                node.required("residents").intValue(),
                node.required("children").intValue(),
                node.required("olderAdults").intValue()),
            node.required("homes").intValue(),
            node.required("outlets").intValue()),
        verdict(node.required("verdict")),
        Optional.ofNullable(node.get("convenience")).map(JudgedCircleJson::convenience),
        new Details(formats, indicators, texts(node.required("gaps"))),
        doubts,
        Optional.ofNullable(node.get("day")).map(JudgedCircleJson::lived));
  }

  private static Day lived(JsonNode node) {
    return new Day(
        node.required("needs").decimalValue(),
        node.required("served").decimalValue(),
        Optional.ofNullable(node.get("meanWalkMinutes")).map(JsonNode::decimalValue),
        Optional.ofNullable(node.get("known"))
            .map(
                known ->
                    new DayIntervals(
                        interval(known.required("needs")),
                        interval(known.required("served")),
                        Optional.ofNullable(known.get("meanWalkMinutes"))
                            .map(JudgedCircleJson::interval))));
  }

  private static Interval interval(JsonNode node) {
    return new Interval(
        node.required("lower").decimalValue(), node.required("upper").decimalValue());
  }

  private static Verdict verdict(JsonNode node) {
    return new Verdict(
        node.required("standard").textValue(),
        day(node, "asOf"),
        Optional.ofNullable(node.get("level"))
            .map(
                level ->
                    new LevelInterval(
                        value(Level.class, level, "atLeast"),
                        value(Level.class, level, "atMost"),
                        level.required("assumed").booleanValue())),
        new Score(
            node.required("scoreAtLeast").decimalValue(),
            node.required("scoreAtMost").decimalValue(),
            node.required("undecidedPoints").decimalValue(),
            node.required("totalPoints").decimalValue()),
        texts(node.required("additions")));
  }

  private static Convenience convenience(JsonNode node) {
    Map<IndexPart, PointInterval> parts = new EnumMap<>(IndexPart.class);
    for (IndexPart part : IndexPart.values()) {
      parts.put(part, points(node.required(part.id())));
    }
    return new Convenience(points(node.required("index")), parts);
  }

  private static PointInterval points(JsonNode node) {
    return new PointInterval(
        node.required("atLeast").intValue(), node.required("atMost").intValue());
  }

  private static OfFormat format(JsonNode node) {
    JsonNode median = node.get("medianSeconds");
    return new OfFormat(
        node.required("id").textValue(),
        text(node.required("label")),
        value(FormatCategory.class, node, "category"),
        value(Outcome.class, node, "presence"),
        new Reach(
            node.required("outlets").intValue(),
            node.required("radiusSeconds").intValue(),
            node.required("withinAtLeast").intValue(),
            node.required("withinAtMost").intValue(),
            median == null ? OptionalInt.empty() : OptionalInt.of(median.intValue())));
  }

  private static OfIndicator indicator(JsonNode node) {
    return new OfIndicator(
        node.required("id").textValue(),
        text(node.required("title")),
        value(Outcome.class, node, "outcome"),
        node.required("points").decimalValue(),
        node.required("pointsAtMost").decimalValue(),
        node.required("fullPoints").decimalValue());
  }

  private static LocalDate day(JsonNode node, String name) {
    return LocalDate.parse(node.required(name).textValue());
  }

  private static Text text(JsonNode node) {
    return new Text(node.required("zh").textValue(), node.required("en").textValue());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.textValue()));
    return texts;
  }

  private static <T extends Enum<T> & Coded> T value(Class<T> list, JsonNode node, String name) {
    return Coded.of(list, node.required(name).textValue());
  }
}
