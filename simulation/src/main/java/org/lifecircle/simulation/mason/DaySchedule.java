package org.lifecircle.simulation.mason;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import sim.engine.Schedule;
import sim.util.Bag;
import sim.util.Heap;

/** MASON's schedule with a queue of our own. */
class DaySchedule extends Schedule {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS_PER_HOUR = 3600;

  private transient Foresight foresight;

  /** How often the clock of the day goes, seconds; a divisor of an hour. */
  int clockSeconds() {
    return SECONDS_PER_HOUR;
  }

  /** Whether somebody watches where residents are. */
  boolean watched() {
    return false;
  }

  /** Whom to tell of the agents of a minute before the first of them is stepped. */
  void foresight(Foresight told) {
    foresight = told;
  }

  /**
   * Reads beforehand what the agents of a minute will need. So the processor fetches it from memory
   * for many agents side by side, where their steps would wait for it one after the other. Changes
   * nothing.
   */
  interface Foresight {
    /**
     * Is told once a minute.
     *
     * @param agents in no order, with their first {@code count} places filled
     */
    void lookAhead(Object[] agents, int count);
  }

  @Override
  protected Heap createHeap() {
    return new EventQueue();
  }

  /**
   * A calendar of two rungs, in the manner of the ladder queue (W. T. Tang, R. S. M. Goh and I. L.
   * Thng, <i>Ladder queue: an O(1) priority queue structure for large-scale discrete event
   * simulation</i>, ACM TOMACS 15(3), 2005). What lies ahead waits unsorted in its minute; the
   * present minute is dealt out to its seconds, and only the events of one second are sorted, by
   * insertion, for they are few. So an event costs the same however many there are, where MASON's
   * own queue is one large heap that compares key objects. No key is kept: the numbers are.
   *
   * <p>Events of one time and ordering come out in the order in which they went in.
   */
  private final class EventQueue extends Heap {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Two days; what lies beyond waits in the last minute. */
    private static final int MINUTES = 2 * 24 * 60;

    private final Events[] ahead = new Events[MINUTES];

    /** The seconds of the present minute; the last one holds all that lies beyond two days. */
    private final Events[] seconds = new Events[SECONDS_PER_MINUTE];

    private int size;

    /** The minute that is dealt out; those before it are past. */
    private int minute;

    /** The second of that minute whose events are taken; those before it are past. */
    private int second;

    EventQueue() {
      for (int s = 0; s < SECONDS_PER_MINUTE; s++) {
        seconds[s] = new Events();
      }
    }

    /** Events by time and ordering, in the order in which they went in or sorted. */
    private static final class Events implements Serializable {
      private static final long serialVersionUID = 1L;
      private static final int FEW = 16;
      private double[] times = new double[FEW];
      private int[] orderings = new int[FEW];
      private Object[] events = new Object[FEW];
      private int first;
      private int end;

      void append(Object event, double time, int ordering) {
        if (end == events.length) {
          grow();
        }
        times[end] = time;
        orderings[end] = ordering;
        events[end++] = event;
      }

      private void grow() {
        int length = 2 * end;
        times = Arrays.copyOf(times, length);
        orderings = Arrays.copyOf(orderings, length);
        events = Arrays.copyOf(events, length);
      }

      /** Puts an event after those that come before it or at the same time. */
      void insert(Object event, double time, int ordering) {
        if (end == events.length) {
          grow();
        }
        int at = end++;
        while (at > first
            && (times[at - 1] > time || (times[at - 1] == time && orderings[at - 1] > ordering))) {
          times[at] = times[at - 1];
          orderings[at] = orderings[at - 1];
          events[at] = events[at - 1];
          at--;
        }
        times[at] = time;
        orderings[at] = ordering;
        events[at] = event;
      }

      Object take() {
        Object event = events[first];
        events[first++] = null;
        if (first == end) {
          first = 0;
          end = 0;
        }
        return event;
      }

      void clear() {
        Arrays.fill(events, 0, end, null);
        first = 0;
        end = 0;
      }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void add(Object event, Comparable key) {
      Key when = (Key) key;
      double time = when.getTime();
      int its = (int) Math.max(0, Math.min(MINUTES - 1, time / SECONDS_PER_MINUTE));
      size++;
      if (its <= minute) {
        seconds[secondOf(time)].insert(event, time, when.getOrdering());
        return;
      }
      if (ahead[its] == null) {
        ahead[its] = new Events();
      }
      ahead[its].append(event, time, when.getOrdering());
    }

    /** The second of the present minute in which an event is taken; never one that is past. */
    private int secondOf(double time) {
      double since = time - (double) minute * SECONDS_PER_MINUTE;
      return (int) Math.max(second, Math.min(SECONDS_PER_MINUTE - 1, since));
    }

    /** The events of the next second that has any; there must be one. */
    private Events next() {
      while (seconds[second].end == 0) {
        if (second + 1 < SECONDS_PER_MINUTE) {
          second++;
        } else {
          dealOut();
        }
      }
      return seconds[second];
    }

    private void dealOut() {
      second = 0;
      Events next = ahead[++minute];
      if (next != null) {
        ahead[minute] = null;
        if (foresight != null) {
          foresight.lookAhead(next.events, next.end);
        }
        for (int i = 0; i < next.end; i++) {
          seconds[secondOf(next.times[i])].insert(next.events[i], next.times[i], next.orderings[i]);
        }
      }
    }

    @Override
    public Object extractMin() {
      if (size == 0) {
        return null;
      }
      size--;
      return next().take();
    }

    @Override
    public Bag extractMin(Bag into) {
      Bag bag = into == null ? new Bag() : into;
      if (size > 0) {
        Events events = next();
        double time = events.times[events.first];
        int ordering = events.orderings[events.first];
        do {
          bag.add(events.take());
          size--;
        } while (events.end > 0
            && events.times[events.first] == time
            && events.orderings[events.first] == ordering);
      }
      return bag;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Comparable getMinKey() {
      if (size == 0) {
        return null;
      }
      Events events = next();
      return new Key(events.times[events.first], events.orderings[events.first]);
    }

    @Override
    public Object getMin() {
      if (size == 0) {
        return null;
      }
      Events events = next();
      return events.events[events.first];
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public boolean isEmpty() {
      return size == 0;
    }

    @Override
    public void clear() {
      Arrays.fill(ahead, null);
      for (Events events : seconds) {
        events.clear();
      }
      size = 0;
      minute = 0;
      second = 0;
    }

    /**
     * Takes over the events of another queue, which keeps them. A queue of MASON's own cannot take
     * over ours: it looks into places of the other that ours leaves empty.
     */
    @Override
    public Heap merge(Heap other) {
      if (other instanceof EventQueue ours) {
        Stream.concat(Arrays.stream(ours.seconds), Arrays.stream(ours.ahead))
            .filter(Objects::nonNull)
            .forEach(this::addAll);
      } else {
        for (int i = 0; i < other.size(); i++) {
          add(other.getObjects()[i], other.getKeys()[i]);
        }
      }
      return this;
    }

    private void addAll(Events events) {
      for (int i = events.first; i < events.end; i++) {
        add(events.events[i], new Key(events.times[i], events.orderings[i]));
      }
    }
  }
}
