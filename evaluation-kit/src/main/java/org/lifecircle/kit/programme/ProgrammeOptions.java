package org.lifecircle.kit.programme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.Coded;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;

/**
 * How a programme judges.
 *
 * @param evaluation how every circle is evaluated; a circle may name another standard
 * @param running how it runs; the results do not depend on it
 * @param reports which reports of every circle are written
 * @param city whether and how the report of all circles together is written
 * @param language the language of the reports
 * @param sources what standards and simulated days rest on in the place of what the product carries
 */
public record ProgrammeOptions(
    EvaluationOptions evaluation,
    Running running,
    Reports reports,
    CityDocuments city,
    Language language,
    Sources sources) {

  /**
   * @throws InvalidInputException when such days cannot be simulated, of whichever circle
   */
  public ProgrammeOptions {
    requireNonNull(evaluation, "evaluation");
    requireNonNull(running, "running");
    requireNonNull(reports, "reports");
    requireNonNull(city, "city");
    requireNonNull(language, "language");
    requireNonNull(sources, "sources");
    List<Problem> problems = evaluation.problems();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** Results as tables without any documents, with the standards of the product. */
  public static ProgrammeOptions of(EvaluationOptions evaluation, Running running) {
    return new ProgrammeOptions(
        evaluation, running, Reports.NONE, CityDocuments.NONE, Language.ZH, Sources.PRODUCT);
  }

  /** The same with another store beside the journal. */
  public ProgrammeOptions keepingIn(CircleStore store) {
    return new ProgrammeOptions(
        evaluation, running.keepingIn(store), reports, city, language, sources);
  }

  /**
   * What was given in the place of the standards and the numbers of the product.
   *
   * @param digest distinguishes it from anything else; blank when nothing was given
   * @param inputs SHA-256 of the file of numbers of the day model, by its name; empty without one
   */
  public record Sources(String digest, Map<String, String> inputs) {

    /** What the product carries. */
    public static final Sources PRODUCT = new Sources("", Map.of());

    public Sources {
      requireNonNull(digest, "digest");
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * What was given.
     *
     * @param standards files and folders that standards were read from, in order
     * @param numbers what the simulated days rest on
     * @throws IOException when one of them cannot be read
     */
    public static Sources of(List<Path> standards, AssumedNumbers numbers) throws IOException {
      StringBuilder all = new StringBuilder();
      for (Path source : standards) {
        all.append(
            Files.isDirectory(source)
                ? FileDigest.ofAll(source).toString()
                : FileDigest.of(source));
      }
      numbers.inputs().values().forEach(all::append);
      return all.isEmpty()
          ? PRODUCT
          : new Sources(
              FileDigest.of(all.toString().getBytes(StandardCharsets.UTF_8)), numbers.inputs());
    }
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
