package org.lifecircle.service.web;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A parameter of the query.
 *
 * @param name its name
 * @param description what it does, in English
 * @param schema the JSON Schema of its value
 */
public record RouteParameter(String name, String description, Map<String, Object> schema) {

  public RouteParameter {
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }
}
