package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lifecircle.kit.WalkedVerdict;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;

/**
 * The walks of all resident groups to every candidate site, measured once, exactly as those to
 * outlets are. Groups are numbered home by home in the order of {@link AgeGroup}.
 */
final class CandidateWalks {

  /** Seconds where no walk leads there, or perhaps none. */
  static final int NO_WALK = Integer.MAX_VALUE;

  private static final AgeGroup[] GROUPS = AgeGroup.values();

  private final Circle circle;

  /** From every home to every outlet of the circle. */
  private final Walks toOutlets;

  private final List<CandidateSite> sites;
  private final int[] residents;
  private final GroupWeights weights;

  /** By group: how many units of the weights all its residents count. */
  private final long[] worth;

  /** By site and group: the walk that was found, seconds. */
  private final int[][] found;

  /** By site and group: the longest that it can be, seconds. */
  private final int[][] latest;

  private CandidateWalks(
      Circle circle,
      List<CandidateSite> sites,
      GroupWeights weights,
      CircleWalks walks,
      Walks toOutlets) {
    this.circle = circle;
    this.toOutlets = toOutlets;
    this.sites = List.copyOf(sites);
    this.weights = weights;
    residents =
        circle.homes().stream()
            .flatMapToInt(
                home -> Arrays.stream(GROUPS).mapToInt(group -> home.residents().of(group)))
            .toArray();
    worth = new long[residents.length];
    for (int group = 0; group < worth.length; group++) {
      worth[group] = residents[group] * weights.units(age(group));
    }
    found = new int[sites.size()][residents.length];
    latest = new int[sites.size()][residents.length];
    for (int site = 0; site < sites.size(); site++) {
      if (sites.get(site).comesHome()) {
        // Nobody walks: both are 0 seconds.
        continue;
      }
      for (int unit = 0; unit < residents.length; unit++) {
        int home = unit / GROUPS.length;
        AgeGroup group = GROUPS[unit % GROUPS.length];
        int seconds = walks.walks().seconds(home, site, group);
        found[site][unit] = seconds == Walks.NO_WALK ? NO_WALK : seconds;
        int longest =
            seconds != Walks.NO_WALK && walks.bounds().isExact(home, site)
                ? seconds
                : walks.bounds().latestSeconds(home, site, group);
        latest[site][unit] = longest == Walks.NO_WALK ? NO_WALK : longest;
      }
    }
  }

  /** Measures the walks from every home to every site; every resident counts once. */
  static CandidateWalks measure(Circle circle, List<CandidateSite> sites, WalkedVerdict now) {
    return measure(circle, sites, GroupWeights.ALIKE, now);
  }

  /**
   * Measures the walks from every home to every site.
   *
   * @param weights how much residents count in what is chosen
   */
  static CandidateWalks measure(
      Circle circle, List<CandidateSite> sites, GroupWeights weights, WalkedVerdict now) {
    List<Outlet> doors = new ArrayList<>();
    for (CandidateSite site : sites) {
      // Numbered, because a site may have the id of an outlet.
      doors.add(Outlet.of("s" + doors.size(), "", List.of("site"), site.location()));
    }
    return new CandidateWalks(
        circle,
        sites,
        weights,
        CircleWalks.measure(
            circle.withOutlets(doors),
            now.network(),
            WalkingParameters.standard(),
            NeighborhoodPoints.standard()::doorsWithinMeters),
        now.walks().walks());
  }

  /** The sites, numbered from 0. */
  List<CandidateSite> sites() {
    return sites;
  }

  /** How many resident groups there are. */
  int groups() {
    return residents.length;
  }

  /** How many residents a group has. */
  int residents(int group) {
    return residents[group];
  }

  /** How much residents of each age count in what is chosen. */
  GroupWeights weights() {
    return weights;
  }

  /** How many units of {@link GroupWeights} the residents of a group count together. */
  long worth(int group) {
    return worth[group];
  }

  /** The age of a group. */
  static AgeGroup age(int group) {
    return GROUPS[group % GROUPS.length];
  }

  /** The walk of a group to a site, seconds, or {@link #NO_WALK}. */
  int foundSeconds(int site, int group) {
    return found[site][group];
  }

  /** The walks of all groups to a site, seconds, or {@link #NO_WALK}; not to be changed. */
  int[] foundSeconds(int site) {
    return found[site];
  }

  /** The longest that it can be, seconds, or {@link #NO_WALK}. */
  int latestSeconds(int site, int group) {
    return latest[site][group];
  }

  /**
   * How all groups walk to a format now.
   *
   * @param comesHome whether an added outlet of the format comes to all residents
   */
  NearestWalks now(String formatId, List<WalkingAccess> access, boolean comesHome) {
    NearestWalks walks = new NearestWalks(this, comesHome);
    int unit = 0;
    for (WalkingAccess one : access) {
      if (one.formatId().equals(formatId)) {
        walks.set(unit++, one.walkSeconds().orElse(NO_WALK), one.latestSeconds().orElse(NO_WALK));
      }
    }
    if (unit != 0 && unit != residents.length) {
      throw new IllegalStateException("every group has one walk to a format: " + formatId);
    }
    return walks;
  }

  /** How all groups walk to the outlets of a format, whether or not these come to homes. */
  NearestWalks onFoot(String formatId) {
    int[] outlets =
        IntStream.range(0, circle.outlets().size())
            .filter(outlet -> circle.outlets().get(outlet).serves(formatId))
            .toArray();
    NearestWalks walks = new NearestWalks(this, false);
    for (int group = 0; group < GROUPS.length; group++) {
      int[] seconds = toOutlets.nearestSeconds(outlets, GROUPS[group]);
      for (int home = 0; home < seconds.length; home++) {
        int walk = seconds[home] == Walks.NO_WALK ? NO_WALK : seconds[home];
        walks.set(home * GROUPS.length + group, walk, walk);
      }
    }
    return walks;
  }
}
