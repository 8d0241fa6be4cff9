package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.Language;

/**
 * A request that was let in, with its body.
 *
 * @param head what was known before
 * @param names what stands in the braces of the route's path
 * @param caller whose key it was; blank when no keys are asked for
 * @param body the bytes; nobody changes them; none when they lie in a file
 * @param file the body, empty or not, of every route that takes it as a file; it is there until the
 *     answer is
 */
public record WebRequest(
    WebHead head, Map<String, String> names, String caller, byte[] body, Optional<Path> file) {

  /** A request whose body is in memory. */
  public WebRequest(WebHead head, Map<String, String> names, String caller, byte[] body) {
    this(head, names, caller, body, Optional.empty());
  }

  public WebRequest {
    requireNonNull(head, "head");
    names = Collections.unmodifiableMap(new TreeMap<>(names));
    requireNonNull(caller, "caller");
    requireNonNull(body, "body");
    requireNonNull(file, "file");
  }

  /** The language that the sender would rather read. */
  public Language language() {
    return head.language();
  }

  /** What stands behind the question mark. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(head.query().get(name));
  }
}
