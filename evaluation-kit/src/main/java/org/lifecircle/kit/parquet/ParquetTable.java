package org.lifecircle.kit.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.lifecircle.kit.codebook.OutputColumn;

/**
 * A table of results as a Parquet file: texts as strings, whole numbers of 64 bits, other numbers
 * as doubles, yes and no as booleans. A blank cell is a null. The same rows give the same bytes.
 */
public final class ParquetTable {

  private ParquetTable() {}

  /**
   * Writes a table over whatever the file held.
   *
   * @param file where to
   * @param columns the columns in order
   * @param rows the cells of every row as texts, one a column, as a CSV file has them
   * @param metadata what the file says of itself beside the rows
   * @throws IOException when it cannot be written
   */
  public static void write(
      Path file,
      List<OutputColumn> columns,
      Iterable<List<String>> rows,
      Map<String, String> metadata)
      throws IOException {
    RowWriter.write(file, schema(columns), metadata, rows, (out, row) -> write(out, columns, row));
  }

  private static MessageType schema(List<OutputColumn> columns) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (OutputColumn column : columns) {
      PrimitiveTypeName type =
          switch (column.type()) {
            case STRING -> PrimitiveTypeName.BINARY;
            case INTEGER -> PrimitiveTypeName.INT64;
            case NUMBER -> PrimitiveTypeName.DOUBLE;
            case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
          };
      LogicalTypeAnnotation meaning =
          column.type() == OutputColumn.Type.STRING ? LogicalTypeAnnotation.stringType() : null;
      schema.addField(Types.optional(type).as(meaning).named(column.name()));
    }
    return schema.named("table");
  }

  private static void write(RecordConsumer out, List<OutputColumn> columns, List<String> row) {
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i);
      if (!cell.isEmpty()) {
        String name = columns.get(i).name();
        out.startField(name, i);
        switch (columns.get(i).type()) {
          case STRING -> out.addBinary(Binary.fromString(cell));
          case INTEGER -> out.addLong(Long.parseLong(cell));
          case NUMBER -> out.addDouble(Double.parseDouble(cell));
          case BOOLEAN -> out.addBoolean(cell.equals("yes"));
        }
        out.endField(name, i);
      }
    }
  }
}
