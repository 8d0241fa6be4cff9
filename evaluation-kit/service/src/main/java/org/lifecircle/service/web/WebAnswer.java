package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.kit.json.JsonBytes;

/**
 * What is answered.
 *
 * @param status the status of HTTP
 * @param contentType what the body is; blank when there is none
 * @param headers further headers
 * @param body the bytes; nobody changes them
 */
public record WebAnswer(int status, String contentType, Map<String, String> headers, byte[] body) {

  /** What JSON calls itself. */
  public static final String JSON = "application/json";

  public WebAnswer {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("no status of an answer: " + status);
    }
    requireNonNull(contentType, "contentType");
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    requireNonNull(body, "body");
  }

  /** Bytes of a kind. */
  public static WebAnswer of(int status, String contentType, byte[] body) {
    return new WebAnswer(status, contentType, Map.of(), body);
  }

  /** Maps, lists, texts and numbers as JSON. */
  public static WebAnswer json(int status, Object root) {
    return of(status, JSON, JsonBytes.of(root));
  }

  /** Nothing but a status. */
  public static WebAnswer empty(int status) {
    return of(status, "", new byte[0]);
  }

  /** The same with a further header. */
  public WebAnswer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new WebAnswer(status, contentType, more, body);
  }
}
