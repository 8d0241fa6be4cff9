package org.lifecircle.service.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteParameter;
import org.lifecircle.service.web.RouteTable;
import org.lifecircle.service.web.WebRoute;

/** What OpenAPI 3.1 says of routes. */
public final class OpenApiDocument {

  private static final String SCHEMAS = "#/components/schemas/";

  private OpenApiDocument() {}

  /**
   * The description.
   *
   * @param routes all routes
   * @param schemas the JSON Schemas that they name, but for that of problems
   */
  public static Map<String, Object> of(RouteTable routes, SortedMap<String, Object> schemas) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (WebRoute route : routes.routes()) {
      @SuppressWarnings("unchecked")
      Map<String, Object> path =
          (Map<String, Object>)
              paths.computeIfAbsent(route.path().described(), one -> new LinkedHashMap<>());
      path.put(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> all = new LinkedHashMap<>(schemas);
    all.put("Problem", ProblemBody.schema());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("openapi", "3.1.0");
    root.put(
        "info",
        members(
            "title",
            "LifeCircle",
            "version",
            SoftwareVersion.CURRENT,
            "description",
            "Judges 15-minute convenience living circles. Sentences are Chinese or English as"
                + " Accept-Language says; problems are told as RFC 9457 writes them."));
    root.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
    root.put("paths", paths);
    root.put(
        "components",
        members(
            "schemas",
            all,
            "securitySchemes",
            members(
                "key",
                members(
                    "type", "http",
                    "scheme", "bearer",
                    "description",
                        "A key that the service knows by its digest; without keys, the service"
                            + " listens to its own machine only."))));
    return root;
  }

  private static Map<String, Object> operation(WebRoute route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", route.description().id());
    operation.put("summary", route.description().summary());
    List<Object> parameters = new ArrayList<>();
    for (String name : route.path().names()) {
      parameters.add(
          members(
              "name", name, "in", "path", "required", true, "schema", Map.of("type", "string")));
    }
    for (RouteParameter parameter : route.description().parameters()) {
      parameters.add(
          members(
              "name", parameter.name(),
              "in", "query",
              "required", false,
              "description", parameter.description(),
              "schema", parameter.schema()));
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    RouteBody body = route.description().body();
    if (!body.contentTypes().isEmpty()) {
      Map<String, Object> content = new LinkedHashMap<>();
      body.contentTypes().forEach(type -> content.put(type, media(body.schema())));
      operation.put(
          "requestBody",
          members(
              "required",
              true,
              "description",
              "At most " + body.mostBytes() + " bytes.",
              "content",
              content));
    }
    Map<String, Object> answers = new LinkedHashMap<>();
    for (RouteAnswer answer : route.description().answers()) {
      answers.put(Integer.toString(answer.status()), answer(answer));
    }
    operation.put("responses", answers);
    operation.put(
        "security",
        route.scope().isPresent()
            ? List.of(Map.of("key", List.of(route.scope().get())))
            : List.of());
    return operation;
  }

  private static Map<String, Object> answer(RouteAnswer answer) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("description", answer.description());
    if (!answer.headers().isEmpty()) {
      Map<String, Object> headers = new LinkedHashMap<>();
      for (String header : answer.headers()) {
        headers.put(header, Map.of("schema", Map.of("type", "string")));
      }
      one.put("headers", headers);
    }
    if (!answer.contentType().isEmpty()) {
      one.put("content", Map.of(answer.contentType(), media(answer.schema())));
    }
    return one;
  }

  private static Map<String, Object> media(String schema) {
    return schema.isEmpty() ? Map.of() : Map.of("schema", Map.of("$ref", SCHEMAS + schema));
  }

  private static Map<String, Object> members(Object... members) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      map.put((String) members[i], members[i + 1]);
    }
    return map;
  }
}
