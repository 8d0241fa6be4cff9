package org.lifecircle.simulation.mason;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The walks of the day so far: between which places, when begun and by how many people. */
final class WalkLog implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SECONDS_PER_MINUTE = 60;
  private static final int PEOPLE_SHIFT = 3;
  private static final int PEOPLE_MASK = (1 << PEOPLE_SHIFT) - 1;
  private int[] pairs = new int[256];
  private char[] when = new char[256];
  private int size;

  int size() {
    return size;
  }

  int pair(int walk) {
    return pairs[walk];
  }

  void add(int pair, int second, int people) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
      when = Arrays.copyOf(when, pairs.length);
    }
    pairs[size] = pair;
    when[size++] = (char) (second / SECONDS_PER_MINUTE << PEOPLE_SHIFT | people);
  }

  void addAll(WalkLog other) {
    if (size + other.size > pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(size + other.size, size + (size >> 1)));
      when = Arrays.copyOf(when, pairs.length);
    }
    System.arraycopy(other.pairs, 0, pairs, size, other.size);
    System.arraycopy(other.when, 0, when, size, other.size);
    size += other.size;
  }

  void clear() {
    size = 0;
  }

  int minute(int walk) {
    return when[walk] >> PEOPLE_SHIFT;
  }

  int hour(int walk) {
    return Math.min(DayCounts.HOURS - 1, minute(walk) / 60);
  }

  int people(int walk) {
    return when[walk] & PEOPLE_MASK;
  }

  /** The walks in the order of their pairs' groups, so that those of one place stand together. */
  int[] sorted(IntUnaryOperator groupOfPair, int groups) {
    int[] next = new int[groups + 1];
    for (int walk = 0; walk < size; walk++) {
      next[groupOfPair.applyAsInt(pairs[walk]) + 1]++;
    }
    for (int group = 0; group < groups; group++) {
      next[group + 1] += next[group];
    }
    int[] sorted = new int[size];
    for (int walk = 0; walk < size; walk++) {
      sorted[next[groupOfPair.applyAsInt(pairs[walk])]++] = walk;
    }
    return sorted;
  }
}
