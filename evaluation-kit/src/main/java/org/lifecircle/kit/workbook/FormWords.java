package org.lifecircle.kit.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.Text;

/** What the columns of the form are called, for whoever shows them elsewhere. */
public final class FormWords {

  private static final FigureCatalog NO_FIGURES = new FigureCatalog(List.of());

  private final Optional<SheetLayout> sheet;

  /**
   * The words of a table.
   *
   * @param table {@code homes} or {@code outlets}
   */
  public FormWords(String table) {
    this.sheet =
        Arrays.stream(SheetLayout.values())
            .filter(one -> one.table() && one.id().equals(table))
            .findFirst();
  }

  private boolean has(String column) {
    return sheet.isPresent()
        && sheet.get().fields(NO_FIGURES).stream().anyMatch(field -> field.id().equals(column));
  }

  /** What a column is called; its id where the form has no word for it. */
  public Text title(String column) {
    return has(column) ? sheet.orElseThrow().label(column, NO_FIGURES) : Text.same(column);
  }

  /** What a person reads beside it; blank where the form says nothing. */
  public Text hint(String column) {
    return has(column) ? sheet.orElseThrow().help(column, NO_FIGURES) : Text.same("");
  }

  /** What is written for yes or no. */
  public static Text answer(boolean yes) {
    return SheetLayout.PHRASES.text(yes ? "yes" : "no");
  }
}
