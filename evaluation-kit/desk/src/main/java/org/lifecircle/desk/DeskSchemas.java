package org.lifecircle.desk;

import static org.lifecircle.service.web.SchemaShapes.count;
import static org.lifecircle.service.web.SchemaShapes.list;
import static org.lifecircle.service.web.SchemaShapes.object;
import static org.lifecircle.service.web.SchemaShapes.oneOf;
import static org.lifecircle.service.web.SchemaShapes.text;
import static org.lifecircle.service.web.SchemaShapes.textOrNull;
import static org.lifecircle.service.web.SchemaShapes.without;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.service.web.ProblemBody;

/** The JSON Schemas of what the desk takes and answers. */
final class DeskSchemas {

  static final String SESSION = "Session";
  static final String CIRCLES = "Circles";
  static final String CIRCLE = "Circle";
  static final String EDITS = "Edits";
  static final String CONFLICT = "Conflict";

  static final String MADE = "Made";
  static final String JOB = "Job";
  static final String PLACE = "Place";
  static final String COMPARED = "Compared";
  static final String VERDICT = "Verdict";
  static final String REPORT = "Report";
  static final String PLAN = "Plan";
  static final String CHECKLIST = "Checklist";
  static final String PHONE = "Phone";

  private DeskSchemas() {}

  /** All schemas by name. */
  static SortedMap<String, Object> all() {
    SortedMap<String, Object> all = new TreeMap<>();
    all.put(SESSION, session());
    all.put(CIRCLES, object("circles", list(listed())));
    all.put(CIRCLE, circle());
    all.put(EDITS, edits());
    all.put(CONFLICT, conflict());
    all.put(MADE, object("id", text("What it is called in addresses.")));
    all.put(JOB, job());
    all.put(
        PLACE,
        object(
            "lon", figure("Degrees east."),
            "lat", figure("Degrees north."),
            "note", text("What was understood, where that is not plain.")));
    all.put(COMPARED, object("circles", list(text("The id of a circle."))));
    all.put(VERDICT, verdict());
    all.put(REPORT, report());
    all.put(PLAN, object("files", list(file())));
    all.put(CHECKLIST, checklist());
    all.put(PHONE, phone());
    return all;
  }

  private static Map<String, Object> job() {
    return without(
        object(
            "id", text("What it is called in addresses."),
            "state",
                oneOf(
                    List.of(JobRoutes.WAITING, "running", "done", "failed", "cancelled"),
                    "How far it is."),
            "step", textOrNull("What is being done."),
            "percent", count("How much is done."),
            "result",
                orNull(
                    object(
                        "circle", text("The circle that was made or judged."),
                        "href", textOrNull("The page to read."),
                        "files", list(file()),
                        "notes", list(text("What a person must know of it.")))),
            "problem", ProblemBody.schema()),
        "problem");
  }

  private static Map<String, Object> checklist() {
    return object(
        "checks",
        list(
            object(
                "format", text("The id of a format."),
                "title", text("What it is called."),
                "outlets", text("How many outlets of it are known."),
                "residents", text("How many residents it matters to."),
                "children", text("The children among them."),
                "olderAdults", text("The older adults among them."),
                "where", text("The home where it would serve the most."),
                "whereResidents", text("How many that would be."))));
  }

  private static Map<String, Object> phone() {
    return object(
        "circle", textOrNull("The circle that photos go to; null while it is switched off."),
        "address", textOrNull("What is typed into a phone."),
        "code", textOrNull("The code that it asks for."),
        "locked", bool("Whether the code was guessed at."),
        "taken", count("How many photos have come."),
        "addresses", list(text("An address that it may listen to.")));
  }

  private static Map<String, Object> file() {
    return object(
        "name", text("Its path in the folder."),
        "kind", oneOf(List.of("page", "pdf", "word", "excel", "table"), "What it is."),
        "href", text("Where it is fetched."),
        "bytes", count("How large it is."));
  }

  private static Map<String, Object> verdict() {
    return object(
        "level", text("The level that is certain."),
        "levelText", text("The level and the points in words."),
        "index", figureOrNull("The middle of the convenience index."),
        "least", figureOrNull("Its least."),
        "most", figureOrNull("Its most."),
        "gaps",
            list(
                object(
                    "format", text("What is missing."),
                    "title", text("What it is called."),
                    "text", text("What is wrong."))),
        "changed", object("texts", list(text("What changed since the last report."))));
  }

  private static Map<String, Object> report() {
    return object(
        "level", text("The level that is certain."),
        "levelText", text("The level and the points in words."),
        "index", figureOrNull("The middle of the convenience index."),
        "least", figureOrNull("Its least."),
        "most", figureOrNull("Its most."),
        "doubts", count("How much is doubtful."),
        "date", text("The day that was judged."),
        "stale", bool("Whether the circle was changed since."),
        "changes", list(text("What changed since the report before.")),
        "files", list(file()));
  }

  private static Map<String, Object> figure(String description) {
    Map<String, Object> schema = text(description);
    schema.put("type", "number");
    return schema;
  }

  private static Map<String, Object> figureOrNull(String description) {
    Map<String, Object> schema = text(description);
    schema.put("type", List.of("number", "null"));
    return schema;
  }

  private static Map<String, Object> bool(String description) {
    Map<String, Object> schema = text(description);
    schema.put("type", "boolean");
    return schema;
  }

  private static Map<String, Object> session() {
    Map<String, Object> named =
        object(
            "id", text("Its id."),
            "zh", text("What it is called in Chinese."),
            "en", text("What it is called in English."));
    return object(
        "version", text("The version of the software."),
        "language", text("The language to begin with."),
        "folder", text("Where the circles lie."),
        "tiles", orNull(object("url", text("With {z}, {x}, {y}."), "attribution", text("Whose."))),
        "formats", list(named),
        "standards", list(named));
  }

  private static Map<String, Object> listed() {
    return object(
        "id", text("What it is called in addresses."),
        "name", text("Its name."),
        "city", text("Its city."),
        "kind", oneOf(List.of("folder", "workbook"), "Where it is kept."),
        "date", text("The day of the evaluation, as the file has it."),
        "problems", count("How much is wrong with it."),
        "report", orNull(any("The verdict of the last report.")));
  }

  private static Map<String, Object> circle() {
    Map<String, Object> collection = any("A GeoJSON FeatureCollection.");
    return without(
        object(
            "id", text("What it is called in addresses."),
            "name", text("Its name."),
            "kind", oneOf(List.of("folder", "workbook"), "Where it is kept."),
            "digest", text("Tells this state from every other."),
            "settings", any("Texts by key, as the file has them."),
            "tables", list(table()),
            "ways", collection,
            "obstacles", collection,
            "backdrop", any("Water, parks, buildings and names under the map."),
            "places", any("Places in WGS-84 by table and line."),
            "problems", list(problem()),
            "inverse", list(any("An edit; all in order undo what was done."))),
        "inverse");
  }

  private static Map<String, Object> table() {
    Map<String, Object> column =
        without(
            object(
                "id", text("The column."),
                "title", text("What a person calls it."),
                "hint", text("What belongs there."),
                "choices",
                    list(
                        object(
                            "id",
                            text("What is written."),
                            "title",
                            text("What a person reads.")))),
            "choices");
    return object(
        "id", text("The table."),
        "source", text("Its file or sheet."),
        "columns", list(column),
        "rows",
            list(
                object(
                    "line",
                    count("Its line in the file or sheet."),
                    "cells",
                    list(text("In the order of the columns.")))));
  }

  private static Map<String, Object> problem() {
    return object(
        "table", text("Where the page shows it."),
        "source", text("The file or sheet."),
        "line", count("The line; 0 when the whole is meant."),
        "column", text("The column; blank when the whole row is meant."),
        "value", text("What stands there."),
        "text", text("What is wrong and what would be right."),
        "severity", oneOf(List.of("error", "warning"), "Whether it keeps from judging."));
  }

  private static Map<String, Object> conflict() {
    return object(
        "type", text("What it is."),
        "title", text("The type in a few words."),
        "status", count("The status of HTTP."),
        "detail", text("What happened and what would be right."),
        "yours", text("The file beside it that keeps what was edited."),
        "digest", text("The state of the circle now."));
  }

  private static Map<String, Object> edits() {
    return object(
        "digest", text("The state that the edits begin with."),
        "edits", list(any("A change of cells, rows, features or settings.")));
  }

  private static Map<String, Object> any(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("description", description);
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> object) {
    Map<String, Object> schema = new LinkedHashMap<>(object);
    schema.put("type", List.of("object", "null"));
    return schema;
  }
}
