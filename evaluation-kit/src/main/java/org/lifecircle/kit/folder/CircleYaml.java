package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.cells.CellDate;
import org.lifecircle.kit.cells.CellFigure;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellNotes;
import org.lifecircle.kit.cells.CellPlace;
import org.lifecircle.kit.cells.DecimalMark;
import org.lifecircle.kit.crs.CoordinateStatement;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.PlainText;

/** Reads {@code circle.yaml}: what a circle is called, when and where it is, and what was asked. */
final class CircleYaml {

  static final List<String> KEYS =
      List.of(
          "name",
          "city",
          "evaluationDate",
          "center",
          "coordinateSystem",
          "dataSource",
          "survey",
          SearchReading.KEY,
          "doubts");

  private static final String FILE = CircleFolder.CIRCLE_FILE;
  private static final BigDecimal DEGREES = BigDecimal.valueOf(1_000_000_000);
  private static final Phrases PHRASES = Phrases.beside(CircleYaml.class, "phrases");

  private final Vocabulary vocabulary;
  private final Optional<CoordinateSystem> stated;
  private final List<Problem> problems;
  private final List<Warning> warnings;
  private final CellNotes notes = new CellNotes();

  /**
   * @param vocabulary the formats and figures that may be named
   * @param stated in which system the degrees are, where somebody says so besides the file
   * @param problems takes what is wrong
   * @param warnings takes what is doubtful
   */
  CircleYaml(
      Vocabulary vocabulary,
      Optional<CoordinateSystem> stated,
      List<Problem> problems,
      List<Warning> warnings) {
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
    this.stated = requireNonNull(stated, "stated");
    this.problems = requireNonNull(problems, "problems");
    this.warnings = requireNonNull(warnings, "warnings");
  }

  /**
   * What the file says; empty parts are missing or wrong, which are problems.
   *
   * @param names the name, the city and whose data these are, each blank where it is missing
   * @param centerLine the line of the center; 0 when it is not known
   */
  record Head(
      Names names,
      Optional<LocalDate> evaluationDate,
      Optional<Coordinate> center,
      int centerLine,
      CoordinateSystem system,
      Asked asked) {

    SurveyFigures survey() {
      return asked.survey();
    }

    OutletSearch search() {
      return asked.search();
    }
  }

  /**
   * What people were asked or counted.
   *
   * @param search for which formats the outlets were looked for
   */
  record Asked(SurveyFigures survey, OutletSearch search) {}

  /** What a circle and its city are called and whose data describe it. */
  record Names(Optional<String> name, Optional<String> city, String dataSource) {}

  /** Reads the bytes of the file; empty when there are none. */
  Head read(Optional<byte[]> content) {
    Optional<YamlMapping> yaml =
        content
            .flatMap(bytes -> PlainText.decode(FILE, bytes, problems))
            .flatMap(
                text -> {
                  text.warning(FILE).ifPresent(warnings::add);
                  return YamlMapping.read(FILE, text.text(), problems);
                });
    Head head =
        yaml.map(this::head)
            .orElseGet(
                () ->
                    new Head(
                        new Names(Optional.empty(), Optional.empty(), ""),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        stated.orElse(CoordinateSystem.WGS84),
                        new Asked(SurveyFigures.NONE, OutletSearch.UNKNOWN)));
    warnings.addAll(notes.warnings());
    return head;
  }

  private Head head(YamlMapping yaml) {
    yaml.allowOnly(KEYS);
    yaml.mappings("doubts").forEach(this::doubt);
    return new Head(
        new Names(
            yaml.requiredText("name"),
            yaml.requiredText("city"),
            yaml.text("dataSource").orElse("")),
        yaml.requiredText("evaluationDate")
            .flatMap(text -> told(yaml, "evaluationDate", text, CellDate.read(text))),
        center(yaml),
        yaml.line("center"),
        system(yaml),
        new Asked(
            yaml.mapping("survey").map(this::survey).orElse(SurveyFigures.NONE),
            new SearchReading(vocabulary.formats()).read(yaml)));
  }

  /** The value; why it cannot be read is a problem, and what was interpreted is a note. */
  private <T> Optional<T> told(YamlMapping yaml, String key, String text, CellMeaning<T> meaning) {
    meaning.wrong().ifPresent(message -> yaml.problem(key, message));
    notes.add(FILE, yaml.line(key), Text.same(key), text, meaning);
    return meaning.value();
  }

  /** What was doubtful already when the folder was made, for example from a map. */
  private void doubt(YamlMapping doubt) {
    doubt.allowOnly(List.of("code", "about", "zh", "en"));
    Optional<String> code = doubt.requiredText("code");
    Optional<String> zh = doubt.requiredText("zh");
    Optional<String> en = doubt.requiredText("en");
    if (code.isPresent() && zh.isPresent() && en.isPresent()) {
      warnings.add(
          new Warning(code.get(), doubt.text("about").orElse(""), new Text(zh.get(), en.get())));
    }
  }

  private CoordinateSystem system(YamlMapping yaml) {
    String key = "coordinateSystem";
    Optional<String> words = yaml.text(key);
    Optional<CoordinateSystem> said = words.flatMap(CoordinateSystem::ofWords);
    if (words.isPresent() && said.isEmpty()) {
      yaml.problem(key, CoordinateStatement.unknown());
    }
    CoordinateStatement statement = new CoordinateStatement(stated, said);
    statement.contradiction().ifPresent(message -> yaml.problem(key, message));
    return statement.system();
  }

  private Optional<Coordinate> center(YamlMapping yaml) {
    Optional<CellPlace.Degrees> place =
        yaml.single("center")
            ? yaml.text("center")
                .flatMap(
                    text ->
                        told(
                            yaml,
                            "center",
                            text,
                            CellPlace.read(text, "", DecimalMark.POINT, Optional.empty())))
            : yaml.requiredMapping("center").flatMap(this::degrees);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    double longitude = place.get().longitude();
    double latitude = place.get().latitude();
    Optional<Text> wrong = new Surroundings(Optional.empty()).wrong(longitude, latitude);
    if (wrong.isPresent()) {
      problems.add(
          new Problem(FILE, yaml.line("center"), "center", place.get().toString(), wrong.get()));
      return Optional.empty();
    }
    return Optional.of(new Coordinate(longitude, latitude));
  }

  private Optional<CellPlace.Degrees> degrees(YamlMapping center) {
    center.allowOnly(List.of("lon", "lat"));
    String lon = center.blank("lon") ? "" : center.text("lon").orElse("");
    String lat = center.blank("lat") ? "" : center.text("lat").orElse("");
    CellMeaning<CellPlace.Degrees> meaning =
        CellPlace.read(lon, lat, DecimalMark.POINT, Optional.empty());
    if (meaning.value().isPresent()) {
      return told(center, lon.isEmpty() ? "lat" : "lon", lon.isEmpty() ? lat : lon, meaning);
    }
    Optional<BigDecimal> longitude = center.requiredDecimal("lon", DEGREES.negate(), DEGREES);
    Optional<BigDecimal> latitude = center.requiredDecimal("lat", DEGREES.negate(), DEGREES);
    return longitude.isPresent() && latitude.isPresent()
        ? Optional.of(
            new CellPlace.Degrees(longitude.get().doubleValue(), latitude.get().doubleValue()))
        : Optional.empty();
  }

  private SurveyFigures survey(YamlMapping survey) {
    survey.allowOnly(vocabulary.figures().keys());
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (FigureKind figure : vocabulary.figures().asked()) {
      String key = figure.key();
      survey
          .text(key)
          .flatMap(text -> told(survey, key, text, CellFigure.read(text, figure)))
          .ifPresent(value -> values.put(key, value));
    }
    return new SurveyFigures(values);
  }
}
