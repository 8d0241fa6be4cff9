package org.lifecircle.standards;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Problem;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.Text;
import org.lifecircle.model.Vocabulary;

/** One standard with its tables, for all dates. */
final class Pack {

  private final Standard standard;
  private final DatedParameters parameters;
  private final Vocabulary vocabulary;
  private final PackRows rows;
  private final List<Rulebook> rulebooks;

  private Pack(Standard named, PackReading reading) {
    parameters = reading.parameters();
    vocabulary = reading.vocabulary();
    rows = reading.rows();
    standard = withLevels(named);
    rulebooks =
        reading.problems().isEmpty()
            ? new RulebookWriter(standard, parameters, vocabulary, rows).byFirstDay()
            : List.of();
  }

  /** The standard with the first day on which it has a level. */
  private Standard withLevels(Standard standard) {
    return new Standard(
        standard.id(),
        standard.title(),
        standard.territory(),
        standard.holdsFrom(),
        standard.documents(),
        rows.levels().stream()
            .map(row -> parameters.begins(row.basic()))
            .min(Comparator.naturalOrder())
            .map(day -> day.isBefore(standard.holdsFrom()) ? standard.holdsFrom() : day));
  }

  /**
   * Reads the tables of a standard.
   *
   * @param problems gets what is wrong; then the pack cannot judge
   */
  static Pack load(
      Standard standard,
      TableSource folder,
      DocumentTable documents,
      Vocabulary common,
      Optional<DatedParameters> carried,
      List<Problem> problems) {
    PackReading reading = new PackReading(standard, folder, documents, common, carried);
    problems.addAll(reading.problems());
    return new Pack(standard, reading);
  }

  Map<String, Text> dimensionTitles() {
    Map<String, Text> titles = new LinkedHashMap<>();
    rows.dimensions().forEach(dimension -> titles.put(dimension.id(), dimension.title()));
    return Collections.unmodifiableMap(titles);
  }

  Standard standard() {
    return standard;
  }

  /** The formats and figures that its tables may name. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  DatedParameters parameters() {
    return parameters;
  }

  /** All rulebooks by their first day. */
  List<Rulebook> rulebooks() {
    return rulebooks;
  }

  /**
   * What holds on a day.
   *
   * @throws RefusedException when the standard does not hold yet
   */
  Rulebook on(LocalDate day) {
    Rulebook holding = null;
    for (Rulebook rulebook : rulebooks) {
      if (!rulebook.holdsFrom().isAfter(day)) {
        holding = rulebook;
      }
    }
    if (holding == null) {
      throw new RefusedException(
          RefusedException.Reason.NOT_IN_FORCE,
          Words.PHRASES.text(
              "standard.early",
              standard.id(),
              standard.title(),
              standard.holdsFrom().toString(),
              day.toString()));
    }
    return holding;
  }
}
