package org.lifecircle.kit.cells;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifecircle.model.Coded;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Problem;
import org.lifecircle.model.UnusedOutlet.Cause;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Why a place that is built is not in use, as people write it: one cause or several, by their ids,
 * as the form has them, or in the words of {@code unused-causes.csv}. A word without a cause there
 * says that the place is in use. Other words are refused, because a cause turns into a gap.
 */
public final class CellCauses {

  private static final String BETWEEN = "[,;、+&/]|和|及|且|并且| and ";
  private static final Map<String, Optional<Cause>> WORDS = words();

  private CellCauses() {}

  private static Map<String, Optional<Cause>> words() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Optional<Cause>> words = new LinkedHashMap<>();
    Columns columns = Columns.required("words").optional("cause");
    for (Row row :
        Table.resource(CellCauses.class, "unused-causes.csv", columns, problems).rows()) {
      Optional<Cause> cause =
          row.blank("cause") ? Optional.empty() : row.value("cause", Cause.class);
      for (String word : row.text("words").split("\\|")) {
        words.put(word, cause);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    for (Cause cause : Cause.values()) {
      Stream.of(cause.id(), cause.label().zh(), cause.label().en())
          .forEach(word -> words.put(word, Optional.of(cause)));
    }
    return words;
  }

  /**
   * Reads the causes; a blank cell, one that says that nobody knows, and one that says that the
   * place is in use have none.
   */
  public static CellMeaning<Set<Cause>> read(String text) {
    String plain = CellText.plain(text);
    if (plain.isEmpty()) {
      return CellMeaning.blank();
    }
    if (CellNumber.unknown(text)) {
      return CellMeaning.notKnown();
    }
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    for (String part : WORDS.containsKey(plain) ? List.of(plain) : parts(plain)) {
      if (!WORDS.containsKey(part)) {
        return CellMeaning.wrong("unused.wrong", choices("、", true), choices(", ", false));
      }
      WORDS.get(part).ifPresent(causes::add);
    }
    return causes.isEmpty() ? CellMeaning.blank() : CellMeaning.of(causes);
  }

  private static List<String> parts(String plain) {
    return Stream.of(plain.split(BETWEEN))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String choices(String between, boolean zh) {
    return Stream.of(Cause.values())
        .map(Labeled::label)
        .map(label -> zh ? label.zh() : label.en())
        .collect(Collectors.joining(between));
  }

  /** The causes as {@link #read} takes them. */
  public static String write(Set<Cause> causes) {
    return causes.stream().map(Coded::id).collect(Collectors.joining(";"));
  }
}
