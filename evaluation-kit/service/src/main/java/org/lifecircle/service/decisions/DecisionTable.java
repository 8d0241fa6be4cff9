package org.lifecircle.service.decisions;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.lifecircle.kit.files.FileDigest;

/** The two tables of a log: the decisions, and the last of them. */
final class DecisionTable {

  static final String DECISIONS = "lifecircle_decisions";
  static final String LAST = "lifecircle_decisions_last";

  /** What the first decision follows. */
  static final Link BEGINNING = new Link(0, "0".repeat(64));

  static final List<String> CELLS =
      List.of(
          "decided_at",
          "caller",
          "language",
          "way_up",
          "facts",
          "facts_sha256",
          "software_sha256",
          "rules_sha256",
          "tables_sha256",
          "verdict",
          "verdict_sha256");

  private DecisionTable() {}

  /**
   * A link of the chain.
   *
   * @param number the number of a decision, from 1
   * @param sha256 its digest, which the digest before it goes into
   */
  record Link(long number, String sha256) {

    /** The link of the decision that follows this one. */
    Link next(List<String> cells) {
      List<String> all = new ArrayList<>(cells);
      all.add(Long.toString(number + 1));
      all.add(sha256);
      return new Link(
          number + 1,
          FileDigest.ofParts(
              all.stream().map(cell -> cell.getBytes(StandardCharsets.UTF_8)).toList()));
    }
  }

  /** Makes the tables where there are none. */
  static void create(Connection connection) throws SQLException {
    String cells =
        CELLS.stream().map(cell -> cell + " TEXT NOT NULL").collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE IF NOT EXISTS "
              + DECISIONS
              + " (number BIGINT PRIMARY KEY, "
              + cells
              + ", previous TEXT NOT NULL, sha256 TEXT NOT NULL)");
      statement.executeUpdate(
          "CREATE TABLE IF NOT EXISTS "
              + LAST
              + " (one INTEGER PRIMARY KEY, number BIGINT NOT NULL, sha256 TEXT NOT NULL)");
      statement.executeUpdate(
          "INSERT INTO "
              + LAST
              + " SELECT 1, 0, '"
              + BEGINNING.sha256()
              + "' WHERE NOT EXISTS (SELECT 1 FROM "
              + LAST
              + ")");
    }
    connection.commit();
  }

  /** The last link; nobody else can add one before this transaction ends. */
  static Link lastForWriting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE " + LAST + " SET number = number");
    }
    return last(connection);
  }

  static Link last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT number, sha256 FROM " + LAST)) {
      return rows.next() ? new Link(rows.getLong(1), rows.getString(2)) : BEGINNING;
    }
  }

  /** Adds decisions after a link; gives the link of each. */
  static List<Link> add(Connection connection, Link last, List<Decision> decisions)
      throws SQLException {
    List<Link> links = new ArrayList<>();
    Link before = last;
    String places = String.join(", ", Collections.nCopies(CELLS.size() + 3, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + DECISIONS + " VALUES (" + places + ")")) {
      for (Decision decision : decisions) {
        List<String> cells = List.copyOf(decision.cells().values());
        Link link = before.next(cells);
        insert.setLong(1, link.number());
        for (int i = 0; i < cells.size(); i++) {
          insert.setString(i + 2, cells.get(i));
        }
        insert.setString(CELLS.size() + 2, before.sha256());
        insert.setString(CELLS.size() + 3, link.sha256());
        insert.addBatch();
        links.add(link);
        before = link;
      }
      insert.executeBatch();
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE " + LAST + " SET number = ?, sha256 = ?")) {
      update.setLong(1, before.number());
      update.setString(2, before.sha256());
      update.executeUpdate();
    }
    return links;
  }
}
