package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.OpeningHours.Span;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/**
 * The outlets of one format: which they are, when they are open, and how many of the format's needs
 * each has room for on every day of the week.
 *
 * <p>All residents of the circle share every outlet. In a floating catchment (Luo and Wang,
 * Environment and Planning B 30, 2003), whoever moves away leaves their part to the others, and the
 * sum over all people is the same wherever they live; it compares places and cannot say that a
 * circle has become worse.
 */
final class FormatSupply {

  private static final DayOfWeek[] DAYS = DayOfWeek.values();
  private static final int SECONDS_PER_MINUTE = 60;

  /** A time at which outlets should be open: a minute of a day, or any time of it when below 0. */
  record Moment(DayOfWeek day, int minuteOfDay) {
    static final int ANY_TIME = -1;

    boolean open(List<Span> spans) {
      return minuteOfDay == ANY_TIME ? !spans.isEmpty() : OpenDays.contain(spans, minuteOfDay);
    }
  }

  private final FormatNeed need;
  private final Decay decay;
  private final boolean complete;
  private final int[] outlets;

  /** By moment and outlet of the format. */
  private final boolean[][] surelyOpen;

  private final boolean[][] possiblyOpen;

  /** By moment and age group. */
  private final int[][] momentWeights;

  /** By age group and part of what a place is worth. */
  private final int[][] weights = new int[AgeGroup.values().length][];

  /** By day of the week and outlet of the format: the share of all needs, in millionths. */
  private final int[][] roomAtLeast;

  private final int[][] roomAtMost;

  /**
   * The outlets of a format.
   *
   * @param people the residents of the circle
   * @param decays those that other formats have already, by the walk that is worth half
   */
  FormatSupply(
      ServiceProfile usual,
      CirclePeople people,
      List<Moment> moments,
      Demand demand,
      IndexParameters parameters,
      Map<Double, Decay> decays) {
    Circle circle = people.circle();
    String id = usual.formatId();
    need = new FormatNeed(id, demand, parameters);
    decay = decays.computeIfAbsent(usual.acceptableMinutes() * SECONDS_PER_MINUTE, Decay::new);
    complete = circle.search().of(id).complete();
    outlets =
        IntStream.range(0, circle.outlets().size())
            .filter(outlet -> circle.outlets().get(outlet).serves(id))
            .toArray();
    List<OpenDays> open = new ArrayList<>();
    for (int outlet : outlets) {
      open.add(new OpenDays(circle.outlets().get(outlet), circle.evaluationDate()));
    }
    surelyOpen = new boolean[moments.size()][outlets.length];
    possiblyOpen = new boolean[moments.size()][outlets.length];
    momentWeights = new int[moments.size()][AgeGroup.values().length];
    for (int m = 0; m < moments.size(); m++) {
      takeMoment(m, moments.get(m), open);
    }
    for (AgeGroup group : AgeGroup.values()) {
      weights[group.ordinal()] = weights(group, moments.size());
    }
    roomAtLeast = new int[DAYS.length][outlets.length];
    roomAtMost = new int[DAYS.length][outlets.length];
    Room room = new Room(usual, parameters);
    for (DayOfWeek day : DAYS) {
      DayNeed needs = new DayNeed(need, day, people);
      for (int o = 0; o < outlets.length; o++) {
        Outlet outlet = circle.outlets().get(outlets[o]);
        roomAtLeast[day.ordinal()][o] = room.atLeast(outlet, open.get(o), day, needs);
        roomAtMost[day.ordinal()][o] = room.atMost(outlet, open.get(o), day, needs);
      }
    }
    shareEqual(roomAtLeast);
    shareEqual(roomAtMost);
    for (int day = 0; day < DAYS.length; day++) {
      if (Arrays.equals(roomAtLeast[day], roomAtMost[day])) {
        roomAtMost[day] = roomAtLeast[day];
      }
    }
  }

  private void takeMoment(int m, Moment moment, List<OpenDays> open) {
    for (int o = 0; o < outlets.length; o++) {
      surelyOpen[m][o] = moment.open(open.get(o).surely(moment.day()));
      possiblyOpen[m][o] = moment.open(open.get(o).possibly(moment.day()));
    }
    if (Arrays.equals(surelyOpen[m], possiblyOpen[m])) {
      possiblyOpen[m] = surelyOpen[m];
    }
    for (AgeGroup group : AgeGroup.values()) {
      momentWeights[m][group.ordinal()] =
          moment.minuteOfDay() == Moment.ANY_TIME
              ? need.weightOn(group, moment.day())
              : need.weightAt(group, moment.day(), moment.minuteOfDay());
    }
  }

  private int[] weights(AgeGroup group, int moments) {
    int[] all = new int[PlaceWorth.parts(moments)];
    for (int part : List.of(PlaceWorth.WALKING, PlaceWorth.CHOICE, PlaceWorth.BURDEN)) {
      all[part] = need.weight(group);
    }
    int part = PlaceWorth.FIRST_MOMENT;
    for (int m = 0; m < moments; m++) {
      all[part++] = momentWeight(m, group);
    }
    for (DayOfWeek day : DAYS) {
      all[part++] = need.weightOn(group, day);
    }
    return all;
  }

  /** Days that have the same room as the day before share it. */
  private static void shareEqual(int[][] byDay) {
    for (int day = 1; day < byDay.length; day++) {
      if (Arrays.equals(byDay[day], byDay[day - 1])) {
        byDay[day] = byDay[day - 1];
      }
    }
  }

  /** The moments at which outlets should be open: early, at noon and late, and on Sunday. */
  static List<Moment> moments(IndexParameters parameters, WalkingParameters walking) {
    List<Moment> moments = new ArrayList<>();
    for (String time : IndexParameters.TIMES) {
      moments.add(new Moment(walking.verdictTime().day(), (int) parameters.value(time)));
    }
    moments.add(new Moment(DayOfWeek.SUNDAY, Moment.ANY_TIME));
    return List.copyOf(moments);
  }

  /** How many of a format's needs an outlet has room for. */
  private record Room(ServiceProfile usual, IndexParameters parameters) {

    int atLeast(Outlet outlet, OpenDays open, DayOfWeek day, DayNeed needs) {
      double places = places(outlet, open, IndexParameters.UNKNOWN_CAPACITY_LEAST);
      List<Span> spans = open.surelyOrUsually(day, usual);
      return needs.roomAtLeast(places, hour -> OpenDays.shareOpen(spans, hour));
    }

    int atMost(Outlet outlet, OpenDays open, DayOfWeek day, DayNeed needs) {
      double places = places(outlet, open, IndexParameters.UNKNOWN_CAPACITY_MOST);
      List<Span> spans = open.possibly(day);
      return needs.roomAtMost(places, hour -> OpenDays.shareOpen(spans, hour));
    }

    private double places(Outlet outlet, OpenDays open, String whereNotKnown) {
      boolean known = open.known() && outlet.capacityPerHour().isPresent();
      double factor = known ? 1 : parameters.value(whereNotKnown);
      return factor
          * (outlet.capacityPerHour().isPresent()
              ? outlet.capacityPerHour().getAsInt()
              : usual.capacityPerHour());
    }
  }

  FormatNeed need() {
    return need;
  }

  Decay decay() {
    return decay;
  }

  /** Whether there are no other outlets than those listed. */
  boolean complete() {
    return complete;
  }

  /** The outlets of the format by their numbers in the circle. */
  int[] outlets() {
    return outlets;
  }

  boolean[] surelyOpen(int moment) {
    return surelyOpen[moment];
  }

  /** The very same as {@link #surelyOpen} where the hours are certain. */
  boolean[] possiblyOpen(int moment) {
    return possiblyOpen[moment];
  }

  int momentWeight(int moment, AgeGroup group) {
    return momentWeights[moment][group.ordinal()];
  }

  /** What the format weighs to a group in every mean of a {@link PlaceWorth}. */
  int[] weights(AgeGroup group) {
    return weights[group.ordinal()];
  }

  int[] roomAtLeast(DayOfWeek day) {
    return roomAtLeast[day.ordinal()];
  }

  /** The very same as {@link #roomAtLeast} where the room is certain. */
  int[] roomAtMost(DayOfWeek day) {
    return roomAtMost[day.ordinal()];
  }
}
