package org.lifecircle.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a table may have.
 *
 * @param required must be in the header
 * @param optional may be left out of the header
 * @param others whether any other columns may be there too
 */
public record Columns(List<String> required, List<String> optional, boolean others) {

  public Columns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Columns that must all be there. */
  public static Columns required(String... names) {
    return new Columns(List.of(names), List.of(), false);
  }

  /** These columns and further ones that may be left out. */
  public Columns optional(String... names) {
    List<String> more = new ArrayList<>(optional);
    more.addAll(List.of(names));
    return new Columns(required, more, others);
  }

  /** These columns among any others, as in tables that others have made. */
  public Columns amongOthers() {
    return new Columns(required, optional, true);
  }

  /** All column names, the required ones first. */
  public List<String> all() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  /** The column of a cell of a header: its words without white space, in letters of any width. */
  String named(String cell) {
    String plain = cell.strip();
    if (all().contains(plain)) {
      return plain;
    }
    String narrow = Normalizer.normalize(plain, Normalizer.Form.NFKC).strip();
    return all().contains(narrow) ? narrow : plain;
  }

  /** How many of the columns a header names. */
  int known(List<String> header) {
    return (int) header.stream().map(this::named).filter(all()::contains).distinct().count();
  }
}
