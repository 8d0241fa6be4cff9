package org.lifecircle.simulation.network.graph;

import static org.lifecircle.simulation.network.graph.WalkingNetwork.NONE;

import java.util.Arrays;

/** A hash table from places to marks and nodes, with open addressing. */
final class PlaceTable {
  private final long[] keys;
  private final byte[] marks;
  private final int[] nodes;
  private final int mask;

  PlaceTable(int entries) {
    int capacity = Integer.highestOneBit(Math.max(8, entries)) << 2;
    keys = new long[capacity];
    marks = new byte[capacity];
    nodes = new int[capacity];
    Arrays.fill(nodes, NONE);
    mask = capacity - 1;
  }

  void mark(long key, int mark) {
    int slot = slot(key);
    keys[slot] = key;
    marks[slot] |= (byte) mark;
  }

  /** Whether a place has any of some marks. */
  boolean has(long key, int anyOf) {
    return (marks[slot(key)] & anyOf) != 0;
  }

  int node(long key) {
    return nodes[slot(key)];
  }

  void setNode(long key, int node) {
    nodes[slot(key)] = node;
  }

  private int slot(long key) {
    long hash = key * 0x9E37_79B9_7F4A_7C15L;
    int slot = (int) (hash >>> 32) & mask;
    while (marks[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
