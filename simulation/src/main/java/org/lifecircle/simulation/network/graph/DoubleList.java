package org.lifecircle.simulation.network.graph;

import java.util.Arrays;

/** A list of doubles that grows. */
final class DoubleList {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  void removeLast() {
    size--;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
