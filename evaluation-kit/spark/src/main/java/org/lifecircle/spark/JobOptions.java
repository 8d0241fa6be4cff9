package org.lifecircle.spark;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
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
import org.lifecircle.model.Language;

/**
 * The options of a job as words after {@code spark-submit lifecircle-spark-all.jar}; all of them
 * travel to the executors.
 *
 * @param values the value of every option that was given, by its name without dashes
 */
record JobOptions(Map<String, String> values) implements Serializable {

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
          "replications");

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException when an option is unknown, lacks its value or is missing
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
    return new JobOptions(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The same options with another value of one of them. */
  JobOptions with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new JobOptions(changed);
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
            value("replications")
                .map(one -> OptionalInt.of(Integer.parseInt(one)))
                .orElse(OptionalInt.empty()));
    EvaluationOptions evaluation =
        EvaluationOptions.of(
                Long.parseLong(value("seed").orElse("1")),
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
        "");
  }
}
