package org.lifecircle.service.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lifecircle.service.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a site by HTTP/1.1. Requests that were let in are answered before it has stopped; later
 * ones are told that it stops.
 */
public final class HttpServer implements AutoCloseable {

  private static final int LARGEST_HEAD = 8 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int FEWEST_THREADS = 4;
  private static final int ACCEPT_BACKLOG = 1024;

  private final Server server;
  private final SiteHandler handler;
  private final URI address;

  private HttpServer(Server server, ServerConnector connector, SiteHandler handler) {
    String host = connector.getHost();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    this.server = server;
    this.handler = handler;
    this.address = URI.create("http://" + shown + ":" + connector.getLocalPort());
  }

  /**
   * Begins to serve.
   *
   * @param site what is served
   * @param address where; port 0 takes any that is free
   * @param limits what nobody may exceed
   * @throws IOException when the address cannot be taken
   */
  public static HttpServer start(Site site, InetSocketAddress address, HttpLimits limits)
      throws IOException {
    QueuedThreadPool threads =
        new QueuedThreadPool(
            limits.threads() + FEWEST_THREADS, Math.min(FEWEST_THREADS, limits.threads()));
    threads.setName("lifecircle-http");
    Server server = new Server(threads);
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    config.setSendXPoweredBy(false);
    config.setRequestHeaderSize(LARGEST_HEAD);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setAcceptQueueSize(ACCEPT_BACKLOG);
    server.addConnector(connector);
    SiteHandler handler = new SiteHandler(site, limits);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(new SiteErrors(site));
    server.setStopTimeout(limits.stop().toMillis());
    try {
      server.start();
    } catch (IOException e) {
      stop(server);
      throw e;
    } catch (Exception e) {
      stop(server);
      throw new IOException(e);
    }
    return new HttpServer(server, connector, handler);
  }

  /** Where it serves. */
  public URI address() {
    return address;
  }

  /** How many requests are in work. */
  public int inWork() {
    return handler.inWork();
  }

  /** Waits until somebody has closed it. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Lets nobody in any more, answers those who were, and stops. */
  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      // It has waited as long as it may: those who are left are cut off.
      LOG.warn("stopped before all was answered", e);
    }
  }
}
