package org.lifecircle.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebHead;

/**
 * Lets in one browser on this machine and nobody else: the address must be this machine's, another
 * page may not ask, and whoever has not come through the door with its token sees nothing. Safe for
 * many threads.
 */
final class DeskGuard {

  static final Phrases PHRASES = Phrases.beside(DeskGuard.class, "phrases");

  private final DeskOptions.Secrets secrets;
  private final AtomicBoolean used = new AtomicBoolean();
  private volatile int port;

  DeskGuard(DeskOptions.Secrets secrets) {
    this.secrets = secrets;
  }

  /** Says where it serves; before that it lets nobody in. */
  void servedAt(int ownPort) {
    port = ownPort;
  }

  /** The name of the cookie: browsers keep the cookies of all ports of a machine together. */
  String cookieName() {
    return "lifecircle-desk-" + port;
  }

  /** Why a request is not let in; empty when it is. */
  Optional<Text> refused(WebHead head) {
    String host = head.header("Host").orElse("");
    if (port == 0 || !host.equals("127.0.0.1:" + port) && !host.equals("localhost:" + port)) {
      return Optional.of(PHRASES.text("closed.host"));
    }
    boolean changes = !head.method().equals("GET") && !head.method().equals("HEAD");
    Optional<String> origin = head.header("Origin");
    boolean foreign =
        changes && origin.filter(one -> !one.equals("http://" + host)).isPresent()
            || changes
                && head.header("Sec-Fetch-Site")
                    .filter(one -> !one.equals("same-origin"))
                    .isPresent();
    if (foreign) {
      return Optional.of(PHRASES.text("closed.origin"));
    }
    boolean door = head.path().equals("/");
    return door || known(head) ? Optional.empty() : Optional.of(PHRASES.text("closed.session"));
  }

  /** Whether the browser has come through the door. */
  boolean known(WebHead head) {
    for (String cookie : head.header("Cookie").orElse("").split(";")) {
      int equals = cookie.indexOf('=');
      if (equals > 0
          && cookie.substring(0, equals).strip().equals(cookieName())
          && same(cookie.substring(equals + 1).strip(), secrets.cookie())) {
        return true;
      }
    }
    return false;
  }

  /** The way through the door: once with the token, and again for who has come through it. */
  WebAnswer door(WebHead head, String goal) {
    boolean first =
        same(head.query().getOrDefault("token", ""), secrets.token()) && !used.getAndSet(true);
    if (!first && !known(head)) {
      return closed(head, PHRASES.text("closed.session"));
    }
    WebAnswer answer = WebAnswer.empty(303).with("Location", goal);
    return first
        ? answer.with(
            "Set-Cookie",
            cookieName() + "=" + secrets.cookie() + "; HttpOnly; SameSite=Strict; Path=/")
        : answer;
  }

  private static boolean same(String given, String secret) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** A short page for a person, a problem for a program. */
  WebAnswer closed(WebHead head, Text why) {
    if (head.path().startsWith("/desk/api/")) {
      return ProblemBody.of(Trouble.NOT_ALLOWED, why, List.of(), head.language());
    }
    String page =
        "<!doctype html><html lang=\""
            + head.language().id()
            + "\"><meta charset=\"utf-8\"><title>LifeCircle</title><p>"
            + why.in(head.language())
            + "</p></html>\n";
    return WebAnswer.of(403, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }
}
