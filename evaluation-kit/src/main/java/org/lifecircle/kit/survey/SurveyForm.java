package org.lifecircle.kit.survey;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Language;
import org.lifecircle.model.SurveyAge;
import org.lifecircle.model.SurveyAnswer;
import org.lifecircle.reports.office.SurveyWord;
import org.lifecircle.tables.FormSheet;
import org.lifecircle.tables.TableWriter;
import org.lifecircle.tables.Workbook;

/**
 * The questionnaire (居民满意度调查表) as a Word file, and beside it the table in which its answers are
 * entered.
 *
 * @param word the questionnaire, a .docx file
 * @param answers the table, an .xlsx or .csv file
 */
public record SurveyForm(Path word, Path answers) {

  private static final int ROWS = 500;

  public SurveyForm {
    requireNonNull(word, "word");
    requireNonNull(answers, "answers");
  }

  /**
   * The two files of which somebody names one.
   *
   * @param named ends in .docx, .xlsx or .csv
   */
  public static SurveyForm named(Path named) {
    String file = String.valueOf(named.getFileName());
    String lower = file.toLowerCase(Locale.ROOT);
    String stem = file.replaceFirst("\\.[^.]*$", "");
    return new SurveyForm(
        named.resolveSibling(stem + ".docx"),
        lower.endsWith(".csv") ? named : named.resolveSibling(stem + ".xlsx"));
  }

  /** Whether a name is that of a questionnaire or of a table of answers. */
  public static boolean isOne(Path path) {
    String file = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return file.endsWith(".docx") || file.endsWith(".xlsx") || file.endsWith(".csv");
  }

  /**
   * Writes both.
   *
   * @throws IOException when one cannot be written
   */
  public void write(Language language) throws IOException {
    byte[] questionnaire = SurveyWord.of(language);
    AsideFile.write(word, path -> Files.write(path, questionnaire));
    List<String> header =
        SurveyColumn.all().stream().map(column -> column.label().in(language)).toList();
    boolean text = answers.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    AsideFile.write(
        answers,
        path -> {
          if (text) {
            TableWriter.write(path, header, List.of());
          } else {
            Workbook.writeForms(path, List.of(sheet(header, language)));
          }
        });
  }

  private static FormSheet sheet(List<String> header, Language language) {
    SortedMap<Integer, List<String>> choices = new TreeMap<>();
    choices.put(1, labels(SurveyAge.values(), language));
    for (int column = 2; column < header.size(); column++) {
      choices.put(column, labels(SurveyAnswer.values(), language));
    }
    List<List<String>> rows =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(
                number ->
                    IntStream.range(0, header.size())
                        .mapToObj(column -> column == 0 ? Integer.toString(number) : "")
                        .toList())
            .toList();
    return new FormSheet(
        SurveyAnswersFile.PHRASES.text("sheet").in(language),
        SurveyAnswersFile.PHRASES.text("help").in(language),
        header,
        rows,
        choices);
  }

  private static List<String> labels(Labeled[] values, Language language) {
    return Arrays.stream(values).map(one -> one.label().in(language)).toList();
  }
}
