package org.lifecircle.kit.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.hours.HoursReading;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Text;

/** How tables name things: files by ids, forms that people fill by words. */
public interface Wording {

  /** The words of the plain files: ids everywhere. */
  Wording OF_FILES = new Wording() {};

  /** What a reader calls a column. */
  default Text column(String id) {
    return Text.same(id);
  }

  /** What a reader calls a format. */
  default Text name(BusinessFormat format) {
    return Text.same(format.id());
  }

  /** The format that a word means, empty when it means none. */
  default Optional<BusinessFormat> format(String word, FormatCatalog formats) {
    return formats.find(word);
  }

  /** The words of a cell of formats, without surrounding white space and without blank ones. */
  default List<String> formatWords(String cell) {
    return Arrays.stream(cell.split("[;\uFF1B]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** What is written for yes. */
  default Text yes() {
    return Text.same("yes");
  }

  /** What is written for no. */
  default Text no() {
    return Text.same("no");
  }

  /** Reads opening hours. */
  default HoursReading hours(String text) {
    return HoursSyntax.read(text);
  }
}
