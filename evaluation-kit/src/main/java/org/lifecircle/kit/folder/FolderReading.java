package org.lifecircle.kit.folder;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.json.GeoJsonWays;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Answer;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.MapNode;
import org.lifecircle.simulation.network.WalkingMap;
import org.lifecircle.simulation.network.Way;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Utf8Text;

/** One reading of a circle folder, collecting problems until the end. */
final class FolderReading {

  static final Columns HOME_COLUMNS =
      Columns.required("id", "name", "lon", "lat", "households", "residents")
          .optional("children", "olderAdults", "estimated");
  static final Columns OUTLET_COLUMNS =
      Columns.required("id", "name", "formats", "lon", "lat")
          .optional("hours", "area", "chain", "capacity", "evidence");
  static final List<String> CIRCLE_KEYS =
      List.of("name", "city", "evaluationDate", "center", "dataSource", "survey");

  static final int MOST_RESIDENTS_OF_A_HOME = 100_000;
  static final int MOST_RESIDENTS_OF_A_CIRCLE = 10_000_000;
  static final int LARGEST_AREA_SQUARE_METERS = 1_000_000;
  static final int LARGEST_CAPACITY_PER_HOUR = 100_000;

  private static final long LARGEST_FILE_BYTES = 512L * 1024 * 1024;
  private static final BigDecimal DEGREES = BigDecimal.valueOf(1_000_000_000);
  private static final Phrases PHRASES = Phrases.beside(FolderReading.class, "phrases");

  private final Path folder;
  private final FormatCatalog formats;
  private final CensusAges ages = CensusAges.national();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private int centerLine;
  private boolean centerDoubted;

  FolderReading(Path folder, FormatCatalog formats) {
    this.folder = folder;
    this.formats = formats;
  }

  CircleFolder read() {
    if (!Files.isDirectory(folder)) {
      String key = Files.exists(folder) ? "folder.file" : "folder.missing";
      throw new InvalidInputException(
          List.of(new Problem(folder.toString(), 0, "", "", PHRASES.text(key))));
    }
    Head head = head();
    List<Home> homes = homes(head.center());
    List<Outlet> outlets = outlets(head.center());
    WalkingMap map = map(head.center());
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Circle circle =
        new Circle(
            head.name().orElseThrow(),
            head.city().orElseThrow(),
            head.evaluationDate().orElseThrow(),
            head.center().orElseThrow(),
            head.survey(),
            homes,
            outlets,
            head.dataSource());
    return new CircleFolder(circle, map, warnings, inputs);
  }

  private record Head(
      Optional<String> name,
      Optional<String> city,
      Optional<LocalDate> evaluationDate,
      Optional<Coordinate> center,
      String dataSource,
      SurveyFigures survey) {

    static final Head NONE =
        new Head(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            SurveyFigures.NONE);
  }

  private Optional<byte[]> bytes(String file) {
    Path path = folder.resolve(file);
    try {
      if (Files.isDirectory(path)) {
        problem(file, PHRASES.text("file.folder"));
        return Optional.empty();
      }
      if (Files.size(path) > LARGEST_FILE_BYTES) {
        problem(file, PHRASES.text("file.large", Long.toString(LARGEST_FILE_BYTES / 1024 / 1024)));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      inputs.put(file, sha256(bytes));
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      problem(
          file,
          nearestFile(file)
              .map(nearest -> PHRASES.text("file.missing.maybe", nearest))
              .orElseGet(() -> PHRASES.text("file.missing." + file)));
    } catch (IOException e) {
      problem(file, PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Optional<String> nearestFile(String file) {
    try (Stream<Path> there = Files.list(folder)) {
      List<String> names =
          there
              .map(path -> path.getFileName().toString())
              .filter(name -> !CircleFolder.FILES.contains(name))
              .sorted()
              .toList();
      return NearestName.of(file, names);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void problem(String file, Text message) {
    problems.add(new Problem(file, 0, "", "", message));
  }

  private Head head() {
    String file = CircleFolder.CIRCLE_FILE;
    Optional<YamlMapping> read =
        bytes(file)
            .flatMap(bytes -> Utf8Text.decode(file, bytes, problems))
            .flatMap(text -> YamlMapping.read(file, text, problems));
    if (read.isEmpty()) {
      return Head.NONE;
    }
    YamlMapping yaml = read.get();
    yaml.allowOnly(CIRCLE_KEYS);
    return new Head(
        yaml.requiredText("name"),
        yaml.requiredText("city"),
        yaml.requiredDate("evaluationDate"),
        yaml.requiredMapping("center").flatMap(center -> center(yaml, center)),
        yaml.text("dataSource").orElse(""),
        yaml.mapping("survey").map(this::survey).orElse(SurveyFigures.NONE));
  }

  private Optional<Coordinate> center(YamlMapping yaml, YamlMapping center) {
    centerLine = yaml.line("center");
    center.allowOnly(List.of("lon", "lat"));
    Optional<BigDecimal> lon = center.requiredDecimal("lon", DEGREES.negate(), DEGREES);
    Optional<BigDecimal> lat = center.requiredDecimal("lat", DEGREES.negate(), DEGREES);
    if (lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    double longitude = lon.get().doubleValue();
    double latitude = lat.get().doubleValue();
    Optional<Text> wrong = new Surroundings(Optional.empty()).wrong(longitude, latitude);
    if (wrong.isPresent()) {
      problems.add(
          new Problem(
              CircleFolder.CIRCLE_FILE,
              centerLine,
              "center",
              lon.get().toPlainString() + "," + lat.get().toPlainString(),
              wrong.get()));
      return Optional.empty();
    }
    return Optional.of(new Coordinate(longitude, latitude));
  }

  private SurveyFigures survey(YamlMapping survey) {
    survey.allowOnly(Arrays.stream(SurveyFigure.values()).map(SurveyFigure::key).toList());
    Map<SurveyFigure, BigDecimal> values = new EnumMap<>(SurveyFigure.class);
    for (SurveyFigure figure : SurveyFigure.values()) {
      Optional<BigDecimal> percent = percent(figure, survey);
      if (percent.isPresent()) {
        survey.problem(figure.key(), PHRASES.text("share.percent", percent.get().toPlainString()));
      } else {
        survey
            .decimal(figure.key(), BigDecimal.ZERO, figure.maximum())
            .ifPresent(value -> values.put(figure, value));
      }
    }
    return new SurveyFigures(values);
  }

  /** The share that somebody meant who wrote a percentage where a share is due. */
  private static Optional<BigDecimal> percent(SurveyFigure figure, YamlMapping survey) {
    if (figure.maximum().compareTo(BigDecimal.ONE) != 0 || survey.blank(figure.key())) {
      return Optional.empty();
    }
    String text = survey.text(figure.key()).orElse("");
    boolean sign = text.endsWith("%") || text.endsWith("\uFF05");
    try {
      BigDecimal number =
          new BigDecimal(sign ? text.substring(0, text.length() - 1).strip() : text);
      boolean possible = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
      return possible && (sign || number.compareTo(BigDecimal.ONE) > 0)
          ? Optional.of(number.movePointLeft(2).stripTrailingZeros())
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Table> table(String file, Columns columns) {
    return bytes(file).flatMap(bytes -> Table.read(file, bytes, columns, problems));
  }

  private List<Home> homes(Optional<Coordinate> center) {
    String file = CircleFolder.HOMES_FILE;
    Optional<Table> table = table(file, HOME_COLUMNS);
    if (table.isEmpty()) {
      return List.of();
    }
    if (table.get().rows().isEmpty()) {
      problem(file, PHRASES.text("homes.none"));
      return List.of();
    }
    Surroundings around = new Surroundings(center);
    if (center.isPresent() && table.get().rows().size() > 1 && allFar(table.get(), around)) {
      around = new Surroundings(Optional.empty());
      centerDoubted = true;
    }
    Map<String, Integer> lineOfId = new HashMap<>();
    List<Home> homes = new ArrayList<>();
    for (Row row : table.get().rows()) {
      home(row, file, around, lineOfId).ifPresent(homes::add);
    }
    long residents = homes.stream().mapToLong(home -> home.residents().total()).sum();
    if (homes.size() == table.get().rows().size() && residents == 0) {
      problem(file, PHRASES.text("homes.nobody"));
    }
    if (residents > MOST_RESIDENTS_OF_A_CIRCLE) {
      problem(
          file,
          PHRASES.text(
              "homes.crowd",
              Long.toString(residents),
              Integer.toString(MOST_RESIDENTS_OF_A_CIRCLE)));
    }
    warnOfEstimates(homes);
    return homes;
  }

  /** One wrong center must not be told as a hundred wrong homes. */
  private boolean allFar(Table table, Surroundings around) {
    double nearest = Double.MAX_VALUE;
    String nearestKilometers = "";
    for (Row row : table.rows()) {
      double[] place = degrees(row);
      if (place == null
          || around.wrongOnMap(place[0], place[1]).isPresent()
          || !around.far(place[0], place[1])) {
        return false;
      }
      String kilometers = around.kilometers(place[0], place[1]).orElseThrow();
      if (Double.parseDouble(kilometers) < nearest) {
        nearest = Double.parseDouble(kilometers);
        nearestKilometers = kilometers;
      }
    }
    problems.add(
        new Problem(
            CircleFolder.CIRCLE_FILE,
            centerLine,
            "center",
            around
                .center()
                .map(
                    at ->
                        Surroundings.plain(at.longitude())
                            + ","
                            + Surroundings.plain(at.latitude()))
                .orElseThrow(),
            PHRASES.text("center.far", Integer.toString(table.rows().size()), nearestKilometers)));
    return true;
  }

  private static double[] degrees(Row row) {
    try {
      return new double[] {
        Double.parseDouble(row.text("lon")), Double.parseDouble(row.text("lat"))
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void warnOfEstimates(List<Home> homes) {
    String file = CircleFolder.HOMES_FILE;
    long estimatedAges = homes.stream().filter(Home::agesEstimated).count();
    if (estimatedAges > 0) {
      warnings.add(
          new Warning(
              "ages-estimated",
              file,
              PHRASES.text(
                  "warning.ages",
                  Long.toString(estimatedAges),
                  Integer.toString(homes.size()),
                  percent(ages.children().value()),
                  percent(ages.olderAdults().value()))));
    }
    long estimatedResidents = homes.stream().filter(Home::residentsEstimated).count();
    if (estimatedResidents > 0) {
      warnings.add(
          new Warning(
              "residents-estimated",
              file,
              PHRASES.text(
                  "warning.residents",
                  Long.toString(estimatedResidents),
                  Integer.toString(homes.size()))));
    }
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private Optional<Home> home(
      Row row, String file, Surroundings around, Map<String, Integer> lineOfId) {
    Optional<String> id = id(row, lineOfId);
    Optional<Coordinate> location = location(row, file, around);
    OptionalInt households = row.requiredInteger("households", 0, MOST_RESIDENTS_OF_A_HOME);
    OptionalInt residents = row.requiredInteger("residents", 0, MOST_RESIDENTS_OF_A_HOME);
    OptionalInt children = row.integer("children", 0, MOST_RESIDENTS_OF_A_HOME);
    OptionalInt olderAdults = row.integer("olderAdults", 0, MOST_RESIDENTS_OF_A_HOME);
    Optional<Answer> estimated = answer(row, "estimated");
    boolean noAges = row.blank("children") && row.blank("olderAdults");
    if (!noAges && (row.blank("children") || row.blank("olderAdults"))) {
      row.problem(row.blank("children") ? "children" : "olderAdults", PHRASES.text("ages.half"));
      return Optional.empty();
    }
    if (id.isEmpty()
        || location.isEmpty()
        || households.isEmpty()
        || residents.isEmpty()
        || estimated.isEmpty()) {
      return Optional.empty();
    }
    AgeCounts counts;
    if (noAges) {
      counts = ages.split(residents.getAsInt());
    } else if (children.isEmpty() || olderAdults.isEmpty()) {
      return Optional.empty();
    } else {
      int named = children.getAsInt() + olderAdults.getAsInt();
      if (named > residents.getAsInt()) {
        row.problem("residents", PHRASES.text("ages.more-than-residents", Integer.toString(named)));
        return Optional.empty();
      }
      counts =
          new AgeCounts(children.getAsInt(), residents.getAsInt() - named, olderAdults.getAsInt());
    }
    return Optional.of(
        new Home(
            id.get(),
            name(row, id.get()),
            location.get(),
            households.getAsInt(),
            counts,
            estimated.get() == Answer.YES,
            noAges));
  }

  private Optional<String> id(Row row, Map<String, Integer> lineOfId) {
    Optional<String> id = row.requiredText("id");
    if (id.isEmpty()) {
      return id;
    }
    Integer first = lineOfId.putIfAbsent(id.get(), row.line());
    if (first != null) {
      row.problem("id", PHRASES.text("id.twice", Integer.toString(first)));
      return Optional.empty();
    }
    return id;
  }

  private static String name(Row row, String id) {
    return row.blank("name") ? id : row.text("name");
  }

  private Optional<Coordinate> location(Row row, String file, Surroundings around) {
    Optional<BigDecimal> lon = row.requiredDecimal("lon", DEGREES.negate(), DEGREES);
    Optional<BigDecimal> lat = row.requiredDecimal("lat", DEGREES.negate(), DEGREES);
    if (lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    double longitude = lon.get().doubleValue();
    double latitude = lat.get().doubleValue();
    Optional<Text> wrong = around.wrong(longitude, latitude);
    if (wrong.isPresent()) {
      problems.add(
          new Problem(
              file, row.line(), "lon,lat", row.text("lon") + "," + row.text("lat"), wrong.get()));
      return Optional.empty();
    }
    return Optional.of(new Coordinate(longitude, latitude));
  }

  /** Empty only when something else than yes, no or nothing stands there. */
  private Optional<Answer> answer(Row row, String column) {
    return switch (row.text(column)) {
      case "" -> Optional.of(Answer.UNKNOWN);
      case "yes", "\u662F" -> Optional.of(Answer.YES);
      case "no", "\u5426" -> Optional.of(Answer.NO);
      default -> {
        row.problem(column, PHRASES.text("answer.wrong"));
        yield Optional.empty();
      }
    };
  }

  private List<Outlet> outlets(Optional<Coordinate> center) {
    String file = CircleFolder.OUTLETS_FILE;
    Optional<Table> table = table(file, OUTLET_COLUMNS);
    Surroundings around = new Surroundings(centerDoubted ? Optional.empty() : center);
    Map<String, Integer> lineOfId = new HashMap<>();
    List<Outlet> outlets = new ArrayList<>();
    for (Row row : table.map(Table::rows).orElse(List.of())) {
      outlet(row, file, around, lineOfId).ifPresent(outlets::add);
    }
    return outlets;
  }

  private Optional<Outlet> outlet(
      Row row, String file, Surroundings around, Map<String, Integer> lineOfId) {
    Optional<String> id = id(row, lineOfId);
    Optional<List<String>> serves = formatIds(row);
    Optional<Coordinate> location = location(row, file, around);
    Optional<OpeningHours> hours = hours(row, id.orElse(""));
    OptionalInt area = row.integer("area", 1, LARGEST_AREA_SQUARE_METERS);
    Optional<Answer> chain = answer(row, "chain");
    OptionalInt capacity = row.integer("capacity", 1, LARGEST_CAPACITY_PER_HOUR);
    if (id.isEmpty() || serves.isEmpty() || location.isEmpty() || chain.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outlet(
            id.get(),
            name(row, id.get()),
            serves.get(),
            location.get(),
            hours,
            area,
            chain.get(),
            capacity,
            row.text("evidence")));
  }

  private Optional<List<String>> formatIds(Row row) {
    Optional<String> text = row.requiredText("formats");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Set<String> ids = new LinkedHashSet<>();
    boolean right = true;
    for (String word : text.get().split("[;\uFF1B]")) {
      String name = word.strip();
      if (name.isEmpty()) {
        continue;
      }
      if (formats.find(name).isEmpty()) {
        problems.add(
            new Problem(
                CircleFolder.OUTLETS_FILE, row.line(), "formats", name, unknownFormat(name)));
        right = false;
      } else if (!ids.add(name)) {
        row.problem("formats", PHRASES.text("format.twice", name));
        right = false;
      }
    }
    if (right && ids.isEmpty()) {
      row.problem("formats", PHRASES.text("format.none"));
      right = false;
    }
    return right ? Optional.of(List.copyOf(ids)) : Optional.empty();
  }

  private Text unknownFormat(String name) {
    for (BusinessFormat format : formats.formats()) {
      if (name.equals(format.label().zh()) || name.equalsIgnoreCase(format.label().en())) {
        return PHRASES.text("format.unknown.maybe", format.id());
      }
    }
    return NearestName.of(name, formats.ids())
        .map(nearest -> PHRASES.text("format.unknown.maybe", nearest))
        .orElseGet(() -> PHRASES.text("format.unknown", String.join(", ", formats.ids())));
  }

  private Optional<OpeningHours> hours(Row row, String outletId) {
    if (row.blank("hours")) {
      return Optional.empty();
    }
    HoursReading reading = HoursSyntax.read(row.text("hours"));
    reading.problem().ifPresent(message -> row.problem("hours", message));
    for (Text leftOut : reading.leftOut()) {
      warnings.add(
          new Warning(
              "hours-simplified",
              outletId,
              PHRASES.text("warning.hours", Integer.toString(row.line()), leftOut)));
    }
    return reading.hours();
  }

  private WalkingMap map(Optional<Coordinate> center) {
    String file = CircleFolder.WAYS_FILE;
    WalkingMap map =
        bytes(file)
            .flatMap(bytes -> Utf8Text.decode(file, bytes, problems))
            .flatMap(
                text ->
                    GeoJsonWays.read(file, text, new Surroundings(center)::wrongOnMap, problems))
            .orElse(new WalkingMap(List.of()));
    warnOfLooseNodes(map);
    return MapHours.read(map, warnings);
  }

  /** A gate or crossing that is no point of any way says nothing about walking. */
  private void warnOfLooseNodes(WalkingMap map) {
    if (map.nodes().isEmpty()) {
      return;
    }
    Set<List<Long>> points = new HashSet<>();
    for (Way way : map.ways()) {
      way.points().forEach(point -> points.add(place(point)));
    }
    List<String> loose =
        map.nodes().stream()
            .filter(node -> !points.contains(place(node.location())))
            .map(MapNode::id)
            .toList();
    if (!loose.isEmpty()) {
      warnings.add(
          new Warning(
              "points-off-ways",
              CircleFolder.WAYS_FILE,
              PHRASES.text("warning.loose-points", Integer.toString(loose.size()), loose.get(0))));
    }
  }

  /** Ways meet where coordinates agree to a ten-millionth of a degree. */
  private static List<Long> place(Coordinate at) {
    return List.of(Math.round(at.longitude() * 1e7), Math.round(at.latitude() * 1e7));
  }
}
