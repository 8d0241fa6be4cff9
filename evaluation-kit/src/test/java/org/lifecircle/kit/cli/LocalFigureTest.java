package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifecircle.kit.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.standards.json.JudgeRequest;

/** A city that counts parking places per household adds rows to its tables, and no Java. */
class LocalFigureTest {

  private static final String FIGURE = "parking-places-per-household";
  private static final Path CITY =
      Path.of(System.getProperty("lifecircle.root"), "examples", "city-standard");

  @TempDir private Path temp;
  private Path standards;

  @BeforeEach
  void aCityThatCountsParkingPlaces() throws IOException {
    standards = temp.resolve("standards");
    try (Stream<Path> files = Files.walk(CITY)) {
      for (Path file : files.toList()) {
        Path copy = standards.resolve(CITY.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path tables = standards.resolve("resources/org/lifecircle/standards/packs/examplecity2026");
    Files.writeString(
        tables.resolve("figures.csv"),
        """
        id,unit,minimum,maximum,zh,en,document,clause,status
        %s,places/household,0,10,户均停车位,Parking places per household,example-city-2026,第九条,assumption
        """
            .formatted(FIGURE));
    append(
        tables.resolve("parameters.csv"),
        "parking,1.1,places/household,2026-01-01,example-city-2026,第九条,assumption,户均停车位,"
            + "parking places per household",
        "points-parking,20,points,2026-01-01,example-city-2026,第九条,assumption,停车位的分值,"
            + "the points for parking places");
    append(
        tables.resolve("indicators.csv"),
        "parking,formats,"
            + FIGURE
            + ",,parking,points-parking,户均停车位,"
            + "Parking places per household");
  }

  private static void append(Path table, String... rows) throws IOException {
    String text = Files.readString(table);
    Files.writeString(table, text.endsWith("\n") ? "" : "\n", StandardOpenOption.APPEND);
    Files.write(table, List.of(rows), StandardOpenOption.APPEND);
  }

  private Path circle(String parking) throws IOException {
    Path circle = TinyCircle.write(temp.resolve("circle"));
    append(circle.resolve("circle.yaml"), "  " + FIGURE + ": " + parking);
    return circle;
  }

  private CommandRun evaluate(Path circle) {
    return evaluate(circle, "none");
  }

  private CommandRun evaluate(Path circle, String documents) {
    return run(
        "--lang",
        "en",
        "evaluate",
        circle.toString(),
        "--report",
        documents,
        "--out",
        temp.resolve("report").toString(),
        "--standards-folder",
        standards.toString());
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(temp.resolve("report").resolve(file).toFile());
  }

  private JsonNode indicator() throws IOException {
    for (JsonNode indicator : json("scorecard.json").findValue("indicators")) {
      if (indicator.get("id").asText().equals("parking")) {
        return indicator;
      }
    }
    throw new AssertionError("no indicator of parking places");
  }

  @Test
  void theFigureIsReadJudgedAndShownAndGoesWithTheFacts() throws IOException {
    CommandRun run = evaluate(circle("0.9"), "brief");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(json("facts.json").at("/survey/" + FIGURE).decimalValue())
        .isEqualByComparingTo("0.9");
    assertThat(indicator().get("met").asText()).isEqualTo("false");
    assertThat(indicator().get("value").decimalValue()).isEqualByComparingTo("0.9");
    assertThat(indicator().toString())
        .contains("Parking places per household: 0.9 places/household")
        .contains("1.1 places/household");
    assertThat(Files.readString(temp.resolve("report/report.html")))
        .contains("Parking places per household")
        .contains("0.9 places/household");
    try (InputStream schema = JudgeRequest.class.getResourceAsStream(JudgeRequest.SCHEMA)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(json("facts.json")))
          .isEmpty();
    }
  }

  @Test
  void enoughParkingPlacesEarnThePoints() throws IOException {
    evaluate(circle("1.1"));

    assertThat(indicator().get("met").asText()).isEqualTo("true");
    assertThat(indicator().get("points").decimalValue()).isEqualByComparingTo("20");
  }

  @Test
  void aFigureThatWasNotSuppliedIsNotKnown() throws IOException {
    evaluate(TinyCircle.write(temp.resolve("circle")));

    assertThat(indicator().get("met").isNull()).isTrue();
    assertThat(indicator().toString()).contains("Parking places per household");
  }

  @Test
  void aValueBeyondTheRangeOfTheRowIsRefusedByItsLine() throws IOException {
    CommandRun run = evaluate(circle("11"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("circle.yaml").contains(FIGURE).contains("10");
  }

  @Test
  void withoutTheCitysStandardNobodyKnowsTheFigure() throws IOException {
    CommandRun run = run("--lang", "en", "check", circle("0.9").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(FIGURE);
  }

  @Test
  void theWorkbookAsksForTheFigureAndIsReadAndJudged() throws IOException {
    Path workbook = temp.resolve("circle.xlsx");
    CommandRun template =
        run(
            "--lang",
            "en",
            "template",
            "--out",
            workbook.toString(),
            "--standards-folder",
            standards.toString());
    assertThat(template.status()).as(template.err()).isZero();
    fill(workbook);

    CommandRun run = evaluate(workbook);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(indicator().get("met").asText()).isEqualTo("true");
    assertThat(json("facts.json").at("/survey/" + FIGURE).decimalValue())
        .isEqualByComparingTo("1.2");
  }

  private static void fill(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet basics = book.getSheetAt(1);
      Object[] facts = {"Tiny", "Beijing", "2026-11-22", 116.4835, 39.9165};
      for (int i = 0; i < facts.length; i++) {
        put(basics.getRow(i + 1), 1, facts[i]);
      }
      Object[] home = {"h1", "Home 1", 116.4835, 39.9165, 40, 100};
      Object[] outlet = {"o1", "Pharmacy", "pharmacy", null, null, null, 116.4836, 39.9166};
      Row homes = book.getSheetAt(2).createRow(1);
      for (int i = 0; i < home.length; i++) {
        put(homes, i, home[i]);
      }
      Row outlets = book.getSheetAt(3).createRow(1);
      for (int i = 0; i < outlet.length; i++) {
        put(outlets, i, outlet[i]);
      }
      XSSFSheet survey = book.getSheetAt(5);
      boolean asked = false;
      for (Row row : survey) {
        if (row.getCell(0)
            .getStringCellValue()
            .equals("Parking places per household (places/household)")) {
          assertThat(row.getCell(2).getStringCellValue()).startsWith("0 to 10");
          put(row, 1, 1.2);
          asked = true;
        }
      }
      assertThat(asked).isTrue();
      try (var out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }

  private static void put(Row row, int column, Object value) {
    Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }
}
