package org.lifecircle.desk.phone;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.RefusedException;
import org.lifecircle.model.Text;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.evidence.UnusablePhotoException;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.service.web.Site;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebHead;

/** The page of a phone: a code, the outlets of one circle, and photos of them. */
final class PhoneSite implements Site {

  private static final int MOST_CODE_BYTES = 64;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> FILES =
      Map.of(
          "/", "phone.html",
          "/phone.js", "phone.js",
          "/phone.css", "phone.css");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8");

  /** What the page says, by key. */
  private static final List<String> WORDS =
      List.of(
          "page.title",
          "page.code",
          "page.enter",
          "page.outlet",
          "page.other",
          "page.name",
          "page.note",
          "page.inspector",
          "page.photo",
          "page.send",
          "page.sending",
          "page.kept",
          "page.checks",
          "page.gone");

  private final PhoneGuard guard;
  private final PhonePhotos photos;

  PhoneSite(PhoneGuard guard, PhonePhotos photos) {
    this.guard = guard;
    this.photos = photos;
  }

  @Override
  public Admission admit(WebHead head) {
    Optional<Text> refused = guard.refused(head);
    if (refused.isPresent()) {
      return new Refused(problem(head, Trouble.NOT_ALLOWED, refused.get()));
    }
    if (saidLength(head) > Photo.LARGEST_FILE_BYTES) {
      return new Refused(
          problem(head, Trouble.TOO_LARGE, text("large")).with("Connection", "close"));
    }
    String asked = head.method() + " " + head.path();
    if (head.method().equals("GET") && FILES.containsKey(head.path())) {
      return taking(head, 0, body -> file(FILES.get(head.path())));
    }
    if (asked.equals("GET /words")) {
      return taking(head, 0, body -> words(head));
    }
    if (asked.equals("POST /code")) {
      return taking(head, MOST_CODE_BYTES, body -> entered(head, body));
    }
    if (!guard.known(head)) {
      return new Refused(problem(head, Trouble.NOT_ALLOWED, text("closed.code")));
    }
    return switch (asked) {
      case "GET /circle" -> taking(head, 0, body -> WebAnswer.json(200, photos.circle(head)));
      case "POST /photos" ->
          taking(
              head, Photo.LARGEST_FILE_BYTES, body -> WebAnswer.json(201, photos.take(head, body)));
      default -> new Refused(problem(head, Trouble.NOT_FOUND, text("none")));
    };
  }

  /** How large a body says that it is; one that does not say so is counted while it comes. */
  private static long saidLength(WebHead head) {
    try {
      return head.header("Content-Length").map(Long::parseLong).orElse(0L);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** What answers a body, and may fail. */
  private interface Work {
    WebAnswer of(byte[] body) throws IOException, UnusablePhotoException;
  }

  private Admission taking(WebHead head, long mostBytes, Work work) {
    Function<byte[], WebAnswer> safe =
        body -> {
          try {
            return secured(work.of(body));
          } catch (UnusablePhotoException e) {
            return problem(head, Trouble.INVALID, e.reason());
          } catch (InvalidInputException e) {
            return problem(head, Trouble.INVALID, text("circle.wrong"));
          } catch (RefusedException e) {
            return problem(head, Trouble.INVALID, e.text());
          } catch (BusyException e) {
            return problem(head, Trouble.BUSY, text("busy"));
          } catch (IOException | RuntimeException e) {
            return problem(head, Trouble.OURS, text("failed"));
          }
        };
    return new Admitted(mostBytes, () -> problem(head, Trouble.TOO_LARGE, text("large")), safe);
  }

  @Override
  public WebAnswer trouble(WebHead head, Trouble trouble) {
    return problem(head, trouble, text("failed"));
  }

  private static Text text(String key) {
    return PhoneDesk.PHRASES.text(key);
  }

  private WebAnswer entered(WebHead head, byte[] body) {
    return guard
        .entered(body)
        .map(cookie -> WebAnswer.empty(204).with("Set-Cookie", cookie))
        .orElseGet(() -> problem(head, Trouble.NOT_ALLOWED, text("code.wrong")));
  }

  private static WebAnswer words(WebHead head) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("lang", head.language().locale().toLanguageTag());
    WORDS.forEach(key -> tree.put(key, text(key).in(head.language())));
    return WebAnswer.json(200, tree);
  }

  private static WebAnswer file(String name) throws IOException {
    try (InputStream in = PhoneSite.class.getResourceAsStream(name)) {
      return WebAnswer.of(
          200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), in.readAllBytes());
    }
  }

  private static WebAnswer problem(WebHead head, Trouble trouble, Text why) {
    return secured(ProblemBody.of(trouble, why, List.of(), head.language()));
  }

  private static WebAnswer secured(WebAnswer answer) {
    return answer
        .with("Content-Security-Policy", POLICY)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("X-Frame-Options", "DENY")
        .with("Cache-Control", "no-store");
  }
}
