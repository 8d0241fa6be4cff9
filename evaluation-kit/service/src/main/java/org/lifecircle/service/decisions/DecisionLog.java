package org.lifecircle.service.decisions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log that decisions are added to. Those that come while others are written are written together;
 * who adds one knows that it stands there when its receipt comes. Several programs may write one
 * log.
 */
public final class DecisionLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);
  private static final int MOST_TOGETHER = 1000;
  private static final long LOOK_AGAIN_MS = 50;

  /** A decision that waits for its receipt. */
  private record Waiting(Decision decision, CompletableFuture<DecisionReceipt> receipt) {}

  private final Connection connection;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closing;

  private DecisionLog(Connection connection) {
    this.connection = connection;
    this.writer = new Thread(this::write, "lifecircle-decisions");
    writer.start();
  }

  /**
   * Opens a log, and makes it where there is none.
   *
   * @param address of JDBC, or the path of a file of SQLite
   * @throws IOException when it cannot be written
   */
  public static DecisionLog open(String address) throws IOException {
    Connection connection = LogConnection.open(address);
    try {
      DecisionTable.create(connection);
      return new DecisionLog(connection);
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw new IOException(LogConnection.shown(address) + ": " + e.getMessage(), e);
    }
  }

  /** Adds a decision; the receipt comes when it is written, or an {@link IOException} instead. */
  public CompletableFuture<DecisionReceipt> add(Decision decision) {
    Waiting waiting = new Waiting(decision, new CompletableFuture<>());
    if (closing) {
      waiting.receipt().completeExceptionally(new IOException("the log is closed"));
    } else {
      queue.add(waiting);
    }
    return waiting.receipt();
  }

  private void write() {
    List<Waiting> together = new ArrayList<>();
    try {
      while (!closing || !queue.isEmpty()) {
        Waiting first = queue.poll(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          queue.drainTo(together, MOST_TOGETHER - 1);
          write(together);
          together.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Waiting> together) {
    try {
      DecisionTable.Link last = DecisionTable.lastForWriting(connection);
      List<DecisionTable.Link> links =
          DecisionTable.add(connection, last, together.stream().map(Waiting::decision).toList());
      connection.commit();
      for (int i = 0; i < links.size(); i++) {
        DecisionTable.Link link = links.get(i);
        together.get(i).receipt().complete(new DecisionReceipt(link.number(), link.sha256()));
      }
    } catch (SQLException | RuntimeException e) {
      LOG.error("decisions could not be written", e);
      try {
        connection.rollback();
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      for (Waiting waiting : together) {
        waiting.receipt().completeExceptionally(new IOException(e));
      }
    }
  }

  /** Writes what waits, and closes the log. */
  @Override
  public void close() {
    closing = true;
    try {
      writer.join();
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.warn("the log was not closed", e);
    }
  }
}
