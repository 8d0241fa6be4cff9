package org.lifecircle.desk.circles;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Coordinate;

/** One change to the files of a circle; the next one counts lines as they are after it. */
public sealed interface Edit {

  /** The change as maps, lists and texts, as it is sent. */
  Map<String, Object> json();

  /**
   * Other texts in cells of a row.
   *
   * @param table {@code homes} or {@code outlets}
   * @param line the line of the row in its file or sheet
   * @param cells texts by column
   * @param place where it lies in WGS-84, written as the degrees of the file; empty when it stays
   */
  record Cells(String table, int line, Map<String, String> cells, Optional<Coordinate> place)
      implements Edit {

    public Cells {
      requireNonNull(table, "table");
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
      requireNonNull(place, "place");
    }

    @Override
    public Map<String, Object> json() {
      return members("table", table, "line", line, "cells", cells);
    }
  }

  /**
   * A further row.
   *
   * @param before the line before which it shall stand; 0 for the end
   */
  record Insert(String table, int before, Map<String, String> cells, Optional<Coordinate> place)
      implements Edit {

    public Insert {
      requireNonNull(table, "table");
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
      requireNonNull(place, "place");
    }

    @Override
    public Map<String, Object> json() {
      return members("table", table, "line", before, "insert", cells);
    }
  }

  /** A row less. */
  record Remove(String table, int line) implements Edit {

    public Remove {
      requireNonNull(table, "table");
    }

    @Override
    public Map<String, Object> json() {
      return members("table", table, "remove", line);
    }
  }

  /**
   * A feature of a map, in the place of the one of its id or behind all others.
   *
   * @param layer {@code ways} or {@code obstacles}
   */
  record Put(String layer, String id, Map<String, Object> feature) implements Edit {

    public Put {
      requireNonNull(layer, "layer");
      requireNonNull(id, "id");
      feature = Collections.unmodifiableMap(new LinkedHashMap<>(feature));
    }

    @Override
    public Map<String, Object> json() {
      return members(layer, members("put", feature));
    }
  }

  /** A feature less. */
  record Drop(String layer, String id) implements Edit {

    public Drop {
      requireNonNull(layer, "layer");
      requireNonNull(id, "id");
    }

    @Override
    public Map<String, Object> json() {
      return members(layer, members("remove", id));
    }
  }

  /** Other values of what a circle is called, where and when it is; blank for none. */
  record Settings(Map<String, String> values) implements Edit {

    public Settings {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Map<String, Object> json() {
      return members("settings", values);
    }
  }

  /** Edits as they are sent. */
  static List<Object> json(List<Edit> edits) {
    List<Object> all = new ArrayList<>();
    edits.forEach(edit -> all.add(edit.json()));
    return all;
  }

  private static Map<String, Object> members(Object... members) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      map.put((String) members[i], members[i + 1]);
    }
    return map;
  }
}
