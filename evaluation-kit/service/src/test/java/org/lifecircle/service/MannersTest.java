package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.rules.RulesSource;

/** What a service does with requests that are wrong, large, slow, many or late. */
class MannersTest {

  private static LifeCircleService start(HttpLimits limits) throws IOException {
    return ServiceUnderTest.start(
        ServiceUnderTest.options(Gate.open(), RulesSource.CARRIED, limits));
  }

  private static String post(String body) {
    return "POST /v1/verdicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n";
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE, 400",
    "GET /%zz HTTP/1.1|Host: localhost, 400",
    "GET /health?a=%zz HTTP/1.1|Host: localhost, 400",
    "GET /health HTTP/1.1, 400",
    "GET /health HTTP/9.9|Host: localhost, 400",
    "GET /v1/%2e%2e/health HTTP/1.1|Host: localhost, 400",
    "DELETE /health HTTP/1.1|Host: localhost, 405",
    "POST /v1/verdicts HTTP/1.1|Host: localhost|Content-Length: 99999999|Content-Type:"
        + " application/json, 413",
    "POST /v1/verdicts HTTP/1.1|Host: localhost|Content-Length: 2|Content-Type: text/plain, 415",
    "POST /v1/verdicts HTTP/1.1|Host: localhost|Content-Length: -2|Content-Type: application/json,"
        + " 400",
    "POST /v1/verdicts HTTP/1.1|Host: localhost|Content-Length: 2|Transfer-Encoding: chunked, 400"
  })
  void whatIsWrongIsToldAsAProblemWithoutAWordOfTheServer(String request, int status)
      throws IOException {
    try (LifeCircleService service = start(HttpLimits.STANDARD)) {
      String told = RawClient.ask(service.address(), request.replace("|", "\r\n") + "\r\n\r\n");
      assertThat(told).startsWith("HTTP/1.1 " + status + " ");
      assertThat(told).contains("application/problem+json").doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void aHeadThatIsTooLargeIsRefused() throws IOException {
    try (LifeCircleService service = start(HttpLimits.STANDARD)) {
      assertThat(
              RawClient.ask(
                  service.address(),
                  "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9000) + "\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() throws IOException {
    try (LifeCircleService service = start(HttpLimits.STANDARD)) {
      String chunk = "186A0\r\n" + " ".repeat(100_000) + "\r\n";
      String told =
          RawClient.ask(
              service.address(),
              "POST /v1/verdicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + chunk.repeat(21));
      assertThat(told).startsWith("HTTP/1.1 413 ").contains("2000000");
    }
  }

  @Test
  void aBodyThatComesTooSlowlyIsNotWaitedFor() throws IOException {
    HttpLimits limits =
        HttpLimits.STANDARD.within(
            Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(5));
    try (LifeCircleService service = start(limits);
        Socket socket = new Socket(service.address().getHost(), service.address().getPort())) {
      socket.setSoTimeout(10_000);
      String facts = ServiceUnderTest.facts();
      socket.getOutputStream().write((post(facts) + "{").getBytes(StandardCharsets.ISO_8859_1));
      assertThat(RawClient.answer(socket.getInputStream())).startsWith("HTTP/1.1 408 ");
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void whoComesWhenAllPlacesAreTakenIsToldToComeAgain() throws Exception {
    HttpLimits limits = HttpLimits.STANDARD.forRequests(1, 4);
    try (LifeCircleService service = start(limits);
        Socket socket = new Socket(service.address().getHost(), service.address().getPort())) {
      String facts = ServiceUnderTest.facts();
      OutputStream out = socket.getOutputStream();
      out.write((post(facts) + "{").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      while (service.inWork() < 1) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      String told =
          RawClient.ask(service.address(), "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(told).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
      out.write(facts.substring(1).getBytes(StandardCharsets.UTF_8));
      socket.setSoTimeout(20_000);
      assertThat(RawClient.answer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void whoWasLetInIsAnsweredAlthoughTheServiceIsBeingStopped() throws Exception {
    LifeCircleService service = start(HttpLimits.STANDARD);
    String facts = ServiceUnderTest.facts();
    List<Socket> guests = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        Socket guest = new Socket(service.address().getHost(), service.address().getPort());
        guest.setSoTimeout(20_000);
        guest.getOutputStream().write((post(facts) + "{").getBytes(StandardCharsets.ISO_8859_1));
        guests.add(guest);
      }
      while (service.inWork() < guests.size()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(service::close);
      assertThat(refusesNewGuests(service)).isTrue();
      assertThat(stopping).isNotDone();
      // Whoever was let in may take as long as others: here a little more than a second.
      TimeUnit.MILLISECONDS.sleep(1_500);
      for (Socket guest : guests) {
        guest.getOutputStream().write(facts.substring(1).getBytes(StandardCharsets.UTF_8));
        assertThat(RawClient.answer(guest.getInputStream())).startsWith("HTTP/1.1 200 ");
      }
      stopping.get(20, TimeUnit.SECONDS);
    } finally {
      for (Socket guest : guests) {
        guest.close();
      }
      service.close();
    }
  }

  @Test
  void whoIsSilentHoldsNobodyUpWhenTheServiceStops() throws Exception {
    LifeCircleService service = start(HttpLimits.STANDARD);
    try (Socket guest = new Socket(service.address().getHost(), service.address().getPort())) {
      guest
          .getOutputStream()
          .write(
              "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
      assertThat(RawClient.answer(guest.getInputStream())).startsWith("HTTP/1.1 200 ");

      // A connection may be silent for half a minute while the service serves.
      assertThat(CompletableFuture.runAsync(service::close)).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  private static boolean refusesNewGuests(LifeCircleService service) throws Exception {
    for (int tries = 0; tries < 200; tries++) {
      try {
        String told =
            RawClient.ask(
                service.address(), "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 500);
        if (!told.startsWith("HTTP/1.1 200 ")) {
          return true;
        }
      } catch (ConnectException e) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return false;
  }
}
