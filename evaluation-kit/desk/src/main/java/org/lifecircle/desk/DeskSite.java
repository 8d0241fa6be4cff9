package org.lifecircle.desk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.model.Text;
import org.lifecircle.service.web.Site;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebHead;

/** The routes behind the guard; every answer tells the browser to keep to this page alone. */
final class DeskSite implements Site {

  private static final String POLICY = "Content-Security-Policy";

  private final Site routes;
  private final DeskGuard guard;
  private final String policy;

  DeskSite(Site routes, DeskGuard guard, Optional<DeskOptions.Tiles> tiles) {
    this.routes = requireNonNull(routes, "routes");
    this.guard = requireNonNull(guard, "guard");
    this.policy = policy(tiles);
  }

  private static String policy(Optional<DeskOptions.Tiles> tiles) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
        + tiles.map(one -> " " + origin(one.url())).orElse("")
        + "; connect-src 'self'; frame-src 'self'; font-src 'self'; form-action 'none';"
        + " base-uri 'none'; frame-ancestors 'self'";
  }

  /** The scheme and the host of an address that may hold braces. */
  static String origin(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return path < 0 ? url : url.substring(0, path);
  }

  @Override
  public Admission admit(WebHead head) {
    Optional<Text> refused = guard.refused(head);
    if (refused.isPresent()) {
      return new Refused(secured(guard.closed(head, refused.get())));
    }
    Admission admission = routes.admit(head);
    if (admission instanceof Admitted admitted) {
      return new Admitted(
          admitted.mostBytes(),
          () -> secured(admitted.tooLarge().get()),
          body -> secured(admitted.work().apply(body)),
          admitted.filed().map(work -> file -> secured(work.apply(file))));
    }
    if (admission instanceof Computed computed) {
      return new Computed(
          computed.mostBytes(),
          () -> secured(computed.tooLarge().get()),
          body -> computed.work().apply(body).thenApply(this::secured));
    }
    return new Refused(secured(((Refused) admission).answer()));
  }

  @Override
  public WebAnswer trouble(WebHead head, Trouble trouble) {
    return secured(routes.trouble(head, trouble));
  }

  private WebAnswer secured(WebAnswer answer) {
    WebAnswer own = answer.headers().containsKey(POLICY) ? answer : answer.with(POLICY, policy);
    return own.with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("X-Frame-Options", "SAMEORIGIN")
        .with("Cache-Control", "no-store");
  }
}
