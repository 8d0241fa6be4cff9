package org.lifecircle.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.lifecircle.kit.json.JsonBytes;

/** Asks a service as another program does. */
public final class WebClient {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  public WebClient(URI address) {
    this.address = address;
  }

  /** An answer. */
  public record Told(int status, HttpResponse<byte[]> response) {

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public Map<?, ?> json() {
      return JsonBytes.object(response.body(), "answer");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Told get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  public Told postJson(String path, String body, String... headers) throws IOException {
    String[] more = new String[headers.length + 2];
    more[0] = "Content-Type";
    more[1] = "application/json";
    System.arraycopy(headers, 0, more, 2, headers.length);
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), more);
  }

  public Told send(String method, String path, byte[] body, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
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
}
