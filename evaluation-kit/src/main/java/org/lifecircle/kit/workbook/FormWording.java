package org.lifecircle.kit.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.kit.folder.Wording;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Text;

/** The words of the form. */
final class FormWording implements Wording {

  private final FigureCatalog figures;

  FormWording(FigureCatalog figures) {
    this.figures = figures;
  }

  @Override
  public Text column(String id) {
    return Stream.of(
            SheetLayout.HOMES, SheetLayout.OUTLETS, SheetLayout.CHECKLIST, SheetLayout.QUALITIES)
        .filter(sheet -> sheet.fields(figures).stream().anyMatch(field -> field.id().equals(id)))
        .findFirst()
        .orElse(SheetLayout.HOMES)
        .label(id, figures);
  }

  @Override
  public Text name(BusinessFormat format) {
    return format.label();
  }

  @Override
  public Optional<BusinessFormat> format(String word, FormatCatalog formats) {
    String wanted = SheetLayout.plain(word);
    return formats.formats().stream()
        .filter(
            format ->
                format.id().equals(word)
                    || SheetLayout.plain(format.label().zh()).equals(wanted)
                    || SheetLayout.plain(format.label().en()).equals(wanted))
        .findFirst();
  }

  @Override
  public List<String> formatWords(String cell) {
    return Arrays.stream(cell.split("[;\uFF1B\u3001,\uFF0C/]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Override
  public Text yes() {
    return SheetLayout.PHRASES.text("yes");
  }

  @Override
  public Text no() {
    return SheetLayout.PHRASES.text("no");
  }

  @Override
  public HoursReading hours(String text) {
    return HoursSyntax.readLoosely(text);
  }
}
