package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Language;

/**
 * How a programme judges.
 *
 * @param evaluation how every circle is evaluated; a circle may name another standard
 * @param running how it runs; the results do not depend on it
 * @param reports which reports of every circle are written
 * @param city whether and how the report of all circles together is written
 * @param language the language of the reports
 * @param tables what distinguishes the tables of the standards from others: a digest of what was
 *     given in the place of those of the product; blank when nothing was
 */
public record ProgrammeOptions(
    EvaluationOptions evaluation,
    Running running,
    Reports reports,
    CityDocuments city,
    Language language,
    String tables) {

  public ProgrammeOptions {
    requireNonNull(evaluation, "evaluation");
    requireNonNull(running, "running");
    requireNonNull(reports, "reports");
    requireNonNull(city, "city");
    requireNonNull(language, "language");
    requireNonNull(tables, "tables");
  }

  /** Results as tables without any documents, with the standards of the product. */
  public static ProgrammeOptions of(EvaluationOptions evaluation, Running running) {
    return new ProgrammeOptions(
        evaluation, running, Reports.NONE, CityDocuments.NONE, Language.ZH, "");
  }

  /** The same with another store beside the journal. */
  public ProgrammeOptions keepingIn(CircleStore store) {
    return new ProgrammeOptions(
        evaluation, running.keepingIn(store), reports, city, language, tables);
  }

  /**
   * How a programme runs.
   *
   * @param threads how many circles are judged at the same time, 1 or more; empty for one on every
   *     processor
   * @param resume whether circles that an earlier run has judged in the same way are taken from it
   * @param cpuNanos the processor time of the thread that asks, for {@code timings.csv}
   * @param store where each circle is also kept as soon as it is judged
   */
  public record Running(
      OptionalInt threads, boolean resume, LongSupplier cpuNanos, Optional<CircleStore> store) {

    public Running {
      requireNonNull(threads, "threads");
      requireNonNull(store, "store");
      requireNonNull(cpuNanos, "cpuNanos");
      if (threads.isPresent() && threads.getAsInt() < 1) {
        throw new IllegalArgumentException("at least one thread: " + threads.getAsInt());
      }
    }

    /** Without another store than the journal. */
    public Running(OptionalInt threads, boolean resume, LongSupplier cpuNanos) {
      this(threads, resume, cpuNanos, Optional.empty());
    }

    /** The same with another store beside the journal. */
    public Running keepingIn(CircleStore one) {
      return new Running(threads, resume, cpuNanos, Optional.of(one));
    }

    /** Everything anew, on every processor, without measuring time. */
    public static final Running ANEW = new Running(OptionalInt.empty(), false, () -> 0);

    int count() {
      return threads.orElse(Runtime.getRuntime().availableProcessors());
    }
  }

  /**
   * The report of all circles together.
   *
   * @param written whether it is written
   * @param earlier an earlier result that it says the changes from; empty for none
   */
  public record CityDocuments(boolean written, Optional<Path> earlier) {

    /** No report of all circles. */
    public static final CityDocuments NONE = new CityDocuments(false, Optional.empty());

    public CityDocuments {
      requireNonNull(earlier, "earlier");
    }
  }

  /** Which reports of every circle are written. */
  public enum Reports implements Coded {
    /** None: documents cost more than verdicts. */
    NONE("none"),
    /** The verdict and the facts for other programs, and the tables. */
    BRIEF("brief"),
    /** All that {@code evaluate} writes. */
    FULL("full");

    private final String id;

    Reports(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }
}
