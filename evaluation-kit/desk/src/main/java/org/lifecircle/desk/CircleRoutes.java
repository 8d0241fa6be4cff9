package org.lifecircle.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.Edit;
import org.lifecircle.desk.circles.EditReading;
import org.lifecircle.kit.files.BusyException;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.service.web.ProblemBody;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;

/** Circles: listed, looked at and edited. */
final class CircleRoutes {

  private static final long MOST_BYTES = 8_000_000;

  private final DeskState state;

  CircleRoutes(DeskState state) {
    this.state = state;
  }

  List<WebRoute> routes() {
    return List.of(
        DeskRoute.get(
            "/desk/api/circles",
            new RouteDescription(
                "listCircles",
                "All circles of the folder.",
                RouteAnswer.json(200, "The circles.", DeskSchemas.CIRCLES)),
            request -> WebAnswer.json(200, state.circles().list(request.language()))),
        DeskRoute.get(
            "/desk/api/circles/{id}",
            new RouteDescription(
                    "circle",
                    "A circle as it stands in its files, with what is wrong in it.",
                    RouteAnswer.json(200, "The circle.", DeskSchemas.CIRCLE))
                .orTrouble(Trouble.NOT_FOUND),
            this::circle),
        DeskRoute.post(
            "/desk/api/circles/{id}/edits",
            new RouteDescription(
                    "editCircle",
                    "Changes cells, rows, features or settings; all else stays byte for byte.",
                    RouteAnswer.json(
                        200, "The circle then, and what undoes it.", DeskSchemas.CIRCLE),
                    new RouteAnswer(
                        Trouble.NOT_NOW.status(),
                        "A file changed underneath; both versions are there.",
                        ProblemBody.TYPE,
                        DeskSchemas.CONFLICT,
                        List.of()))
                .taking(new RouteBody(List.of(WebAnswer.JSON), DeskSchemas.EDITS, MOST_BYTES))
                .orTrouble(Trouble.UNREADABLE, Trouble.NOT_FOUND, Trouble.INVALID, Trouble.BUSY),
            this::edit));
  }

  private WebAnswer circle(WebRequest request) throws IOException {
    CircleDesk.Read read = state.circles().read(request.names().get("id"));
    return WebAnswer.json(200, state.circles().view(read, request.language()));
  }

  private WebAnswer edit(WebRequest request) throws IOException {
    Map<?, ?> json = JsonBytes.object(request.body(), "edits");
    List<Edit> edits = EditReading.of(json);
    String digest = String.valueOf(json.get("digest"));
    CircleDesk.Outcome outcome;
    try {
      outcome = state.circles().edit(request.names().get("id"), digest, edits);
    } catch (BusyException e) {
      throw new TroubleException(Trouble.BUSY, DeskGuard.PHRASES.text("edit.busy"))
          .with("Retry-After", "1");
    }
    if (outcome instanceof CircleDesk.Conflict conflict) {
      Map<String, Object> problem =
          ProblemBody.tree(
              Trouble.NOT_NOW,
              DeskGuard.PHRASES.text("edit.conflict", conflict.yours()),
              List.of(),
              request.language());
      problem.put("yours", conflict.yours());
      problem.put("digest", conflict.digest());
      return WebAnswer.of(Trouble.NOT_NOW.status(), ProblemBody.TYPE, JsonBytes.of(problem));
    }
    CircleDesk.Done done = (CircleDesk.Done) outcome;
    Map<String, Object> tree =
        new LinkedHashMap<>(state.circles().view(done.read(), request.language()));
    tree.put("inverse", Edit.json(done.inverse()));
    return WebAnswer.json(200, tree);
  }
}
