package org.lifecircle.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
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

/** Hands requests to a site and its answers back. */
final class SiteHandler extends Handler.Abstract {

  private static final int PART = 65_536;

  private final Site site;
  private final HttpLimits limits;
  private final Path uploads;
  private final Semaphore places;

  SiteHandler(Site site, HttpLimits limits, Path uploads) {
    this.uploads = uploads;
    this.site = site;
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce());
  }

  /** How many requests have a place. */
  int inWork() {
    return limits.atOnce() - places.availablePermits();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    WebHead head = head(request);
    if (!places.tryAcquire()) {
      write(response, callback, site.trouble(head, Trouble.BUSY).with("Retry-After", "1"));
      return true;
    }
    Callback leaving = Callback.from(callback, () -> places.release());
    Site.Admission admission;
    try {
      admission = site.admit(head);
    } catch (RuntimeException e) {
      // What Jetty tells of our fault knows nothing of the place.
      places.release();
      throw e;
    }
    if (admission instanceof Site.Admitted admitted) {
      read(request, head, response, leaving, admitted);
    } else if (admission instanceof Site.Refused refused) {
      write(response, leaving, refused.answer());
    }
    return true;
  }

  private void read(
      Request request, WebHead head, Response response, Callback callback, Site.Admitted admitted) {
    if (admitted.filed().isPresent()) {
      write(response, callback, filed(request, head, admitted));
      return;
    }
    if (request.getLength() == 0) {
      write(response, callback, admitted.work().apply(new byte[0]));
      return;
    }
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(request, (int) admitted.mostBytes(), new Coming(body));
    if (body.isDone()) {
      finish(body, head, response, callback, admitted);
      return;
    }
    // Whatever brings the rest must not be kept waiting by what answers.
    body.orTimeout(limits.body().toMillis(), TimeUnit.MILLISECONDS)
        .whenCompleteAsync(
            (bytes, failure) -> finish(body, head, response, callback, admitted),
            getServer().getThreadPool());
  }

  private void finish(
      CompletableFuture<byte[]> body,
      WebHead head,
      Response response,
      Callback callback,
      Site.Admitted admitted) {
    WebAnswer answer;
    try {
      answer = admitted.work().apply(body.join());
    } catch (CompletionException e) {
      boolean slow = e.getCause() instanceof TimeoutException;
      answer =
          (slow ? site.trouble(head, Trouble.TOO_SLOW) : admitted.tooLarge().get())
              .with("Connection", "close");
    }
    write(response, callback, answer);
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
