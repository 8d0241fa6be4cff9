package org.lifecircle.kit.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;

/**
 * Shows progress on standard error once the work has lasted longer than a second, and only when
 * that is a terminal. The launcher says whether it is, in the system property {@code
 * lifecircle.terminal}.
 */
final class ConsoleProgress implements ProgressMonitor, AutoCloseable {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

  private final boolean terminal = Boolean.getBoolean("lifecircle.terminal");
  private final long startNanos = System.nanoTime();
  private final Language language;
  private ProgressBar bar;

  ConsoleProgress(Language language) {
    this.language = language;
  }

  @Override
  public synchronized void at(Text step, long done, long total) {
    if (!terminal || System.nanoTime() - startNanos < PATIENCE_NANOS) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(total)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }
    bar.setExtraMessage(step.in(language));
    bar.maxHint(total);
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
