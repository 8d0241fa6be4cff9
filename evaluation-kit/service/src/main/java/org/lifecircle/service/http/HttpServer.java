package org.lifecircle.service.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lifecircle.kit.files.HeldFolder;
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
  private final HeldFolder uploads;
  private final URI address;

  private HttpServer(
      Server server, ServerConnector connector, SiteHandler handler, HeldFolder uploads) {
    String host = connector.getHost();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    this.server = server;
    this.handler = handler;
    this.uploads = uploads;
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
    String host = address.getAddress().getHostAddress();
    HeldFolder uploads =
        HeldFolder.open(Path.of(System.getProperty("java.io.tmpdir")), "lifecircle-sent");
    SiteHandler handler = new SiteHandler(site, limits, uploads.path());
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(config)) {
          @Override
          public CompletableFuture<Void> shutdown() {
            CompletableFuture<Void> done = super.shutdown();
            handler.stopping();
            return done;
          }
        };
    connector.setHost(host);
    connector.setPort(address.getPort());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setAcceptQueueSize(ACCEPT_BACKLOG);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(new SiteErrors(site));
    server.setStopTimeout(limits.stop().toMillis());
    try {
      server.start();
    } catch (IOException e) {
      stop(server, uploads);
      throw e;
    } catch (Exception e) {
      stop(server, uploads);
      throw new IOException(e);
    }
    return new HttpServer(server, connector, handler, uploads);
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
    stop(server, uploads);
  }

  private static void stop(Server server, HeldFolder uploads) {
    try {
      server.stop();
    } catch (Exception e) {
      // It has waited as long as it may: those who are left are cut off.
      LOG.warn("stopped before all was answered", e);
    }
    try {
      uploads.close();
    } catch (IOException e) {
      LOG.warn("what was sent was not removed", e);
    }
  }
}
