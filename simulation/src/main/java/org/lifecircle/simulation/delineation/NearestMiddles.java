package org.lifecircle.simulation.delineation;

import java.util.Arrays;
import java.util.List;
import org.lifecircle.simulation.network.graph.Arcs;

/**
 * Searches that begin at several middles at once, so that every place belongs to the middle that it
 * walks to most cheaply: a Voronoi diagram on the network. A middle may be handicapped, so that its
 * part becomes smaller. Of equal walks the middle with the lower number counts. One object runs
 * many searches and is not safe for several threads.
 */
final class NearestMiddles {

  private final WalkingGround ground;
  private final Arcs arcs;

  /** By state. */
  final int[] cost;

  private final int[] owner;
  private long[] heap = new long[1024];
  private int size;
  private int farthest;

  NearestMiddles(WalkingGround ground) {
    this.ground = ground;
    arcs = ground.network().inward();
    int states = ground.network().states().count();
    cost = new int[states];
    owner = new int[states];
  }

  /**
   * Searches.
   *
   * @param middles nodes
   * @param handicaps by middle, what is added to every walk, 0 or more
   */
  void run(List<Integer> middles, int[] handicaps) {
    run(middles, handicaps, Integer.MAX_VALUE);
  }

  /**
   * Searches no farther than some cost.
   *
   * @param middles nodes
   * @param handicaps by middle, what is added to every walk, 0 or more
   * @param most walks that cost more, the handicap included, are not found
   */
  void run(List<Integer> middles, int[] handicaps, int most) {
    farthest = most;
    Arrays.fill(cost, WalkingGround.NOT_REACHED);
    Arrays.fill(owner, -1);
    size = 0;
    for (int m = 0; m < middles.size(); m++) {
      for (int state : ground.states(middles.get(m))) {
        offer(state, handicaps[m], m);
      }
    }
    while (size > 0) {
      long entry = pop();
      int state = (int) entry;
      int walked = (int) (entry >>> 32);
      if (walked != cost[state]) {
        continue;
      }
      int own = owner[state];
      for (int a = arcs.first()[state]; a < arcs.first()[state + 1]; a++) {
        int more = ground.cost(a);
        if (more != WalkingGround.NOT_REACHED) {
          offer(arcs.target()[a], walked + more, own);
        }
      }
    }
  }

  private void offer(int state, int walked, int own) {
    if (walked > farthest) {
      return;
    }
    if (walked < cost[state] || walked == cost[state] && own < owner[state]) {
      cost[state] = walked;
      owner[state] = own;
      push((long) walked << 32 | state);
    }
  }

  /** The middle that a state belongs to, or -1. */
  int owner(int state) {
    return owner[state];
  }

  /**
   * Whose a home is.
   *
   * @param middle the number of the middle, or -1 where no walk leads to one
   * @param cost of the walk, the handicap included
   */
  record Belonging(int middle, int cost) {}

  /** Whose a home is whose door is joined to the ends of a stretch of way. */
  Belonging of(List<WalkingGround.End> ends) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (WalkingGround.End end : ends) {
      List<Integer> states = end.ofResidents() ? ground.states(end.node()) : List.of(end.node());
      for (int state : states) {
        if (cost[state] == WalkingGround.NOT_REACHED) {
          continue;
        }
        long walked = (long) cost[state] + end.cost();
        if (walked < least || walked == least && owner[state] < best) {
          least = walked;
          best = owner[state];
        }
      }
    }
    return new Belonging(best, (int) Math.min(WalkingGround.NOT_REACHED, least));
  }

  private void push(long entry) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  private long pop() {
    long top = heap[0];
    long last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }
}
