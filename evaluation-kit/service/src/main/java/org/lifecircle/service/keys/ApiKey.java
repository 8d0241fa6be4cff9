package org.lifecircle.service.keys;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A key.
 *
 * @param name whose it is
 * @param sha256 the digest of the key, in hexadecimal digits
 * @param scopes what it opens
 * @param perSecond how often it may ask, in the long run
 */
public record ApiKey(String name, String sha256, List<Scope> scopes, int perSecond) {

  public ApiKey {
    requireNonNull(name, "name");
    requireNonNull(sha256, "sha256");
    scopes = List.copyOf(scopes);
    if (perSecond < 1) {
      throw new IllegalArgumentException("at least once a second: " + perSecond);
    }
  }

  /** Whether it opens something. */
  public boolean opens(String scope) {
    return scopes.stream().anyMatch(one -> one.id().equals(scope));
  }
}
