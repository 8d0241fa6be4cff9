package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.codebook.OutputColumn;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Language;

/**
 * Writes {@code datapackage.json}, the codebook of the tables beside it, after the <a
 * href="https://datapackage.org/standard/data-package/">Data Package</a> and <a
 * href="https://datapackage.org/standard/table-schema/">Table Schema</a> standards, version 2.
 * {@code unit} is a property of our own, which the standards allow.
 */
public final class DataPackageJson {

  private static final String NAME = "datapackage.json";
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  private DataPackageJson() {}

  /**
   * Writes the codebook.
   *
   * @param folder where the tables lie
   * @param name the name of the package, in small letters
   * @param title what a reader calls it
   * @param tables the tables that were written, in order
   * @param language the language of the descriptions
   * @throws IOException when it cannot be written
   */
  public static void write(
      Path folder, String name, String title, List<OutputTable<?>> tables, Language language)
      throws IOException {
    ObjectNode root = Json.object();
    root.put("$schema", PROFILE);
    root.put("name", name);
    root.put("title", title);
    ArrayNode resources = root.putArray("resources");
    for (OutputTable<?> table : tables) {
      resource(resources.addObject(), table, language);
    }
    Json.write(folder.resolve(NAME), root);
  }

  /**
   * Writes the codebook of one table that stands by itself.
   *
   * @param file where the codebook goes
   * @param path what the table's file is called
   * @param table the table
   * @param language the language of the descriptions
   * @throws IOException when it cannot be written
   */
  public static void writeOne(Path file, String path, OutputTable<?> table, Language language)
      throws IOException {
    ObjectNode root = Json.object();
    root.put("$schema", PROFILE);
    root.put("name", table.file().folder());
    ObjectNode resource = root.putArray("resources").addObject();
    resource(resource, table, language);
    resource.put("path", path);
    Json.write(file, root);
  }

  /** What the codebook says of the columns of a table, as one line: its Table Schema. */
  public static String schema(OutputTable<?> table, Language language) {
    ObjectNode schema = Json.object();
    schema(schema, table, language);
    return Json.line(schema);
  }

  private static void resource(ObjectNode node, OutputTable<?> table, Language language) {
    String file = table.file().name();
    node.put("name", file.substring(0, file.lastIndexOf('.')));
    node.put("type", "table");
    node.put("path", file);
    node.put("description", table.file().description().in(language));
    node.put("format", "csv");
    node.put("mediatype", "text/csv");
    node.put("encoding", "utf-8");
    schema(node.putObject("schema"), table, language);
  }

  private static void schema(ObjectNode schema, OutputTable<?> table, Language language) {
    ArrayNode fields = schema.putArray("fields");
    for (OutputColumn column : table.columns()) {
      field(fields.addObject(), column, language);
    }
    schema.putArray("missingValues").add("");
    List<String> key =
        table.columns().stream()
            .filter(column -> column.constraints().key())
            .map(OutputColumn::name)
            .toList();
    if (!key.isEmpty()) {
      ArrayNode names = schema.putArray("primaryKey");
      key.forEach(names::add);
    }
  }

  private static void field(ObjectNode node, OutputColumn column, Language language) {
    node.put("name", column.name());
    node.put("type", column.type().id());
    if (!column.unit().isBlank()) {
      node.put("unit", column.unit());
    }
    node.put("description", column.description().in(language));
    if (column.type() == OutputColumn.Type.BOOLEAN) {
      node.putArray("trueValues").add("yes");
      node.putArray("falseValues").add("no");
    }
    ObjectNode constraints = Json.object();
    if (column.constraints().required()) {
      constraints.put("required", true);
    }
    column.constraints().minimum().ifPresent(least -> constraints.put("minimum", least));
    column.constraints().maximum().ifPresent(most -> constraints.put("maximum", most));
    if (column.type() != OutputColumn.Type.BOOLEAN && !column.constraints().values().isEmpty()) {
      ArrayNode values = constraints.putArray("enum");
      column.constraints().values().forEach(values::add);
    }
    if (!constraints.isEmpty()) {
      node.set("constraints", constraints);
    }
  }
}
