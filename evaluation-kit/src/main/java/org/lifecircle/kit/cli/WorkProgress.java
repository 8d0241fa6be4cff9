package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;

/**
 * Shows the progress of long work: as {@link ConsoleProgress} on a terminal; elsewhere, such as in
 * a log, by a line every minute that says how much is left.
 */
final class WorkProgress implements ProgressMonitor, AutoCloseable {

  private static final long EVERY_NANOS = Duration.ofMinutes(1).toNanos();

  private final boolean terminal = Boolean.getBoolean("lifecircle.terminal");
  private final ConsoleProgress bar;
  private final PrintWriter log;
  private final Language language;
  private final long startNanos = System.nanoTime();
  private long toldNanos = startNanos;

  WorkProgress(Language language, PrintWriter log) {
    this.bar = new ConsoleProgress(language);
    this.language = language;
    this.log = log;
  }

  @Override
  public synchronized void at(Text step, long done, long total) {
    bar.at(step, done, total);
    long now = System.nanoTime();
    if (terminal || now - toldNanos < EVERY_NANOS || done == 0) {
      return;
    }
    toldNanos = now;
    double left = (double) (now - startNanos) / done * (total - done);
    log.println(
        LifeCircle.PHRASES
            .text(
                "work.left",
                step,
                Long.toString(done),
                Long.toString(total),
                Long.toString(Math.max(1, Math.round(left / EVERY_NANOS))))
            .in(language));
  }

  @Override
  public void close() {
    bar.close();
  }
}
