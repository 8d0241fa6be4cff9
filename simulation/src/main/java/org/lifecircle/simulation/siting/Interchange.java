package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Improves a choice by adding a site, or by exchanging one for another, as long as that saves
 * something: the vertex substitution of Teitz and Bart (1968) with the bookkeeping of Whitaker
 * (1983), for which the nearest and the second nearest chosen site of every demand point are known.
 */
final class Interchange {

  private static final int NONE = -1;

  private final LocationProblem problem;
  private final AssignmentCosts costs;

  /** Where each site stands in {@link #chosen}; {@link #NONE} if it does not. */
  private final int[] place;

  private final List<Integer> chosen = new ArrayList<>();
  private final int[] nearest;
  private final long[] first;
  private final long[] second;
  private long spent;

  Interchange(LocationProblem problem) {
    this.problem = problem;
    this.costs = problem.costs();
    place = new int[costs.sites];
    nearest = new int[costs.points];
    first = new long[costs.points];
    second = new long[costs.points];
  }

  /** A choice that no single addition and no exchange improves, at least as good as this one. */
  List<Integer> improved(List<Integer> from) {
    chosen.clear();
    chosen.addAll(from);
    Arrays.fill(place, NONE);
    spent = 0;
    for (int k = 0; k < chosen.size(); k++) {
      place[chosen.get(k)] = k;
      spent += problem.prices()[chosen.get(k)];
    }
    do {
      assign();
    } while (exchange());
    return new ArrayList<>(chosen);
  }

  private void assign() {
    for (int point = 0; point < costs.points; point++) {
      first[point] = costs.fallback[point];
      second[point] = costs.fallback[point];
      nearest[point] = NONE;
    }
    for (int site : chosen) {
      for (int k = costs.siteStart[site]; k < costs.siteStart[site + 1]; k++) {
        int point = costs.pointAt[k];
        long cost = costs.siteCostAt[k];
        if (cost < first[point]) {
          second[point] = first[point];
          first[point] = cost;
          nearest[point] = site;
        } else if (cost < second[point]) {
          second[point] = cost;
        }
      }
    }
  }

  /** Makes the move that saves most; false if none saves anything. */
  private boolean exchange() {
    int size = chosen.size();
    long[] loss = new long[size];
    for (int point = 0; point < costs.points; point++) {
      if (nearest[point] != NONE) {
        loss[place[nearest[point]]] += second[point] - first[point];
      }
    }
    long[] less = new long[size];
    long bestSaving = 0;
    int bestIn = NONE;
    int bestOut = NONE;
    for (int in = 0; in < costs.sites; in++) {
      if (place[in] != NONE) {
        continue;
      }
      Arrays.fill(less, 0);
      long gain = gain(in, less);
      if (size < problem.additions() && gain > bestSaving && fits(in, NONE)) {
        bestSaving = gain;
        bestIn = in;
        bestOut = NONE;
      }
      for (int out = 0; out < size; out++) {
        long saving = gain - loss[out] + less[out];
        if (saving > bestSaving && fits(in, out)) {
          bestSaving = saving;
          bestIn = in;
          bestOut = out;
        }
      }
    }
    if (bestIn == NONE) {
      return false;
    }
    move(bestIn, bestOut);
    return true;
  }

  /** What a site saves, and by how much less the loss of each chosen one is beside it. */
  private long gain(int in, long[] less) {
    long gain = 0;
    for (int k = costs.siteStart[in]; k < costs.siteStart[in + 1]; k++) {
      int point = costs.pointAt[k];
      long cost = costs.siteCostAt[k];
      if (cost < first[point]) {
        gain += first[point] - cost;
        if (nearest[point] != NONE) {
          less[place[nearest[point]]] += second[point] - first[point];
        }
      } else if (cost < second[point]) {
        less[place[nearest[point]]] += second[point] - cost;
      }
    }
    return gain;
  }

  /** Whether a site can come in for the chosen one at a place, or for none. */
  private boolean fits(int in, int out) {
    long freed = out == NONE ? 0 : problem.prices()[chosen.get(out)];
    if (spent - freed + problem.prices()[in] > problem.budget()) {
      return false;
    }
    if (problem.hasRooms()) {
      for (int k = 0; k < chosen.size(); k++) {
        if (k != out && problem.rooms()[chosen.get(k)] == problem.rooms()[in]) {
          return false;
        }
      }
    }
    return true;
  }

  private void move(int in, int out) {
    spent += problem.prices()[in];
    if (out == NONE) {
      place[in] = chosen.size();
      chosen.add(in);
    } else {
      spent -= problem.prices()[chosen.get(out)];
      place[chosen.get(out)] = NONE;
      place[in] = out;
      chosen.set(out, in);
    }
  }
}
