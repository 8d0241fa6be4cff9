package org.lifecircle.standards.kie;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Standards;

/**
 * The version of the standards that requests use, which can be swapped while they run. A request
 * sees one version from its beginning to its end; the container of an old version is disposed after
 * its last request. Nothing here updates a container that is in use.
 */
public final class StandardsInUse implements AutoCloseable {

  private final AtomicReference<Version> current;

  /**
   * Begins with a version.
   *
   * @param container the version's container; it belongs to this object from now on
   */
  public StandardsInUse(KieContainer container) {
    current = new AtomicReference<>(new Version(container));
  }

  /**
   * Answers a request with the version that is current now.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public <T> T ask(Function<Standards, T> request) {
    while (true) {
      // Between reading and entering, a swap may have disposed the version: then read again.
      Version version = current.get();
      if (version == null) {
        throw new IllegalStateException("these standards are closed; nothing can be asked");
      }
      if (version.enter()) {
        try {
          return request.apply(version.standards);
        } finally {
          version.leave();
        }
      }
    }
  }

  /**
   * Lets all later requests use another version.
   *
   * @param next the version's container; it belongs to this object from now on
   * @throws IllegalStateException after {@link #close}; the container is disposed
   */
  public void swap(KieContainer next) {
    Version version = new Version(next);
    while (true) {
      Version old = current.get();
      if (old == null) {
        version.leave();
        throw new IllegalStateException("these standards are closed; nothing can be swapped");
      }
      if (current.compareAndSet(old, version)) {
        old.leave();
        return;
      }
    }
  }

  /**
   * Disposes the current version after its last request. Requests that have begun are answered,
   * later ones refused at once; closing twice does nothing.
   */
  @Override
  public void close() {
    Version last = current.getAndSet(null);
    if (last != null) {
      last.leave();
    }
  }

  /** A container with the number of those who use it: its requests and, until a swap, itself. */
  private static final class Version {

    private final KieContainer container;
    private final Standards standards;
    private final AtomicInteger users = new AtomicInteger(1);

    Version(KieContainer container) {
      this.container = requireNonNull(container, "container");
      this.standards = KieStandards.of(container);
    }

    boolean enter() {
      return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
      if (users.decrementAndGet() == 0) {
        container.dispose();
      }
    }
  }
}
