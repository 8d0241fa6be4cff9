package org.lifecircle.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.programme.ProgrammeOptions;
import org.lifecircle.kit.programme.ProgrammeOptions.CityDocuments;
import org.lifecircle.kit.programme.ProgrammeOptions.Reports;
import org.lifecircle.kit.programme.ProgrammeOptions.Running;
import org.lifecircle.kit.programme.ProgrammeOptions.Sources;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.model.Language;

/**
 * The options of a job as words after {@code spark-submit lifecircle-spark-all.jar}; all of them
 * travel to the executors.
 *
 * @param values the value of every option that was given, by its name without dashes
 * @param contents what stands in the files that options name, in Base64, by the same names: the
 *     driver reads them, since executors may not see them
 */
record JobOptions(Map<String, String> values, Map<String, String> contents)
    implements Serializable {

  private static final String PARAMETERS = "parameters";

  private static final List<String> KNOWN =
      List.of(
          "circles",
          "out",
          "result",
          "store",
          "resume",
          "standard",
          "seed",
          "days",
          "replications",
          "uncertainty",
          PARAMETERS);

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException when an option is unknown, lacks its value or is missing, or
   *     where a whole number is needed and is not there
   * @throws org.lifecircle.model.InvalidInputException with all that is wrong with numbers and with
   *     the file of parameters
   */
  static JobOptions of(String... words) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < words.length; i++) {
      String name = words[i].startsWith("--") ? words[i].substring(2) : "";
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(
            "not an option: " + words[i] + "; the options are --" + String.join(", --", KNOWN));
      }
      if (name.equals("resume")) {
        values.put(name, "yes");
      } else if (i + 1 == words.length) {
        throw new IllegalArgumentException("--" + name + " needs a value");
      } else {
        values.put(name, words[++i]);
      }
    }
    for (String needed : List.of("circles", "out")) {
      if (!values.containsKey(needed)) {
        throw new IllegalArgumentException("--" + needed + " is needed");
      }
    }
    if (values.containsKey("resume") && !values.containsKey("store")) {
      throw new IllegalArgumentException("--resume takes from --store what was judged already");
    }
    Map<String, String> contents = new TreeMap<>();
    if (values.containsKey(PARAMETERS)) {
      byte[] bytes = ParameterFile.bytes(Path.of(values.get(PARAMETERS)));
      contents.put(PARAMETERS, Base64.getEncoder().encodeToString(bytes));
    }
    JobOptions options = new JobOptions(values, contents);
    options.programme(); // what is wrong is told before any circle is judged
    return options;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The same options with another value of one of them. */
  JobOptions with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new JobOptions(changed, contents);
  }

  String circles() {
    return values.get("circles");
  }

  /** How every circle is judged: as the command {@code programme} does with the same options. */
  ProgrammeOptions programme() {
    Optional<DayOfWeek> weekday =
        value("days")
            .filter(one -> !one.equals("week"))
            .map(one -> DayOfWeek.valueOf(one.toUpperCase(Locale.ROOT)));
    DaysToLive days =
        new DaysToLive(
            weekday.isEmpty() ? DaysToLive.Span.WEEK : DaysToLive.Span.DAY,
            Optional.empty(),
            weekday,
            value("replications").isPresent()
                ? OptionalInt.of((int) whole("replications", 0, Integer.MAX_VALUE))
                : OptionalInt.empty(),
            (int) whole("uncertainty", 0, Integer.MAX_VALUE));
    EvaluationOptions evaluation =
        EvaluationOptions.of(
                whole("seed", 1, Long.MAX_VALUE),
                value("standard").orElse(EvaluationOptions.DEFAULT_STANDARD),
                null)
            .living(days);
    ThreadMXBean processors = ManagementFactory.getThreadMXBean();
    Running running =
        new Running(
            OptionalInt.empty(), values.containsKey("resume"), processors::getCurrentThreadCpuTime);
    return new ProgrammeOptions(
        evaluation,
        running,
        Reports.NONE,
        new CityDocuments(true, Optional.empty()),
        Language.ZH,
        sources());
  }

  private Sources sources() {
    try {
      return Sources.of(List.of(), numbers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is assumed about people and outlets. */
  AssumedNumbers numbers() {
    return AssumedNumbers.of(
        Optional.ofNullable(contents.get(PARAMETERS))
            .map(
                text ->
                    ParameterFile.of(
                        String.valueOf(Path.of(values.get(PARAMETERS)).getFileName()),
                        Base64.getDecoder().decode(text))));
  }

  /** The whole number of an option; another one when it was not given. */
  private long whole(String name, long usual, long most) {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= -most && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as what is too large is.
    }
    throw new IllegalArgumentException("--" + name + " needs a whole number: " + text.get());
  }
}
