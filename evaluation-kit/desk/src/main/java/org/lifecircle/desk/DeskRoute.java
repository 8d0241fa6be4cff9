package org.lifecircle.desk;

import java.util.Optional;
import org.lifecircle.service.web.RouteDescription;
import org.lifecircle.service.web.RoutePath;
import org.lifecircle.service.web.WebRoute;

/** Short ways to write routes; nobody needs a key who has come through the door. */
final class DeskRoute {

  private DeskRoute() {}

  static WebRoute get(String path, RouteDescription description, WebRoute.Handler handler) {
    return route("GET", path, description, handler);
  }

  static WebRoute post(String path, RouteDescription description, WebRoute.Handler handler) {
    return route("POST", path, description, handler);
  }

  static WebRoute route(
      String method, String path, RouteDescription description, WebRoute.Handler handler) {
    return new WebRoute(method, new RoutePath(path), Optional.empty(), description, handler);
  }
}
