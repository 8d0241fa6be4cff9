package org.lifecircle.kit.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;

/**
 * What is doubtful about the features of one file, each doubt once with the number of features that
 * it is about and where the first of them stand.
 */
final class FeatureDoubts {

  static final Phrases PHRASES = Phrases.beside(FeatureDoubts.class, "phrases");

  private static final int MOST_PLACES = 5;
  private static final int MOST_OF_A_CODE = 30;

  private final String file;
  private final Map<Doubt, List<String>> places = new LinkedHashMap<>();

  private record Doubt(String code, List<String> arguments) {}

  FeatureDoubts(String file) {
    this.file = file;
  }

  /**
   * Notes a doubt.
   *
   * @param code of the warning; the phrase {@code warning.CODE} takes the arguments, then the
   *     number of features, then where they stand
   * @param id the feature's
   * @param line its line, 0 when it has none
   * @param arguments what the phrase says first
   */
  void add(String code, String id, int line, String... arguments) {
    places
        .computeIfAbsent(new Doubt(code, List.of(arguments)), first -> new ArrayList<>())
        .add(line == 0 ? id : id + " (" + file + ":" + line + ")");
  }

  /**
   * Adds the doubts as warnings, in the order in which they were noted first.
   *
   * @param warnings those that are known already; what they say of a tag is not said again
   */
  void addTo(List<Warning> warnings) {
    List<Warning> known = List.copyOf(warnings);
    Map<String, Integer> told = new LinkedHashMap<>();
    Map<String, Integer> untold = new LinkedHashMap<>();
    places.forEach(
        (doubt, where) -> {
          if (isSaid(doubt, known)) {
            return;
          }
          if (told.merge(doubt.code(), 1, Integer::sum) > MOST_OF_A_CODE) {
            untold.merge(doubt.code(), where.size(), Integer::sum);
            return;
          }
          List<Object> arguments = new ArrayList<>(doubt.arguments());
          arguments.add(Integer.toString(where.size()));
          List<String> first = where.subList(0, Math.min(MOST_PLACES, where.size()));
          arguments.add(String.join(", ", first) + (first.size() < where.size() ? ", …" : ""));
          warnings.add(
              new Warning(
                  doubt.code(),
                  file,
                  PHRASES.text("warning." + doubt.code(), arguments.toArray())));
        });
    untold.forEach(
        (code, features) ->
            warnings.add(
                new Warning(code, file, PHRASES.text("warning.more", features.toString()))));
  }

  /** Whether an import said it already, in its own words but with the same tag. */
  private static boolean isSaid(Doubt doubt, List<Warning> known) {
    return known.stream()
        .anyMatch(
            warning ->
                warning.code().equals(doubt.code())
                    && !doubt.arguments().isEmpty()
                    && warning.message().en().contains("“" + doubt.arguments().get(0) + "”"));
  }
}
