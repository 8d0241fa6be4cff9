package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.FuzzShares.Outcome;
import org.lifecircle.kit.FuzzShares.Turn;

class FuzzSharesTest {

  /** Numbers that each of two readers was given; the first takes 100 ms an input, the other 1. */
  private static List<List<Integer>> given(FuzzShares shares) {
    List<List<Integer>> given = List.of(new ArrayList<>(), new ArrayList<>());
    for (Optional<Turn> turn = shares.next(); turn.isPresent(); turn = shares.next()) {
      int reader = turn.get().reader();
      Duration took = Duration.ofMillis(reader == 0 ? 100 : 1);
      for (int i = 0; i < turn.get().count(); i++) {
        given.get(reader).add(turn.get().number() + i);
        shares.took(reader, turn.get().number() + i, Outcome.READ, took, took);
      }
    }
    return given;
  }

  @Test
  void timeIsSharedAndNotInputs() {
    List<List<Integer>> given =
        given(new FuzzShares(List.of("slow", "quick"), 0, 10_100, 0, 20_000));
    assertThat(given.get(0)).hasSizeBetween(96, 112);
    assertThat(given.get(1)).hasSizeBetween(9_988, 10_004);
  }

  @Test
  void everyReaderHasTheFloorAndNoneMoreThanTheMost() {
    List<List<Integer>> given = given(new FuzzShares(List.of("slow", "quick"), 7, 1000, 50, 900));
    assertThat(given.get(0)).hasSize(100).startsWith(7).endsWith(106).doesNotHaveDuplicates();
    assertThat(given.get(1)).hasSize(900);
  }

  @Test
  void fewInputsGoRound() {
    List<List<Integer>> given = given(new FuzzShares(List.of("slow", "quick"), 0, 8, 1000, 1));
    assertThat(given.get(0)).hasSizeBetween(2, 4);
    assertThat(given.get(1)).hasSizeBetween(4, 6);
  }

  @Test
  void theTableSaysWhatBecameOfInputs() {
    FuzzShares shares = new FuzzShares(List.of("maps"), 0, 4, 0, 4);
    List<Outcome> outcomes = List.of(Outcome.READ, Outcome.REFUSED, Outcome.REFUSED, Outcome.FAULT);
    for (int i = 0; i < outcomes.size(); i++) {
      Duration reading = Duration.ofMillis(outcomes.get(i) == Outcome.FAULT ? 90 : 10);
      shares.took(0, i, outcomes.get(i), reading, reading.plusMillis(20));
    }
    assertThat(shares.faults()).isEqualTo(1);
    assertThat(shares.table().lines().toList().get(1)).matches("maps +4 +1 +2 +1 +20 +90 +3 *");
  }
}
