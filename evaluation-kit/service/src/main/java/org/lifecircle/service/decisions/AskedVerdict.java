package org.lifecircle.service.decisions;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.lifecircle.model.Language;

/**
 * What somebody wanted to have judged.
 *
 * @param at when
 * @param caller whose key it was; blank when no keys were asked for
 * @param language the language of the sentences
 * @param wayUp whether the way to the next level was searched for
 * @param facts the request as JSON
 */
public record AskedVerdict(
    Instant at, String caller, Language language, boolean wayUp, String facts) {

  public AskedVerdict {
    requireNonNull(at, "at");
    requireNonNull(caller, "caller");
    requireNonNull(language, "language");
    requireNonNull(facts, "facts");
  }
}
