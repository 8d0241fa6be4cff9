package org.lifecircle.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All residents' walks to one format, weighted by people: the fact that the rules judge.
 *
 * <p>It is the sum of the {@link WalkingAccess} facts of that format and keeps nothing but how many
 * residents walk how long, so that one circle needs one fact per format however many homes it has.
 *
 * @param formatId the format
 * @param supply the outlets that serve it
 * @param residents everybody whose access is known, those who reach no outlet too
 * @param steps residents by the longest that their walk can take, seconds ascending, each once; who
 *     perhaps reaches no outlet is in none
 * @param soonest residents by the shortest that their walk can take, seconds ascending, each once;
 *     the same as {@code steps} where the walks are known exactly
 * @param measurement how the walks were measured; when mixed, the least exact of them
 */
public record FormatAccess(
    String formatId,
    Supply supply,
    int residents,
    List<Step> steps,
    List<Step> soonest,
    Measurement measurement) {

  /**
   * The outlets that serve a format.
   *
   * @param outlets how many are listed, 0 or more
   * @param search how completely they were looked for
   * @param atHome what is known of those that come to residents
   * @param unused how many further ones are built and cannot be used, 0 or more
   */
  public record Supply(int outlets, Completeness search, AtHome atHome, int unused) {

    /** Outlets to which residents walk. */
    public Supply(int outlets, Completeness search) {
      this(outlets, search, AtHome.NOBODY);
    }

    /** Outlets that are all in use. */
    public Supply(int outlets, Completeness search, AtHome atHome) {
      this(outlets, search, atHome, 0);
    }

    public Supply {
      requireNonNull(search, "search");
      requireNonNull(atHome, "atHome");
      if (outlets < 0) {
        throw new IllegalArgumentException("outlets must not be negative: " + outlets);
      }
      if (unused < 0) {
        throw new IllegalArgumentException("outlets must not be negative: " + unused);
      }
    }
  }

  /**
   * What is known of outlets that deliver, fetch or visit.
   *
   * @param only whether the format counts only there, and not where residents walk to it
   * @param residents to whom one of them comes, 0 or more
   * @param outletsWithoutArea of how many nobody said where they come to, although only that
   *     counts; 0 or more
   */
  public record AtHome(boolean only, int residents, int outletsWithoutArea) {

    /** Nobody is served at home. */
    public static final AtHome NOBODY = new AtHome(false, 0, 0);

    public AtHome {
      if (residents < 0 || outletsWithoutArea < 0) {
        throw new IllegalArgumentException(
            "counts must not be negative: " + residents + ", " + outletsWithoutArea);
      }
    }
  }

  /**
   * The residents who walk the same time.
   *
   * @param walkSeconds 0 or more
   * @param residents above 0
   */
  public record Step(int walkSeconds, int residents) {
    public Step {
      if (walkSeconds < 0 || residents <= 0) {
        throw new IllegalArgumentException(
            "a step has seconds of 0 or more and residents above 0: "
                + walkSeconds
                + ", "
                + residents);
      }
    }
  }

  /** Walks that are known exactly, to outlets that are all listed. */
  public FormatAccess(
      String formatId, int outlets, int residents, List<Step> steps, Measurement measurement) {
    this(
        formatId, new Supply(outlets, Completeness.COMPLETE), residents, steps, steps, measurement);
  }

  public FormatAccess {
    requireNonNull(formatId, "formatId");
    requireNonNull(supply, "supply");
    requireNonNull(measurement, "measurement");
    steps = List.copyOf(steps);
    soonest = List.copyOf(soonest);
    ascending(steps);
    int perhaps = ascending(soonest);
    if (perhaps > residents) {
      throw new IllegalArgumentException(
          perhaps + " residents reach an outlet, but only " + residents + " live here");
    }
    if (!within(steps, soonest)) {
      throw new IllegalArgumentException(
          "walks cannot be shorter than their shortest: " + steps + ", " + soonest);
    }
  }

  /**
   * Whether walks can be what they are said to be: within every time, at least as many residents
   * reach an outlet by their shortest walks as by their longest.
   *
   * @param longest seconds ascending
   * @param shortest seconds ascending
   */
  public static boolean within(List<Step> longest, List<Step> shortest) {
    long certain = 0;
    long perhaps = 0;
    int next = 0;
    for (Step step : longest) {
      certain += step.residents();
      while (next < shortest.size() && shortest.get(next).walkSeconds() <= step.walkSeconds()) {
        perhaps += shortest.get(next++).residents();
      }
      if (certain > perhaps) {
        return false;
      }
    }
    return true;
  }

  private static int ascending(List<Step> steps) {
    int reached = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0 && steps.get(i).walkSeconds() <= steps.get(i - 1).walkSeconds()) {
        throw new IllegalArgumentException("steps must ascend: " + steps);
      }
      reached = Math.addExact(reached, steps.get(i).residents());
    }
    return reached;
  }

  /**
   * Sums walking access by format, in the order in which the formats first appear; all residents
   * were counted.
   *
   * @param access in any order
   * @param outletsByFormat how many outlets serve a format; 0 where the map has no entry
   * @param search how completely they were looked for
   */
  public static List<FormatAccess> sum(
      List<WalkingAccess> access, Map<String, Integer> outletsByFormat, OutletSearch search) {
    Map<String, List<WalkingAccess>> byFormat = new LinkedHashMap<>();
    for (WalkingAccess one : access) {
      byFormat.computeIfAbsent(one.formatId(), id -> new ArrayList<>()).add(one);
    }
    List<FormatAccess> sums = new ArrayList<>();
    byFormat.forEach(
        (id, ones) ->
            sums.add(
                sum(id, new Supply(outletsByFormat.getOrDefault(id, 0), search.of(id)), ones)));
    return List.copyOf(sums);
  }

  /**
   * Sums the walks of a circle where residents of some homes were estimated: within every time
   * {@code steps} has as few of all residents as can be and {@code soonest} as many, whatever the
   * number and the ages of those who were estimated.
   *
   * @param circle the homes of the access, its outlets and how they were looked for
   * @param access in any order
   * @param estimates how far estimates may be off; empty when they are taken as if counted
   */
  public static List<FormatAccess> sum(
      Circle circle, List<WalkingAccess> access, Optional<ResidentEstimates> estimates) {
    Map<String, Integer> outletsByFormat = new LinkedHashMap<>();
    for (Outlet outlet : circle.outlets()) {
      outlet.formatIds().forEach(id -> outletsByFormat.merge(id, 1, Integer::sum));
    }
    List<FormatAccess> sums = sum(access, outletsByFormat, circle.search());
    if (estimates.isEmpty()
        || circle.homes().stream().allMatch(home -> home.estimates().equals(Home.Estimates.NONE))) {
      return sums;
    }
    Map<String, Home> homes = new LinkedHashMap<>();
    circle.homes().forEach(home -> homes.put(home.id(), home));
    List<FormatAccess> bounded = new ArrayList<>();
    for (FormatAccess sum : sums) {
      List<WalkingAccess> own =
          access.stream().filter(one -> one.formatId().equals(sum.formatId)).toList();
      EstimatedReach reach = new EstimatedReach(own, homes, estimates.get(), sum.residents);
      bounded.add(
          new FormatAccess(
              sum.formatId,
              sum.supply,
              sum.residents,
              reach.atLeast(),
              reach.atMost(),
              sum.measurement));
    }
    return List.copyOf(bounded);
  }

  private static FormatAccess sum(String formatId, Supply supply, List<WalkingAccess> access) {
    int residents = 0;
    int atHome = 0;
    Measurement measurement = Measurement.NETWORK;
    Steps latest = new Steps(access.size());
    Steps soonest = new Steps(access.size());
    for (WalkingAccess one : access) {
      int people = one.group().residents();
      residents = Math.addExact(residents, people);
      atHome += one.atHome() ? people : 0;
      if (one.measurement().compareTo(measurement) > 0) {
        measurement = one.measurement();
      }
      if (one.latestSeconds().isPresent() && people > 0) {
        latest.add(one.latestSeconds().getAsInt(), people);
      }
      if (one.soonestSeconds().isPresent() && people > 0) {
        soonest.add(one.soonestSeconds().getAsInt(), people);
      }
    }
    Supply served = new Supply(supply.outlets(), supply.search(), new AtHome(false, atHome, 0));
    boolean exact = latest.equalTo(soonest);
    List<Step> longest = latest.ascending();
    return new FormatAccess(
        formatId, served, residents, longest, exact ? longest : soonest.ascending(), measurement);
  }

  /** This access to a format that counts only where its outlets come to residents. */
  public FormatAccess onlyAtHome(int outletsWithoutArea) {
    AtHome only = new AtHome(true, supply.atHome().residents(), outletsWithoutArea);
    return withSupply(new Supply(supply.outlets(), supply.search(), only, supply.unused()));
  }

  /** This access to a format of which so many outlets are built and cannot be used. */
  public FormatAccess withUnused(int unused) {
    return withSupply(new Supply(supply.outlets(), supply.search(), supply.atHome(), unused));
  }

  private FormatAccess withSupply(Supply other) {
    return other.equals(supply)
        ? this
        : new FormatAccess(formatId, other, residents, steps, soonest, measurement);
  }

  /** Collects who walks how long. */
  private static final class Steps {
    /** Walks of a circle last less than so many seconds for each of them, mostly. */
    private static final int SECONDS_A_WALK = 16;

    /** Seconds in the upper half, residents in the lower. */
    private final long[] walks;

    private int count;
    private int longest;

    Steps(int most) {
      walks = new long[most];
    }

    void add(int seconds, int residents) {
      walks[count++] = (long) seconds << Integer.SIZE | residents;
      longest = Math.max(longest, seconds);
    }

    boolean equalTo(Steps other) {
      return Arrays.equals(walks, 0, count, other.walks, 0, other.count);
    }

    List<Step> ascending() {
      return longest / SECONDS_A_WALK < count ? counted() : sorted();
    }

    /** Of many walks, those of every second are added up in less time than they are sorted. */
    private List<Step> counted() {
      int[] residents = new int[longest + 1];
      for (int i = 0; i < count; i++) {
        int seconds = (int) (walks[i] >>> Integer.SIZE);
        residents[seconds] = Math.addExact(residents[seconds], (int) walks[i]);
      }
      List<Step> steps = new ArrayList<>();
      for (int seconds = 0; seconds <= longest; seconds++) {
        if (residents[seconds] > 0) {
          steps.add(new Step(seconds, residents[seconds]));
        }
      }
      return steps;
    }

    private List<Step> sorted() {
      Arrays.sort(walks, 0, count);
      List<Step> steps = new ArrayList<>();
      for (int i = 0; i < count; ) {
        int seconds = (int) (walks[i] >>> Integer.SIZE);
        int residents = 0;
        for (; i < count && (int) (walks[i] >>> Integer.SIZE) == seconds; i++) {
          residents = Math.addExact(residents, (int) walks[i]);
        }
        steps.add(new Step(seconds, residents));
      }
      return steps;
    }
  }

  /** How many outlets of the circle are listed as serving it, 0 or more. */
  public int outlets() {
    return supply.outlets();
  }

  /** How completely its outlets were looked for. */
  public Completeness search() {
    return supply.search();
  }

  /** The residents who certainly walk at most that long. */
  public int residentsWithin(int seconds) {
    return within(steps, seconds);
  }

  /**
   * The residents who perhaps walk at most that long: as far as the walks are known, and everybody
   * where there may be outlets that are not listed.
   */
  public int residentsWithinAtMost(int seconds) {
    return supply.search().complete() ? within(soonest, seconds) : residents;
  }

  private static int within(List<Step> steps, int seconds) {
    int within = 0;
    for (Step step : steps) {
      if (step.walkSeconds() > seconds) {
        break;
      }
      within += step.residents();
    }
    return within;
  }

  /**
   * The time within which half of all residents certainly reach an outlet; empty when fewer than
   * half certainly reach any.
   */
  public OptionalInt medianSeconds() {
    long half = (residents + 1L) / 2;
    long within = 0;
    for (Step step : steps) {
      within += step.residents();
      if (within >= half) {
        return OptionalInt.of(step.walkSeconds());
      }
    }
    return OptionalInt.empty();
  }
}
