package org.lifecircle.simulation.network.searching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.WalkingNetwork;

/** The stretches of edges that a walk consists of, in walking order. Immutable. */
public final class Stretches {

  private static final int NUMBERS = 3;

  private final WalkingNetwork network;

  /** Stretch by stretch its edge and the offsets, millimeters, where it begins and ends. */
  private final int[] numbers;

  private Stretches(WalkingNetwork network, int[] numbers) {
    this.network = requireNonNull(network, "network");
    this.numbers = numbers;
  }

  /** The network whose edges they are. */
  public WalkingNetwork network() {
    return network;
  }

  /** How many there are. */
  public int count() {
    return numbers.length / NUMBERS;
  }

  /** The edge that one is a part of. */
  public int edge(int stretch) {
    return numbers[stretch * NUMBERS];
  }

  /** Where it begins, millimeters along the edge. */
  public int fromOffset(int stretch) {
    return numbers[stretch * NUMBERS + 1];
  }

  /** Where it ends, millimeters along the edge. */
  public int toOffset(int stretch) {
    return numbers[stretch * NUMBERS + 2];
  }

  /** The points of its shape, in walking order. */
  public List<Coordinate> shape(int stretch) {
    return network.shape(edge(stretch), fromOffset(stretch), toOffset(stretch));
  }

  /** The points of all shapes; where one ends and the next begins there is one. */
  public List<Coordinate> points() {
    List<Coordinate> points = new ArrayList<>();
    addPoints(points);
    return points;
  }

  /** Adds the points to those of a line, each unless the line ends there. */
  void addPoints(List<Coordinate> line) {
    for (int stretch = 0; stretch < count(); stretch++) {
      for (Coordinate point : shape(stretch)) {
        if (line.isEmpty() || !point.equals(line.get(line.size() - 1))) {
          line.add(point);
        }
      }
    }
  }

  /** The ids of the ways that the edges belong to, each once. */
  public List<String> ways() {
    Set<String> ways = new LinkedHashSet<>();
    for (int stretch = 0; stretch < count(); stretch++) {
      ways.add(network.wayId(edge(stretch)));
    }
    return List.copyOf(ways);
  }

  /** Takes stretches one after another. */
  static final class Builder {

    private final WalkingNetwork network;
    private int[] numbers = new int[32 * NUMBERS];
    private int size;

    Builder(WalkingNetwork network) {
      this.network = network;
    }

    void add(int edge, int fromOffset, int toOffset) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = edge;
      numbers[size++] = fromOffset;
      numbers[size++] = toOffset;
    }

    Stretches forward() {
      return new Stretches(network, Arrays.copyOf(numbers, size));
    }

    /** The same walked the other way. */
    Stretches backward() {
      int[] turned = new int[size];
      for (int at = 0; at < size; at += NUMBERS) {
        int to = size - NUMBERS - at;
        turned[to] = numbers[at];
        turned[to + 1] = numbers[at + 2];
        turned[to + 2] = numbers[at + 1];
      }
      return new Stretches(network, turned);
    }
  }
}
