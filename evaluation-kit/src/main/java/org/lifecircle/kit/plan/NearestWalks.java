package org.lifecircle.kit.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.lifecircle.model.AgeGroup;

/** How all resident groups walk to the nearest outlet of one format while a plan grows. */
final class NearestWalks {

  private final CandidateWalks candidates;
  private final boolean comesHome;
  private final int[] found;
  private final int[] latest;

  /**
   * Where nobody reaches the format yet.
   *
   * @param comesHome whether an added outlet comes to all residents, so that nobody walks to it
   */
  NearestWalks(CandidateWalks candidates, boolean comesHome) {
    this.candidates = candidates;
    this.comesHome = comesHome;
    found = new int[candidates.groups()];
    latest = new int[candidates.groups()];
    Arrays.fill(found, CandidateWalks.NO_WALK);
    Arrays.fill(latest, CandidateWalks.NO_WALK);
  }

  private NearestWalks(NearestWalks other) {
    candidates = other.candidates;
    comesHome = other.comesHome;
    found = other.found.clone();
    latest = other.latest.clone();
  }

  NearestWalks copy() {
    return new NearestWalks(this);
  }

  void set(int group, int foundSeconds, int latestSeconds) {
    found[group] = foundSeconds;
    latest[group] = latestSeconds;
  }

  /** Whether an added outlet comes to all residents, so that nobody walks to it. */
  boolean comesHome() {
    return comesHome;
  }

  /** The walk of a group to an outlet of the format at a site, seconds. */
  int siteFound(int site, int group) {
    return comesHome ? 0 : candidates.foundSeconds(site, group);
  }

  /** The longest that it can be, seconds. */
  int siteLatest(int site, int group) {
    return comesHome ? 0 : candidates.latestSeconds(site, group);
  }

  /** Adds an outlet of the format at a site. */
  void add(int site) {
    for (int group = 0; group < found.length; group++) {
      found[group] = Math.min(found[group], siteFound(site, group));
      latest[group] = Math.min(latest[group], siteLatest(site, group));
    }
  }

  /** With outlets of the format at some sites more. */
  NearestWalks with(Iterable<Integer> sites) {
    NearestWalks more = copy();
    sites.forEach(more::add);
    return more;
  }

  /** How many resident groups there are. */
  int groups() {
    return found.length;
  }

  /** How many residents a group has. */
  int residents(int group) {
    return candidates.residents(group);
  }

  /** What the residents of a group count together, in units of the plan's weights. */
  long worth(int group) {
    return candidates.worth(group);
  }

  /** The longest that the walk of a group can be, seconds. */
  int latestSeconds(int group) {
    return latest[group];
  }

  /** The walk of a group, seconds. */
  int foundSeconds(int group) {
    return found[group];
  }

  /** Residents who are certainly within so many seconds. */
  int within(int seconds) {
    int sum = 0;
    for (int group = 0; group < latest.length; group++) {
      sum += latest[group] <= seconds ? candidates.residents(group) : 0;
    }
    return sum;
  }

  /** Residents who a site newly brings within so many seconds. */
  int gain(int site, int seconds) {
    int sum = 0;
    for (int group = 0; group < latest.length; group++) {
      if (latest[group] > seconds && siteLatest(site, group) <= seconds) {
        sum += candidates.residents(group);
      }
    }
    return sum;
  }

  /** The same by age group. */
  Map<AgeGroup, Integer> gainByAge(int site, int seconds) {
    Map<AgeGroup, Integer> byAge = new EnumMap<>(AgeGroup.class);
    for (int group = 0; group < latest.length; group++) {
      if (latest[group] > seconds && siteLatest(site, group) <= seconds) {
        byAge.merge(CandidateWalks.age(group), candidates.residents(group), Integer::sum);
      }
    }
    return byAge;
  }

  /** What residents count, in units of the plan's weights, who are certainly within seconds. */
  long worthWithin(int seconds) {
    long sum = 0;
    for (int group = 0; group < latest.length; group++) {
      sum += latest[group] <= seconds ? candidates.worth(group) : 0;
    }
    return sum;
  }

  /** What residents count whom a site newly brings within so many seconds. */
  long worthGain(int site, int seconds) {
    long sum = 0;
    for (int group = 0; group < latest.length; group++) {
      if (latest[group] > seconds && siteLatest(site, group) <= seconds) {
        sum += candidates.worth(group);
      }
    }
    return sum;
  }

  /**
   * The walks of all residents with a site more, seconds, each as often as the resident counts; a
   * walk is not counted for more than {@code most}.
   */
  long personSecondsWith(int site, int most) {
    long sum = 0;
    for (int group = 0; group < found.length; group++) {
      // What comes to residents is best near them too.
      int seconds = Math.min(found[group], candidates.foundSeconds(site, group));
      sum += candidates.worth(group) * Math.min(seconds, most);
    }
    return sum;
  }

  /**
   * By how many minutes a site shortens the walk of those whose walk it shortens, on average; of
   * those who had no walk nothing can be said, and they are left out.
   */
  OptionalDouble minutesSaved(int site) {
    long people = 0;
    long seconds = 0;
    for (int group = 0; group < found.length; group++) {
      int then = siteFound(site, group);
      if (found[group] != CandidateWalks.NO_WALK && then < found[group]) {
        people += candidates.residents(group);
        seconds += (long) candidates.residents(group) * (found[group] - then);
      }
    }
    return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds / 60.0 / people);
  }
}
