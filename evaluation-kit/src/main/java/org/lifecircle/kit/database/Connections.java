package org.lifecircle.kit.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one database that are used again; threads may share it. */
final class Connections implements AutoCloseable {

  private final String address;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  Connections(String address) {
    this.address = address;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T in(Connection connection) throws SQLException;
  }

  /**
   * Does something in a transaction of its own: whole or not at all, and seeing the database as it
   * was at one moment.
   *
   * @throws IOException when the database refuses it or cannot be reached
   */
  <T> T transaction(Work<T> work) throws IOException {
    Connection connection = null;
    try {
      connection = open();
      T done = work.in(connection);
      connection.commit();
      idle.push(connection);
      return done;
    } catch (SQLException e) {
      close(connection);
      throw new IOException(CircleDatabase.withoutSecrets(e.getMessage(), address), e);
    } catch (RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  private Connection open() throws SQLException {
    Connection used = idle.poll();
    if (used != null && used.isValid(5)) {
      return used;
    }
    Connection fresh = DriverManager.getConnection(address);
    fresh.setAutoCommit(false);
    fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return fresh;
  }

  private static void close(Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // it is of no use any more in any case
      }
    }
  }

  @Override
  public void close() {
    for (Connection one = idle.poll(); one != null; one = idle.poll()) {
      close(one);
    }
  }
}
