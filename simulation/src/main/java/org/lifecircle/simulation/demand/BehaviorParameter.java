package org.lifecircle.simulation.demand;

import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coded;

/** The numbers of the day model that hold for every format. */
public enum BehaviorParameter implements Coded {
  /** The side of a cell of the community grid, meters. */
  CELL_METERS("cell-meters", 1, 1_000),
  /**
   * How many needs arise for each that the table of needs assumes; what a source says and events
   * are not scaled.
   */
  DEMAND_SCALE("demand-scale", 0, 10),
  /** The loss of attraction per second of walking. */
  TIME_DECAY("time-decay", 0, 1),
  /** The exponent of the attraction of floor area. */
  AREA_EXPONENT("area-exponent", 0, 5),
  /** The logistic scale of the acceptable walk as a share of its median. */
  ACCEPTANCE_SPREAD("acceptance-spread", 0, 1),
  /** A walk of so many seconds, one way, is never too far: the shop at one's own door. */
  DOORSTEP_SECONDS("doorstep-seconds", 0, 600),
  /** The mean walking speed of children by the table of speeds, so many times. */
  PACE_MEAN_CHILD("pace-mean-child", 0.5, 2),
  /** The mean walking speed of adults by the table of speeds, so many times. */
  PACE_MEAN_ADULT("pace-mean-adult", 0.5, 2),
  /** The mean walking speed of older adults by the table of speeds, so many times. */
  PACE_MEAN_OLDER_ADULT("pace-mean-older-adult", 0.5, 2),
  /** The coefficient of variation of a child's walking speed. */
  PACE_VARIATION_CHILD("pace-variation-child", 0, 1),
  /** The coefficient of variation of an adult's walking speed. */
  PACE_VARIATION_ADULT("pace-variation-adult", 0, 1),
  /** The coefficient of variation of an older adult's walking speed. */
  PACE_VARIATION_OLDER_ADULT("pace-variation-older-adult", 0, 1),
  /** The least ratio of a person's speed to the group's mean. */
  PACE_SLOWEST("pace-slowest", 0.1, 1),
  /** The greatest ratio of a person's speed to the group's mean. */
  PACE_FASTEST("pace-fastest", 1, 10),
  /** A need that arises within so many minutes after the last one is met on the same way. */
  LINK_MINUTES("link-minutes", 0, 240),
  /** How many other outlets somebody tries who found one full. */
  FURTHER_ATTEMPTS("further-attempts", 0, 1),
  /** The share of the needs that another time may meet that come back on the next day. */
  DEFERRAL_SHARE("deferral-share", 0, 1),
  /** The share of households of one person. */
  HOUSEHOLDS_OF_1("household-size-1", 0, 1),
  /** The share of households of two. */
  HOUSEHOLDS_OF_2("household-size-2", 0, 1),
  /** The share of households of three. */
  HOUSEHOLDS_OF_3("household-size-3", 0, 1),
  /** The share of households of four. */
  HOUSEHOLDS_OF_4("household-size-4", 0, 1),
  /** The share of households of five. */
  HOUSEHOLDS_OF_5("household-size-5", 0, 1),
  /** The share of households of six; larger ones are not told apart. */
  HOUSEHOLDS_OF_6("household-size-6", 0, 1),
  /** The share of children who are away at work or school on a working day. */
  AWAY_SHARE_CHILD("away-share-child", 0, 1),
  /** The share of adults who are away at work or school on a working day. */
  AWAY_SHARE_ADULT("away-share-adult", 0, 1),
  /** The share of older adults who are away at work or school on a working day. */
  AWAY_SHARE_OLDER_ADULT("away-share-older-adult", 0, 1),
  /** The share of children who are away at work or school on a Saturday or Sunday. */
  AWAY_WEEKEND_CHILD("away-weekend-child", 0, 1),
  /** The share of adults who are away at work or school on a Saturday or Sunday. */
  AWAY_WEEKEND_ADULT("away-weekend-adult", 0, 1),
  /** The share of older adults who are away at work or school on a Saturday or Sunday. */
  AWAY_WEEKEND_OLDER_ADULT("away-weekend-older-adult", 0, 1),
  /** When children leave for work or school on average, minutes since midnight. */
  AWAY_FROM_CHILD("away-from-child", 0, 1_440),
  /** When adults leave for work or school on average, minutes since midnight. */
  AWAY_FROM_ADULT("away-from-adult", 0, 1_440),
  /** When older adults leave for work or school on average, minutes since midnight. */
  AWAY_FROM_OLDER_ADULT("away-from-older-adult", 0, 1_440),
  /** When children are home from work or school on average, minutes since midnight. */
  AWAY_TO_CHILD("away-to-child", 0, 1_440),
  /** When adults are home from work or school on average, minutes since midnight. */
  AWAY_TO_ADULT("away-to-adult", 0, 1_440),
  /** When older adults are home from work or school on average, minutes since midnight. */
  AWAY_TO_OLDER_ADULT("away-to-older-adult", 0, 1_440),
  /** People leave for work or school, and are back, at most so many minutes from the mean. */
  AWAY_SPREAD("away-spread-minutes", 0, 240),
  /** The share of those who come to an outlet from outside the circle; residents are the others. */
  VISITOR_SHARE("visitor-share", 0, 0.5),
  /** The share of convenience stores of unknown hours that are open day and night. */
  OPEN_DAY_AND_NIGHT("open-24h", 0, 1),
  /** Customers that one tidal stall serves in an hour. */
  STALL_CAPACITY("stall-capacity", 1, 1_000),
  /** The walk to an event that half of the people still accept, minutes. */
  EVENT_ACCEPTABLE_MINUTES("event-acceptable-minutes", 1, 240),
  /** How long people stay at an event on average, minutes. */
  EVENT_STAY_MINUTES("event-stay-minutes", 1, 600),
  /** A walk longer than this share of the format's acceptable walk is an effort. */
  EFFORT_WALK_SHARE("effort-walk-share", 0, 10),
  /** A wait longer than this share of the format's mean patience is an effort. */
  EFFORT_WAIT_SHARE("effort-wait-share", 0, 10),
  /** What a need received with effort counts in the living index; one received with ease is 1. */
  LIVING_EFFORT_VALUE("living-effort-value", 0, 1),
  /** What a need for a quality format weighs in the living index; one for a basic format is 1. */
  LIVING_QUALITY_WEIGHT("living-quality-weight", 0, 1),
  /** The share of the needs for fresh goods that are ordered and not walked for. */
  ORDERED_SHARE_FRESH("ordered-share-fresh", 0, 1),
  /** The share of the needs for other goods that are ordered and not walked for. */
  ORDERED_SHARE_GOODS("ordered-share-goods", 0, 1),
  /** The share of the needs for meals that are ordered and not walked for. */
  ORDERED_SHARE_MEALS("ordered-share-meals", 0, 1),
  /** Of the fresh goods ordered, the share that an outlet near by is to bring at once. */
  DELIVERED_PART_FRESH("delivered-part-fresh", 0, 1),
  /** Of the other goods ordered, the share that an outlet near by is to bring at once. */
  DELIVERED_PART_GOODS("delivered-part-goods", 0, 1),
  /** Couriers of an outlet that delivers and of which their number is not known. */
  COURIERS_PER_OUTLET("couriers-per-outlet", 1, 1_000),
  /** How long a courier is under way with one order, there and back, minutes. */
  COURIER_MINUTES("courier-minutes", 1, 240),
  /** Nobody orders what would be at the door later than after so many minutes. */
  DELIVERY_PATIENCE("delivery-patience-minutes", 1, 1_440),
  /** Orders a day for a parcel that comes another day; the maximum stands for no limit. */
  PARCELS_A_DAY("parcels-a-day", 0, 100_000);

  private final String id;
  private final double minimum;
  private final double maximum;

  BehaviorParameter(String id, double minimum, double maximum) {
    this.id = id;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  @Override
  public String id() {
    return id;
  }

  /** The least value that makes sense. */
  double minimum() {
    return minimum;
  }

  /** The largest value that makes sense. */
  public double maximum() {
    return maximum;
  }

  /**
   * Passes when a value makes sense.
   *
   * @throws IllegalArgumentException when it does not
   */
  void check(double value) {
    if (!(value >= minimum && value <= maximum)) {
      throw new IllegalArgumentException(
          id + " is within " + minimum + ".." + maximum + ": " + value);
    }
  }

  /** How many times the mean walking speed of a group is that of the table. */
  public static BehaviorParameter paceMean(AgeGroup group) {
    return switch (group) {
      case CHILD -> PACE_MEAN_CHILD;
      case ADULT -> PACE_MEAN_ADULT;
      case OLDER_ADULT -> PACE_MEAN_OLDER_ADULT;
    };
  }

  /**
   * The share of households of so many people; shares need not add up to 1, only their ratios
   * count.
   *
   * @param size 1 to {@link HouseholdKind#LARGEST}
   */
  public static BehaviorParameter householdsOf(int size) {
    return switch (size) {
      case 1 -> HOUSEHOLDS_OF_1;
      case 2 -> HOUSEHOLDS_OF_2;
      case 3 -> HOUSEHOLDS_OF_3;
      case 4 -> HOUSEHOLDS_OF_4;
      case 5 -> HOUSEHOLDS_OF_5;
      case HouseholdKind.LARGEST -> HOUSEHOLDS_OF_6;
      default -> throw new IllegalArgumentException("households have 1 to 6 people: " + size);
    };
  }

  /** The share of a group that is away at work or school. */
  public static BehaviorParameter awayShare(AgeGroup group, boolean weekend) {
    return switch (group) {
      case CHILD -> weekend ? AWAY_WEEKEND_CHILD : AWAY_SHARE_CHILD;
      case ADULT -> weekend ? AWAY_WEEKEND_ADULT : AWAY_SHARE_ADULT;
      case OLDER_ADULT -> weekend ? AWAY_WEEKEND_OLDER_ADULT : AWAY_SHARE_OLDER_ADULT;
    };
  }

  /** The share of the needs for a kind of goods that are ordered and not walked for. */
  public static BehaviorParameter orderedShare(GoodsKind kind) {
    return switch (kind) {
      case FRESH -> ORDERED_SHARE_FRESH;
      case GOODS -> ORDERED_SHARE_GOODS;
      case MEALS -> ORDERED_SHARE_MEALS;
    };
  }

  /** When a group leaves for work or school on average, minutes since midnight. */
  public static BehaviorParameter awayFrom(AgeGroup group) {
    return switch (group) {
      case CHILD -> AWAY_FROM_CHILD;
      case ADULT -> AWAY_FROM_ADULT;
      case OLDER_ADULT -> AWAY_FROM_OLDER_ADULT;
    };
  }

  /** When a group is home from work or school on average, minutes since midnight. */
  public static BehaviorParameter awayTo(AgeGroup group) {
    return switch (group) {
      case CHILD -> AWAY_TO_CHILD;
      case ADULT -> AWAY_TO_ADULT;
      case OLDER_ADULT -> AWAY_TO_OLDER_ADULT;
    };
  }

  /** The coefficient of variation of a group's walking speed. */
  public static BehaviorParameter paceVariation(AgeGroup group) {
    return switch (group) {
      case CHILD -> PACE_VARIATION_CHILD;
      case ADULT -> PACE_VARIATION_ADULT;
      case OLDER_ADULT -> PACE_VARIATION_OLDER_ADULT;
    };
  }
}
