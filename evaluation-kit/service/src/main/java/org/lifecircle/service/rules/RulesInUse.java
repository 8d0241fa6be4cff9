package org.lifecircle.service.rules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.function.Function;
import org.lifecircle.standards.VersionInUse;

/** The standards that requests are judged by now, which can be loaded anew while they are. */
public final class RulesInUse implements AutoCloseable {

  private final RulesSource source;
  private final VersionInUse<RulesVersion> versions;

  private RulesInUse(RulesSource source, RulesVersion first) {
    this.source = requireNonNull(source, "source");
    this.versions = new VersionInUse<>(first, first.dispose());
  }

  /**
   * Loads standards.
   *
   * @throws IOException when a file cannot be read
   * @throws org.lifecircle.model.InvalidInputException when a file is wrong; names every problem
   */
  public static RulesInUse of(RulesSource source) throws IOException {
    return new RulesInUse(source, source.load());
  }

  /** Answers a request by the standards of this moment. */
  public <T> T ask(Function<RulesVersion, T> request) {
    return versions.ask(request);
  }

  /**
   * Loads the standards anew for all later requests. Where that fails, those in use stay.
   *
   * @return what tells the new ones from others
   * @throws IOException when a file cannot be read
   * @throws org.lifecircle.model.InvalidInputException when a file is wrong; names every problem
   */
  public JudgingDigests reload() throws IOException {
    RulesVersion next = source.load();
    versions.swap(next, next.dispose());
    return next.digests();
  }

  @Override
  public void close() {
    versions.close();
  }
}
