package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** What stands behind an address: it lets requests in and answers them. Safe for many threads. */
public interface Site {

  /** Looks at a request before its body is read. */
  Admission admit(WebHead head);

  /**
   * What is answered when the request did not come as far as {@link #admit}, or could not be read
   * to its end.
   */
  WebAnswer trouble(WebHead head, Trouble trouble);

  /** Whether a request is let in. */
  sealed interface Admission permits Refused, Admitted, Computed {}

  /**
   * It is not.
   *
   * @param answer what is answered; the body is not read
   */
  record Refused(WebAnswer answer) implements Admission {
    public Refused {
      requireNonNull(answer, "answer");
    }
  }

  /**
   * It is, and what answers computes and waits for nobody.
   *
   * @param mostBytes how large its body may be
   * @param tooLarge makes what is answered to a larger one
   * @param work what answers, given the body, perhaps later; it throws nothing and does not fail
   */
  record Computed(
      long mostBytes,
      Supplier<WebAnswer> tooLarge,
      Function<byte[], CompletionStage<WebAnswer>> work)
      implements Admission {

    public Computed {
      requireNonNull(tooLarge, "tooLarge");
      requireNonNull(work, "work");
    }
  }

  /**
   * It is.
   *
   * @param mostBytes how large its body may be
   * @param tooLarge makes what is answered to a larger one
   * @param work what answers, given the body; it throws nothing, and may wait
   * @param filed what answers in its place, given the body in a file; empty when it is held in
   *     memory
   */
  record Admitted(
      long mostBytes,
      Supplier<WebAnswer> tooLarge,
      Function<byte[], WebAnswer> work,
      Optional<Function<Path, WebAnswer>> filed)
      implements Admission {

    /** A body that is held in memory. */
    public Admitted(
        long mostBytes, Supplier<WebAnswer> tooLarge, Function<byte[], WebAnswer> work) {
      this(mostBytes, tooLarge, work, Optional.empty());
    }

    public Admitted {
      requireNonNull(filed, "filed");
      requireNonNull(tooLarge, "tooLarge");
      requireNonNull(work, "work");
    }
  }
}
