package org.lifecircle.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.lifecircle.service.web.Site;
import org.lifecircle.service.web.Trouble;
import org.lifecircle.service.web.WebAnswer;
import org.lifecircle.service.web.WebHead;

/**
 * Hands requests to a site and its answers back. The thread that hears of a request only reads it.
 * What computes is worked on by as many threads as there are processors: more at once are no
 * faster, wait for each other, and keep what compiles the program for speed waiting. What may wait
 * has the threads of the server.
 */
final class SiteHandler extends Handler.Abstract {

  private static final int PART = 65_536;

  /** How long a stopping server waits for a connection that has nothing to say. */
  private static final int SILENT_MS = 1000;

  private final Site site;
  private final HttpLimits limits;
  private final Path uploads;
  private final Semaphore places;

  /** The connections of those who have a place. */
  private final Set<EndPoint> letIn = Collections.synchronizedSet(new LinkedHashSet<>());

  private volatile boolean stopping;

  private final ExecutorService processors =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          work -> new Thread(work, "lifecircle-computing"));

  SiteHandler(Site site, HttpLimits limits, Path uploads) {
    super(InvocationType.NON_BLOCKING);
    this.uploads = uploads;
    this.site = site;
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce());
  }

  /** How many requests have a place. */
  int inWork() {
    return limits.atOnce() - places.availablePermits();
  }

  /**
   * No more come in. Jetty gives every connection a second then, between two parts of a body, too;
   * those who were let in keep the time that a body may take.
   */
  void stopping() {
    stopping = true;
    synchronized (letIn) {
      letIn.forEach(end -> end.setIdleTimeout(limits.body().toMillis()));
    }
  }

  private void enter(EndPoint end) {
    letIn.add(end);
    if (stopping) {
      end.setIdleTimeout(limits.body().toMillis());
    }
  }

  private void leave(EndPoint end) {
    letIn.remove(end);
    if (stopping) {
      end.setIdleTimeout(SILENT_MS);
    }
    places.release();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    WebHead head = head(request);
    if (!places.tryAcquire()) {
      write(response, callback, site.trouble(head, Trouble.BUSY).with("Retry-After", "1"));
      return true;
    }
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    enter(end);
    Callback leaving = Callback.from(callback, () -> leave(end));
    Site.Admission admission;
    try {
      admission = site.admit(head);
    } catch (RuntimeException e) {
      // What Jetty tells of our fault knows nothing of the place.
      leave(end);
      throw e;
    }
    Exchange asked = new Exchange(request, head, response, leaving);
    if (admission instanceof Site.Computed computed) {
      Consumer<byte[]> work =
          bytes ->
              computed
                  .work()
                  .apply(bytes)
                  .whenComplete((answer, failure) -> asked.answer(answer, failure));
      read(asked, new Body(computed.mostBytes(), computed.tooLarge(), processors, work));
    } else if (admission instanceof Site.Admitted admitted) {
      Executor threads = getServer().getThreadPool();
      if (admitted.filed().isPresent()) {
        threads.execute(() -> write(response, leaving, filed(request, head, admitted)));
      } else {
        Consumer<byte[]> work = bytes -> write(response, leaving, admitted.work().apply(bytes));
        read(asked, new Body(admitted.mostBytes(), admitted.tooLarge(), threads, work));
      }
    } else if (admission instanceof Site.Refused refused) {
      write(response, leaving, refused.answer());
    }
    return true;
  }

  /** A request, and how it is answered. */
  private record Exchange(Request request, WebHead head, Response response, Callback callback) {

    void answer(WebAnswer answer, Throwable failure) {
      if (failure == null) {
        write(response, callback, answer);
      } else {
        callback.failed(failure);
      }
    }
  }

  /**
   * A body that is held in memory.
   *
   * @param by who works
   * @param work what is done with the bytes
   */
  private record Body(
      long mostBytes, Supplier<WebAnswer> tooLarge, Executor by, Consumer<byte[]> work) {}

  private void read(Exchange asked, Body body) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    if (asked.request().getLength() == 0) {
      bytes.complete(new byte[0]);
    } else {
      Content.Source.asByteArrayAsync(asked.request(), (int) body.mostBytes(), new Coming(bytes));
    }
    if (!bytes.isDone()) {
      bytes.orTimeout(limits.body().toMillis(), TimeUnit.MILLISECONDS);
    }
    // Whatever brings the bytes must not be kept waiting by what answers.
    bytes.whenCompleteAsync((all, failure) -> finish(asked, body, all, failure), body.by());
  }

  private void finish(Exchange asked, Body body, byte[] bytes, Throwable failure) {
    try {
      if (failure == null) {
        body.work().accept(bytes);
      } else {
        WebAnswer answer =
            failure instanceof TimeoutException
                ? site.trouble(asked.head(), Trouble.TOO_SLOW)
                : body.tooLarge().get();
        asked.answer(answer.with("Connection", "close"), null);
      }
    } catch (RuntimeException | Error e) {
      // Jetty tells of our fault, but does not watch the thread that it happens on.
      asked.answer(null, e);
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    processors.shutdown();
  }

  /** The body goes to a file as it comes, which is gone when the answer is there. */
  private WebAnswer filed(Request request, WebHead head, Site.Admitted admitted) {
    try {
      Path file = Files.createTempFile(uploads, "sent", "");
      try (InputStream in = Content.Source.asInputStream(request)) {
        return copied(in, file, admitted.mostBytes())
            ? admitted.filed().orElseThrow().apply(file)
            : admitted.tooLarge().get().with("Connection", "close");
      } catch (TimeoutException e) {
        return site.trouble(head, Trouble.TOO_SLOW).with("Connection", "close");
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      boolean slow = e.getCause() instanceof TimeoutException;
      return site.trouble(head, slow ? Trouble.TOO_SLOW : Trouble.OURS).with("Connection", "close");
    }
  }

  /** Whether all of it has come, and is not too large. */
  private boolean copied(InputStream in, Path file, long most)
      throws IOException, TimeoutException {
    AtomicBoolean late = new AtomicBoolean();
    Scheduler.Task end =
        getServer()
            .getScheduler()
            .schedule(() -> late.set(true), limits.body().toMillis(), TimeUnit.MILLISECONDS);
    byte[] part = new byte[PART];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        bytes += read;
        if (bytes > most) {
          return false;
        }
        if (late.get()) {
          throw new TimeoutException();
        }
        out.write(part, 0, read);
      }
    } finally {
      end.cancel();
    }
    return true;
  }

  /** Bytes that will have come. */
  private record Coming(CompletableFuture<byte[]> body) implements Promise.Invocable<byte[]> {

    @Override
    public void succeeded(byte[] bytes) {
      body.complete(bytes);
    }

    @Override
    public void failed(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }
  }

  static void write(Response response, Callback callback, WebAnswer answer) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    if (!answer.contentType().isEmpty()) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    }
    if (answer.status() != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  static WebHead head(Request request) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HttpField field : request.getHeaders()) {
      headers.putIfAbsent(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    Map<String, String> query = new LinkedHashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.putIfAbsent(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
    return new WebHead(
        request.getMethod(),
        // What stands there is safe and still encoded where that makes a difference to a path.
        URIUtil.decodePath(Request.getPathInContext(request)),
        query,
        headers,
        Request.getRemoteAddr(request));
  }
}
