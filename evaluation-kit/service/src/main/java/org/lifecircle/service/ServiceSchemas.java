package org.lifecircle.service;

import static org.lifecircle.service.web.SchemaShapes.count;
import static org.lifecircle.service.web.SchemaShapes.list;
import static org.lifecircle.service.web.SchemaShapes.number;
import static org.lifecircle.service.web.SchemaShapes.object;
import static org.lifecircle.service.web.SchemaShapes.oneOf;
import static org.lifecircle.service.web.SchemaShapes.text;
import static org.lifecircle.service.web.SchemaShapes.textOrNull;
import static org.lifecircle.service.web.SchemaShapes.without;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.Coded;
import org.lifecircle.service.jobs.JobState;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.standards.json.JudgeRequest;
import org.lifecircle.standards.json.ScorecardTree;

/** The JSON Schemas of what the service takes and gives. */
final class ServiceSchemas {

  static final String FACTS = "CircleFacts";
  static final String SCORECARD = "Scorecard";
  static final String HEALTH = "Health";
  static final String STANDARDS = "Standards";
  static final String STANDARD = "Standard";
  static final String RULES = "Rules";
  static final String JOB = "Job";

  private ServiceSchemas() {}

  static SortedMap<String, Object> all() {
    SortedMap<String, Object> schemas = new TreeMap<>();
    schemas.put(FACTS, carried(JudgeRequest.SCHEMA));
    schemas.put(SCORECARD, carried(ScorecardTree.SCHEMA));
    schemas.put(
        HEALTH,
        object(
            "status", oneOf(List.of("ok"), "The service answers."),
            "version", text("The version of the software.")));
    schemas.put(STANDARD, standard());
    schemas.put(STANDARDS, object("standards", list(standard())));
    schemas.put(JOB, job());
    schemas.put(
        RULES,
        object(
            "software", text("The SHA-256 of the program that judges."),
            "rules", text("The SHA-256 of the rules."),
            "tables", text("The SHA-256 of the tables.")));
    return schemas;
  }

  private static Map<String, Object> standard() {
    return object(
        "id", text("The id, as requests name it."),
        "title", text("What it is called, in the language asked for."),
        "territory", text("Where it holds, in the language asked for."),
        "holdsFrom", text("The first day on which it holds."),
        "levelsFrom", textOrNull("The first day on which it has levels; null when it has none."));
  }

  private static Map<String, Object> job() {
    return without(
        object(
            "id",
            text("What it is called in addresses."),
            "state",
            oneOf(Coded.ids(JobState.class), "How far it is."),
            "step",
            textOrNull("What is being done, in the language asked for."),
            "percent",
            number(0, 100, "How much of the work is done."),
            "files",
            list(
                object(
                    "name", text("Its path in the result."),
                    "bytes", count("How large it is."),
                    "href", text("Where it is fetched."))),
            "problem",
            ProblemBody.schema()),
        "problem");
  }

  private static Object carried(String resource) {
    try (InputStream in = JudgeRequest.class.getResourceAsStream(resource)) {
      return JsonBytes.object(in.readAllBytes(), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
