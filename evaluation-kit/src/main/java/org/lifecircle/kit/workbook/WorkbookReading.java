package org.lifecircle.kit.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.folder.Checksum;
import org.lifecircle.kit.folder.CircleFolder;
import org.lifecircle.kit.folder.CircleRows;
import org.lifecircle.kit.folder.EvidenceRows;
import org.lifecircle.kit.folder.Wording;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.hours.MapHours;
import org.lifecircle.kit.json.GeoJsonWays;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;
import org.lifecircle.tables.Utf8Text;

/** One reading of a workbook, collecting problems until the end. */
final class WorkbookReading {

  private static final Phrases PHRASES = SheetLayout.PHRASES;
  private static final BigDecimal DEGREES = BigDecimal.valueOf(1_000_000_000);
  private static final int HEADER_ROWS = 12;
  private static final long LARGEST_WAYS_BYTES = 256L * 1024 * 1024;
  private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s*[-/.\u5E74]\\s*(\\d{1,2})\\s*[-/.\u6708]\\s*(\\d{1,2})\\s*\u65E5?");

  private final Path workbook;
  private final String file;
  private final Vocabulary vocabulary;
  private final CoordinateSystem system;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Map<SheetLayout, SheetPlaces> places = new EnumMap<>(SheetLayout.class);

  /** Sheet, row and field of cells that show no value: what misses it there says nothing new. */
  private final Set<List<String>> unread = new LinkedHashSet<>();

  private boolean dates1904;

  WorkbookReading(Path workbook, Vocabulary vocabulary, CoordinateSystem system) {
    this.system = system;
    this.workbook = workbook;
    this.file = String.valueOf(workbook.getFileName());
    this.vocabulary = vocabulary;
  }

  /** Where the fields of a sheet stand: columns of a table, or cells of single facts. */
  private record SheetPlaces(
      Grid grid, Map<String, List<Integer>> columns, Map<String, int[]> facts) {}

  CircleData read() {
    UntrustedWorkbook.Content content =
        new UntrustedWorkbook(workbook).read(name -> SheetLayout.ofName(name).isPresent());
    dates1904 = content.dates1904();
    Map<SheetLayout, Grid> grids = grids(content);
    Facts basics = facts(SheetLayout.BASICS, grids);
    Facts survey = facts(SheetLayout.SURVEY, grids);
    Head head = head(basics);
    SurveyFigures figures = figures(survey);
    CircleRows rows =
        new CircleRows(vocabulary.formats(), new Words(), head.center(), problems, warnings);
    List<Home> homes =
        table(SheetLayout.HOMES, grids)
            .map(table -> rows.homes(table, this::doubtCenter))
            .orElse(List.of());
    Optional<Table> evidenceRows = table(SheetLayout.EVIDENCE, grids);
    List<Outlet> plain = table(SheetLayout.OUTLETS, grids).map(rows::outlets).orElse(List.of());
    List<Evidence> evidence =
        evidenceRows
            .map(table -> new EvidenceRows(folder(), problems, warnings, inputs).read(table, plain))
            .orElse(List.of());
    WalkingMap map = map(head, rows.center(), grids);
    hash();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(inPersonsWords());
    }
    Circle circle =
        new Circle(
            CircleProfile.of(
                head.name().orElseThrow(),
                head.city().orElseThrow(),
                head.evaluationDate().orElseThrow(),
                head.center().orElseThrow()),
            figures,
            homes,
            plain);
    CircleFolder.converted(system).ifPresent(warnings::add);
    return new CircleData(system.toWgs84(circle), map, evidence, warnings, inputs, system.id());
  }

  // Sheets, headers and cells.

  private Map<SheetLayout, Grid> grids(UntrustedWorkbook.Content content) {
    Map<SheetLayout, Grid> grids = new EnumMap<>(SheetLayout.class);
    for (Grid grid : content.sheets()) {
      SheetLayout layout = SheetLayout.ofName(grid.name()).orElseThrow();
      Grid first = grids.putIfAbsent(layout, grid);
      if (first != null) {
        problem(grid.name(), PHRASES.text("sheet.twice", first.name()));
      }
    }
    for (SheetLayout layout : List.of(SheetLayout.BASICS, SheetLayout.HOMES, SheetLayout.OUTLETS)) {
      if (!grids.containsKey(layout)) {
        problem(
            layout.label().zh(),
            nearest(layout.label(), content.otherSheets())
                .map(nearest -> PHRASES.text("sheet.missing.maybe", nearest))
                .orElseGet(() -> PHRASES.text("sheet.missing")));
      }
    }
    return grids;
  }

  private static Optional<String> nearest(Text label, List<String> names) {
    Optional<String> nearest = NearestName.of(label.zh(), names);
    return nearest.isPresent() ? nearest : NearestName.of(label.en(), names);
  }

  private void problem(String sheet, Text message) {
    problems.add(new Problem(sheet, 0, "", "", message));
  }

  private Optional<Table> table(SheetLayout layout, Map<SheetLayout, Grid> grids) {
    Grid grid = grids.get(layout);
    if (grid == null) {
      return Optional.empty();
    }
    boolean needed = layout == SheetLayout.HOMES || layout == SheetLayout.OUTLETS;
    if (grid.rows().isEmpty() && !needed) {
      return Optional.empty();
    }
    Optional<Header> found = header(layout, grid);
    if (found.isEmpty()) {
      problem(grid.name(), PHRASES.text("header.missing", labels(layout)));
      return Optional.empty();
    }
    Header header = found.get();
    places.put(layout, new SheetPlaces(grid, header.columns(), Map.of()));
    if (!check(layout, grid, header)) {
      return Optional.empty();
    }
    List<Table.Cells> lines = new ArrayList<>();
    for (int row : grid.rows().tailMap(header.lastRow(), false).keySet()) {
      Map<String, String> cells = cells(layout, grid, row, header);
      if (!cells.isEmpty()) {
        nameRow(layout, row, cells);
        lines.add(new Table.Cells(row + 1, cells));
      }
    }
    return Optional.of(Table.of(grid.name(), lines, problems));
  }

  private Text labels(SheetLayout layout) {
    Function<Language, String> list =
        language ->
            layout.fields(vocabulary.figures()).stream()
                .filter(SheetLayout.Field::required)
                .map(field -> layout.label(field.id(), vocabulary.figures()).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    return new Text(list.apply(Language.ZH), list.apply(Language.EN));
  }

  /** What the columns hold, and the last row of the header. */
  private record Header(
      int lastRow, Map<String, List<Integer>> columns, Map<Integer, String> unknown) {}

  /**
   * The header is the row, or the pair of rows where cells were merged, that names the most fields.
   */
  private Optional<Header> header(SheetLayout layout, Grid grid) {
    Header best = null;
    int most = 1;
    for (int row : grid.rows().headMap(HEADER_ROWS).keySet()) {
      for (int height = 1; height <= 2; height++) {
        Header header = header(layout, grid, row, height);
        if (header.columns().size() > most) {
          best = header;
          most = header.columns().size();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Header header(SheetLayout layout, Grid grid, int row, int height) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    Map<Integer, String> unknown = new TreeMap<>();
    Set<Integer> named = new LinkedHashSet<>();
    for (int r = row + height - 1; r >= row; r--) {
      for (Map.Entry<Integer, Grid.Value> cell : grid.row(r).entrySet()) {
        Optional<SheetLayout.Field> field =
            layout.ofLabel(cell.getValue().text(), vocabulary.figures());
        if (field.isPresent() && named.add(cell.getKey())) {
          columns.computeIfAbsent(field.get().id(), id -> new ArrayList<>()).add(cell.getKey());
          unknown.remove(cell.getKey());
        } else if (field.isEmpty() && !named.contains(cell.getKey()) && height == 1) {
          unknown.put(cell.getKey(), cell.getValue().text());
        }
      }
    }
    return new Header(row + height - 1, columns, unknown);
  }

  private boolean check(SheetLayout layout, Grid grid, Header header) {
    int before = problems.size();
    List<String> missing =
        layout.fields(vocabulary.figures()).stream()
            .map(SheetLayout.Field::id)
            .filter(id -> !header.columns().containsKey(id))
            .toList();
    Set<String> suggested = new LinkedHashSet<>();
    header
        .unknown()
        .forEach(
            (column, words) -> {
              Optional<String> meant = meantColumn(layout, missing, words);
              if (meant.isPresent()) {
                suggested.add(meant.get());
                problems.add(
                    new Problem(
                        grid.name(),
                        header.lastRow() + 1,
                        "@" + column,
                        words,
                        PHRASES.text(
                            "column.maybe", layout.label(meant.get(), vocabulary.figures()))));
              } else {
                warnings.add(
                    new Warning(
                        "column-not-read",
                        grid.name(),
                        PHRASES.text("warning.column", grid.name(), words)));
              }
            });
    for (String id : missing) {
      if (layout.field(id, vocabulary.figures()).required() && !suggested.contains(id)) {
        problems.add(
            new Problem(
                grid.name(),
                header.lastRow() + 1,
                "",
                "",
                new Text(
                    layout.label(id, vocabulary.figures()).zh()
                        + "："
                        + PHRASES.text("column.missing").zh(),
                    layout.label(id, vocabulary.figures()).en()
                        + ": "
                        + PHRASES.text("column.missing").en())));
      }
    }
    header
        .columns()
        .forEach(
            (id, columns) -> {
              for (int column : columns.subList(1, columns.size())) {
                problems.add(
                    new Problem(
                        grid.name(),
                        header.lastRow() + 1,
                        "@" + column,
                        layout.label(id, vocabulary.figures()).zh(),
                        PHRASES.text("column.twice")));
              }
            });
    return problems.size() == before;
  }

  private Optional<String> meantColumn(SheetLayout layout, List<String> missing, String words) {
    for (Language language : Language.values()) {
      Map<String, String> labels = new LinkedHashMap<>();
      missing.forEach(
          id ->
              labels.put(
                  SheetLayout.plain(layout.label(id, vocabulary.figures()).in(language)), id));
      Optional<String> nearest = NearestName.of(SheetLayout.plain(words), labels.keySet());
      if (nearest.isPresent()) {
        return nearest.map(labels::get);
      }
    }
    return Optional.empty();
  }

  private Map<String, String> cells(SheetLayout layout, Grid grid, int row, Header header) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> formatCells = new ArrayList<>();
    for (SheetLayout.Field field : layout.fields(vocabulary.figures())) {
      for (int column : header.columns().getOrDefault(field.id(), List.of())) {
        Optional<Grid.Value> value = grid.at(row, column);
        if (value.isEmpty()) {
          continue;
        }
        Optional<String> text = text(grid, row, column, field, value.get());
        if (text.isPresent() && field.kind() == SheetLayout.Kind.FORMAT) {
          formatCells.add(text.get());
        } else {
          cells.put(field.id(), text.orElse(""));
        }
      }
    }
    if (!formatCells.isEmpty()) {
      cells.put("formats", String.join(";", formatCells));
    }
    return cells;
  }

  /** The cell as the readers of tables want it; empty when a problem was told. */
  private Optional<String> text(
      Grid grid, int row, int column, SheetLayout.Field field, Grid.Value value) {
    Text wrong =
        switch (value.kind()) {
          case ERROR -> PHRASES.text("cell.error");
          case NO_RESULT -> PHRASES.text("cell.formula");
          default -> null;
        };
    if (wrong != null) {
      problems.add(new Problem(grid.name(), row + 1, "@" + column, value.text(), wrong));
      unread.add(List.of(grid.name(), Integer.toString(row + 1), field.id()));
      return Optional.empty();
    }
    return Optional.of(
        switch (value.kind()) {
          case YES -> "yes";
          case NO -> "no";
          default -> plain(field, value);
        });
  }

  private String plain(SheetLayout.Field field, Grid.Value value) {
    String text = value.text();
    return switch (field.kind()) {
      case NUMBER, SHARE_OR_NUMBER -> plainNumber(text);
      case YES_NO -> plainAnswer(text);
      case DATE -> plainDate(value);
      default -> text;
    };
  }

  /** Narrow digits, no thousands separators. */
  private static String plainNumber(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    return GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
  }

  private static String plainAnswer(String text) {
    return switch (Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)) {
      case "\u662F", "\u6709", "\u221A", "\u2713", "\u2714", "yes", "y", "true" -> "yes";
      case "\u5426", "\u65E0", "\u4E0D\u662F", "\u00D7", "\u2717", "\u2718", "no", "n", "false" ->
          "no";
      default -> text;
    };
  }

  private String plainDate(Grid.Value value) {
    if (value.kind() == Grid.Kind.NUMBER) {
      double days = Double.parseDouble(value.text());
      if (DateUtil.isValidExcelDate(days) && days < 2_958_466) {
        LocalDateTime date = DateUtil.getLocalDateTime(days, dates1904);
        return date == null ? value.text() : date.toLocalDate().toString();
      }
      return value.text();
    }
    Matcher matcher =
        DATE.matcher(Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip());
    if (matcher.matches()) {
      try {
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)))
            .toString();
      } catch (DateTimeException e) {
        return value.text();
      }
    }
    return value.text();
  }

  /** Nobody must number rows; what has no number is called by its row. */
  private static void nameRow(SheetLayout layout, int row, Map<String, String> cells) {
    boolean named = layout == SheetLayout.HOMES || layout == SheetLayout.OUTLETS;
    if (named && cells.getOrDefault("id", "").isEmpty()) {
      cells.put("id", "row" + (row + 1));
    }
  }

  // Single facts.

  /** The facts of a sheet by field, and where each stands. */
  private record Facts(String sheet, Map<String, String> values, Row row) {}

  private Facts facts(SheetLayout layout, Map<SheetLayout, Grid> grids) {
    Grid grid = grids.get(layout);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, int[]> where = new LinkedHashMap<>();
    String name = grid == null ? layout.label().zh() : grid.name();
    if (grid != null) {
      for (int row : grid.rows().keySet()) {
        SortedMap<Integer, Grid.Value> cells = grid.row(row);
        Optional<SheetLayout.Field> field =
            layout.ofLabel(cells.get(cells.firstKey()).text(), vocabulary.figures());
        if (field.isPresent() && !where.containsKey(field.get().id())) {
          int column = cells.firstKey() + 1;
          where.put(field.get().id(), new int[] {row, column});
          grid.at(row, column)
              .flatMap(value -> text(grid, row, column, field.get(), value))
              .ifPresent(text -> values.put(field.get().id(), text));
        }
      }
      places.put(layout, new SheetPlaces(grid, Map.of(), where));
      for (SheetLayout.Field field : layout.fields(vocabulary.figures())) {
        if (field.required() && !where.containsKey(field.id())) {
          problem(
              name, PHRASES.text("fact.missing", layout.label(field.id(), vocabulary.figures())));
        } else if (field.required() && !values.containsKey(field.id())) {
          int[] at = where.get(field.id());
          if (grid.at(at[0], at[1]).isEmpty()) {
            problems.add(
                new Problem(
                    name,
                    at[0] + 1,
                    field.id(),
                    "",
                    PHRASES.text("fact.blank", layout.label(field.id(), vocabulary.figures()))));
          }
        }
      }
    }
    Table table = Table.of(name, List.of(new Table.Cells(0, values)), problems);
    return new Facts(name, values, table.rows().get(0));
  }

  private record Head(
      Optional<String> name,
      Optional<String> city,
      Optional<LocalDate> evaluationDate,
      Optional<Coordinate> center,
      String sheet,
      String waysFile) {}

  private Head head(Facts facts) {
    Row row = facts.row();
    Optional<BigDecimal> lon = row.decimal("lon", DEGREES.negate(), DEGREES);
    Optional<BigDecimal> lat = row.decimal("lat", DEGREES.negate(), DEGREES);
    Optional<Coordinate> center = Optional.empty();
    if (lon.isPresent() && lat.isPresent()) {
      Optional<Text> wrong =
          CircleRows.wrongPlace(Optional.empty(), lon.get().doubleValue(), lat.get().doubleValue());
      if (wrong.isPresent()) {
        problems.add(
            new Problem(
                facts.sheet(), 0, "lon,lat", row.text("lon") + "," + row.text("lat"), wrong.get()));
      } else {
        center = Optional.of(new Coordinate(lon.get().doubleValue(), lat.get().doubleValue()));
      }
    }
    return new Head(
        Optional.of(row.text("name")).filter(name -> !name.isEmpty()),
        Optional.of(row.text("city")).filter(city -> !city.isEmpty()),
        row.date("evaluationDate"),
        center,
        facts.sheet(),
        row.text("waysFile"));
  }

  private SurveyFigures figures(Facts facts) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    for (FigureKind figure : vocabulary.figures().asked()) {
      String text = facts.values().getOrDefault(figure.key(), "");
      if (text.isEmpty()) {
        continue;
      }
      boolean share = figure.range().share();
      boolean percent = share && text.endsWith("%");
      try {
        BigDecimal number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        BigDecimal value = percent ? number.movePointLeft(2) : number;
        if (share
            && !percent
            && number.compareTo(BigDecimal.ONE) > 0
            && number.compareTo(BigDecimal.valueOf(100)) <= 0) {
          facts
              .row()
              .problem(
                  figure.key(),
                  PHRASES.text(
                      "share.percent",
                      number.movePointLeft(2).stripTrailingZeros().toPlainString()));
        } else if (percent && figure.range().contains(value)) {
          figures.put(figure.key(), value);
        } else {
          facts
              .row()
              .decimal(figure.key(), figure.range().minimum(), figure.range().maximum())
              .ifPresent(right -> figures.put(figure.key(), right));
        }
      } catch (NumberFormatException e) {
        facts.row().problem(figure.key(), PHRASES.text("number.wrong"));
      }
    }
    return new SurveyFigures(figures);
  }

  private void doubtCenter(String place, Text message) {
    Grid basics = places.get(SheetLayout.BASICS).grid();
    problems.add(new Problem(basics.name(), 0, "lon,lat", place, message));
  }

  // Ways.

  private WalkingMap map(Head head, Optional<Coordinate> center, Map<SheetLayout, Grid> grids) {
    if (!head.waysFile().isEmpty()) {
      return waysFile(head, center);
    }
    Optional<Table> table = table(SheetLayout.WAYS, grids);
    if (table.isEmpty()) {
      return new WalkingMap(List.of());
    }
    Map<String, List<Coordinate>> points = new LinkedHashMap<>();
    Map<String, WayKind> kinds = new LinkedHashMap<>();
    Map<String, Integer> firstRows = new LinkedHashMap<>();
    String id = "";
    for (Row row : table.get().rows()) {
      if (!row.blank("id")) {
        id = row.text("id");
      }
      if (id.isEmpty()) {
        if (row == table.get().rows().get(0)) {
          row.problem("id", PHRASES.text("ways.first"));
        }
        continue;
      }
      firstRows.putIfAbsent(id, row.line());
      kind(row, id, kinds);
      List<Coordinate> way = points.computeIfAbsent(id, key -> new ArrayList<>());
      Optional<BigDecimal> lon = row.requiredDecimal("lon", DEGREES.negate(), DEGREES);
      Optional<BigDecimal> lat = row.requiredDecimal("lat", DEGREES.negate(), DEGREES);
      if (lon.isEmpty() || lat.isEmpty()) {
        continue;
      }
      Optional<Text> wrong =
          CircleRows.wrongPlace(center, lon.get().doubleValue(), lat.get().doubleValue());
      if (wrong.isPresent()) {
        problems.add(
            new Problem(
                table.get().file(),
                row.line(),
                "lon,lat",
                row.text("lon") + "," + row.text("lat"),
                wrong.get()));
      } else {
        way.add(system.toWgs84(new Coordinate(lon.get().doubleValue(), lat.get().doubleValue())));
      }
    }
    List<Way> ways = new ArrayList<>();
    boolean right =
        problems.stream().noneMatch(problem -> problem.file().equals(table.get().file()));
    points.forEach(
        (way, line) -> {
          if (line.size() >= 2) {
            ways.add(new Way(way, line, kinds.getOrDefault(way, WayKind.FOOTWAY).tags()));
          } else if (right) {
            problems.add(
                new Problem(
                    table.get().file(),
                    firstRows.get(way),
                    "id",
                    way,
                    PHRASES.text("ways.short", Integer.toString(line.size()))));
          }
        });
    return new WalkingMap(ways);
  }

  private static void kind(Row row, String id, Map<String, WayKind> kinds) {
    if (row.blank("kind")) {
      return;
    }
    Optional<WayKind> kind = WayKind.ofLabel(row.text("kind"));
    if (kind.isPresent()) {
      kinds.putIfAbsent(id, kind.get());
    } else {
      Function<Language, String> list =
          language ->
              Arrays.stream(WayKind.values())
                  .map(one -> one.label().in(language))
                  .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
      row.problem(
          "kind",
          PHRASES.text(
              "ways.kind.wrong", new Text(list.apply(Language.ZH), list.apply(Language.EN))));
    }
  }

  private WalkingMap waysFile(Head head, Optional<Coordinate> center) {
    WalkingMap none = new WalkingMap(List.of());
    String name = head.waysFile();
    Optional<Path> beside = EvidenceRows.within(folder(), name).map(folder()::resolve);
    Text wrong = null;
    if (beside.isEmpty()) {
      wrong = PHRASES.text("ways.file.name");
    } else if (!name.toLowerCase(Locale.ROOT).endsWith(".geojson")) {
      wrong = PHRASES.text("ways.file.kind");
    } else if (!Files.isRegularFile(beside.get())) {
      wrong = PHRASES.text("ways.file.missing");
    }
    if (wrong != null) {
      problems.add(new Problem(head.sheet(), 0, "waysFile", name, wrong));
      return none;
    }
    List<Problem> found = new ArrayList<>();
    Optional<WalkingMap> map = Optional.empty();
    try {
      if (Files.size(beside.get()) > LARGEST_WAYS_BYTES) {
        found.add(
            new Problem(
                name,
                0,
                "",
                "",
                PHRASES.text("file.large", Long.toString(LARGEST_WAYS_BYTES / 1024 / 1024))));
      } else {
        byte[] bytes = Files.readAllBytes(beside.get());
        inputs.put(name, Checksum.sha256(bytes));
        map =
            Utf8Text.decode(name, bytes, found)
                .flatMap(
                    text ->
                        GeoJsonWays.read(
                            name,
                            text,
                            (lon, lat) -> CircleRows.wrongMapPlace(center, lon, lat),
                            found));
      }
    } catch (IOException e) {
      found.add(
          new Problem(
              name, 0, "", "", PHRASES.text("file.unreadable", String.valueOf(e.getMessage()))));
    }
    for (Problem problem : found) {
      problems.add(
          new Problem(
              head.sheet(),
              0,
              "waysFile",
              name,
              PHRASES.text(
                  "ways.file.problem",
                  new Text(problem.describe(Language.ZH), problem.describe(Language.EN)))));
    }
    return map.map(read -> MapHours.read(read, warnings)).orElse(none);
  }

  /** Where the workbook lies. */
  private Path folder() {
    return workbook.toAbsolutePath().getParent();
  }

  // Checksums and problems.

  private void hash() {
    try {
      Map<String, String> first = new LinkedHashMap<>();
      first.put(file, Checksum.sha256(Files.readAllBytes(workbook)));
      first.putAll(inputs);
      inputs.clear();
      inputs.putAll(first);
    } catch (IOException e) {
      problem("", PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
  }

  /** The problems in the order of the sheets, each naming sheet and cell. */
  private List<Problem> inPersonsWords() {
    Map<String, Integer> order = new LinkedHashMap<>();
    for (SheetLayout layout : SheetLayout.values()) {
      order.putIfAbsent(layout.label().zh(), layout.ordinal());
      if (places.containsKey(layout)) {
        order.put(places.get(layout).grid().name(), layout.ordinal());
      }
    }
    return problems.stream()
        .filter(
            problem ->
                !unread.contains(
                    List.of(problem.file(), Integer.toString(problem.line()), problem.field())))
        .sorted(
            Comparator.<Problem>comparingInt(
                    problem -> order.getOrDefault(problem.file(), SheetLayout.values().length))
                .thenComparingInt(Problem::line))
        .map(problem -> new Problem(file, 0, place(problem), problem.value(), problem.message()))
        .toList();
  }

  private String place(Problem problem) {
    Optional<SheetPlaces> sheet =
        places.values().stream()
            .filter(places -> places.grid().name().equals(problem.file()))
            .findFirst();
    String field = problem.field().equals("lon,lat") ? "lon" : problem.field();
    if (sheet.isEmpty() || field.isEmpty() && problem.line() == 0) {
      return problem.file();
    }
    if (sheet.get().facts().containsKey(field)) {
      int[] at = sheet.get().facts().get(field);
      return problem.file() + "!" + Grid.cellName(at[0], at[1]);
    }
    int row = Math.max(0, problem.line() - 1);
    if (field.startsWith("@")) {
      return problem.file() + "!" + Grid.cellName(row, Integer.parseInt(field.substring(1)));
    }
    return problem.file() + "!" + Grid.cellName(row, column(sheet.get(), row, field, problem));
  }

  private static int column(SheetPlaces sheet, int row, String field, Problem problem) {
    if (field.equals("formats")) {
      for (String id : List.of("formats", "formats2", "formats3", "formats4")) {
        for (int column : sheet.columns().getOrDefault(id, List.of())) {
          boolean here =
              sheet
                  .grid()
                  .at(row, column)
                  .filter(value -> value.text().contains(problem.value()))
                  .isPresent();
          if (here && !problem.value().isEmpty()) {
            return column;
          }
        }
      }
    }
    List<Integer> columns = sheet.columns().getOrDefault(field, List.of());
    return columns.isEmpty() ? 0 : columns.get(0);
  }

  /** The words of the form. */
  private final class Words implements Wording {

    @Override
    public Text column(String id) {
      return SheetLayout.HOMES.label(id, vocabulary.figures());
    }

    @Override
    public Text name(BusinessFormat format) {
      return format.label();
    }

    @Override
    public Optional<BusinessFormat> format(String word, FormatCatalog formats) {
      String wanted = SheetLayout.plain(word);
      return formats.formats().stream()
          .filter(
              format ->
                  format.id().equals(word)
                      || SheetLayout.plain(format.label().zh()).equals(wanted)
                      || SheetLayout.plain(format.label().en()).equals(wanted))
          .findFirst();
    }

    @Override
    public List<String> formatWords(String cell) {
      return Arrays.stream(cell.split("[;\uFF1B\u3001,\uFF0C/]"))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
    }

    @Override
    public Text yes() {
      return PHRASES.text("yes");
    }

    @Override
    public Text no() {
      return PHRASES.text("no");
    }

    @Override
    public HoursReading hours(String text) {
      return HoursSyntax.readLoosely(text);
    }
  }
}
