package org.lifecircle.kit.programme;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.database.JudgedTable;
import org.lifecircle.kit.json.JudgedCircleJson;
import org.lifecircle.reports.programme.JudgedCircle;

/** Keeps judged circles in a PostGIS database: {@link JudgedTable} says in which table. */
public final class DatabaseStore implements CircleStore {

  private final JudgedTable table;

  private DatabaseStore(JudgedTable table) {
    this.table = table;
  }

  /**
   * Opens the store and makes its table when there is none.
   *
   * @param address such as {@code jdbc:postgresql://host/city?user=me}
   * @throws IOException when the database cannot be reached or has no PostGIS
   */
  public static DatabaseStore open(String address) throws IOException {
    List<JudgedTable.Column> columns =
        CircleLayer.COLUMNS.stream()
            .map(one -> new JudgedTable.Column(one.name(), one.whole()))
            .toList();
    return new DatabaseStore(JudgedTable.open(address, columns));
  }

  @Override
  public Optional<JudgedCircleJson.Line> find(String key) throws IOException {
    return table.find(key).flatMap(JudgedCircleJson::read);
  }

  @Override
  public boolean has(String key) throws IOException {
    return table.has(key);
  }

  @Override
  public void put(JudgedCircleJson.Line line) throws IOException {
    JudgedCircle circle = line.circle();
    table.put(
        new JudgedTable.Row(
            line.key(),
            CircleLayer.cells(circle),
            circle.findings().map(found -> found.extent().center()),
            JudgedCircleJson.write(line)));
  }

  @Override
  public void close() {
    table.close();
  }
}
