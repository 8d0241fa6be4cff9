package org.lifecircle.simulation.mason;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;

/** What happens in a day, counted while it runs. */
final class DayCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int HOURS = 24;
  private static final int SECONDS_PER_HOUR = 3600;

  /** By format and hour of service. */
  final int[] formatVisits;

  /** By outlet and hour: needs served, people who came for them, and people turned away. */
  final int[] visits;

  final int[] visitors;
  final int[] turnedAway;

  /** By outlet: all seconds waited. */
  final long[] waits;

  /** By age group: trips begun, and seconds walked. */
  final int[] trips = new int[AgeGroup.values().length];

  final long[] walked = new long[AgeGroup.values().length];

  /** People on trips, each time they set out. */
  int people;

  /** Trips that have ended at home, or do so when the last walk is over. */
  int homecomings;

  /** Needs that the day before had left over, counted when the day is told. */
  int cameBack;

  int furtherAttempts;
  int servedAfterAll;

  /** By outlet: orders brought and refused, seconds from the order to the door and under way. */
  final int[] brought;

  final int[] refused;
  final long[] deliverySeconds;
  final long[] courierSeconds;

  /** Orders for a parcel of another day, and needs that could not be ordered. */
  int parcels;

  int ordersInVain;

  DayCounts(int formats, int outlets) {
    formatVisits = new int[formats * HOURS];
    visits = new int[outlets * HOURS];
    visitors = new int[outlets * HOURS];
    turnedAway = new int[outlets * HOURS];
    waits = new long[outlets];
    brought = new int[outlets];
    refused = new int[outlets];
    deliverySeconds = new long[outlets];
    courierSeconds = new long[outlets];
  }

  void clear() {
    Arrays.fill(formatVisits, 0);
    Arrays.fill(visits, 0);
    Arrays.fill(visitors, 0);
    Arrays.fill(turnedAway, 0);
    Arrays.fill(waits, 0);
    Arrays.fill(trips, 0);
    Arrays.fill(walked, 0);
    people = 0;
    homecomings = 0;
    cameBack = 0;
    furtherAttempts = 0;
    servedAfterAll = 0;
    Arrays.fill(brought, 0);
    Arrays.fill(refused, 0);
    Arrays.fill(deliverySeconds, 0);
    Arrays.fill(courierSeconds, 0);
    parcels = 0;
    ordersInVain = 0;
  }

  /** Adds what happened on another day. */
  void add(DayCounts day) {
    add(formatVisits, day.formatVisits);
    add(visits, day.visits);
    add(visitors, day.visitors);
    add(turnedAway, day.turnedAway);
    add(waits, day.waits);
    add(trips, day.trips);
    add(walked, day.walked);
    people += day.people;
    homecomings += day.homecomings;
    cameBack += day.cameBack;
    furtherAttempts += day.furtherAttempts;
    servedAfterAll += day.servedAfterAll;
    add(brought, day.brought);
    add(refused, day.refused);
    add(deliverySeconds, day.deliverySeconds);
    add(courierSeconds, day.courierSeconds);
    parcels += day.parcels;
    ordersInVain += day.ordersInVain;
  }

  /** Adds counts to as many sums. */
  static void add(int[] sums, int[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private static void add(long[] sums, long[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  /** Counts a need that is served. */
  void served(int format, int outlet, int start, int wait, int members) {
    int hour = hour(start);
    visits[outlet * HOURS + hour]++;
    visitors[outlet * HOURS + hour] += members;
    formatVisits[format * HOURS + hour]++;
    waits[outlet] += wait;
  }

  /** Counts an order that a courier brings. */
  void delivered(int outlet, int toDoor, int underWay) {
    brought[outlet]++;
    deliverySeconds[outlet] += toDoor;
    courierSeconds[outlet] += underWay;
  }

  /** The needs served on the whole day, outlet by outlet. */
  List<Integer> visitsByOutlet() {
    return IntStream.range(0, waits.length)
        .mapToObj(outlet -> Arrays.stream(visits, outlet * HOURS, (outlet + 1) * HOURS).sum())
        .toList();
  }

  /** The hour of a second; what happens after midnight counts with the last hour. */
  static int hour(int second) {
    return Math.min(HOURS - 1, second / SECONDS_PER_HOUR);
  }
}
