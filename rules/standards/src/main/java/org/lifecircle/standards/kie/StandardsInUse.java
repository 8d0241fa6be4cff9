package org.lifecircle.standards.kie;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.VersionInUse;

/**
 * The version of the standards that requests use, which can be swapped while they run. A request
 * sees one version from its beginning to its end; the container of an old version is disposed after
 * its last request. Nothing here updates a container that is in use.
 */
public final class StandardsInUse implements AutoCloseable {

  private final VersionInUse<Standards> versions;

  /**
   * Begins with a version.
   *
   * @param container the version's container; it belongs to this object from now on
   */
  public StandardsInUse(KieContainer container) {
    requireNonNull(container, "container");
    versions = new VersionInUse<>(KieStandards.of(container), container::dispose);
  }

  /**
   * Answers a request with the version that is current now.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public <T> T ask(Function<Standards, T> request) {
    return versions.ask(request);
  }

  /**
   * Lets all later requests use another version.
   *
   * @param next the version's container; it belongs to this object from now on
   * @throws IllegalStateException after {@link #close}; the container is disposed
   */
  public void swap(KieContainer next) {
    requireNonNull(next, "next");
    versions.swap(KieStandards.of(next), next::dispose);
  }

  /**
   * Disposes the current version after its last request. Requests that have begun are answered,
   * later ones refused at once; closing twice does nothing.
   */
  @Override
  public void close() {
    versions.close();
  }
}
