package org.lifecircle.simulation.network.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Coordinate;

/** What is left of ways and gates outside of the hours at which everybody passes. */
class OutsideHoursTest {

  private static final Coordinate HERE = new Coordinate(116.32, 40);
  private static final Coordinate THERE = new Coordinate(116.33, 40);

  private static WalkingMap map(Map<String, String> way, Map<String, String> gate) {
    return new WalkingMap(
        List.of(new Way("w", List.of(HERE, THERE), way)), List.of(new MapNode("g", HERE, gate)));
  }

  @Test
  void whatIsPrivateOtherwiseIsPrivateThen() {
    Map<String, String> tags =
        Map.of("highway", "footway", "foot", "private", "foot:conditional", "yes @ (08:00-18:00)");
    WalkingMap night =
        map(
                tags,
                Map.of("barrier", "gate", "access", "yes", "access:conditional", "private @ (PH)"))
            .outsideHoursOf(Set.of("w", "g"));
    assertThat(FootAccess.of(tags).residentsOnly()).isFalse();
    assertThat(FootAccess.of(night.ways().get(0).tags()).residentsOnly()).isTrue();
    assertThat(FootAccess.isPrivateGate(night.nodes().get(0).tags())).isTrue();
  }

  @Test
  void whatIsShutOtherwiseIsShutThen() {
    WalkingMap night =
        map(
                Map.of("highway", "footway", "foot:conditional", "no @ (22:00-06:00)"),
                Map.of("barrier", "gate", "locked:conditional", "yes @ (22:00-06:00)"))
            .outsideHoursOf(Set.of("w", "g"));
    assertThat(night.ways()).isEmpty();
    assertThat(FootAccess.closes(night.nodes().get(0).tags())).isTrue();
  }

  @Test
  void whatIsClosedForAnotherReasonIsNotPrivateButClosed() {
    Map<String, String> tags =
        Map.of("highway", "footway", "foot", "private", "foot:conditional", "yes @ (08:00-18:00)");
    assertThat(map(tags, Map.of()).without(Set.of("w")).ways()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "foot, private, foot:conditional, yes @ (06:00-22:00), true",
    "access, students, access:conditional, yes @ (06:00-22:00), true",
    "foot, yes, foot:conditional, Private @ (22:00-06:00), true",
    "foot, yes, access:conditional, private @ (22:00-06:00), false",
    "foot, no, foot:conditional, yes @ (06:00-22:00), false",
    "foot, private, opening_hours, 06:00-22:00, false"
  })
  void tagsSayWhetherThoseWhoLiveThereStillPass(
      String key, String value, String otherKey, String otherValue, boolean stays) {
    assertThat(FootAccess.staysOpenToResidents(Map.of(key, value, otherKey, otherValue)))
        .isEqualTo(stays);
  }
}
