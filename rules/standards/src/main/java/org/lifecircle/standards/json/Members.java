package org.lifecircle.standards.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The members of a JSON object in their order. A verdict has a hundred such objects of a dozen
 * members, which are written once and seldom looked up: a list of them is made in a tenth of the
 * time of a hash table. Immutable; values may be null.
 */
final class Members extends AbstractMap<String, Object> {

  /** Names and values by turns. */
  private final Object[] namesAndValues;

  private Members(Object[] namesAndValues) {
    this.namesAndValues = namesAndValues;
  }

  /** Members of names, each another one, and values by turns. */
  static Map<String, Object> of(Object... namesAndValues) {
    return new Members(namesAndValues);
  }

  @Override
  public int size() {
    return namesAndValues.length / 2;
  }

  @Override
  public Object get(Object name) {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      if (namesAndValues[at].equals(name)) {
        return namesAndValues[at + 1];
      }
    }
    return null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return Members.this.size();
      }

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Each();
      }
    };
  }

  /** One after the other. */
  private final class Each implements Iterator<Entry<String, Object>> {

    private int at;

    @Override
    public boolean hasNext() {
      return at < namesAndValues.length;
    }

    @Override
    public Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> entry =
          new SimpleImmutableEntry<>((String) namesAndValues[at], namesAndValues[at + 1]);
      at += 2;
      return entry;
    }
  }
}
