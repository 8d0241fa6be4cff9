package org.lifecircle.service.decisions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to the database of a log. */
final class LogConnection {

  private static final String SQLITE = "jdbc:sqlite:";

  private LogConnection() {}

  /**
   * Connects, with transactions that end when they are told to.
   *
   * @param address of JDBC, or the path of a file of SQLite
   * @throws IOException when there is no such database
   */
  static Connection open(String address) throws IOException {
    String jdbc = address.startsWith("jdbc:") ? address : SQLITE + address;
    try {
      Connection connection = DriverManager.getConnection(jdbc);
      if (jdbc.startsWith(SQLITE)) {
        try (Statement statement = connection.createStatement()) {
          // Readers do not wait for the writer, and what is committed is on the disk.
          statement.execute("PRAGMA busy_timeout = 10000");
          statement.execute("PRAGMA journal_mode = WAL");
          statement.execute("PRAGMA synchronous = FULL");
        }
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new IOException(shown(jdbc) + ": " + e.getMessage(), e);
    }
  }

  /** The address without what may be a password. */
  static String shown(String jdbc) {
    return jdbc.replaceFirst("\\?.*", "");
  }
}
