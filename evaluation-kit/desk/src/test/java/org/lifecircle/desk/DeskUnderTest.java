package org.lifecircle.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.Language;
import org.lifecircle.service.ServiceClock;

/**
 * A desk in this process on a free port, asked as a browser asks that has come through the door.
 */
final class DeskUnderTest implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("lifecircle.root", "../.."));
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final String COOKIE = "fedcba9876543210fedcba9876543210";

  private final LifeCircleDesk desk;
  private final HttpClient http = HttpClient.newHttpClient();

  DeskUnderTest(Path folder) throws IOException {
    this(folder, AssumedNumbers.usual());
  }

  DeskUnderTest(Path folder, AssumedNumbers numbers) throws IOException {
    desk =
        LifeCircleDesk.open(
            new DeskOptions(
                folder,
                0,
                Language.EN,
                new DeskOptions.Secrets(TOKEN, COOKIE),
                Optional.empty(),
                Optional.empty()),
            numbers,
            new ServiceClock(() -> Instant.parse("2026-11-28T09:00:00Z"), System::nanoTime));
  }

  LifeCircleDesk desk() {
    return desk;
  }

  URI address() {
    return desk.address();
  }

  String cookie() {
    return "lifecircle-desk-" + desk.address().getPort() + "=" + COOKIE;
  }

  /** An answer. */
  record Told(int status, HttpResponse<byte[]> response) {

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    Map<?, ?> json() {
      return JsonBytes.object(response.body(), "answer");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Told get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  Told post(String path, Object json, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(Arrays.asList(headers));
    return send("POST", path, JsonBytes.of(json), all.toArray(String[]::new));
  }

  /** Sends a request with the cookie. */
  Told send(String method, String path, byte[] body, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of("Cookie", cookie(), "Accept-Language", "en"));
    all.addAll(Arrays.asList(headers));
    return plain(method, path, body, all.toArray(String[]::new));
  }

  /** Sends a request without the cookie. */
  Told plain(String method, String path, byte[] body, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .timeout(Duration.ofSeconds(120))
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Told(response.statusCode(), response);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Copies an example circle into a folder. */
  static Path example(String name, Path folder) throws IOException {
    Path circle = folder.resolve(name);
    for (Map.Entry<String, Path> file :
        FolderFiles.of(ROOT.resolve("examples/circles").resolve(name)).entrySet()) {
      Path to = circle.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.copy(file.getValue(), to);
    }
    return circle;
  }

  @Override
  public void close() {
    desk.close();
  }
}
