package org.lifecircle.kit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

  private static final RunKey ONE = RunKey.of("one");
  private static final RunKey TWO = RunKey.of("two");

  @TempDir private Path folder;

  @Test
  void figuresComeBackToTheLastBit() throws IOException {
    double[] figures = {0.1 + 0.2, -0.0, Double.MIN_VALUE, 1e300, Double.NaN};
    try (RunStore store = RunStore.open(folder)) {
      store.add(ONE, figures);
    }
    try (RunStore store = RunStore.open(folder)) {
      assertThat(store.find(ONE)).hasValue(figures);
      assertThat(store.has(TWO)).isFalse();
    }
  }

  /** A kill leaves part of a line; the next run ends it there and goes on. */
  @Test
  void aTornLineIsCutOff() throws IOException {
    try (RunStore store = RunStore.open(folder)) {
      store.add(ONE, new double[] {1});
      store.add(TWO, new double[] {2});
    }
    Path segment = folder.resolve("runs-1.csv");
    byte[] whole = Files.readAllBytes(segment);
    Files.write(segment, java.util.Arrays.copyOf(whole, whole.length - 5));
    try (RunStore store = RunStore.open(folder)) {
      assertThat(store.has(ONE)).isTrue();
      assertThat(store.has(TWO)).isFalse();
      store.add(TWO, new double[] {2});
      store.refresh();
      assertThat(store.find(TWO)).hasValue(new double[] {2});
    }
    assertThat(Files.readAllBytes(segment)).isEqualTo(whole);
  }

  @Test
  void aChangedLineIsPassedOver() throws IOException {
    try (RunStore store = RunStore.open(folder)) {
      store.add(ONE, new double[] {17.5});
    }
    Path segment = folder.resolve("runs-1.csv");
    Files.writeString(segment, Files.readString(segment).replace("17.5", "18.5"));
    try (RunStore store = RunStore.open(folder)) {
      assertThat(store.has(ONE)).isFalse();
    }
  }

  @Test
  void whatIsNoRunIsPassedOver() throws IOException {
    try (RunStore store = RunStore.open(folder)) {
      store.add(ONE, new double[] {1});
    }
    Files.writeString(folder.resolve("runs-1.csv"), "hello,\n\n", StandardOpenOption.APPEND);
    try (RunStore store = RunStore.open(folder)) {
      assertThat(store.has(ONE)).isTrue();
    }
  }

  /** Two that have it open write segments of their own and see each other's runs. */
  @Test
  void twoShareAStore() throws IOException {
    try (RunStore first = RunStore.open(folder);
        RunStore second = RunStore.open(folder)) {
      first.add(ONE, new double[] {1});
      second.add(TWO, new double[] {2});
      first.refresh();
      second.refresh();
      assertThat(first.find(TWO)).hasValue(new double[] {2});
      assertThat(second.find(ONE)).hasValue(new double[] {1});
      assertThat(folder.resolve("runs-1.csv")).exists();
      assertThat(folder.resolve("runs-2.csv")).exists();
    }
  }

  @Test
  void whatSomebodyHasClaimedNobodyElseGets() throws IOException {
    try (RunStore first = RunStore.open(folder);
        RunStore second = RunStore.open(folder)) {
      try (RunStore.Claim claim = first.claim(ONE).orElseThrow()) {
        assertThat(claim).isNotNull();
        assertThat(second.claim(ONE)).isEmpty();
        second.claim(TWO).orElseThrow().close();
      }
      second.claim(ONE).orElseThrow().close();
    }
  }
}
