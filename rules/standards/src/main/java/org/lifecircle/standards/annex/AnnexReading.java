package org.lifecircle.standards.annex;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.standards.annex.Annex.GoodItem;
import org.lifecircle.standards.annex.Annex.LevelThreshold;
import org.lifecircle.standards.annex.Annex.ListedFormat;
import org.lifecircle.standards.annex.Annex.Listing;
import org.lifecircle.standards.annex.Annex.MustHave;
import org.lifecircle.standards.annex.AnnexForm.MeasuredItem;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.tables.Workbook;

/** Reads the filled form of the annexes. */
final class AnnexReading {

  /** What ids of formats begin with that only the annex names. */
  private static final String ADDED = "annex-";

  private static final String DOCUMENT = "annex-2023";
  private static final String TITLE = "全面推进城市一刻钟便民生活圈建设三年行动计划（2023—2025）附表";
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = new BigDecimal(10_000_000);
  private static final int LONGEST_WALK = 60;
  private static final int MOST_KINDS = 200;

  private final Path path;
  private final String file;
  private final FormatCatalog guideline;
  private final FormatCatalog known;
  private final List<MeasuredItem> measured;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ListedFormat> formats = new ArrayList<>();
  private final Map<FormatCategory, Integer> rows = new EnumMap<>(FormatCategory.class);
  private final Map<FormatCategory, Integer> unnamed = new EnumMap<>(FormatCategory.class);
  private final List<LevelThreshold> thresholds = new ArrayList<>();
  private final List<MustHave> mustHaves = new ArrayList<>();
  private final List<GoodItem> items = new ArrayList<>();
  private int filled;

  AnnexReading(Path path, FormatCatalog guideline, Vocabulary known) {
    this.path = path;
    this.file = path.getFileName().toString();
    this.guideline = guideline;
    this.known = known.formats();
    this.measured = AnnexForm.measured(known.figures());
  }

  Annex annex() {
    Optional<Workbook> workbook = Workbook.read(path, problems);
    refuse();
    Map<String, AnnexCells.Row> about = about(workbook.orElseThrow());
    readFormats(workbook.get());
    readLevels(workbook.get());
    readItems(workbook.get());
    Optional<SourceDocument> document = document(about);
    if (problems.isEmpty() && filled == 0) {
      problems.add(new Problem(file, 0, "", "", AnnexSource.PHRASES.text("annex.empty")));
    }
    refuse();
    int open =
        unnamed.values().stream().mapToInt(Integer::intValue).sum()
            + (int) formats.stream().filter(one -> one.listing() == Listing.ASSUMED).count()
            + 2 * (Level.values().length - 1)
            - thresholds.size()
            + (items.isEmpty() ? 1 : 0);
    return new Annex(
        new AnnexSource(
            document.orElseThrow(),
            about.get(AnnexForm.HOLDER).text(AnnexForm.ANSWER),
            file,
            sha256(),
            new AnnexSource.Extent(filled, open, hidden(workbook.get()))),
        formats,
        new Annex.Unnamed(
            unnamed.getOrDefault(FormatCategory.BASIC, 0),
            unnamed.getOrDefault(FormatCategory.QUALITY, 0)),
        thresholds,
        mustHaves,
        items);
  }

  /** Only of the sheets of the form; others are not read. */
  private static List<Warning> hidden(Workbook workbook) {
    return Stream.of(AnnexForm.ABOUT, AnnexForm.FORMATS, AnnexForm.LEVELS, AnnexForm.GOOD)
        .flatMap(sheet -> workbook.hidden(sheet).stream())
        .toList();
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private Map<String, AnnexCells.Row> about(Workbook workbook) {
    Map<String, AnnexCells.Row> byItem = new LinkedHashMap<>();
    new AnnexCells(
            file, workbook, AnnexForm.ABOUT, List.of(AnnexForm.ITEM, AnnexForm.ANSWER), problems)
        .rows()
        .forEach(row -> byItem.put(row.text(AnnexForm.ITEM), row));
    return byItem;
  }

  private Optional<SourceDocument> document(Map<String, AnnexCells.Row> about) {
    for (String item : List.of(AnnexForm.HOLDER, AnnexForm.DATE, AnnexForm.ADDRESS)) {
      if (!about.containsKey(item)) {
        problems.add(
            new Problem(file, 0, AnnexForm.ABOUT, "", AnnexSource.PHRASES.text("annex.row", item)));
      } else if (about.get(item).blank(AnnexForm.ANSWER)) {
        about.get(item).problem(AnnexForm.ANSWER, "annex.required", item);
      }
    }
    Optional<LocalDate> date =
        Optional.ofNullable(about.get(AnnexForm.DATE)).flatMap(row -> row.date(AnnexForm.ANSWER));
    if (date.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    String holder = about.get(AnnexForm.HOLDER).text(AnnexForm.ANSWER);
    String title = optional(about, AnnexForm.TITLE);
    return Optional.of(
        new SourceDocument(
            DOCUMENT,
            holder + "：" + (title.isEmpty() ? TITLE : title),
            optional(about, AnnexForm.NUMBER),
            date,
            about.get(AnnexForm.ADDRESS).text(AnnexForm.ANSWER)));
  }

  private static String optional(Map<String, AnnexCells.Row> about, String item) {
    return about.containsKey(item) ? about.get(item).text(AnnexForm.ANSWER) : "";
  }

  // ---- 有没有

  private void readFormats(Workbook workbook) {
    AnnexCells cells =
        new AnnexCells(
            file,
            workbook,
            AnnexForm.FORMATS,
            List.of(
                AnnexForm.CATEGORY,
                AnnexForm.NAME,
                AnnexForm.LISTED,
                AnnexForm.MINUTES,
                AnnexForm.ID),
            problems);
    Map<String, ListedFormat> byId = new LinkedHashMap<>();
    for (AnnexCells.Row row : cells.rows()) {
      Optional<FormatCategory> category = category(row);
      if (category.isPresent()) {
        rows.merge(category.get(), 1, Integer::sum);
        format(row, category.get()).ifPresent(one -> add(row, one, byId));
      }
    }
    formats.addAll(byId.values());
  }

  /** What somebody filled goes before what the form suggests. */
  private void add(AnnexCells.Row row, ListedFormat one, Map<String, ListedFormat> byId) {
    ListedFormat before = byId.get(one.id());
    if (before == null || before.listing() == Listing.ASSUMED) {
      byId.remove(one.id());
      byId.put(one.id(), one);
    } else if (one.listing() != Listing.ASSUMED) {
      row.problem(AnnexForm.NAME, "annex.twice", before.cell());
    }
  }

  private static Optional<FormatCategory> category(AnnexCells.Row row) {
    String text = row.text(AnnexForm.CATEGORY);
    for (FormatCategory category : FormatCategory.values()) {
      String name = AnnexForm.category(category);
      if (text.equals(name) || (text + "类").equals(name)) {
        return Optional.of(category);
      }
    }
    row.problem(
        AnnexForm.CATEGORY,
        "annex.category",
        AnnexForm.category(FormatCategory.BASIC),
        AnnexForm.category(FormatCategory.QUALITY));
    return Optional.empty();
  }

  private Optional<ListedFormat> format(AnnexCells.Row row, FormatCategory category) {
    Optional<Boolean> answer = row.answer(AnnexForm.LISTED);
    Optional<Integer> minutes = row.whole(AnnexForm.MINUTES, 1, LONGEST_WALK);
    answer.ifPresent(yes -> filled++);
    minutes.ifPresent(walk -> filled++);
    String name = row.text(AnnexForm.NAME);
    if (name.isEmpty() && row.blank(AnnexForm.ID)) {
      if (answer.isPresent() && answer.get() || minutes.isPresent()) {
        row.problem(AnnexForm.NAME, "annex.name");
      } else if (answer.isEmpty()) {
        unnamed.merge(category, 1, Integer::sum);
      }
      return Optional.empty();
    }
    Optional<BusinessFormat> meant = meant(row, name);
    boolean suggested =
        row.blank(AnnexForm.ID)
            && guideline.formats().stream()
                .anyMatch(
                    format -> format.category() == category && same(format.label().zh(), name));
    if (!suggested) {
      filled++;
    }
    Listing listing =
        answer
            .map(yes -> yes ? Listing.LISTED : Listing.NOT_LISTED)
            .orElse(suggested ? Listing.ASSUMED : Listing.LISTED);
    return Optional.of(
        new ListedFormat(
            category,
            meant.map(BusinessFormat::id).orElse(ADDED + category.id() + "-" + rows.get(category)),
            name.isEmpty() ? meant.map(one -> one.label().zh()).orElse("") : name,
            listing,
            minutes.map(BigDecimal::valueOf),
            row.cell(AnnexForm.NAME)));
  }

  /** The format that a row means by its id or its name; empty when it is a new one. */
  private Optional<BusinessFormat> meant(AnnexCells.Row row, String name) {
    if (!row.blank(AnnexForm.ID)) {
      Optional<BusinessFormat> byId = known.find(row.text(AnnexForm.ID));
      if (byId.isEmpty()) {
        row.problem(AnnexForm.ID, "annex.id", String.join("、", known.ids()));
      }
      return byId;
    }
    return byName(name);
  }

  private Optional<BusinessFormat> byName(String name) {
    return known.formats().stream().filter(one -> same(one.label().zh(), name)).findFirst();
  }

  private static boolean same(String label, String name) {
    return plain(label).equals(plain(name));
  }

  /** Brackets of either width are the same. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replace(" ", "");
  }

  // ---- 等级

  private void readLevels(Workbook workbook) {
    AnnexCells cells =
        new AnnexCells(
            file,
            workbook,
            AnnexForm.LEVELS,
            List.of(
                AnnexForm.LEVEL,
                AnnexForm.BASIC_KINDS,
                AnnexForm.QUALITY_KINDS,
                AnnexForm.MUST_HAVE),
            problems);
    for (AnnexCells.Row row : cells.rows()) {
      Optional<Level> level = level(row);
      if (level.isPresent()) {
        threshold(row, level.get(), FormatCategory.BASIC, AnnexForm.BASIC_KINDS);
        threshold(row, level.get(), FormatCategory.QUALITY, AnnexForm.QUALITY_KINDS);
        mustHave(row, level.get());
      }
    }
  }

  private static Optional<Level> level(AnnexCells.Row row) {
    for (Level level : Level.values()) {
      if (level != Level.NONE && row.text(AnnexForm.LEVEL).equals(level.label().zh())) {
        return Optional.of(level);
      }
    }
    row.problem(AnnexForm.LEVEL, "annex.level");
    return Optional.empty();
  }

  private void threshold(AnnexCells.Row row, Level level, FormatCategory category, String column) {
    Optional<Integer> kinds = row.whole(column, 0, MOST_KINDS);
    if (kinds.isEmpty()) {
      return;
    }
    filled++;
    long listed =
        formats.stream()
                .filter(one -> one.category() == category && one.listing() != Listing.NOT_LISTED)
                .count()
            + unnamed.getOrDefault(category, 0);
    if (kinds.get() > listed) {
      row.problem(column, "annex.too-many", AnnexForm.category(category), listed);
    }
    for (LevelThreshold before : thresholds) {
      if (before.category() == category
          && (before.level().compareTo(level) < 0 && before.kinds() > kinds.get()
              || before.level().compareTo(level) > 0 && before.kinds() < kinds.get())) {
        row.problem(column, "annex.order", before.cell(), before.kinds());
      }
      if (before.category() == category && before.level() == level) {
        row.problem(column, "annex.twice", before.cell());
      }
    }
    thresholds.add(new LevelThreshold(level, category, kinds.get(), row.cell(column)));
  }

  private void mustHave(AnnexCells.Row row, Level level) {
    if (row.blank(AnnexForm.MUST_HAVE)) {
      return;
    }
    filled++;
    for (String name : row.text(AnnexForm.MUST_HAVE).split("[、,，;；]")) {
      Optional<ListedFormat> format =
          formats.stream()
              .filter(one -> one.listing() != Listing.NOT_LISTED)
              .filter(
                  one ->
                      same(one.name(), name.strip())
                          || byName(name.strip())
                              .filter(known -> known.id().equals(one.id()))
                              .isPresent())
              .findFirst();
      if (format.isEmpty()) {
        row.problem(AnnexForm.MUST_HAVE, "annex.must-have", name.strip());
      } else {
        mustHaves.add(
            new MustHave(
                level, format.get().id(), format.get().name(), row.cell(AnnexForm.MUST_HAVE)));
      }
    }
  }

  // ---- 好不好

  private void readItems(Workbook workbook) {
    AnnexCells cells =
        new AnnexCells(
            file,
            workbook,
            AnnexForm.GOOD,
            List.of(
                AnnexForm.ITEM_ID,
                AnnexForm.ITEM,
                AnnexForm.LEAST,
                AnnexForm.UNIT,
                AnnexForm.POINTS),
            problems);
    List<String> ids = new ArrayList<>();
    for (AnnexCells.Row row : cells.rows()) {
      item(row, ids);
    }
  }

  private void item(AnnexCells.Row row, List<String> ids) {
    String id = row.text(AnnexForm.ITEM_ID);
    Optional<MeasuredItem> item = measured.stream().filter(one -> one.id().equals(id)).findFirst();
    if (item.isEmpty() && !id.matches("annex-good-\\d{2}")) {
      row.problem(AnnexForm.ITEM_ID, "annex.item-id");
      return;
    }
    if (ids.contains(id)) {
      row.problem(AnnexForm.ITEM_ID, "annex.twice", id);
      return;
    }
    ids.add(id);
    boolean share = item.filter(MeasuredItem::share).isPresent();
    Optional<BigDecimal> least = row.decimal(AnnexForm.LEAST, share, MOST);
    Optional<BigDecimal> points = row.decimal(AnnexForm.POINTS, false, MOST_POINTS);
    boolean label = !row.blank(AnnexForm.ITEM);
    if (!label && (least.isPresent() || points.isPresent())) {
      row.problem(AnnexForm.ITEM, "annex.item");
    }
    boolean wrong = !row.blank(AnnexForm.LEAST) && least.isEmpty();
    // The form itself names what is measured; of that the plan sets the least satisfaction already.
    boolean mayLackLeast =
        item.isPresent() && (points.isEmpty() || id.equals(SurveyFigure.SATISFACTION));
    if (label && least.isEmpty() && !wrong && !mayLackLeast) {
      row.problem(AnnexForm.LEAST, "annex.least");
    }
    if (least.isEmpty() && points.isEmpty()) {
      return;
    }
    least.ifPresent(value -> filled++);
    points.ifPresent(value -> filled++);
    items.add(
        new GoodItem(
            id,
            row.text(AnnexForm.ITEM),
            least,
            row.text(AnnexForm.UNIT),
            points,
            row.cell(least.isPresent() ? AnnexForm.LEAST : AnnexForm.POINTS)));
  }

  private String sha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
