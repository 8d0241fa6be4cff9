package org.lifecircle.reports.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WrittenTogetherTest {

  @Test
  void allPartsAreWrittenAndTheFirstFailureInTheirOrderIsTold() {
    List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    List<WrittenTogether.Part> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int part = i;
      parts.add(
          () -> {
            if (part == 7 || part == 12) {
              throw new IOException("part " + part);
            }
            written.add(part);
          });
    }
    assertThatThrownBy(() -> WrittenTogether.write(parts))
        .isInstanceOf(IOException.class)
        .hasMessage("part 7");
    assertThat(written).hasSize(18).doesNotContain(7, 12);
  }

  @Test
  void whoeverIsInterruptedStillFindsNothingBeingWrittenAfterwards() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean writing = new AtomicBoolean();
    AtomicBoolean told = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              try {
                WrittenTogether.write(
                    List.of(
                        () -> {
                          writing.set(true);
                          begun.countDown();
                          long sum = 0;
                          // Drawing does not listen to interruptions.
                          for (int i = 0; i < 200_000_000; i++) {
                            sum += i * sum + i;
                          }
                          writing.set(sum == 42);
                        }));
              } catch (InterruptedIOException e) {
                told.set(!writing.get() && Thread.currentThread().isInterrupted());
              } catch (IOException e) {
                told.set(false);
              }
            });
    writer.start();
    begun.await();
    writer.interrupt();
    writer.join();
    assertThat(told).isTrue();
  }
}
