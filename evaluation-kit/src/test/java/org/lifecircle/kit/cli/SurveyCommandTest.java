package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.evaluateTables;
import static org.lifecircle.kit.cli.CommandRun.run;
import static org.lifecircle.kit.cli.CommandRun.runOn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;

/** The questionnaire of satisfaction goes out, and its answers come in. */
class SurveyCommandTest {

  private static final String NAME = "欧阳秘密";
  private static final String PHONE = "13912345678";

  @TempDir private Path temp;

  /** A circle that states no satisfaction. */
  private Path circle() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("survey:\n  satisfaction: 0.93\n", ""));
    return circle;
  }

  /** 40 answers, of which 34 are satisfied; four of them are under 35, three gave no age. */
  private Path answers() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("问卷编号,姓名,手机号,年龄,总体满意度,步行距离");
    for (int i = 1; i <= 40; i++) {
      String age = i <= 4 ? "29" : i <= 20 ? "45岁" : i <= 37 ? "60–74岁" : "";
      lines.add(i + "," + NAME + "," + PHONE + "," + age + "," + (i <= 34 ? "满意" : "D") + ",A");
    }
    return Files.write(temp.resolve("answers.csv"), lines);
  }

  private static String text(Path word) throws IOException {
    try (InputStream in = Files.newInputStream(word);
        XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
      return words.getText();
    }
  }

  @Test
  void aQuestionnaireAndATableForItsAnswersAreWritten() throws IOException {
    Path table = temp.resolve("满意度.xlsx");
    CommandRun run = runOn(Locale.CHINESE, "template", "--survey", "--out", table);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("满意度.docx").contains("满意度.xlsx");
    assertThat(text(temp.resolve("满意度.docx")))
        .contains("居民满意度调查表", "总体满意度", "A 非常满意", "75岁及以上", "请不要写姓名");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(table))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("总体满意度");
      assertThat(sheet.getDataValidations()).hasSize(7);
    }
    assertThat(run("template", "--survey", "--out", table).err()).contains("is there already");
    assertThat(run("template", "--survey", "--out", temp.resolve("a.pdf")).err())
        .contains("*.docx, *.xlsx or *.csv");
  }

  @Test
  void whatWasEnteredInTheTableIsRead() throws IOException {
    Path table = temp.resolve("survey.xlsx");
    run("template", "--survey", "--out", table);
    enter(table, 5, "very satisfied");
    CommandRun run =
        evaluateTables(circle(), "--survey-answers", table, "--out", temp.resolve("r"));
    assertThat(run.err()).isEmpty();
    assertThat(temp.resolve("r/facts.json")).content().contains("\"satisfaction\": 1.0");
  }

  private static void enter(Path table, int rows, String answer) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(table))) {
      for (int i = 0; i < rows; i++) {
        workbook.getSheetAt(0).getRow(2 + i).createCell(2).setCellValue(answer);
      }
      try (OutputStream out = Files.newOutputStream(table)) {
        workbook.write(out);
      }
    }
  }

  @Test
  void answersBecomeSatisfactionWithItsSampleAndItsInterval() throws IOException {
    Path report = temp.resolve("report");
    CommandRun run =
        runOn(
            Locale.CHINESE,
            "evaluate",
            circle(),
            "--survey-answers",
            answers(),
            "--report",
            "full",
            "--out",
            report);
    assertThat(run.err()).isEmpty();
    assertThat(report.resolve("facts.json")).content().contains("\"satisfaction\": 0.85");
    String word = text(report.resolve("report.docx"));
    assertThat(word)
        .contains("40 份答卷中有 34 份答“非常满意”或“满意”，满意度 85%（95% 置信区间 71%–93%，Wilson 法）")
        .contains("不是对 300 名居民的普查")
        .contains("目标 90% 落在区间之内");
    assertThat(word).contains("35–59岁\t16").contains("其余年龄（份数过少，不单列）\t7");
    assertThat(word).doesNotContain("35岁以下\t4").doesNotContain("未填年龄\t3");
    assertThat(report.resolve("manifest.json")).content().contains("answers.csv");
  }

  @Test
  void whoTheResidentsAreStandsInNoFileOfTheReport() throws IOException {
    Path report = temp.resolve("report");
    CommandRun run = run("evaluate", circle(), "--survey-answers", answers(), "--out", report);
    assertThat(run.status()).isZero();
    assertThat(text(report.resolve("report.docx"))).doesNotContain(NAME).doesNotContain(PHONE);
    for (String file : List.of("report.html", "facts.json", "scorecard.json", "manifest.json")) {
      assertThat(report.resolve(file)).content().doesNotContain(NAME).doesNotContain(PHONE);
    }
    assertThat(report.resolve("report.html")).content().contains("读取时已丢弃");
  }

  @Test
  void problemsNameTheCellAndNeverQuoteAPerson() throws IOException {
    Path file = temp.resolve("answers.csv");
    Files.write(
        file,
        List.of(
            "number,name,age,overall",
            "1," + NAME + ",200,satisfied",
            "2," + NAME + "," + PHONE + ",satisfied",
            "2,x\u0001y" + NAME + ",40,1"));
    CommandRun run = evaluateTables(circle(), "--survey-answers", file, "--out", temp.resolve("r"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("answers.csv:2", "200", "answers.csv:3", "answers.csv:4")
        .contains("This number stands in row 3 already")
        .contains("nobody knows which end is the best")
        .doesNotContain(NAME)
        .doesNotContain(PHONE);
    assertThat(temp.resolve("r")).doesNotExist();
  }

  @Test
  void aCellOfAWorkbookIsNamedByItsSheetAndPlace() throws IOException {
    Path table = temp.resolve("survey.xlsx");
    run("template", "--survey", "--out", table);
    enter(table, 1, "so so");
    assertThat(evaluateTables(circle(), "--survey-answers", table).err())
        .contains("答卷!C3")
        .contains("so so");
  }

  @Test
  void aStatedSatisfactionThatContradictsTheAnswersIsAProblem() throws IOException {
    Path circle = TinyCircle.write(temp.resolve("stated"));
    CommandRun run = evaluateTables(circle, "--survey-answers", answers());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("states a satisfaction of 93.0%, and these 40 answers give 85.0%");

    Path yaml = circle.resolve("circle.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("0.93", "0.85"));
    Path report = temp.resolve("same");
    assertThat(evaluateTables(circle, "--survey-answers", answers(), "--out", report).status())
        .isZero();
  }

  @Test
  void fewAnswersSayNothingOfTheCircle() throws IOException {
    Path file = temp.resolve("few.csv");
    Files.write(file, List.of("总体满意度", "满意", "满意", "满意", "满意"));
    Path report = temp.resolve("r");
    CommandRun run = run("evaluate", circle(), "--survey-answers", file, "--out", report);
    assertThat(run.status()).isZero();
    assertThat(report.resolve("facts.json")).content().doesNotContain("\"satisfaction\": 1");
    assertThat(report.resolve("report.html")).content().contains("少于 5 份");
  }

  @Test
  void whatHoldsNoAnswersIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("a.csv"), "姓名,年龄\n" + NAME + ",40\n");
    assertThat(evaluateTables(circle(), "--survey-answers", file).err())
        .contains("There is no column")
        .doesNotContain(NAME);
    assertThat(evaluateTables(circle(), "--survey-answers", temp.resolve("no.csv")).err())
        .contains("There is no such file");
    Path bomb = Files.write(temp.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(evaluateTables(circle(), "--survey-answers", bomb).status()).isEqualTo(2);
  }
}
