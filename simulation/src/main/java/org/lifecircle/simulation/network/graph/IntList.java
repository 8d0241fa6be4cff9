package org.lifecircle.simulation.network.graph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A list of ints that grows. */
final class IntList {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void replaceAll(IntUnaryOperator change) {
    for (int i = 0; i < size; i++) {
      values[i] = change.applyAsInt(values[i]);
    }
  }

  void removeLast() {
    size--;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
