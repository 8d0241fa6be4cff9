package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.quality.PlaceWords;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Row;

/** Finds rows of outlets that say, in one cell or another, that their place is not open. */
final class PlaceState {

  private static final Phrases PHRASES = Phrases.beside(PlaceState.class, "phrases");

  private final List<Warning> warnings;

  /**
   * @param warnings takes which rows are of places that are not open, and words that nobody knows
   */
  PlaceState(List<Warning> warnings) {
    this.warnings = requireNonNull(warnings, "warnings");
  }

  /**
   * Whether a row says that its place is shut for good or not open yet; when so, a warning says it.
   */
  Optional<PlaceWords.State> of(Row row, String file) {
    Optional<PlaceWords.State> state = Optional.empty();
    String column = "";
    for (String one : List.of("status", "name", "hours", "formats")) {
      if (state.isEmpty() && !row.blank(one)) {
        state = idle(row.text(one), one);
        column = one;
      }
    }
    if (state.isEmpty()
        && !row.blank("status")
        && PlaceWords.status(row.text("status")).isEmpty()) {
      warnings.add(
          new Warning(
              "state-not-known", row.text("id"), told("warning.state", row, file, "status")));
    }
    if (state.isPresent()) {
      boolean future = state.get() == PlaceWords.State.FUTURE;
      warnings.add(
          new Warning(
              future ? "outlets-future" : "outlets-closed",
              row.text("id"),
              told(future ? "warning.future" : "warning.closed", row, file, column)));
    }
    return state;
  }

  private static Optional<PlaceWords.State> idle(String cell, String column) {
    if (column.equals("status")) {
      return PlaceWords.status(cell).filter(state -> state != PlaceWords.State.OPEN);
    }
    return column.equals("hours") ? PlaceWords.ofHours(cell) : PlaceWords.of(cell);
  }

  private static Text told(String key, Row row, String file, String column) {
    return PHRASES.text(
        key,
        row.text("name").isBlank() ? row.text("id") : row.text("name"),
        file,
        Integer.toString(row.line()),
        row.text(column));
  }
}
