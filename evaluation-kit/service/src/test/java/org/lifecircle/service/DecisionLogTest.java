package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.cli.LifeCircle;
import org.lifecircle.model.Language;
import org.lifecircle.service.decisions.AskedVerdict;
import org.lifecircle.service.decisions.Decision;
import org.lifecircle.service.decisions.DecisionLog;
import org.lifecircle.service.decisions.DecisionReader;
import org.lifecircle.service.decisions.LoggedDecision;
import org.lifecircle.service.rules.JudgingDigests;

class DecisionLogTest {

  private static final String TABLE = "lifecircle_decisions";
  private static final int DECISIONS = 5;

  @TempDir private Path folder;

  /** An address of a log that nobody has written yet. */
  private String empty(String kind) throws Exception {
    if (kind.equals("sqlite")) {
      return "jdbc:sqlite:" + folder.resolve("log.sqlite");
    }
    String address = System.getenv("LIFECIRCLE_POSTGIS");
    assumeTrue(address != null, "no PostgreSQL: LIFECIRCLE_POSTGIS is not set");
    String schema = "decisions_" + Long.toUnsignedString(System.nanoTime());
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    }
    return address + "&currentSchema=" + schema;
  }

  private static Decision decision(int number) {
    return new Decision(
        new AskedVerdict(
            Instant.parse("2026-11-28T09:00:00Z").plusSeconds(number),
            number % 2 == 0 ? "district-17" : "",
            number % 2 == 0 ? Language.ZH : Language.EN,
            number % 3 == 0,
            "{\"name\":\"示范圈 %d\"}".formatted(number)),
        new JudgingDigests("a1".repeat(32), "b2".repeat(32), "c3".repeat(32)),
        "none 0.0 to 10." + number,
        "d4".repeat(32));
  }

  private static List<String> fill(String address) throws Exception {
    List<String> receipts = new ArrayList<>();
    try (DecisionLog log = DecisionLog.open(address)) {
      for (int i = 0; i < DECISIONS; i++) {
        receipts.add(log.add(decision(i)).get().toString());
      }
    }
    return receipts;
  }

  private static List<String> serve(String address) throws IOException {
    List<String> receipts = new ArrayList<>();
    try (LifeCircleService service = ServiceUnderTest.startWithLog(address)) {
      WebClient client = new WebClient(service.address());
      for (int i = 0; i < DECISIONS; i++) {
        WebClient.Told told =
            client.postJson(
                i % 2 == 0 ? "/v1/verdicts" : "/v1/verdicts?wayUp=true",
                ServiceUnderTest.facts().replace("0.92", "0.8" + i),
                "Accept-Language",
                i < 2 ? "zh" : "en");
        assertThat(told.status()).isEqualTo(200);
        receipts.add(told.header("LifeCircle-Decision"));
      }
      assertThat(client.postJson("/v1/verdicts", "{}").header("LifeCircle-Decision")).isEmpty();
    }
    return receipts;
  }

  private static void change(String address, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }

  private static List<String> column(String address, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> cells = new ArrayList<>();
      while (rows.next()) {
        cells.add(rows.getString(1));
      }
      return cells;
    }
  }

  private static boolean whole(String address) throws IOException {
    return DecisionReader.read(address, logged -> {}).broken().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whoJudgedWhatWhenByWhichRulesStandsInTheLog(String kind) throws Exception {
    String address = empty(kind);
    List<String> receipts = serve(address);
    List<LoggedDecision> logged = new ArrayList<>();
    DecisionReader.Found found = DecisionReader.read(address, logged::add);
    assertThat(found.broken()).isEmpty();
    assertThat(logged).extracting(one -> one.receipt().toString()).isEqualTo(receipts);
    assertThat(logged.get(4).decision().asked())
        .satisfies(asked -> assertThat(asked.at()).hasToString("2026-11-28T09:00:00Z"))
        .satisfies(asked -> assertThat(asked.facts()).contains("\"satisfaction\":0.84"))
        .satisfies(asked -> assertThat(asked.wayUp()).isFalse());
    assertThat(logged.get(4).decision().by().rules()).hasSize(64);
    assertThat(logged.get(4).decision().verdict()).contains(" to ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void oneChangedByteInAnyCellOfAnyRowIsNoticed(String kind) throws Exception {
    String address = empty(kind);
    fill(address);
    List<String> columns = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + TABLE)) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
    }
    assertThat(columns).hasSize(14);
    columns.remove("number");
    int changes = 0;
    for (String column : columns) {
      for (int number = 1; number <= DECISIONS; number++) {
        String where = " WHERE number = " + number;
        String before = column(address, "SELECT " + column + " FROM " + TABLE + where).get(0);
        int last = before.length() - 1;
        int[] places = kind.equals("sqlite") ? new int[] {0, last / 2, last} : new int[] {last};
        for (int at : places) {
          String after =
              before.isEmpty()
                  ? "x"
                  : before.substring(0, at)
                      + (before.charAt(at) == 'a' ? 'b' : 'a')
                      + before.substring(at + 1);
          change(address, set(column, after) + where);
          assertThat(whole(address)).as("%s of %s: %s", column, number, after).isFalse();
          change(address, set(column, before) + where);
          changes++;
          if (before.isEmpty()) {
            break;
          }
        }
      }
    }
    assertThat(changes).isGreaterThanOrEqualTo((columns.size() - 1) * DECISIONS);
    assertThat(whole(address)).isTrue();
  }

  private static String set(String column, String value) {
    return "UPDATE " + TABLE + " SET " + column + " = '" + value.replace("'", "''") + "'";
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aRowThatWasRemovedSwappedRepeatedOrNumberedAnewIsNoticed(String kind) throws Exception {
    for (int number : new int[] {1, 2, DECISIONS}) {
      String address = empty(kind).replace("log.sqlite", "removed-" + number + ".sqlite");
      fill(address);
      change(address, "DELETE FROM " + TABLE + " WHERE number = " + number);
      assertThat(whole(address)).as("without decision " + number).isFalse();
      if (number < DECISIONS) {
        change(
            address,
            "UPDATE " + TABLE + " SET number = " + number + " WHERE number = " + (number + 1));
        assertThat(whole(address)).as("the next in the place of " + number).isFalse();
      }
    }
    String address = empty(kind).replace("log.sqlite", "swapped.sqlite");
    fill(address);
    change(address, "UPDATE " + TABLE + " SET number = 100 WHERE number = 2");
    change(address, "UPDATE " + TABLE + " SET number = 2 WHERE number = 3");
    change(address, "UPDATE " + TABLE + " SET number = 3 WHERE number = 100");
    assertThat(whole(address)).as("two rows swapped").isFalse();
  }

  @Test
  void anEndThatWasCutOffIsNoticedEvenWhenTheLastLinkIsForged() throws Exception {
    String address = empty("sqlite");
    String kept = fill(address).get(DECISIONS - 1).split(" ")[1];
    change(address, "DELETE FROM " + TABLE + " WHERE number = " + DECISIONS);
    assertThat(whole(address)).isFalse();
    change(
        address,
        "UPDATE lifecircle_decisions_last SET number = 4, sha256 = (SELECT sha256 FROM "
            + TABLE
            + " WHERE number = 4)");
    assertThat(whole(address)).as("forged whole").isTrue();
    assertThat(replay(address, "--receipt", kept)).startsWith("11").contains(kept);
    change(address, "UPDATE lifecircle_decisions_last SET number = 3");
    assertThat(whole(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void manyAtOnceAndTwoServicesOfOneLogMakeOneChain(String kind) throws Exception {
    String address = empty(kind);
    Set<String> receipts = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (LifeCircleService one = ServiceUnderTest.startWithLog(address);
        LifeCircleService two = ServiceUnderTest.startWithLog(address)) {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        WebClient client = new WebClient((i % 2 == 0 ? one : two).address());
        calls.add(
            () -> {
              receipts.add(
                  client
                      .postJson("/v1/verdicts", ServiceUnderTest.facts())
                      .header("LifeCircle-Decision"));
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(calls)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(receipts).hasSize(200);
    DecisionReader.Found found = DecisionReader.read(address, logged -> {});
    assertThat(found.broken()).isEmpty();
    assertThat(found.decisions()).isEqualTo(200);
  }

  @Test
  void replayJudgesAgainAndTellsEveryDifference() throws Exception {
    String address = empty("sqlite");
    serve(address);
    assertThat(replay(address)).startsWith("0").contains("Decisions: 5. Different now: 0.");
    List<LoggedDecision> logged = new ArrayList<>();
    DecisionReader.read(address, logged::add);
    Decision third = logged.get(2).decision();
    try (DecisionLog log = DecisionLog.open(address)) {
      log.add(new Decision(third.asked(), third.by(), "complete 100 to 100", "0".repeat(64))).get();
      log.add(new Decision(third.asked(), third.by(), third.verdict(), "0".repeat(64))).get();
      log.add(
              new Decision(
                  third.asked(),
                  new JudgingDigests("0", third.by().rules(), third.by().tables()),
                  third.verdict(),
                  third.verdictSha256()))
          .get();
    }
    assertThat(replay(address))
        .startsWith("10")
        .contains("Decision 6: it was complete 100 to 100 and would be " + third.verdict())
        .contains("Decision 7: " + third.verdict() + " as before, but")
        .contains("made by other software, rules or tables than these: 1.")
        .contains("Decisions: 8. Different now: 2.");
    change(address, "UPDATE " + TABLE + " SET facts = '{}' WHERE number = 2");
    assertThat(replay(address)).startsWith("11").contains("Decision 2: ").contains("refused now");
  }

  private static String replay(String address, String... more) {
    java.io.StringWriter told = new java.io.StringWriter();
    java.io.PrintWriter both = new java.io.PrintWriter(told, true);
    List<String> arguments = new ArrayList<>(List.of("replay", address));
    arguments.addAll(List.of(more));
    int status =
        LifeCircle.run(java.util.Locale.ENGLISH, both, both, arguments.toArray(String[]::new));
    return status + "\n" + told;
  }

  @Test
  void withoutALogNobodyGetsAVerdict() throws Exception {
    String address = empty("sqlite");
    try (LifeCircleService service = ServiceUnderTest.startWithLog(address)) {
      WebClient client = new WebClient(service.address());
      assertThat(client.postJson("/v1/verdicts", ServiceUnderTest.facts()).status()).isEqualTo(200);
      try (Connection connection = DriverManager.getConnection(address);
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER TABLE " + TABLE + " RENAME TO elsewhere");
      }
      WebClient.Told told = client.postJson("/v1/verdicts", ServiceUnderTest.facts());
      assertThat(told.status()).isEqualTo(500);
      assertThat(told.text()).doesNotContain("SQL").doesNotContain("elsewhere");
    }
  }
}
