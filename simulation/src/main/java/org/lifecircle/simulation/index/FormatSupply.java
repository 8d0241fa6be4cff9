package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
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

  /** Which outlets of the format are open together, each once. */
  private final List<boolean[]> openings = new ArrayList<>();

  /** By moment, the number of an opening. */
  private final int[] surelyOpen;

  private final int[] possiblyOpen;

  /** By moment and age group. */
  private final int[][] momentWeights;

  /** By age group and part of what a place is worth. */
  private final int[][] weights = new int[AgeGroup.values().length][];

  /** By outlet of the format: the share of all needs, in millionths; of all days, each once. */
  private final List<int[]> rooms = new ArrayList<>();

  /** By day of the week, the number of a room. */
  private final int[] roomAtLeast = new int[DAYS.length];

  private final int[] roomAtMost = new int[DAYS.length];

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
    surelyOpen = new int[moments.size()];
    possiblyOpen = new int[moments.size()];
    momentWeights = new int[moments.size()][AgeGroup.values().length];
    for (int m = 0; m < moments.size(); m++) {
      takeMoment(m, moments.get(m), open);
    }
    for (AgeGroup group : AgeGroup.values()) {
      weights[group.ordinal()] = weights(group, moments.size());
    }
    Room room = new Room(usual, parameters);
    for (DayOfWeek day : DAYS) {
      takeDay(day, new DayNeed(need, day, people), room, circle, open);
    }
  }

  private void takeDay(
      DayOfWeek day, DayNeed needs, Room room, Circle circle, List<OpenDays> open) {
    int[] atLeast = new int[outlets.length];
    int[] atMost = new int[outlets.length];
    for (int o = 0; o < outlets.length; o++) {
      Outlet outlet = circle.outlets().get(outlets[o]);
      atLeast[o] = room.atLeast(outlet, open.get(o), day, needs);
      atMost[o] = room.atMost(outlet, open.get(o), day, needs);
    }
    roomAtLeast[day.ordinal()] = number(rooms, atLeast, Arrays::equals);
    roomAtMost[day.ordinal()] = number(rooms, atMost, Arrays::equals);
  }

  /** The number of what is equal, which is added where there is none. */
  private static <T> int number(List<T> all, T one, BiPredicate<T, T> equal) {
    for (int number = 0; number < all.size(); number++) {
      if (equal.test(all.get(number), one)) {
        return number;
      }
    }
    all.add(one);
    return all.size() - 1;
  }

  private void takeMoment(int m, Moment moment, List<OpenDays> open) {
    boolean[] surely = new boolean[outlets.length];
    boolean[] possibly = new boolean[outlets.length];
    for (int o = 0; o < outlets.length; o++) {
      surely[o] = moment.open(open.get(o).surely(moment.day()));
      possibly[o] = moment.open(open.get(o).possibly(moment.day()));
    }
    surelyOpen[m] = number(openings, surely, Arrays::equals);
    possiblyOpen[m] = number(openings, possibly, Arrays::equals);
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

  /** How many openings there are: sets of outlets that are open together at some moment. */
  int openings() {
    return openings.size();
  }

  /** By outlet of the format, whether it is open. */
  boolean[] open(int opening) {
    return openings.get(opening);
  }

  /** The number of the opening that is certain at a moment. */
  int surelyOpen(int moment) {
    return surelyOpen[moment];
  }

  /** That of the one that is possible; the same where the hours are certain. */
  int possiblyOpen(int moment) {
    return possiblyOpen[moment];
  }

  int momentWeight(int moment, AgeGroup group) {
    return momentWeights[moment][group.ordinal()];
  }

  /** What the format weighs to a group in every mean of a {@link PlaceWorth}. */
  int[] weights(AgeGroup group) {
    return weights[group.ordinal()];
  }

  /** How many rooms there are: shares of the needs that the outlets have room for on some day. */
  int rooms() {
    return rooms.size();
  }

  /** By outlet of the format, the share of all needs that it has room for, in millionths. */
  int[] room(int room) {
    return rooms.get(room);
  }

  /** The number of the room that is certain on a day. */
  int roomAtLeast(DayOfWeek day) {
    return roomAtLeast[day.ordinal()];
  }

  /** That of the one that is possible; the same where the room is certain. */
  int roomAtMost(DayOfWeek day) {
    return roomAtMost[day.ordinal()];
  }
}
