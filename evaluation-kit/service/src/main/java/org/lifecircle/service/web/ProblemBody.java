package org.lifecircle.service.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/** Problems as RFC 9457 writes them: {@code application/problem+json}. */
public final class ProblemBody {

  /** What a problem calls itself. */
  public static final String TYPE = "application/problem+json";

  private ProblemBody() {}

  /**
   * A problem.
   *
   * @param trouble its type
   * @param detail what happened and what would be right
   * @param problems places in what was sent; the fields of those in JSON are JSON Pointers
   * @param language of all words
   */
  public static WebAnswer of(
      Trouble trouble, Text detail, List<Problem> problems, Language language) {
    return WebAnswer.of(
            trouble.status(), TYPE, JsonBytes.of(tree(trouble, detail, problems, language)))
        .with("Content-Language", language.id())
        .with("Vary", "Accept-Language");
  }

  /** The same as maps, lists, texts and numbers. */
  public static Map<String, Object> tree(
      Trouble trouble, Text detail, List<Problem> problems, Language language) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("type", trouble.type());
    root.put("title", trouble.title().in(language));
    root.put("status", trouble.status());
    root.put("detail", detail.in(language));
    if (!problems.isEmpty()) {
      root.put("errors", problems.stream().map(problem -> error(problem, language)).toList());
    }
    return root;
  }

  private static Map<String, Object> error(Problem problem, Language language) {
    Map<String, Object> error = new LinkedHashMap<>();
    if (problem.field().startsWith("/")) {
      error.put("pointer", problem.field());
    } else {
      error.put("file", problem.file());
      if (problem.line() > 0) {
        error.put("line", problem.line());
      }
      if (!problem.field().isBlank()) {
        error.put("field", problem.field());
      }
    }
    if (!problem.value().isBlank()) {
      error.put("value", problem.value());
    }
    error.put("detail", problem.message().in(language));
    return error;
  }

  /** The JSON Schema of a problem. */
  public static Map<String, Object> schema() {
    Map<String, Object> error =
        SchemaShapes.object(
            "pointer",
            SchemaShapes.text("The JSON Pointer (RFC 6901) of the place in the body."),
            "file",
            SchemaShapes.text("The file that is meant, where files were sent."),
            "line",
            SchemaShapes.number(1, Integer.MAX_VALUE, "Its line."),
            "field",
            SchemaShapes.text("The column, key, cell or parameter."),
            "value",
            SchemaShapes.text("What stands there."),
            "detail",
            SchemaShapes.text("What is wrong and what would be right."));
    Map<String, Object> errors =
        SchemaShapes.list(SchemaShapes.without(error, "pointer", "file", "line", "field", "value"));
    return SchemaShapes.without(
        SchemaShapes.object(
            "type",
            SchemaShapes.oneOf(
                Arrays.stream(Trouble.values()).map(Trouble::type).toList(), "What it is."),
            "title",
            SchemaShapes.text("The type in a few words."),
            "status",
            SchemaShapes.number(400, 599, "The status of HTTP."),
            "detail",
            SchemaShapes.text("What happened and what would be right."),
            "errors",
            errors),
        "errors");
  }
}
