package org.lifecircle.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.quality.EstimateRanges;
import org.lifecircle.model.Circle;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.facts.Outcome;

/**
 * All verdicts on a circle, and whether what is found later, when more is known, lies within the
 * intervals of what was found earlier.
 *
 * @param access the walks with their bounds
 * @param cards one for every standard
 */
record VerdictIntervals(List<WalkingAccess> access, List<Scorecard> cards) {

  private static final Standards STANDARDS = Standards.load();
  private static final WalkingParameters PARAMETERS = WalkingParameters.standard();
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  static VerdictIntervals of(Circle circle, WalkingMap map) {
    LocalDateTime verdict = PARAMETERS.verdictTime().onOrAfter(DAY);
    CircleWalks walks =
        CircleWalks.measure(
            circle,
            WalkingNetwork.of(map.at(verdict)),
            PARAMETERS,
            NeighborhoodPoints.standard()::doorsWithinMeters);
    List<WalkingAccess> access =
        NearestOutlets.access(circle, walks.bounds(), STANDARDS.formats().ids());
    CircleFacts facts =
        CircleFacts.of(circle, access, STANDARDS.formats(), Optional.of(EstimateRanges.standard()));
    List<Scorecard> cards = new ArrayList<>();
    for (Standard standard : STANDARDS.list()) {
      cards.add(STANDARDS.judge(standard.id(), facts, DAY));
    }
    return new VerdictIntervals(access, cards);
  }

  /** What of a later verdict lies outside the intervals of this one; nothing, it is hoped. */
  List<String> leftBy(VerdictIntervals later) {
    return leftBy(later, card -> true);
  }

  /**
   * The same for some standards.
   *
   * @param judged which
   */
  List<String> leftBy(VerdictIntervals later, Predicate<Scorecard> judged) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      if (judged.test(cards.get(i))) {
        compare(cards.get(i), later.cards.get(i), left);
      }
    }
    return left;
  }

  /** Whether a standard counts chains or adds up areas, of the outlets that are listed. */
  static boolean takesCensusOfOutlets(Scorecard card) {
    return card.indicators().stream()
        .anyMatch(
            indicator -> indicator.id().contains("chain") || indicator.id().endsWith("-area"));
  }

  /**
   * The walks of a later measurement that lie outside the bounds of this one.
   *
   * @param seconds so much is rounding
   */
  List<String> walksLeftBy(VerdictIntervals later, int seconds) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < access.size(); i++) {
      WalkingAccess one = access.get(i);
      OptionalInt walk = later.access.get(i).walkSeconds();
      boolean sooner =
          walk.isPresent()
              && walk.getAsInt() + seconds < one.soonestSeconds().orElse(Integer.MAX_VALUE);
      boolean longer =
          one.latestSeconds().isPresent()
              && walk.orElse(Integer.MAX_VALUE) - seconds > one.latestSeconds().getAsInt();
      if (sooner || longer) {
        left.add(one + " then " + later.access.get(i));
      }
    }
    return left;
  }

  private static void compare(Scorecard earlier, Scorecard later, List<String> left) {
    String where = earlier.standard().id() + " ";
    for (int i = 0; i < earlier.formats().size(); i++) {
      FormatFinding before = earlier.formats().get(i);
      FormatFinding after = later.formats().get(i);
      String what = where + before.format().id();
      outcome(what, before.presence(), after.presence(), left);
      if (before.residents() > 0 && after.residents() > 0) {
        // Of as many residents, for their number changes when they are counted.
        within(
            what + " residents",
            Math.multiplyFull(before.residentsWithinRadius(), after.residents()),
            Math.multiplyFull(before.residentsWithinRadiusAtMost(), after.residents()),
            Math.multiplyFull(after.residentsWithinRadius(), before.residents()),
            Math.multiplyFull(after.residentsWithinRadiusAtMost(), before.residents()),
            left);
      }
    }
    for (int i = 0; i < earlier.indicators().size(); i++) {
      Indicator before = earlier.indicators().get(i);
      Indicator after = later.indicators().get(i);
      String what = where + before.id();
      if (!before.id().equals(after.id())) {
        left.add(what + " became " + after.id());
        continue;
      }
      outcome(what, before.outcome(), after.outcome(), left);
      within(
          what, before.points(), before.pointsAtMost(), after.points(), after.pointsAtMost(), left);
    }
    within(
        where + "score",
        earlier.score().atLeast(),
        earlier.score().atMost(),
        later.score().atLeast(),
        later.score().atMost(),
        left);
    within(
        where + "level",
        earlier.level().ordinal(),
        earlier.levelAtMost().ordinal(),
        later.level().ordinal(),
        later.levelAtMost().ordinal(),
        left);
  }

  private static void outcome(String what, Outcome before, Outcome after, List<String> left) {
    if (before != Outcome.NOT_KNOWN && before != after) {
      left.add(what + " was " + before + " and is " + after);
    }
  }

  private static <T extends Comparable<T>> void within(
      String what, T least, T most, T laterLeast, T laterMost, List<String> left) {
    if (laterLeast.compareTo(least) < 0 || laterMost.compareTo(most) > 0) {
      left.add(
          what + " was " + least + " to " + most + " and is " + laterLeast + " to " + laterMost);
    }
  }

  /** How many points of the score are open under a standard. */
  BigDecimal width(String standardId) {
    Scorecard card = card(standardId);
    return card.score().atMost().subtract(card.score().atLeast());
  }

  Scorecard card(String standardId) {
    return cards.stream()
        .filter(card -> card.standard().id().equals(standardId))
        .findFirst()
        .orElseThrow();
  }
}
