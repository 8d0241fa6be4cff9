package org.lifecircle.kit.calibration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.calibration.Observation;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * A table of counts. Each row has either {@code outlet} and {@code people}, for one {@code hour} or
 * the whole day, or the figure of a survey: {@code measure}, {@code value} and its standard {@code
 * error}. Without a {@code date} it is of the day that is simulated.
 *
 * @param name the file's name
 * @param observations what it says, in its order
 * @param sha256 of the file, hexadecimal
 */
public record CountsTable(String name, List<Observation> observations, String sha256) {

  private static final Phrases PHRASES = Phrases.beside(CountsTable.class, "phrases");
  private static final Columns COLUMNS =
      new Columns(
          List.of(),
          List.of("date", "outlet", "hour", "people", "measure", "value", "error"),
          false);
  private static final int MOST_PEOPLE = 1_000_000;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal SMALLEST_ERROR = new BigDecimal("0.000001");

  public CountsTable {
    requireNonNull(name, "name");
    observations = List.copyOf(observations);
    requireNonNull(sha256, "sha256");
  }

  /**
   * Reads counts.
   *
   * @param path the file
   * @param circle whose outlets were counted
   * @param measures the figures of a day that a survey may have
   * @param day the date of rows that have none
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static CountsTable read(Path path, Circle circle, List<Measure> measures, LocalDate day) {
    List<Problem> problems = new ArrayList<>();
    Optional<Table> table = Table.read(path, COLUMNS, problems);
    Reading reading = new Reading(circle, measures, day);
    List<Observation> observations = new ArrayList<>();
    for (Row row : table.map(Table::rows).orElse(List.of())) {
      reading.observation(row).ifPresent(observations::add);
    }
    if (problems.isEmpty() && observations.isEmpty()) {
      problems.add(new Problem(path.toString(), 0, "", "", PHRASES.text("counts.none")));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new CountsTable(String.valueOf(path.getFileName()), observations, digest(path));
  }

  private static String digest(Path path) {
    try {
      return FileDigest.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  path.toString(),
                  0,
                  "",
                  "",
                  PHRASES.text("counts.unreadable", String.valueOf(e.getMessage())))));
    }
  }

  /** The rows so far. */
  private static final class Reading {
    private final Set<String> outlets;
    private final Map<String, Measure> measures;
    private final LocalDate day;
    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    Reading(Circle circle, List<Measure> measures, LocalDate day) {
      outlets =
          circle.outlets().stream()
              .map(Outlet::id)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      this.measures =
          measures.stream()
              .filter(measure -> !measure.paired())
              .collect(
                  Collectors.toMap(
                      Measure::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
      this.day = day;
    }

    /** What a row says; empty when something is wrong with it. */
    Optional<Observation> observation(Row row) {
      LocalDate date = row.date("date").orElse(day);
      boolean counted = !row.blank("outlet") || !row.blank("people") || !row.blank("hour");
      boolean surveyed = !row.blank("measure") || !row.blank("value") || !row.blank("error");
      if (counted == surveyed) {
        row.problem("outlet", PHRASES.text("counts.one-kind"));
        return Optional.empty();
      }
      return counted ? people(row, date) : figure(row, date);
    }

    private Optional<Observation> people(Row row, LocalDate date) {
      Optional<String> outlet = row.name("outlet", outlets);
      OptionalInt hour = row.integer("hour", 0, 23);
      OptionalInt people = row.requiredInteger("people", 0, MOST_PEOPLE);
      if (outlet.isEmpty() || people.isEmpty() || hour.isEmpty() && !row.blank("hour")) {
        return Optional.empty();
      }
      String place = date + " " + outlet.get();
      String when = place + " " + (hour.isPresent() ? hour.getAsInt() : "");
      boolean again = !seen.add(when) || hour.isPresent() && whole.contains(place);
      boolean hoursToo =
          hour.isEmpty()
              && seen.stream().anyMatch(one -> one.startsWith(place + " ") && !one.equals(when));
      if (again || hoursToo) {
        row.problem("outlet", PHRASES.text("counts.twice", date.toString()));
        return Optional.empty();
      }
      if (hour.isEmpty()) {
        whole.add(place);
      }
      return Optional.of(
          new Observation(date, new Observation.People(outlet.get(), hour), people.getAsInt()));
    }

    private Optional<Observation> figure(Row row, LocalDate date) {
      Optional<String> id = row.name("measure", measures.keySet());
      Optional<BigDecimal> value = row.requiredDecimal("value", BigDecimal.ZERO, LARGEST);
      Optional<BigDecimal> error = row.requiredDecimal("error", SMALLEST_ERROR, LARGEST);
      if (id.isEmpty() || value.isEmpty() || error.isEmpty()) {
        return Optional.empty();
      }
      if (!seen.add(date + " " + id.get())) {
        row.problem("measure", PHRASES.text("counts.twice", date.toString()));
        return Optional.empty();
      }
      return Optional.of(
          new Observation(
              date,
              new Observation.Figure(measures.get(id.get()), error.get().doubleValue()),
              value.get().doubleValue()));
    }
  }
}
