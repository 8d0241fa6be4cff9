package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lifecircle.model.Language;

/**
 * What is known of a request before its body is read.
 *
 * @param method for example {@code POST}
 * @param path the path, decoded, without what asks
 * @param query what stands behind the question mark, decoded; of what stands twice, the first
 * @param headers the headers, their names in any case; of what stands twice, the first
 * @param sender the address that it came from
 */
public record WebHead(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String sender) {

  public WebHead {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    query = Collections.unmodifiableMap(new TreeMap<>(query));
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
    requireNonNull(sender, "sender");
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The language that the sender would rather read; Chinese when nothing is said. */
  public Language language() {
    return header("Accept-Language").map(AcceptedLanguage::of).orElse(Language.ZH);
  }
}
