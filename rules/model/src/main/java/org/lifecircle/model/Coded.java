package org.lifecircle.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A value of a fixed list that files and tables name by an id, for example {@code older-adult}.
 * Enums are such lists; whoever reads an id looks it up here.
 */
public interface Coded {

  /** The name in files and tables; no other value of the list has it. */
  String id();

  /** All ids of a list, in its order. */
  static <T extends Enum<T> & Coded> List<String> ids(Class<T> list) {
    return Arrays.stream(list.getEnumConstants()).map(Coded::id).toList();
  }

  /** The value of a list that has an id; empty when none has. */
  static <T extends Enum<T> & Coded> Optional<T> find(Class<T> list, String id) {
    return Arrays.stream(list.getEnumConstants()).filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * The value of a list that has an id.
   *
   * @throws RefusedException when none has; names the id and those that there are
   */
  static <T extends Enum<T> & Coded> T of(Class<T> list, String id) {
    return find(list, id)
        .orElseThrow(
            () ->
                new RefusedException(
                    RefusedException.Reason.UNKNOWN_ID,
                    Words.PHRASES.text("value.unknown", id, String.join(", ", ids(list)))));
  }
}
