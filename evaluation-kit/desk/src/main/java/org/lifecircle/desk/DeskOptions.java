package org.lifecircle.desk;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.lifecircle.model.Language;

/**
 * What a desk is to be like.
 *
 * @param folder where the circles lie
 * @param port where it listens on this machine; 0 takes any that is free
 * @param language of what is written, and of the page before anything else is chosen
 * @param secrets what lets the one person in
 * @param tiles the office's own map under the circles; empty for none
 * @param opened the circle that the page shows first; empty for none
 */
public record DeskOptions(
    Path folder,
    int port,
    Language language,
    Secrets secrets,
    Optional<Tiles> tiles,
    Optional<String> opened) {

  public DeskOptions {
    requireNonNull(folder, "folder");
    requireNonNull(language, "language");
    requireNonNull(secrets, "secrets");
    requireNonNull(tiles, "tiles");
    requireNonNull(opened, "opened");
  }

  /**
   * What nobody can guess.
   *
   * @param token opens the door once
   * @param cookie what the browser keeps after that
   */
  public record Secrets(String token, String cookie) {

    private static final int SHORTEST = 32;

    public Secrets {
      if (token.length() < SHORTEST || cookie.length() < SHORTEST) {
        throw new IllegalArgumentException("a secret is not guessed when it is long");
      }
    }
  }

  /**
   * A map that a server of the office draws.
   *
   * @param url with {@code {z}}, {@code {x}} and {@code {y}}
   * @param attribution what must be said of it
   */
  public record Tiles(String url, String attribution) {
    public Tiles {
      requireNonNull(url, "url");
      requireNonNull(attribution, "attribution");
    }
  }
}
