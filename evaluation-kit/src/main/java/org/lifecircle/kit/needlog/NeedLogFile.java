package org.lifecircle.kit.needlog;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.codebook.RowsInTurn;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.parquet.ParquetTable;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.day.DiaryEntry;
import org.lifecircle.simulation.day.DiaryEntry.Errand;
import org.lifecircle.simulation.day.DiaryEntry.Order;
import org.lifecircle.simulation.experiment.DayPlan;
import org.lifecircle.simulation.mason.DayDiary;

/**
 * The log of needs as a file: a row for every need of every simulated day, with who, where and when
 * and why it ended so. The days are lived once more, one after the other, and of no more than one
 * the needs are in memory; the same days give the same bytes.
 *
 * <p>What the columns mean stands beside a CSV file, in {@code NAME-datapackage.json}, and in the
 * metadata {@code tableSchema} of a Parquet file.
 */
public final class NeedLogFile {

  /** What a log may be. */
  public enum Form {
    /** Comma-separated values. */
    CSV(".csv"),
    /** Apache Parquet. */
    PARQUET(".parquet");

    private final String suffix;

    Form(String suffix) {
      this.suffix = suffix;
    }

    /** The form of a file by the end of its name; empty when that says nothing. */
    public static Optional<Form> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(one -> name.endsWith(one.suffix)).findFirst();
    }
  }

  private static final OutputTable<Row> TABLE =
      OutputTable.<Row>of(Codebook.NEED_LOG, "needs.csv")
          .text("circle", row -> row.world().circle())
          .text("scenario", row -> row.world().scenario())
          .text("date", row -> row.day().date().toString())
          .count("seed", row -> row.day().seed())
          .text("home", row -> row.entry().who().homeId())
          .text("group", row -> row.entry().who().group().id())
          .count("resident", row -> row.entry().who().number())
          .text("format", row -> row.entry().what().formatId())
          .count("need", row -> row.entry().what().number())
          .count("arose", row -> row.entry().what().arose())
          .text("left", row -> errand(row, one -> count(one.times().left())))
          .text("from", row -> errand(row, one -> one.fromOutletId().orElse("")))
          .text("outlet", NeedLogFile::outlet)
          .text("arrived", row -> errand(row, one -> count(one.times().arrived())))
          .text("served", row -> errand(row, one -> count(one.times().served())))
          .text("done", NeedLogFile::done)
          .text("atHome", row -> errand(row, one -> count(one.times().home())))
          .text("people", row -> errand(row, one -> count(one.people())))
          .text("walked", row -> errand(row, one -> count(one.effort().walkedSeconds())))
          .text("waited", NeedLogFile::waited)
          .text("turnedAway", row -> errand(row, one -> count(one.effort().turnedAway())))
          .text("outcome", row -> row.entry().ending().outcome().id())
          .text("ending", row -> row.entry().ending().id())
          .build();

  private record Row(LoggedWorld world, DayPlan.Run day, DiaryEntry entry) {}

  private final Path file;
  private final Form form;

  /**
   * A log.
   *
   * @throws IllegalArgumentException when the name ends neither in {@code .csv} nor in {@code
   *     .parquet}
   */
  public NeedLogFile(Path file) {
    this.file = requireNonNull(file, "file");
    this.form =
        Form.of(file)
            .orElseThrow(() -> new IllegalArgumentException("neither .csv nor .parquet: " + file));
  }

  /**
   * Makes sure, before a long computation, that it can be written.
   *
   * @throws IOException when it cannot be
   */
  public void requireWritable() throws IOException {
    AsideFile.requireWritable(file);
  }

  /**
   * Lives the days of the worlds and writes all needs over whatever the file held.
   *
   * @param worlds in their order
   * @param language the language of what says what the columns mean
   * @throws IOException when it cannot be written; then an earlier file stands there still
   */
  public void write(List<LoggedWorld> worlds, Language language) throws IOException {
    LeftOver left = new LeftOver();
    Iterable<Row> rows = new RowsInTurn<>(worlds, world -> rows(world, left));
    if (form == Form.PARQUET) {
      AsideFile.write(
          file,
          fresh ->
              ParquetTable.write(
                  fresh,
                  TABLE.columns(),
                  new RowsInTurn<>(rows, row -> List.of(TABLE.cells(row))),
                  Map.of("tableSchema", DataPackageJson.schema(TABLE, language))));
      return;
    }
    AsideFile.write(file, fresh -> TABLE.write(fresh, rows));
    AsideFile.write(
        codebook(),
        fresh ->
            DataPackageJson.writeOne(fresh, String.valueOf(file.getFileName()), TABLE, language));
  }

  /** Where the codebook of a CSV file stands. */
  private Path codebook() {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(
        name.substring(0, name.length() - form.suffix.length()) + "-datapackage.json");
  }

  private static Iterable<Row> rows(LoggedWorld world, LeftOver left) {
    return new RowsInTurn<>(
        world.days(),
        day -> {
          DayDiary diary = world.model().diary(day.date(), day.seed(), left.before(world, day));
          left.keep(world, day, diary.deferred());
          return new RowsInTurn<>(diary, entry -> List.of(new Row(world, day, entry)));
        });
  }

  private static String errand(Row row, Function<Errand, String> value) {
    return row.entry().errand().map(value).orElse("");
  }

  private static String outlet(Row row) {
    return order(row, one -> one.outletId().orElse(""))
        .orElseGet(() -> errand(row, Errand::outletId));
  }

  private static String done(Row row) {
    return order(row, one -> count(one.brought()))
        .orElseGet(() -> errand(row, one -> count(one.times().done())));
  }

  private static String waited(Row row) {
    return order(row, NeedLogFile::toDoor)
        .orElseGet(() -> errand(row, one -> count(one.effort().waitedSeconds())));
  }

  private static String toDoor(Order order) {
    return order.brought().isPresent() ? count(order.brought().getAsInt() - order.ordered()) : "";
  }

  /** Of a need that was ordered; empty when it was walked for. */
  private static Optional<String> order(Row row, Function<Order, String> value) {
    return row.entry().order().map(value);
  }

  private static String count(int value) {
    return Integer.toString(value);
  }

  private static String count(OptionalInt value) {
    return value.isPresent() ? count(value.getAsInt()) : "";
  }
}
