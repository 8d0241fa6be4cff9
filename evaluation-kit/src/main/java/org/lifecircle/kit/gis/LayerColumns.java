package org.lifecircle.kit.gis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.kit.layers.Layer;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * What the columns of layers mean: {@code layer-columns.csv} lists the names that people give them,
 * in English and Chinese. Other columns are passed over and named once.
 */
final class LayerColumns {

  private static final String TABLE = "layer-columns.csv";

  /** A name in a dBASE table has at most so many bytes; what is longer was cut off. */
  private static final int LONGEST_DBASE_NAME_BYTES = 10;

  private final Map<String, String> columnByName;

  private LayerColumns(Map<String, String> columnByName) {
    this.columnByName = columnByName;
  }

  /**
   * The columns of one kind of layer.
   *
   * @param layer {@code circle}, {@code homes}, {@code outlets}
   */
  static LayerColumns of(String layer) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> columnByName = new LinkedHashMap<>();
    Columns head = Columns.required("layer", "column", "name");
    for (Row row : Table.resource(LayerColumns.class, TABLE, head, problems).rows()) {
      if (row.text("layer").equals(layer)) {
        columnByName.putIfAbsent(plain(row.text("column")), row.text("column"));
        columnByName.putIfAbsent(plain(row.text("name")), row.text("column"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new LayerColumns(columnByName);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
  }

  private Optional<String> meaning(String name) {
    String plain = plain(name);
    String exact = columnByName.get(plain);
    if (exact != null
        || name.getBytes(StandardCharsets.UTF_8).length < LONGEST_DBASE_NAME_BYTES - 1) {
      return Optional.ofNullable(exact);
    }
    List<String> cut =
        columnByName.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(plain))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return cut.size() == 1 ? Optional.of(cut.get(0)) : Optional.empty();
  }

  /**
   * The columns of a layer by what they mean; the first of several that mean the same counts.
   *
   * @param warnings takes the names of columns that mean nothing here
   */
  Map<String, String> columns(Layer layer, List<Warning> warnings) {
    Map<String, String> byMeaning = new LinkedHashMap<>();
    List<String> other = new ArrayList<>();
    for (String name : layer.columns()) {
      Optional<String> meaning = meaning(name);
      if (meaning.isEmpty() || byMeaning.putIfAbsent(meaning.get(), name) != null) {
        other.add(name);
      }
    }
    if (!other.isEmpty()) {
      warnings.add(
          new Warning(
              "layer-columns-not-read",
              layer.file(),
              LayerCircle.PHRASES.text("columns.other", layer.name(), String.join(", ", other))));
    }
    return byMeaning;
  }

  /**
   * Tells required columns that a layer lacks.
   *
   * @return whether all are there
   */
  static boolean complete(
      Layer layer, Map<String, String> columns, List<String> required, List<Problem> problems) {
    boolean complete = true;
    for (String column : required) {
      if (!columns.containsKey(column)) {
        complete = false;
        String nearest =
            NearestName.of(column, layer.columns()).orElse(String.join(", ", layer.columns()));
        problems.add(
            new Problem(
                layer.file(), 0, column, "", LayerCircle.PHRASES.text("column.missing", nearest)));
      }
    }
    return complete;
  }

  /** The cells of a feature by what their columns mean. */
  static Map<String, String> cells(MapFeature feature, Map<String, String> columns) {
    Map<String, String> cells = new TreeMap<>();
    columns.forEach(
        (meaning, name) -> {
          List<String> values = feature.properties().getOrDefault(name, List.of());
          if (!values.isEmpty()) {
            cells.put(meaning, values.get(0).strip());
          }
        });
    return cells;
  }
}
