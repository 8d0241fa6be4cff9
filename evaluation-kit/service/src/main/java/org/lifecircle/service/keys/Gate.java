package org.lifecircle.service.keys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.Phrases;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebHead;
import org.lifecircle.service.web.WebRoute;

/** Lets in who has a key that opens what is asked for, as often as the key may ask. */
public final class Gate {

  private static final Phrases PHRASES = Phrases.beside(KeyFile.class, "phrases");
  private static final Pattern PORT = Pattern.compile(":\\d+$");
  private static final String BEARER = "bearer ";
  private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  /** A key and how often it has asked. */
  private record Guest(ApiKey key, RateLimit rate) {}

  private final Optional<Map<String, Guest>> guests;

  private Gate(Optional<Map<String, Guest>> guests) {
    this.guests = guests;
  }

  /**
   * Asks for keys.
   *
   * @param nanoseconds a clock that only goes forward
   */
  public static Gate of(List<ApiKey> keys, LongSupplier nanoseconds) {
    Map<String, Guest> byDigest = new TreeMap<>();
    for (ApiKey key : keys) {
      byDigest.put(key.sha256(), new Guest(key, new RateLimit(key.perSecond(), nanoseconds)));
    }
    return new Gate(Optional.of(byDigest));
  }

  /**
   * Asks for no keys, but that this machine was meant by its own name: a page from elsewhere that
   * sends a browser here under another name is refused. Only for a service that listens to its own
   * machine.
   */
  public static Gate open() {
    return new Gate(Optional.empty());
  }

  /**
   * Lets a request in.
   *
   * @return whose key it was; blank when nobody needs one
   * @throws TroubleException when it must stay outside
   */
  public String admit(WebRoute route, WebHead head) {
    if (guests.isEmpty()) {
      String host = head.header("Host").orElse("").toLowerCase(Locale.ROOT);
      if (!OWN_NAMES.contains(PORT.matcher(host).replaceFirst(""))) {
        throw new TroubleException(Trouble.NOT_ALLOWED, PHRASES.text("gate.host"));
      }
      return "";
    }
    if (route.scope().isEmpty()) {
      return "";
    }
    Guest guest =
        head.header("Authorization")
            .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(BEARER))
            .map(one -> guests.get().get(digest(one.substring(BEARER.length()).strip())))
            .orElseThrow(
                () ->
                    new TroubleException(Trouble.UNKNOWN_KEY, PHRASES.text("gate.key"))
                        .with("WWW-Authenticate", "Bearer"));
    String scope = route.scope().get();
    if (!guest.key().opens(scope)) {
      throw new TroubleException(Trouble.NOT_ALLOWED, PHRASES.text("gate.scope", scope));
    }
    if (!guest.rate().take()) {
      throw new TroubleException(
              Trouble.TOO_OFTEN,
              PHRASES.text("gate.rate", Integer.toString(guest.key().perSecond())))
          .with("Retry-After", "1");
    }
    return guest.key().name();
  }

  private static String digest(String key) {
    return FileDigest.of(key.getBytes(StandardCharsets.UTF_8));
  }
}
