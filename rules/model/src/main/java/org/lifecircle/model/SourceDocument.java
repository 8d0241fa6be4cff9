package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that a rule or a figure rests on.
 *
 * @param id short name in tables, for example {@code guide-2021}
 * @param title its title
 * @param number its official number, for example 商办流通函〔2021〕247号; blank when it has none
 * @param date when it was issued; empty when not known
 * @param address where it can be read; blank when not known
 */
public record SourceDocument(
    String id, String title, String number, Optional<LocalDate> date, String address) {

  public SourceDocument {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(number, "number");
    requireNonNull(date, "date");
    requireNonNull(address, "address");
  }
}
