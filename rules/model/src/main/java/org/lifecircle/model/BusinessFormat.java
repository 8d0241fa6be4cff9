package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

/**
 * A kind of business (业态) that a standard counts, such as a breakfast shop.
 *
 * @param id the name in files and tables, for example {@code breakfast-shop}
 * @param label what people call it
 * @param category basic or quality
 * @param source the clause that names it
 */
public record BusinessFormat(String id, Text label, FormatCategory category, Clause source) {

  public BusinessFormat {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(category, "category");
    requireNonNull(source, "source");
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a format id is lower-case words joined by '-': " + id);
    }
  }
}
