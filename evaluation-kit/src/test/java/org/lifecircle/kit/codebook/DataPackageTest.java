package org.lifecircle.kit.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.TinyCircle;
import org.lifecircle.kit.cli.CommandRun;

class DataPackageTest {

  @TempDir static Path temporary;

  @BeforeAll
  static void writeAReportAndAComparison() throws IOException {
    Path circle = TinyCircle.write(temporary.resolve("circle"));
    Files.writeString(
        temporary.resolve("no-market.yaml"),
        "id: no-market\n"
            + "title: {zh: 无菜场, en: no market}\n"
            + "changes:\n"
            + "  - removeOutlet: {outlet: o3}\n");
    run("evaluate", circle.toString(), "--out", temporary.resolve("report").toString());
    run(
        "compare",
        circle.toString(),
        temporary.resolve("no-market.yaml").toString(),
        "--replications",
        "3",
        "--out",
        temporary.resolve("comparison").toString());
  }

  private static void run(Object... arguments) {
    CommandRun run = CommandRun.run(arguments);
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static JsonNode codebook(String folder) throws IOException {
    return new ObjectMapper()
        .readTree(temporary.resolve(folder).resolve("datapackage.json").toFile());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<CsvRecord> records(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "comparison"})
  void everyTableThatWasWrittenIsInTheCodebookAndNoOther(String folder) throws IOException {
    Set<String> written;
    try (Stream<Path> files = Files.list(temporary.resolve(folder))) {
      written =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".csv"))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(stream(codebook(folder).get("resources")).map(one -> one.get("path").asText()))
        .containsExactlyInAnyOrderElementsOf(written)
        .hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "comparison"})
  void everyFileThatWasWrittenIsDeclared(String folder) throws IOException {
    List<String> patterns =
        Codebook.standard().files(folder).stream()
            .map(file -> file.name().replace(".", "\\.").replace("*", "[a-z0-9-]+"))
            .toList();
    try (Stream<Path> files = Files.walk(temporary.resolve(folder))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(
                      file ->
                          temporary.resolve(folder).relativize(file).toString().replace('\\', '/')))
          .isNotEmpty()
          .allMatch(name -> patterns.stream().anyMatch(name::matches));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "comparison"})
  void everyColumnIsDeclaredAndEveryCellIsWhatItsColumnSays(String folder) throws IOException {
    for (JsonNode table : codebook(folder).get("resources")) {
      String name = table.get("path").asText();
      List<JsonNode> fields = stream(table.at("/schema/fields")).toList();
      List<CsvRecord> records = records(temporary.resolve(folder).resolve(name));
      assertThat(records.get(0).getFields())
          .as(name)
          .containsExactlyElementsOf(
              fields.stream().map(field -> field.get("name").asText()).toList());
      List<String> wrong = new ArrayList<>();
      for (CsvRecord row : records.subList(1, records.size())) {
        for (int i = 0; i < fields.size(); i++) {
          if (!fits(row.getField(i), fields.get(i))) {
            wrong.add(fields.get(i).get("name").asText() + "=" + row.getField(i));
          }
        }
      }
      assertThat(wrong).as(name).isEmpty();
    }
  }

  private static boolean fits(String cell, JsonNode field) {
    JsonNode constraints = field.path("constraints");
    if (cell.isEmpty()) {
      return !constraints.path("required").asBoolean();
    }
    JsonNode values = constraints.path("enum");
    if (!values.isMissingNode() && stream(values).noneMatch(one -> one.asText().equals(cell))) {
      return false;
    }
    return switch (field.get("type").asText()) {
      case "integer" -> cell.matches("-?\\d+") && within(new BigDecimal(cell), constraints);
      case "number" ->
          cell.matches("-?\\d+(\\.\\d+)?") && within(new BigDecimal(cell), constraints);
      case "boolean" -> cell.equals("yes") || cell.equals("no");
      default -> true;
    };
  }

  private static boolean within(BigDecimal number, JsonNode constraints) {
    return (!constraints.has("minimum")
            || number.compareTo(constraints.get("minimum").decimalValue()) >= 0)
        && (!constraints.has("maximum")
            || number.compareTo(constraints.get("maximum").decimalValue()) <= 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "comparison"})
  void noTwoRowsHaveOneKey(String folder) throws IOException {
    for (JsonNode table : codebook(folder).get("resources")) {
      String name = table.get("path").asText();
      List<String> fields =
          stream(table.at("/schema/fields")).map(field -> field.get("name").asText()).toList();
      List<Integer> key =
          stream(table.at("/schema/primaryKey"))
              .map(field -> fields.indexOf(field.asText()))
              .toList();
      if (!key.isEmpty()) {
        List<CsvRecord> records = records(temporary.resolve(folder).resolve(name));
        Set<List<String>> keys = new HashSet<>();
        records.forEach(row -> keys.add(key.stream().map(row::getField).toList()));
        assertThat(keys).as(name).hasSameSizeAs(records);
      }
    }
  }

  /** The profile that the standard publishes for its version 2.0; it is in the public domain. */
  @ParameterizedTest
  @ValueSource(strings = {"report", "comparison"})
  void theCodebookFollowsTheDataPackageStandard(String folder) throws IOException {
    try (InputStream profile =
        DataPackageTest.class.getResourceAsStream("datapackage-profile-2.0.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(profile)
                  .validate(codebook(folder)))
          .isEmpty();
    }
  }

  @Test
  void aColumnForEachFormatSaysWhichFormat() throws IOException {
    assertThat(
            stream(codebook("report").get("resources"))
                .filter(one -> one.get("path").asText().equals("access.csv"))
                .flatMap(one -> stream(one.at("/schema/fields")))
                .filter(field -> field.get("name").asText().equals("pharmacy"))
                .map(field -> field.get("unit").asText() + " " + field.get("description").asText()))
        .containsExactly("min 到最近的“药店”的步行时间（按量算）；送达或上门的为 0，走不到时为空");
  }
}
