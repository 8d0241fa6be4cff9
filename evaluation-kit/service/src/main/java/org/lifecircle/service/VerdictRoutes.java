package org.lifecircle.service;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.service.decisions.AskedVerdict;
import org.lifecircle.service.decisions.Decision;
import org.lifecircle.service.decisions.DecisionLog;
import org.lifecircle.service.keys.Scope;
import org.lifecircle.service.rules.JudgingDigests;
import org.lifecircle.service.rules.RulesInUse;
import org.lifecircle.service.rules.ServedVerdict;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RouteParameter;
import org.lifecircle.service.web.RoutePath;
import org.lifecircle.service.web.SchemaShapes;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;
import org.lifecircle.standards.Standard;

/** Standards, and verdicts by them. */
final class VerdictRoutes {

  /** The header with what proves later that a verdict stood in the log. */
  static final String RECEIPT = "LifeCircle-Decision";

  private static final String MARKDOWN = "text/markdown;charset=utf-8";
  private static final long MOST_BYTES = 2_000_000;

  private final RulesInUse rules;
  private final Optional<DecisionLog> log;
  private final ServiceClock clock;
  private final Runnable rulesLoaded;

  VerdictRoutes(
      RulesInUse rules, Optional<DecisionLog> log, ServiceClock clock, Runnable rulesLoaded) {
    this.rules = requireNonNull(rules, "rules");
    this.log = requireNonNull(log, "log");
    this.clock = requireNonNull(clock, "clock");
    this.rulesLoaded = requireNonNull(rulesLoaded, "rulesLoaded");
  }

  List<WebRoute> routes() {
    return List.of(
        new WebRoute(
            "POST",
            new RoutePath("/v1/verdicts"),
            Optional.of(Scope.VERDICTS.id()),
            new RouteDescription(
                    "judge",
                    "The verdict on a circle whose facts are sent.",
                    RouteAnswer.json(200, "The verdict.", ServiceSchemas.SCORECARD)
                        .with("Content-Language"))
                .asking(
                    List.of(
                        new RouteParameter(
                            "wayUp",
                            "Whether the fewest formats that lead to the next level are searched"
                                + " for; it takes longer.",
                            SchemaShapes.flag())))
                .taking(new RouteBody(List.of(WebAnswer.JSON), ServiceSchemas.FACTS, MOST_BYTES))
                .orTrouble(Trouble.UNREADABLE, Trouble.INVALID),
            (WebRoute.Computing) this::judge),
        new WebRoute(
            "GET",
            new RoutePath("/v1/standards"),
            Optional.of(Scope.READ.id()),
            new RouteDescription(
                "listStandards",
                "All standards that circles are judged by.",
                RouteAnswer.json(
                        200, "The standards; the first is the default.", ServiceSchemas.STANDARDS)
                    .with("Content-Language")),
            this::list),
        new WebRoute(
            "GET",
            new RoutePath("/v1/standards/{id}"),
            Optional.of(Scope.READ.id()),
            new RouteDescription(
                    "describeStandard",
                    "Every rule, clause and parameter of a standard.",
                    RouteAnswer.other(200, "A page to read.", MARKDOWN).with("Content-Language"))
                .orTrouble(Trouble.NOT_FOUND),
            this::describe),
        new WebRoute(
            "POST",
            new RoutePath("/v1/standards/reload"),
            Optional.of(Scope.RULES.id()),
            new RouteDescription(
                    "reloadStandards",
                    "Loads rules and tables anew; what is in work is judged by the earlier ones.",
                    RouteAnswer.json(
                        200, "What tells the new ones from others.", ServiceSchemas.RULES))
                .orTrouble(Trouble.INVALID),
            this::reload));
  }

  /** Nobody gets a verdict that does not stand in the log. */
  private CompletionStage<WebAnswer> judge(WebRequest request) {
    boolean up = flag(request, "wayUp");
    Judged judged = judged(request, up);
    WebAnswer answer =
        said(WebAnswer.of(200, WebAnswer.JSON, judged.verdict().answer()), request.language());
    return log.isPresent()
        ? log.get()
            .add(decision(request, up, judged))
            .thenApply(receipt -> answer.with(RECEIPT, receipt.toString()))
        : CompletableFuture.completedStage(answer);
  }

  private Judged judged(WebRequest request, boolean up) {
    Map<?, ?> json;
    try {
      json = JsonBytes.object(request.body(), ServedVerdict.REQUEST);
    } catch (InvalidInputException e) {
      throw new TroubleException(Trouble.UNREADABLE, e.problems().get(0).message(), e.problems());
    }
    return rules.ask(
        version ->
            new Judged(version.digests(), ServedVerdict.of(version, json, up, request.language())));
  }

  /** A verdict, and what it was judged by. */
  private record Judged(JudgingDigests by, ServedVerdict verdict) {}

  private Decision decision(WebRequest request, boolean up, Judged judged) {
    AskedVerdict asked =
        new AskedVerdict(
            clock.instants().instant(),
            request.caller(),
            request.language(),
            up,
            new String(judged.verdict().facts(), StandardCharsets.UTF_8));
    return new Decision(
        asked, judged.by(), judged.verdict().inShort(), FileDigest.of(judged.verdict().answer()));
  }

  private WebAnswer list(WebRequest request) {
    Language language = request.language();
    List<Object> all =
        rules.ask(
            version ->
                version.standards().list().stream()
                    .map(standard -> (Object) tree(standard, language))
                    .toList());
    return said(WebAnswer.json(200, Map.of("standards", all)), language);
  }

  private static Map<String, Object> tree(Standard standard, Language language) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", standard.id());
    one.put("title", standard.title().in(language));
    one.put("territory", standard.territory().in(language));
    one.put("holdsFrom", standard.holdsFrom().toString());
    one.put("levelsFrom", standard.levelsFrom().map(Object::toString).orElse(null));
    return one;
  }

  private WebAnswer describe(WebRequest request) {
    Language language = request.language();
    String page =
        rules.ask(version -> version.standards().describe(request.names().get("id"), language));
    return said(WebAnswer.of(200, MARKDOWN, page.getBytes(StandardCharsets.UTF_8)), language);
  }

  private WebAnswer reload(WebRequest request) throws IOException {
    JudgingDigests digests = rules.reload();
    rulesLoaded.run();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("software", digests.software());
    one.put("rules", digests.rules());
    one.put("tables", digests.tables());
    return WebAnswer.json(200, one);
  }

  private static WebAnswer said(WebAnswer answer, Language language) {
    return answer.with("Content-Language", language.id()).with("Vary", "Accept-Language");
  }

  /** A parameter that is true or false; false when absent. */
  static boolean flag(WebRequest request, String name) {
    String given = request.query(name).orElse("false");
    if (!given.equals("true") && !given.equals("false")) {
      throw new TroubleException(Trouble.UNREADABLE, ServiceSite.PHRASES.text("query.flag", name));
    }
    return given.equals("true");
  }
}
