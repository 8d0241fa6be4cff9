package org.lifecircle.kit.cells;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lifecircle.model.Text;

/**
 * What a cell says.
 *
 * @param value what was read; empty when the cell is blank, says that nobody knows, or is wrong
 * @param remarks in which ways the words were interpreted; none when they say it plainly
 * @param wrong why it cannot be read and what would be right; empty when it can
 */
public record CellMeaning<T>(Optional<T> value, Set<Remark> remarks, Optional<Text> wrong) {

  public CellMeaning {
    requireNonNull(value, "value");
    Set<Remark> inOrder = EnumSet.noneOf(Remark.class);
    inOrder.addAll(remarks);
    remarks = Collections.unmodifiableSet(inOrder);
    requireNonNull(wrong, "wrong");
  }

  static <T> CellMeaning<T> blank() {
    return new CellMeaning<>(Optional.empty(), Set.of(), Optional.empty());
  }

  static <T> CellMeaning<T> notKnown() {
    return new CellMeaning<>(Optional.empty(), Set.of(Remark.NOT_KNOWN), Optional.empty());
  }

  static <T> CellMeaning<T> of(T value, Remark... remarks) {
    CellMeaning<T> meaning = new CellMeaning<>(Optional.of(value), Set.of(), Optional.empty());
    for (Remark remark : remarks) {
      meaning = meaning.with(remark);
    }
    return meaning;
  }

  static <T> CellMeaning<T> wrong(String key, Object... arguments) {
    return new CellMeaning<>(
        Optional.empty(), Set.of(), Optional.of(CellText.PHRASES.text(key, arguments)));
  }

  CellMeaning<T> with(Remark remark) {
    Set<Remark> more = EnumSet.of(remark);
    more.addAll(remarks);
    return new CellMeaning<>(value, more, wrong);
  }

  <U> CellMeaning<U> map(Function<T, U> change) {
    return new CellMeaning<>(value.map(change), remarks, wrong);
  }

  /** Whether the words say that the value is no exact one. */
  public boolean approximate() {
    return remarks.contains(Remark.APPROXIMATE);
  }
}
