package org.lifecircle.kit.scenario;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.OrderShares;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.tables.Utf8Text;

/**
 * A scenario read from a YAML file. The format is described in {@code
 * examples/scenarios/README.md}.
 *
 * @param scenario what was read
 * @param sha256 of the file, hexadecimal
 */
public record ScenarioFile(Scenario scenario, String sha256) {

  private static final Phrases PHRASES = Phrases.beside(ScenarioFile.class, "phrases");

  private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
  private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);
  private static final int MOST = 100_000;
  private static final int MOST_COURIERS = 1_000;

  /** The kinds of change and the keys of each. */
  private static final Map<String, List<String>> KINDS = kinds();

  private static Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put(
        "addOutlet",
        List.of("id", "name", "formats", "lon", "lat", "hours", "area", "capacity", "delivers"));
    kinds.put("removeOutlet", List.of("outlet"));
    kinds.put("moveOutlet", List.of("outlet", "lon", "lat"));
    kinds.put("setHours", List.of("outlet", "hours"));
    kinds.put("addFormat", List.of("outlet", "format"));
    kinds.put("setCapacity", List.of("outlet", "perHour"));
    kinds.put("setDelivery", List.of("outlet", "delivers"));
    kinds.put("setCouriers", List.of("outlet", "couriers"));
    kinds.put("setOrders", List.of("shares"));
    kinds.put("closeWay", List.of("way"));
    kinds.put("openWay", List.of("way"));
    kinds.put("timeWay", List.of("way", "hours"));
    kinds.put("buildLink", List.of("id", "from", "to"));
    kinds.put("addStallZone", List.of("id", "name", "formats", "lon", "lat", "stalls", "hours"));
    kinds.put("agePopulation", List.of("share"));
    kinds.put("growPopulation", List.of("factor"));
    kinds.put("moveOnline", List.of("format", "share"));
    kinds.put("setParameter", List.of("name", "value"));
    kinds.put("holdEvent", List.of("id", "name", "lon", "lat", "from", "to", "share", "places"));
    return Collections.unmodifiableMap(kinds);
  }

  public ScenarioFile {
    requireNonNull(scenario, "scenario");
    requireNonNull(sha256, "sha256");
  }

  /**
   * Reads a scenario.
   *
   * @param path the file
   * @param problems takes everything that is wrong with it
   * @return empty when something is wrong
   */
  public static Optional<ScenarioFile> read(Path path, List<Problem> problems) {
    String file = String.valueOf(path.getFileName());
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      problems.add(new Problem(path.toString(), 0, "", "", PHRASES.text("file.missing")));
      return Optional.empty();
    } catch (IOException e) {
      problems.add(
          new Problem(
              path.toString(),
              0,
              "",
              "",
              PHRASES.text("file.unreadable", String.valueOf(e.getMessage()))));
      return Optional.empty();
    }
    int before = problems.size();
    Optional<YamlMapping> yaml =
        Utf8Text.decode(file, bytes, problems)
            .flatMap(text -> YamlMapping.read(file, text, problems));
    Optional<Scenario> scenario = yaml.flatMap(root -> scenario(file, root, problems));
    return problems.size() > before
        ? Optional.empty()
        : scenario.map(one -> new ScenarioFile(one, FileDigest.of(bytes)));
  }

  private static Optional<Scenario> scenario(
      String file, YamlMapping root, List<Problem> problems) {
    root.allowOnly(List.of("id", "title", "changes"));
    Optional<String> id = root.requiredText("id");
    if (id.isPresent() && !id.get().matches("[a-z0-9]++(-[a-z0-9]++)*+")) {
      root.problem("id", PHRASES.text("id.wrong"));
    }
    Optional<YamlMapping> title = root.requiredMapping("title");
    title.ifPresent(texts -> texts.allowOnly(List.of("zh", "en")));
    Optional<String> zh = title.flatMap(texts -> texts.requiredText("zh"));
    Optional<String> en = title.flatMap(texts -> texts.requiredText("en"));
    if (root.blank("changes")) {
      root.problem("changes", PHRASES.text("changes.none"));
    }
    List<Scenario.Step> steps = new ArrayList<>();
    for (YamlMapping item : root.mappings("changes")) {
      change(item)
          .ifPresent(
              change -> steps.add(new Scenario.Step(change, file, item.line(item.keys().get(0)))));
    }
    if (!problems.isEmpty() || id.isEmpty() || zh.isEmpty() || en.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Scenario(id.get(), new Text(zh.get(), en.get()), steps));
  }

  private static Optional<Change> change(YamlMapping item) {
    item.allowOnly(KINDS.keySet());
    if (item.keys().isEmpty()) {
      item.problem("", PHRASES.text("changes.none"));
      return Optional.empty();
    }
    if (item.keys().size() > 1) {
      item.keys().stream()
          .skip(1)
          .filter(KINDS::containsKey)
          .forEach(key -> item.problem(key, PHRASES.text("change.several")));
      return Optional.empty();
    }
    String kind = item.keys().get(0);
    if (!KINDS.containsKey(kind)) {
      return Optional.empty();
    }
    Optional<YamlMapping> body = item.requiredMapping(kind);
    body.ifPresent(keys -> keys.allowOnly(KINDS.get(kind)));
    return body.flatMap(keys -> change(kind, keys));
  }

  private static Optional<Change> change(String kind, YamlMapping body) {
    return switch (kind) {
      case "addOutlet" -> outlet(body).map(Change.AddOutlet::new);
      case "removeOutlet" -> body.requiredText("outlet").map(Change.RemoveOutlet::new);
      case "moveOutlet" -> both(body.requiredText("outlet"), place(body), Change.MoveOutlet::new);
      case "setHours" ->
          both(body.requiredText("outlet"), requiredHours(body), Change.SetHours::new);
      case "addFormat" ->
          both(body.requiredText("outlet"), body.requiredText("format"), Change.AddFormat::new);
      case "setCapacity" ->
          both(
              body.requiredText("outlet"),
              boxed(body.requiredInteger("perHour", 1, MOST)),
              Change.SetCapacity::new);
      case "setDelivery" ->
          both(
              body.requiredText("outlet"),
              boxed(body.requiredInteger("delivers", 1, HomeService.LARGEST_RADIUS_METERS)),
              Change.SetDelivery::new);
      case "setCouriers" ->
          both(
              body.requiredText("outlet"),
              boxed(body.requiredInteger("couriers", 1, MOST_COURIERS)),
              Change.SetCouriers::new);
      case "setOrders" -> shares(body).map(Change.SetOrders::new);
      case "closeWay" -> body.requiredText("way").map(Change.CloseWay::new);
      case "openWay" -> body.requiredText("way").map(Change.OpenWay::new);
      case "timeWay" -> both(body.requiredText("way"), requiredHours(body), Change.TimeWay::new);
      case "buildLink" -> link(body);
      case "addStallZone" -> stalls(body);
      case "agePopulation" -> number(body, "share", 1).map(Change.AgePopulation::new);
      case "growPopulation" -> number(body, "factor", 10).map(Change.GrowPopulation::new);
      case "moveOnline" ->
          both(body.requiredText("format"), number(body, "share", 1), Change.MoveOnline::new);
      case "setParameter" ->
          both(
              body.requiredText("name"),
              body.requiredDecimal("value", BigDecimal.valueOf(-MOST), BigDecimal.valueOf(MOST)),
              (name, value) -> new Change.SetParameter(name, value.doubleValue()));
      case "holdEvent" -> event(body);
      default -> throw new IllegalStateException("no such change: " + kind);
    };
  }

  private static Optional<OrderShares> shares(YamlMapping body) {
    Optional<String> text = body.requiredText("shares");
    Optional<OrderShares> shares = text.flatMap(id -> Coded.find(OrderShares.class, id));
    if (text.isPresent() && shares.isEmpty()) {
      body.problem(
          "shares", PHRASES.text("shares.wrong", String.join(", ", Coded.ids(OrderShares.class))));
    }
    return shares;
  }

  private interface Maker<A, B> {
    Change of(A first, B second);
  }

  private static <A, B> Optional<Change> both(
      Optional<A> first, Optional<B> second, Maker<A, B> maker) {
    return first.flatMap(a -> second.map(b -> maker.of(a, b)));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static Optional<Double> number(YamlMapping body, String key, int maximum) {
    return body.requiredDecimal(key, BigDecimal.ZERO, BigDecimal.valueOf(maximum))
        .map(BigDecimal::doubleValue);
  }

  private static Optional<Coordinate> place(YamlMapping body) {
    Optional<BigDecimal> lon = body.requiredDecimal("lon", HALF_TURN.negate(), HALF_TURN);
    Optional<BigDecimal> lat = body.requiredDecimal("lat", QUARTER_TURN.negate(), QUARTER_TURN);
    return lon.flatMap(x -> lat.map(y -> new Coordinate(x.doubleValue(), y.doubleValue())));
  }

  private static Optional<OpeningHours> hours(YamlMapping body) {
    return body.text("hours")
        .flatMap(
            text -> {
              HoursReading reading = HoursSyntax.readLoosely(text);
              reading.problem().ifPresent(message -> body.problem("hours", message));
              reading.notes().forEach(message -> body.problem("hours", message));
              return reading.hours();
            });
  }

  private static Optional<OpeningHours> requiredHours(YamlMapping body) {
    return body.requiredText("hours").isEmpty() ? Optional.empty() : hours(body);
  }

  private static List<String> formats(YamlMapping body) {
    if (body.blank("formats")) {
      body.problem("formats", PHRASES.text("formats.none"));
    }
    List<String> formats = body.texts("formats");
    if (formats.stream().distinct().count() != formats.size()) {
      body.problem("formats", PHRASES.text("formats.twice"));
      return List.of();
    }
    return formats;
  }

  private static Optional<Outlet> outlet(YamlMapping body) {
    Optional<String> id = body.requiredText("id");
    Optional<String> name = body.requiredText("name");
    List<String> formats = formats(body);
    Optional<Coordinate> place = place(body);
    Optional<OpeningHours> hours = hours(body);
    OptionalInt area = body.integer("area", 1, 1_000_000);
    OptionalInt capacity = body.integer("capacity", 1, MOST);
    OptionalInt delivers = body.integer("delivers", 1, HomeService.LARGEST_RADIUS_METERS);
    if (id.isEmpty() || name.isEmpty() || formats.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outlet(
            id.get(),
            name.get(),
            formats,
            place.get(),
            new Operation(
                hours,
                area,
                Answer.UNKNOWN,
                capacity,
                delivers.isPresent()
                    ? Optional.of(
                        new HomeService(
                            new HomeService.Radius(delivers.getAsInt()), Optional.empty()))
                    : Optional.empty()),
            ""));
  }

  private static Optional<Change> link(YamlMapping body) {
    Optional<String> id = body.requiredText("id");
    Optional<Coordinate> from = end(body, "from");
    Optional<Coordinate> to = end(body, "to");
    return id.isEmpty() || from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change.BuildLink(id.get(), from.get(), to.get()));
  }

  private static Optional<Coordinate> end(YamlMapping body, String key) {
    Optional<YamlMapping> end = body.requiredMapping(key);
    end.ifPresent(keys -> keys.allowOnly(List.of("lon", "lat")));
    return end.flatMap(ScenarioFile::place);
  }

  private static Optional<Change> stalls(YamlMapping body) {
    Optional<String> id = body.requiredText("id");
    Optional<String> name = body.requiredText("name");
    List<String> formats = formats(body);
    Optional<Coordinate> place = place(body);
    Optional<Integer> stalls = boxed(body.requiredInteger("stalls", 1, 1_000));
    Optional<OpeningHours> hours = requiredHours(body);
    if (id.isEmpty()
        || name.isEmpty()
        || formats.isEmpty()
        || place.isEmpty()
        || stalls.isEmpty()
        || hours.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change.AddStallZone(
            id.get(), name.get(), place.get(), formats, stalls.get(), hours.get()));
  }

  private static Optional<Change> event(YamlMapping body) {
    Optional<String> id = body.requiredText("id");
    Optional<String> name = body.requiredText("name");
    Optional<Coordinate> place = place(body);
    Optional<Integer> from = time(body, "from");
    Optional<Integer> to = time(body, "to");
    Optional<Double> share = number(body, "share", 1);
    Optional<Integer> places = boxed(body.requiredInteger("places", 1, MOST));
    if (from.isPresent() && to.isPresent() && to.get() <= from.get()) {
      body.problem("to", PHRASES.text("event.backward"));
      return Optional.empty();
    }
    if (id.isEmpty()
        || name.isEmpty()
        || place.isEmpty()
        || from.isEmpty()
        || to.isEmpty()
        || share.isEmpty()
        || places.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change.HoldEvent(
            id.get(),
            name.get(),
            place.get(),
            new Change.Period(from.get(), to.get()),
            share.get(),
            places.get()));
  }

  private static Optional<Integer> time(YamlMapping body, String key) {
    return body.requiredText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(
                    text.equals("24:00") ? 24 * 60 * 60 : LocalTime.parse(text).toSecondOfDay());
              } catch (DateTimeParseException e) {
                body.problem(key, PHRASES.text("time.wrong"));
                return Optional.empty();
              }
            });
  }
}
