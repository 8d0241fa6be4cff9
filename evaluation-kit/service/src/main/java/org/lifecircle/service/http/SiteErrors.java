package org.lifecircle.service.http;

import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lifecircle.service.web.Site;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.WebHead;

/** What goes wrong before a request is one is told as everything else is, and nothing of Jetty. */
final class SiteErrors implements Request.Handler {

  private final Site site;

  SiteErrors(Site site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Trouble trouble = Trouble.ofStatus(response.getStatus());
    WebHead head;
    try {
      head = SiteHandler.head(request);
    } catch (RuntimeException e) {
      // The query cannot be read: that may be what went wrong.
      head = new WebHead("GET", "/", Map.of(), Map.of(), "");
    }
    SiteHandler.write(response, callback, site.trouble(head, trouble));
    return true;
  }
}
