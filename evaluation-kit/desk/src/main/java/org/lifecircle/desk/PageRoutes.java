package org.lifecircle.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.service.web.RouteAnswer;
import org.lifecircle.service.web.RouteBody;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RouteParameter;
import org.lifecircle.service.web.SchemaShapes;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.TroubleException;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebRequest;
import org.lifecircle.service.web.WebRoute;
import org.lifecircle.standards.Standard;

/** The door, the page with what it is made of, and what it must know first. */
final class PageRoutes {

  private static final String PAGE = "/org/lifecircle/desk/page/";
  private static final String OPENLAYERS = "/META-INF/resources/webjars/ol/";
  private static final String OPENLAYERS_VERSION =
      "/META-INF/maven/org.webjars.npm/ol/pom.properties";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]++(?:[./][A-Za-z0-9_-]++)*+");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private final DeskState state;

  PageRoutes(DeskState state) {
    this.state = state;
  }

  List<WebRoute> routes() {
    List<WebRoute> all = new ArrayList<>(page());
    all.addAll(windows());
    return all;
  }

  private List<WebRoute> page() {
    return List.of(
        DeskRoute.get(
            "/",
            new RouteDescription(
                    "door",
                    "Lets a browser in that brings the token; once.",
                    RouteAnswer.other(303, "It may go on.", "").with("Location", "Set-Cookie"),
                    RouteAnswer.other(403, "It may not.", TYPES.get("html")))
                .asking(
                    List.of(
                        new RouteParameter(
                            "token", "What opens the door.", SchemaShapes.text("The token.")))),
            this::door),
        DeskRoute.get(
            "/desk/",
            new RouteDescription(
                "page", "The page.", RouteAnswer.other(200, "A page.", TYPES.get("html"))),
            request -> asset("index.html")),
        DeskRoute.get(
            "/desk/assets/texts.json",
            new RouteDescription(
                    "texts",
                    "The words of the page.",
                    RouteAnswer.other(200, "Texts by key.", WebAnswer.JSON))
                .asking(
                    List.of(
                        new RouteParameter(
                            "lang", "The language.", SchemaShapes.text("zh or en.")))),
            this::texts),
        DeskRoute.get(
            "/desk/assets/{file...}",
            new RouteDescription(
                    "asset",
                    "A part of the page.",
                    RouteAnswer.other(200, "The file.", "application/octet-stream"))
                .orTrouble(Trouble.NOT_FOUND),
            request -> asset(request.names().get("file"))),
        DeskRoute.get(
            "/desk/api/session",
            new RouteDescription(
                "session",
                "What the page must know first.",
                RouteAnswer.json(200, "It.", DeskSchemas.SESSION)),
            request -> session()));
  }

  private List<WebRoute> windows() {
    return List.of(
        DeskRoute.post(
            "/desk/api/windows/{window}",
            new RouteDescription(
                    "windowAlive",
                    "A window says that it is there.",
                    RouteAnswer.other(204, "It is known.", ""))
                .taking(new RouteBody(List.of(), "", 1000)),
            request -> {
              state.windows().alive(request.names().get("window"));
              return WebAnswer.empty(204);
            }),
        DeskRoute.post(
            "/desk/api/windows/{window}/closed",
            new RouteDescription(
                    "windowClosed",
                    "A window says that it is being closed.",
                    RouteAnswer.other(204, "It is known.", ""))
                .taking(new RouteBody(List.of(), "", 1000)),
            request -> {
              state.windows().closed(request.names().get("window"));
              return WebAnswer.empty(204);
            }));
  }

  private WebAnswer door(WebRequest request) {
    String goal =
        state
            .options()
            .opened()
            .map(id -> "/desk/?circle=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
            .orElse("/desk/");
    return state.guard().door(request.head(), goal);
  }

  private WebAnswer texts(WebRequest request) throws IOException {
    String language =
        request.query("lang").filter(one -> one.equals(Language.EN.id())).orElse("zh");
    return asset("texts_" + language + ".json");
  }

  /** Only names of our own files are looked for, so that no path leads elsewhere. */
  private static WebAnswer asset(String name) throws IOException {
    if (NAME.matcher(name).matches()) {
      String resource =
          name.startsWith("ol/") ? OPENLAYERS + version() + name.substring(2) : PAGE + name;
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
      try (InputStream in = PageRoutes.class.getResourceAsStream(resource)) {
        if (in != null && type != null) {
          return WebAnswer.of(200, type, in.readAllBytes());
        }
      }
    }
    throw new TroubleException(Trouble.NOT_FOUND, DeskGuard.PHRASES.text("asset.unknown"));
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = PageRoutes.class.getResourceAsStream(OPENLAYERS_VERSION)) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private WebAnswer session() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", SoftwareVersion.CURRENT);
    tree.put("language", state.options().language().id());
    tree.put("folder", state.circles().folder().root().toString());
    Optional<DeskOptions.Tiles> tiles = state.options().tiles();
    tree.put(
        "tiles",
        tiles.map(one -> members("url", one.url(), "attribution", one.attribution())).orElse(null));
    tree.put(
        "formats",
        state.circles().evaluator().outletFormats().formats().stream()
            .map(PageRoutes::format)
            .toList());
    tree.put(
        "standards",
        state.circles().evaluator().standards().list().stream().map(PageRoutes::standard).toList());
    return WebAnswer.json(200, tree);
  }

  private static Object format(BusinessFormat format) {
    return named(format.id(), format.label());
  }

  private static Object standard(Standard standard) {
    return named(standard.id(), standard.title());
  }

  private static Map<String, Object> named(String id, Text title) {
    return members("id", id, "zh", title.zh(), "en", title.en());
  }

  private static Map<String, Object> members(Object... members) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      map.put((String) members[i], members[i + 1]);
    }
    return map;
  }
}
