package org.lifecircle.kit.codebook;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Rows that come of one thing after the other, such as the days of a plan: the rows of a thing are
 * asked for when those before it are through, and none are kept. A stream's {@code flatMap} keeps
 * all rows of a thing when it is gone through by an iterator.
 *
 * @param <T> the things
 * @param <R> the rows
 */
public final class RowsInTurn<T, R> implements Iterable<R> {

  private final Iterable<T> things;
  private final Function<T, Iterable<R>> rows;

  /**
   * Rows of things.
   *
   * @param things in their order
   * @param rows makes the rows of one
   */
  public RowsInTurn(Iterable<T> things, Function<T, Iterable<R>> rows) {
    this.things = requireNonNull(things, "things");
    this.rows = requireNonNull(rows, "rows");
  }

  @Override
  public Iterator<R> iterator() {
    Iterator<T> all = things.iterator();
    return new Iterator<>() {
      private Iterator<R> now = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!now.hasNext() && all.hasNext()) {
          now = rows.apply(all.next()).iterator();
        }
        return now.hasNext();
      }

      @Override
      public R next() {
        hasNext();
        return now.next();
      }
    };
  }
}
