package org.lifecircle.desk.phone;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.lifecircle.model.Text;
import org.lifecircle.service.web.WebHead;

/**
 * Lets in phones of the same network whose owner has typed the code, and nobody any more once
 * somebody has guessed at it. Safe for many threads.
 */
final class PhoneGuard {

  /** So many wrong codes shut the door: one guess in 200,000 would be right. */
  static final int MOST_WRONG = 5;

  private static final String COOKIE = "lifecircle-phone";

  private final String code;
  private final String secret;
  private final InetAddress own;
  private volatile int port;
  private int wrong;

  PhoneGuard(String code, String secret, InetAddress own) {
    this.code = code;
    this.secret = secret;
    this.own = own;
  }

  /** Says where it serves; before that it lets nobody in. */
  void servedAt(int ownPort) {
    port = ownPort;
  }

  /** Why a request is not even looked at; empty when it is. */
  Optional<Text> refused(WebHead head) {
    String host = own.getHostAddress() + ":" + port;
    if (port == 0
        || !head.header("Host").orElse("").equals(host)
        || !PrivateNetworks.together(own, head.sender())) {
      return Optional.of(PhoneDesk.PHRASES.text("closed.network"));
    }
    boolean foreign =
        !head.method().equals("GET")
            && (head.header("Origin").filter(one -> !one.equals("http://" + host)).isPresent()
                || head.header("Sec-Fetch-Site")
                    .filter(one -> !one.equals("same-origin"))
                    .isPresent());
    if (foreign) {
      return Optional.of(PhoneDesk.PHRASES.text("closed.origin"));
    }
    return locked() ? Optional.of(PhoneDesk.PHRASES.text("closed.locked")) : Optional.empty();
  }

  /** Whether the code was guessed at. */
  synchronized boolean locked() {
    return wrong >= MOST_WRONG;
  }

  /**
   * What a phone keeps after the right code.
   *
   * @return empty after a wrong one
   */
  synchronized Optional<String> entered(byte[] typed) {
    if (locked() || !MessageDigest.isEqual(typed, code.getBytes(StandardCharsets.US_ASCII))) {
      wrong++;
      return Optional.empty();
    }
    return Optional.of(COOKIE + "=" + secret + "; HttpOnly; SameSite=Strict; Path=/");
  }

  /** Whether a phone has given the code. */
  boolean known(WebHead head) {
    for (String cookie : head.header("Cookie").orElse("").split(";")) {
      int equals = cookie.indexOf('=');
      if (equals > 0
          && cookie.substring(0, equals).strip().equals(COOKIE)
          && MessageDigest.isEqual(
              cookie.substring(equals + 1).strip().getBytes(StandardCharsets.UTF_8),
              secret.getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }
}
