package org.lifecircle.simulation.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;

/** A resident on the day, and with whom it is out. */
final class SmallPerson {

  /** One of a party. */
  record Member(AgeGroup group, float pace) {}

  final int number;
  final int home;
  final AgeGroup group;
  final long key;
  final List<SmallNeed> needs;
  private final Member self;

  /** When it is away. */
  final SmallAbsence away;

  private final SmallHouseholds households;
  final int numberAtHome;

  /** How many needs are behind it. */
  int met;

  /** The party of the present trip, the person first. */
  List<Member> party;

  /** How it walks home from where it goes or is. */
  SmallRoute homeward;

  int homewardSeconds;

  /** What it has walked and waited in vain for the present need, and how often. */
  int vainWalk;

  int vainWait;
  int attempts;

  /** How often it has left home. */
  int trips;

  SmallPerson(
      SmallDay day,
      int number,
      int home,
      AgeGroup group,
      int numberAtHome,
      SmallHouseholds households) {
    this.households = households;
    this.numberAtHome = numberAtHome;
    this.number = number;
    this.home = home;
    this.group = group;
    long lasting = lasting(day, group, numberAtHome);
    away = SmallAbsence.of(day, lasting, group);
    self = new Member(group, pace(day, lasting, group));
    party = List.of(self);
    key = SmallDraws.key(lasting, day.date.toEpochDay());
    needs = SmallNeed.ofDay(day, this);
  }

  private long lasting(SmallDay day, AgeGroup group, int numberAtHome) {
    return SmallDraws.key(
        SmallDraws.start(day.seed),
        SmallDraws.name(day.circle.homes().get(home).id()),
        group.ordinal(),
        numberAtHome);
  }

  private static float pace(SmallDay day, long key, AgeGroup group) {
    double speed =
        day.value("pace-mean-" + group.id())
            * (1
                + day.value("pace-variation-" + group.id())
                    * SmallDraws.normal(SmallPurpose.PACE.under(key)));
    double within = Math.min(day.value("pace-fastest"), speed);
    return (float) (1 / Math.max(day.value("pace-slowest"), within));
  }

  SmallNeed need() {
    return needs.get(met);
  }

  boolean hasNeed() {
    return met < needs.size();
  }

  /** When it leaves home for the present need, at home from a second on. */
  int leaves(int second) {
    int leaves = Math.max(second, need().second());
    return !need().row().onceADay() && away.holds(leaves) ? away.to() : leaves;
  }

  /** Gathers who goes along for the present need. */
  void gather(SmallDay day, int leaves) {
    party = List.of(self);
    SmallNeed need = need();
    Optional<PartyRate> row = day.demand.party(need.row().formatId(), group);
    if (row.isEmpty()) {
      return;
    }
    double left = SmallDraws.even(SmallPurpose.PARTY.under(need.key()));
    for (Companions companions : row.get().companions()) {
      left -= companions.share();
      if (left < 0) {
        goWith(day, companions.ageGroups(), leaves);
        return;
      }
    }
  }

  /** Those of a group of the household who are at home, and the person. */
  private long there(SmallDay day, AgeGroup wanted, int leaves) {
    int household = households.of(group, numberAtHome);
    long there = 0;
    for (int i = 0; i < day.circle.homes().get(home).residents().of(wanted); i++) {
      boolean self = wanted == group && i == numberAtHome;
      boolean away = SmallAbsence.of(day, lasting(day, wanted, i), wanted).holds(leaves);
      there += households.of(wanted, i) == household && (self || !away) ? 1 : 0;
    }
    return there;
  }

  private void goWith(SmallDay day, List<AgeGroup> groups, int leaves) {
    for (AgeGroup wanted : groups) {
      long people = groups.stream().filter(one -> one == wanted).count();
      if (wanted == group) {
        people++;
      }
      if (there(day, wanted, leaves) < people) {
        return;
      }
    }
    List<Member> members = new ArrayList<>(party);
    for (int i = 0; i < groups.size(); i++) {
      long companion = SmallDraws.key(key, SmallPurpose.COMPANION.number() + 1 + i);
      members.add(new Member(groups.get(i), pace(day, companion, groups.get(i))));
    }
    party = members;
  }

  /** How many places the party takes for the present need. */
  int places(SmallDay day) {
    boolean each =
        day.demand
            .party(need().row().formatId(), group)
            .filter(row -> row.takes() == PartyTakes.EACH)
            .isPresent();
    return each ? party.size() : 1;
  }
}
