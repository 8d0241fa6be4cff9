package org.lifecircle.kit.survey;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.files.NamedInput;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SatisfactionSurvey;
import org.lifecircle.model.SatisfactionSurvey.Tally;
import org.lifecircle.model.SurveyAge;
import org.lifecircle.model.SurveyAnswer;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.model.SurveyTopic;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;

/**
 * The answers of residents in a file of their own. What is kept are counts; columns that say who
 * somebody is are dropped while reading, and that is said.
 */
public final class SurveyAnswersFile {

  static final Phrases PHRASES = Phrases.beside(SurveyAnswersFile.class, "phrases");

  private static final long LARGEST_FILE_BYTES = 64L * 1024 * 1024;

  /** More questionnaires than any circle has residents are not read. */
  private static final int MOST_ANSWERS = 100_000;

  /** A stated figure says the same as the answers when it differs by less: it may be rounded. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.0051");

  private final Path file;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * A reading of one file.
   *
   * @param file a workbook (.xlsx) or a comma-separated table, as {@link SurveyForm} writes it
   */
  public SurveyAnswersFile(Path file) {
    this.file = requireNonNull(file, "file");
    this.name = String.valueOf(file.getFileName());
  }

  /**
   * A circle with the satisfaction that the answers give.
   *
   * @param data the circle as it was read
   * @throws InvalidInputException with every problem of the file, each with its cell; also when the
   *     circle states another satisfaction than the answers give
   */
  public CircleData apply(CircleData data) {
    byte[] bytes = NamedInput.bytes(file, LARGEST_FILE_BYTES, PHRASES);
    Optional<SatisfactionSurvey> survey =
        AnswerTable.read(file, bytes, problems).map(this::counted);
    survey.ifPresent(read -> compare(data.circle().survey(), read));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    SurveyFigures figures = data.circle().survey().withAnswers(survey.orElseThrow());
    List<Warning> allWarnings = new ArrayList<>(data.warnings());
    allWarnings.addAll(warnings);
    Map<String, String> inputs = new LinkedHashMap<>(data.inputs());
    inputs.put(name, FileDigest.of(bytes));
    return new CircleData(
        data.circle().withSurvey(figures),
        data.map(),
        data.evidence(),
        allWarnings,
        inputs,
        data.coordinateSystem());
  }

  private SatisfactionSurvey counted(AnswerTable table) {
    Map<SurveyAge, Tally> byAge = new EnumMap<>(SurveyAge.class);
    Map<SurveyTopic, Tally> byTopic = new EnumMap<>(SurveyTopic.class);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int withoutOverall = 0;
    if (table.rows().size() > MOST_ANSWERS) {
      problems.add(
          new Problem(name, 0, "", "", PHRASES.text("answers.many", String.valueOf(MOST_ANSWERS))));
      return new SatisfactionSurvey(byAge, byTopic);
    }
    for (AnswerTable.AnswerRow row : table.rows()) {
      boolean blank = row.cells().keySet().stream().allMatch(SurveyColumn.NUMBER.id()::equals);
      if (blank) {
        continue;
      }
      once(row, numbers);
      SurveyAge age = age(row);
      boolean overall = false;
      for (SurveyTopic topic : SurveyTopic.values()) {
        Optional<SurveyAnswer> answer = answer(row, topic);
        answer.ifPresent(
            one -> byTopic.merge(topic, Tally.NONE.and(one), (old, more) -> old.and(one)));
        if (topic == SurveyTopic.OVERALL) {
          overall = answer.isPresent();
          answer.ifPresent(
              one -> byAge.merge(age, Tally.NONE.and(one), (old, more) -> old.and(one)));
        }
      }
      withoutOverall += overall ? 0 : 1;
    }
    if (problems.isEmpty()) {
      warn(table, withoutOverall, byTopic.getOrDefault(SurveyTopic.OVERALL, Tally.NONE));
    }
    return new SatisfactionSurvey(byAge, byTopic);
  }

  private void once(AnswerTable.AnswerRow row, Map<String, Integer> numbers) {
    String number = row.text(SurveyColumn.NUMBER);
    Integer first = number.isEmpty() ? null : numbers.putIfAbsent(number, row.line());
    if (first != null) {
      problem(row, SurveyColumn.NUMBER, PHRASES.text("number.twice", String.valueOf(first)));
    }
  }

  private SurveyAge age(AnswerTable.AnswerRow row) {
    String cell = row.text(SurveyColumn.AGE);
    if (cell.isEmpty()) {
      return SurveyAge.NOT_SAID;
    }
    Optional<SurveyAge> age = SurveyCells.age(cell);
    if (age.isEmpty()) {
      problem(row, SurveyColumn.AGE, PHRASES.text("age.wrong"));
    }
    return age.orElse(SurveyAge.NOT_SAID);
  }

  private Optional<SurveyAnswer> answer(AnswerTable.AnswerRow row, SurveyTopic topic) {
    SurveyColumn column = SurveyColumn.of(topic);
    String cell = row.text(column);
    Optional<SurveyAnswer> answer = SurveyCells.answer(cell);
    if (answer.isEmpty() && !cell.isEmpty()) {
      problem(row, column, PHRASES.text("answer.wrong"));
    }
    return answer;
  }

  private void problem(AnswerTable.AnswerRow row, SurveyColumn column, Text message) {
    problems.add(
        new Problem(
            name, row.line(), row.place(column), SurveyCells.quoted(row.text(column)), message));
  }

  private void warn(AnswerTable table, int withoutOverall, Tally all) {
    if (all.answered() == 0) {
      problems.add(new Problem(name, 0, "", "", PHRASES.text("answers.none")));
      return;
    }
    if (!table.personal().isEmpty()) {
      warning(
          "survey-personal",
          PHRASES.text(
              "personal",
              new Text(String.join("、", table.personal()), String.join(", ", table.personal()))));
    }
    if (!table.unread().isEmpty()) {
      warning(
          "survey-columns",
          PHRASES.text(
              "unread",
              new Text(String.join("、", table.unread()), String.join(", ", table.unread()))));
    }
    if (withoutOverall > 0) {
      warning("survey-unanswered", PHRASES.text("unanswered", withoutOverall));
    }
    if (all.answered() < SatisfactionSurvey.SMALLEST_GROUP) {
      warning("survey-few", PHRASES.text("few", all.answered(), SatisfactionSurvey.SMALLEST_GROUP));
    }
  }

  private void warning(String code, Text message) {
    warnings.add(new Warning(code, name, message));
  }

  /** A circle that states a satisfaction of its own must state that of the answers. */
  private void compare(SurveyFigures stated, SatisfactionSurvey survey) {
    Optional<BigDecimal> said = stated.get(SurveyFigure.SATISFACTION);
    Optional<BigDecimal> answered = survey.all().share();
    if (said.isPresent()
        && answered.isPresent()
        && said.get().subtract(answered.get()).abs().compareTo(ROUNDED) > 0) {
      problems.add(
          new Problem(
              name,
              0,
              SurveyFigure.SATISFACTION,
              said.get().toPlainString(),
              PHRASES.text(
                  "contradiction",
                  percent(said.get()),
                  percent(answered.get()),
                  survey.all().answered())));
    }
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
