package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The version of something that requests use, which can be swapped while they run. A request sees
 * one version from its beginning to its end; an old version is disposed of after its last request.
 *
 * @param <T> what there are versions of
 */
public final class VersionInUse<T> implements AutoCloseable {

  private final AtomicReference<Version<T>> current;

  /**
   * Begins with a version.
   *
   * @param first the version
   * @param dispose is run after the version's last request
   */
  public VersionInUse(T first, Runnable dispose) {
    current = new AtomicReference<>(new Version<>(first, dispose));
  }

  /**
   * Answers a request with the version that is current now.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public <R> R ask(Function<T, R> request) {
    while (true) {
      // Between reading and entering, a swap may have disposed the version: then read again.
      Version<T> version = current.get();
      if (version == null) {
        throw new IllegalStateException("this is closed; nothing can be asked");
      }
      if (version.enter()) {
        try {
          return request.apply(version.content);
        } finally {
          version.leave();
        }
      }
    }
  }

  /**
   * Lets all later requests use another version.
   *
   * @param next the version
   * @param dispose is run after the version's last request
   * @throws IllegalStateException after {@link #close}; the version is disposed of
   */
  public void swap(T next, Runnable dispose) {
    Version<T> version = new Version<>(next, dispose);
    while (true) {
      Version<T> old = current.get();
      if (old == null) {
        version.leave();
        throw new IllegalStateException("this is closed; nothing can be swapped");
      }
      if (current.compareAndSet(old, version)) {
        old.leave();
        return;
      }
    }
  }

  /**
   * Disposes of the current version after its last request. Requests that have begun are answered,
   * later ones refused at once; closing twice does nothing.
   */
  @Override
  public void close() {
    Version<T> last = current.getAndSet(null);
    if (last != null) {
      last.leave();
    }
  }

  /** A version with the number of those who use it: its requests and, until a swap, itself. */
  private static final class Version<T> {

    private final T content;
    private final Runnable dispose;
    private final AtomicInteger users = new AtomicInteger(1);

    Version(T content, Runnable dispose) {
      this.content = requireNonNull(content, "content");
      this.dispose = requireNonNull(dispose, "dispose");
    }

    boolean enter() {
      return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
      if (users.decrementAndGet() == 0) {
        dispose.run();
      }
    }
  }
}
