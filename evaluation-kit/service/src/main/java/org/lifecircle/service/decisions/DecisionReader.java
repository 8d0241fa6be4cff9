package org.lifecircle.service.decisions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.service.rules.JudgingDigests;

/** Reads a log from its beginning and looks whether its chain is whole. */
public final class DecisionReader {

  private static final Phrases PHRASES = Phrases.beside(DecisionReader.class, "phrases");
  private static final int ROWS_AT_ONCE = 500;

  private DecisionReader() {}

  /**
   * What was found.
   *
   * @param decisions how many there are
   * @param last the last of them; empty when there is none
   * @param broken what is wrong with the chain; none when it is whole
   */
  public record Found(long decisions, Optional<DecisionReceipt> last, List<Text> broken) {

    public Found {
      broken = List.copyOf(broken);
    }
  }

  /**
   * Reads all decisions.
   *
   * @param address of JDBC, or the path of a file of SQLite
   * @param each takes those that can be read, by number
   * @throws IOException when there is no log
   */
  public static Found read(String address, Consumer<LoggedDecision> each) throws IOException {
    try (Connection connection = LogConnection.open(address);
        Statement statement = connection.createStatement()) {
      // What a service writes while this is read is not looked at.
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      statement.setFetchSize(ROWS_AT_ONCE);
      List<Text> broken = new ArrayList<>();
      DecisionTable.Link before = DecisionTable.BEGINNING;
      long count = 0;
      DecisionTable.Link stated = DecisionTable.last(connection);
      try (ResultSet rows =
          statement.executeQuery("SELECT * FROM " + DecisionTable.DECISIONS + " ORDER BY number")) {
        while (rows.next()) {
          count++;
          before = link(rows, before, broken, each);
        }
      }
      if (!before.equals(stated)) {
        broken.add(
            PHRASES.text(
                "last.other", Long.toString(stated.number()), Long.toString(before.number())));
      }
      connection.rollback();
      return new Found(
          count,
          count == 0
              ? Optional.empty()
              : Optional.of(new DecisionReceipt(before.number(), before.sha256())),
          broken);
    } catch (SQLException e) {
      throw new IOException(LogConnection.shown(address) + ": " + e.getMessage(), e);
    }
  }

  private static DecisionTable.Link link(
      ResultSet row, DecisionTable.Link before, List<Text> broken, Consumer<LoggedDecision> each)
      throws SQLException {
    long number = row.getLong("number");
    List<String> cells = new ArrayList<>();
    for (String cell : DecisionTable.CELLS) {
      cells.add(String.valueOf(row.getString(cell)));
    }
    DecisionTable.Link due = before.next(cells);
    String shown = Long.toString(number);
    if (number != due.number()) {
      broken.add(PHRASES.text("number.other", shown, Long.toString(due.number())));
    }
    if (!before.sha256().equals(row.getString("previous"))) {
      broken.add(PHRASES.text("previous.other", shown));
    }
    DecisionTable.Link own = new DecisionTable.Link(number, row.getString("sha256"));
    if (!due.sha256().equals(own.sha256())) {
      broken.add(PHRASES.text("digest.other", shown));
    }
    Optional<Decision> decision = decision(cells);
    decision.ifPresent(
        one -> each.accept(new LoggedDecision(new DecisionReceipt(number, own.sha256()), one)));
    if (decision.isEmpty()) {
      broken.add(PHRASES.text("row.unreadable", shown));
    }
    // The next row is held against what stands here, so that one change is told once.
    return own;
  }

  /** The decision of a row; empty when its cells cannot be those of one. */
  private static Optional<Decision> decision(List<String> cells) {
    Optional<Language> language =
        List.of(Language.values()).stream()
            .filter(one -> one.id().equals(cells.get(2)))
            .findFirst();
    try {
      Instant at = Instant.parse(cells.get(0));
      return language.map(
          spoken ->
              new Decision(
                  new AskedVerdict(
                      at, cells.get(1), spoken, Boolean.parseBoolean(cells.get(3)), cells.get(4)),
                  new JudgingDigests(cells.get(6), cells.get(7), cells.get(8)),
                  cells.get(9),
                  cells.get(10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
