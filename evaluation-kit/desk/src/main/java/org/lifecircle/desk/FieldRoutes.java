package org.lifecircle.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.desk.circles.FieldChecks;
import org.lifecircle.desk.phone.PhoneDesk;
import org.lifecircle.desk.tasks.FilledChecklist;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RouteParameter;
import org.lifecircle.service.web.SchemaShapes;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;

/** What is done on the spot: the checklist, and photos from a phone while that is switched on. */
final class FieldRoutes {

  private static final String PHONE = "/desk/api/phone";
  private static final long MOST_BYTES = 20_000_000;

  private final DeskState state;
  private final JobRoutes jobs;
  private final PhoneDesk phone;

  FieldRoutes(DeskState state, JobRoutes jobs, PhoneDesk phone) {
    this.state = state;
    this.jobs = jobs;
    this.phone = phone;
  }

  List<WebRoute> routes() {
    return List.of(
        DeskRoute.get(
            "/desk/api/circles/{id}/checklist",
            new RouteDescription(
                    "checklist",
                    "What is to be looked for on the spot, as the last report says.",
                    RouteAnswer.json(200, "The checklist.", DeskSchemas.CHECKLIST))
                .orTrouble(Trouble.NOT_FOUND),
            this::checklist),
        DeskRoute.post(
            "/desk/api/circles/{id}/checklist",
            new RouteDescription(
                    "fillChecklist",
                    "What a filled checklist, a table or a workbook, found becomes part of the"
                        + " circle.",
                    RouteAnswer.json(202, "It is being read.", DeskSchemas.JOB))
                .asking(List.of(asked("kind", "workbook; a table when absent.")))
                .taking(new RouteBody(List.of(), "", MOST_BYTES).toFile())
                .orTrouble(Trouble.UNREADABLE, Trouble.NOT_FOUND, Trouble.INVALID, Trouble.BUSY),
            this::fill),
        DeskRoute.get(
            PHONE,
            new RouteDescription(
                "phone",
                "Whether photos by phone are switched on.",
                RouteAnswer.json(200, "How it is.", DeskSchemas.PHONE)),
            request -> told()),
        DeskRoute.post(
            PHONE,
            new RouteDescription(
                    "openPhone",
                    "Switches photos by phone on, for one circle, with a new code.",
                    RouteAnswer.json(200, "How it is.", DeskSchemas.PHONE))
                .asking(
                    List.of(
                        asked("circle", "The circle folder that photos go to."),
                        asked("address", "The address to listen to; the first when absent.")))
                .orTrouble(Trouble.INVALID),
            this::open),
        DeskRoute.route(
            "DELETE",
            PHONE,
            new RouteDescription(
                "shutPhone",
                "Switches photos by phone off.",
                RouteAnswer.json(200, "How it is.", DeskSchemas.PHONE)),
            request -> {
              phone.shut();
              return told();
            }));
  }

  private static RouteParameter asked(String name, String description) {
    return new RouteParameter(name, description, SchemaShapes.text(description));
  }

  private WebAnswer checklist(WebRequest request) throws IOException {
    DeskFolder.Place place = state.circles().folder().place(request.names().get("id"));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(
        "checks",
        FieldChecks.of(state.circles(), place).stream()
            .map(check -> check.tree(request.language()))
            .toList());
    return WebAnswer.json(200, tree);
  }

  private WebAnswer fill(WebRequest request) throws IOException {
    String id = state.circles().folder().place(request.names().get("id")).id();
    Path sent = request.file().orElseThrow();
    boolean workbook = request.query("kind").filter("workbook"::equals).isPresent();
    String name = workbook ? "checklist.xlsx" : "checklist.csv";
    return jobs.begin(
        request,
        folder -> Files.copy(sent, folder.resolve(name)),
        new FilledChecklist(state.circles()).into(id));
  }

  private WebAnswer open(WebRequest request) throws IOException {
    phone.open(
        request.query("circle").orElse(""),
        request.query("address").filter(address -> !address.isBlank()));
    return told();
  }

  private WebAnswer told() {
    PhoneDesk.State its = phone.state();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("circle", its.open().map(PhoneDesk.Open::circle).orElse(null));
    tree.put("address", its.open().map(open -> open.address().toString()).orElse(null));
    tree.put("code", its.open().map(PhoneDesk.Open::code).orElse(null));
    tree.put("locked", its.locked());
    tree.put("taken", its.taken());
    tree.put("addresses", phone.addresses());
    return WebAnswer.json(200, tree);
  }
}
