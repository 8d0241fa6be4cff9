package org.lifecircle.kit.workbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.Text;

/** The sheets of the workbook and what stands in them. */
enum SheetLayout {
  /** One line a fact: label, value, help. */
  BASICS(
      "basics",
      false,
      List.of(
          Field.required("name"),
          Field.required("city"),
          Field.required("evaluationDate", Kind.DATE),
          Field.required("lon", Kind.NUMBER),
          Field.required("lat", Kind.NUMBER),
          Field.optional("waysFile", Kind.TEXT),
          Field.optional("coordinateSystem", Kind.COORDINATES),
          Field.optional("outletSearch", Kind.SEARCH))),
  /** One row a residential building. */
  HOMES(
      "homes",
      true,
      List.of(
          Field.optional("id", Kind.TEXT),
          Field.required("name"),
          Field.required("lon", Kind.NUMBER),
          Field.required("lat", Kind.NUMBER),
          Field.required("households", Kind.NUMBER),
          Field.required("residents", Kind.NUMBER),
          Field.optional("children", Kind.NUMBER),
          Field.optional("olderAdults", Kind.NUMBER),
          Field.optional("estimated", Kind.YES_NO),
          Field.optional("address", Kind.TEXT))),
  /** One row a place of business. */
  OUTLETS(
      "outlets",
      true,
      List.of(
          Field.optional("id", Kind.TEXT),
          Field.required("name"),
          Field.required("formats", Kind.FORMAT),
          Field.optional("formats2", Kind.FORMAT),
          Field.optional("formats3", Kind.FORMAT),
          Field.optional("formats4", Kind.FORMAT),
          Field.required("lon", Kind.NUMBER),
          Field.required("lat", Kind.NUMBER),
          Field.optional("hours", Kind.HOURS),
          Field.optional("area", Kind.NUMBER),
          Field.optional("chain", Kind.YES_NO),
          Field.optional("capacity", Kind.NUMBER),
          Field.optional("evidence", Kind.TEXT),
          Field.optional("delivers", Kind.TEXT),
          Field.optional("deliveryHours", Kind.HOURS),
          Field.optional("status", Kind.TEXT),
          Field.optional("unused", Kind.CAUSE),
          Field.optional("unusedSeen", Kind.DATE),
          Field.optional("unusedEvidence", Kind.TEXT),
          Field.optional("address", Kind.TEXT))),
  /** One row a point of a way, in the order of walking. */
  WAYS(
      "ways",
      true,
      List.of(
          Field.required("id"),
          Field.optional("kind", Kind.WAY_KIND),
          Field.required("lon", Kind.NUMBER),
          Field.required("lat", Kind.NUMBER))),
  /** One line a survey figure; which they are, a catalog says. */
  SURVEY("survey", false, List.of()),
  /** One row a visit to an outlet. */
  EVIDENCE(
      "evidence",
      true,
      List.of(
          Field.required("outlet"),
          Field.optional("photo", Kind.TEXT),
          Field.optional("date", Kind.DATE),
          Field.optional("inspector", Kind.TEXT),
          Field.optional("note", Kind.TEXT))),
  /** One row an outlet and an item of how good it is. */
  QUALITIES(
      "qualities",
      true,
      List.of(
          Field.required("outlet"),
          Field.required("item", Kind.ITEM),
          Field.required("value"),
          Field.required("seen", Kind.DATE),
          Field.required("evidence"))),
  /** One row a format that somebody looked for, or an outlet of it that was found. */
  CHECKLIST(
      "checklist",
      true,
      List.of(
          Field.required("formats", Kind.FORMAT),
          Field.required("result", Kind.RESULT),
          Field.optional("name", Kind.TEXT),
          Field.optional("lon", Kind.NUMBER),
          Field.optional("lat", Kind.NUMBER),
          Field.optional("hours", Kind.HOURS),
          Field.optional("date", Kind.DATE),
          Field.optional("inspector", Kind.TEXT),
          Field.optional("note", Kind.TEXT)));

  /** The figures for which the form has words and help of its own. */
  private static final List<String> WORDED_FIGURES =
      List.of(
          SurveyFigure.SATISFACTION,
          SurveyFigure.COMMUNITY_SERVICE_AREA,
          SurveyFigure.PILOT_WORK_SCORE);

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern WITHOUT_MEANING = Pattern.compile("[\\s*:\u200B]+");

  static final Phrases PHRASES = Phrases.beside(SheetLayout.class, "phrases");

  /** What a cell holds. */
  enum Kind {
    TEXT,
    NUMBER,
    SHARE_OR_NUMBER,
    DATE,
    YES_NO,
    FORMAT,
    HOURS,
    WAY_KIND,
    COORDINATES,
    SEARCH,
    RESULT,
    CAUSE,
    ITEM
  }

  /** A column, or a line of a sheet of single facts. */
  record Field(String id, boolean required, Kind kind) {

    static Field required(String id) {
      return new Field(id, true, Kind.TEXT);
    }

    static Field required(String id, Kind kind) {
      return new Field(id, true, kind);
    }

    static Field optional(String id, Kind kind) {
      return new Field(id, false, kind);
    }
  }

  private final String id;
  private final boolean table;
  private final List<Field> fields;

  SheetLayout(String id, boolean table, List<Field> fields) {
    this.id = id;
    this.table = table;
    this.fields = fields;
  }

  /** What programs call it. */
  String id() {
    return id;
  }

  /** Whether it has a header and rows; otherwise one line a fact. */
  boolean table() {
    return table;
  }

  /**
   * The fields in their order.
   *
   * @param figures the figures that are asked for
   */
  List<Field> fields(FigureCatalog figures) {
    return this == SURVEY
        ? figures.asked().stream()
            .map(figure -> Field.optional(figure.key(), Kind.SHARE_OR_NUMBER))
            .toList()
        : fields;
  }

  Field field(String fieldId, FigureCatalog figures) {
    return fields(figures).stream()
        .filter(field -> field.id().equals(fieldId))
        .findFirst()
        .orElseThrow();
  }

  /** What the sheet is called. */
  Text label() {
    return PHRASES.text("sheet." + id);
  }

  /** What a field is called. */
  Text label(String fieldId, FigureCatalog figures) {
    return added(fieldId, figures)
        .map(figure -> PHRASES.text("survey.figure", figure.label(), figure.unit()))
        .orElseGet(() -> PHRASES.text(id + "." + fieldId));
  }

  /** What a person reads beside a field. */
  Text help(String fieldId, FigureCatalog figures) {
    return added(fieldId, figures)
        .map(
            figure ->
                PHRASES.text(
                    "survey.figure.help",
                    figure.range().minimum().toPlainString(),
                    figure.range().maximum().toPlainString()))
        .orElseGet(() -> PHRASES.text(id + "." + fieldId + ".help"));
  }

  /** The figure of a field that is called what its row says; empty when the form has own words. */
  private Optional<FigureKind> added(String fieldId, FigureCatalog figures) {
    return this != SURVEY || WORDED_FIGURES.contains(fieldId)
        ? Optional.empty()
        : figures.asked().stream().filter(figure -> figure.key().equals(fieldId)).findFirst();
  }

  /** The sheet of a name in either language. */
  static Optional<SheetLayout> ofName(String name) {
    String wanted = plain(name);
    return Arrays.stream(values())
        .filter(
            sheet ->
                wanted.equals(plain(sheet.label().zh()))
                    || wanted.equals(plain(sheet.label().en())))
        .findFirst();
  }

  /** Words without what does not change their meaning: width, case, spaces, stars, brackets. */
  static String plain(String words) {
    String narrow = Normalizer.normalize(words, Normalizer.Form.NFKC);
    String open = IN_BRACKETS.matcher(narrow).replaceAll("");
    return WITHOUT_MEANING
        .matcher(open)
        .replaceAll("")
        .replace('\u2014', '-')
        .replace('\u2013', '-')
        .toLowerCase(Locale.ROOT);
  }
}
