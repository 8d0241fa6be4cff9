package org.lifecircle.simulation.mason;

import java.util.Arrays;
import sim.engine.Schedule;
import sim.util.Bag;
import sim.util.Heap;

/** MASON's schedule with a queue of our own. */
class DaySchedule extends Schedule {

  private static final long serialVersionUID = 1L;

  @Override
  protected Heap createHeap() {
    return new EventQueue();
  }

  /**
   * A queue of two levels, in the manner of the ladder queue (W. T. Tang, R. S. M. Goh and I. L.
   * Thng, <i>Ladder queue: an O(1) priority queue structure for large-scale discrete event
   * simulation</i>, ACM TOMACS 15(3), 2005). What lies ahead waits unsorted in its minute; the
   * present minute is a small heap over plain numbers, where MASON's own queue is one large heap
   * that compares key objects. Events of one time and ordering come out in the order in which they
   * went in.
   */
  private static final class EventQueue extends Heap {

    private static final long serialVersionUID = 1L;
    private static final int CHILDREN = 4;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Two days; what lies beyond waits in the last minute. */
    private static final int MINUTES = 2 * 24 * 60;

    private final Minute[] ahead = new Minute[MINUTES];
    private int waiting;

    /** The minute whose events are in the heap; those before it are past. */
    private int present;

    private double[] times = new double[64];
    private long[] orders = new long[64];
    private Object[] events = new Object[64];
    private Key[] keys = new Key[64];
    private int size;
    private int added;

    /** The events of a minute in the order in which they went in. */
    private static final class Minute {
      private Object[] events = new Object[16];
      private Key[] keys = new Key[16];
      private int size;

      void add(Object event, Key key) {
        if (size == events.length) {
          events = Arrays.copyOf(events, size * 2);
          keys = Arrays.copyOf(keys, size * 2);
        }
        events[size] = event;
        keys[size++] = key;
      }
    }

    private static int minute(double time) {
      return (int) Math.max(0, Math.min(MINUTES - 1, time / SECONDS_PER_MINUTE));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void add(Object event, Comparable key) {
      Key when = (Key) key;
      int minute = minute(when.getTime());
      if (minute <= present) {
        addToHeap(event, when);
        return;
      }
      if (ahead[minute] == null) {
        ahead[minute] = new Minute();
      }
      ahead[minute].add(event, when);
      waiting++;
    }

    /** Brings the next minute that has events into the heap when the present one has none left. */
    private void advance() {
      while (size == 0 && waiting > 0) {
        Minute minute = ahead[++present];
        if (minute != null) {
          for (int i = 0; i < minute.size; i++) {
            addToHeap(minute.events[i], minute.keys[i]);
          }
          waiting -= minute.size;
          ahead[present] = null;
        }
      }
    }

    private void addToHeap(Object event, Key when) {
      if (size == events.length) {
        times = Arrays.copyOf(times, size * 2);
        orders = Arrays.copyOf(orders, size * 2);
        events = Arrays.copyOf(events, size * 2);
        keys = Arrays.copyOf(keys, size * 2);
      }
      double time = when.getTime();
      long order = ((long) when.getOrdering() << 32) | (added++ & 0xFFFF_FFFFL);
      int hole = size++;
      while (hole > 0) {
        int parent = (hole - 1) / CHILDREN;
        if (!before(time, order, parent)) {
          break;
        }
        move(parent, hole);
        hole = parent;
      }
      put(hole, time, order, event, when);
    }

    private boolean before(double time, long order, int other) {
      return time < times[other] || (time == times[other] && order < orders[other]);
    }

    private void move(int from, int to) {
      times[to] = times[from];
      orders[to] = orders[from];
      events[to] = events[from];
      keys[to] = keys[from];
    }

    private void put(int at, double time, long order, Object event, Key key) {
      times[at] = time;
      orders[at] = order;
      events[at] = event;
      keys[at] = key;
    }

    @Override
    public Object extractMin() {
      advance();
      if (size == 0) {
        return null;
      }
      Object first = events[0];
      int last = --size;
      double time = times[last];
      long order = orders[last];
      Object event = events[last];
      Key key = keys[last];
      events[last] = null;
      keys[last] = null;
      if (last > 0) {
        int hole = 0;
        for (int child = 1; child < last; child = hole * CHILDREN + 1) {
          int least = child;
          int end = Math.min(child + CHILDREN, last);
          for (int other = child + 1; other < end; other++) {
            if (before(times[other], orders[other], least)) {
              least = other;
            }
          }
          if (before(time, order, least)) {
            break;
          }
          move(least, hole);
          hole = least;
        }
        put(hole, time, order, event, key);
      }
      return first;
    }

    @Override
    public Bag extractMin(Bag into) {
      Bag bag = into == null ? new Bag() : into;
      advance();
      if (size > 0) {
        double time = times[0];
        long ordering = orders[0] >> 32;
        do {
          bag.add(extractMin());
        } while (size > 0 && times[0] == time && orders[0] >> 32 == ordering);
      }
      return bag;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Comparable getMinKey() {
      advance();
      return size == 0 ? null : keys[0];
    }

    @Override
    public Object getMin() {
      advance();
      return size == 0 ? null : events[0];
    }

    @Override
    public int size() {
      return size + waiting;
    }

    @Override
    public boolean isEmpty() {
      return size() == 0;
    }

    @Override
    public void clear() {
      Arrays.fill(events, 0, size, null);
      Arrays.fill(keys, 0, size, null);
      Arrays.fill(ahead, null);
      size = 0;
      waiting = 0;
      present = 0;
    }

    @Override
    public Heap merge(Heap other) {
      throw new UnsupportedOperationException("the event queue of a day is not merged");
    }
  }
}
