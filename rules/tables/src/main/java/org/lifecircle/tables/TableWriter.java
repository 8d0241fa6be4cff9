package org.lifecircle.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a comma-separated table: UTF-8, {@code \n}, quoted only where needed; cells that
 * spreadsheet programs would take for formulas are guarded by an apostrophe, which reading takes
 * off again.
 */
public final class TableWriter {

  private TableWriter() {}

  /**
   * Writes a table over whatever the file held.
   *
   * @param path the file
   * @param header the column names
   * @param rows each as long as the header
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, List<String> header, Iterable<List<String>> rows)
      throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8))) {
      writer.writeRecord(header);
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "a row has " + row.size() + " cells, the header " + header.size() + ": " + row);
        }
        writer.writeRecord(row.stream().map(FormulaGuard::written).toList());
      }
    }
  }
}
