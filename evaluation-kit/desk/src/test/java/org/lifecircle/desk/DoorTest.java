package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.desk.DeskUnderTest.Told;

/** Who is let in to the desk. */
class DoorTest {

  @TempDir Path folder;
  private DeskUnderTest desk;

  @BeforeEach
  void open() throws IOException {
    desk = new DeskUnderTest(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theTokenOpensTheDoorOnceAndLeavesACookieThatNoScriptSees() throws IOException {
    Told first = desk.plain("GET", "/?token=" + DeskUnderTest.TOKEN, new byte[0]);

    assertThat(first.status()).isEqualTo(303);
    assertThat(first.header("Location")).isEqualTo("/desk/");
    assertThat(first.header("Set-Cookie"))
        .startsWith(desk.cookie() + ";")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(desk.plain("GET", "/?token=" + DeskUnderTest.TOKEN, new byte[0]).status())
        .isEqualTo(403);
    assertThat(desk.get("/?token=" + DeskUnderTest.TOKEN).status()).isEqualTo(303);
  }

  @Test
  void aWrongTokenOpensNothingAndDoesNotUseUpTheRightOne() throws IOException {
    assertThat(desk.plain("GET", "/?token=" + "0".repeat(32), new byte[0]).status()).isEqualTo(403);
    assertThat(desk.plain("GET", "/?token=" + DeskUnderTest.TOKEN, new byte[0]).status())
        .isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/desk/",
        "/desk/assets/desk.js",
        "/desk/assets/ol/dist/ol.js",
        "/desk/api/session",
        "/desk/api/circles",
        "/desk/reports/a/report.html",
        "/desk/api/openapi.json",
        "/nothing"
      })
  void withoutTheCookieNothingIsSeen(String path) throws IOException {
    Told told = desk.plain("GET", path, new byte[0]);

    assertThat(told.status()).isEqualTo(403);
    assertThat(told.text()).doesNotContain("<script");
    assertThat(desk.plain("GET", path, new byte[0], "Cookie", desk.cookie() + "x").status())
        .isEqualTo(403);
  }

  @Test
  void anotherPageMayNotChangeAnything() throws IOException {
    String own = desk.address().toString();

    for (String origin :
        List.of("http://evil.example", "null", "https://127.0.0.1", own + "0", own + ".evil")) {
      assertThat(desk.send("POST", "/desk/api/windows/w", new byte[0], "Origin", origin).status())
          .as(origin)
          .isEqualTo(403);
    }
    assertThat(desk.send("POST", "/desk/api/windows/w", new byte[0], "Origin", own).status())
        .isEqualTo(204);
    assertThat(
            desk.send("POST", "/desk/api/windows/w", new byte[0], "Sec-Fetch-Site", "cross-site")
                .status())
        .isEqualTo(403);
  }

  @Test
  void anotherHostIsRefusedSoThatNoNameLeadsHere() throws IOException {
    for (String host : List.of("evil.example", "127.0.0.1", "localhost", "0.0.0.0:" + port())) {
      assertThat(raw("GET /desk/ HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + desk.cookie()))
          .as(host)
          .startsWith("HTTP/1.1 403");
    }
    assertThat(
            raw(
                "GET /desk/ HTTP/1.1\r\nHost: localhost:"
                    + port()
                    + "\r\nCookie: "
                    + desk.cookie()))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void nothingListensOnAnotherAddress() throws IOException {
    for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : one.inetAddresses().toList()) {
        if (!address.getHostAddress().equals("127.0.0.1")) {
          assertThat(listens(address)).as(address.toString()).isFalse();
        }
      }
    }
    assertThat(listens(InetAddress.getByName("127.0.0.1"))).isTrue();
  }

  @Test
  void everyAnswerKeepsTheBrowserToThisPage() throws IOException {
    for (String path : List.of("/desk/", "/desk/api/session", "/nothing", "/desk/assets/none.js")) {
      Told told = desk.get(path);
      assertThat(told.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'self'")
          .doesNotContain("unsafe");
      assertThat(told.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(told.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void theLibraryOfTheMapIsServedFromHere() throws IOException {
    Told script = desk.get("/desk/assets/ol/dist/ol.js");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
    assertThat(desk.get("/desk/assets/ol/ol.css").header("Content-Type")).startsWith("text/css");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/assets/../phrases_en.properties",
        "/desk/assets/%2e%2e/phrases_en.properties",
        "/desk/assets/..%2fphrases_en.properties",
        "/desk/assets/ol/../../../../../META-INF/MANIFEST.MF",
        "/desk/assets//etc/passwd",
        "/desk/assets/%00"
      })
  void noAssetLeadsOutOfThePage(String path) throws IOException {
    assertThat(
            raw(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: localhost:"
                    + port()
                    + "\r\nCookie: "
                    + desk.cookie()))
        .matches("(?s)HTTP/1.1 40[034] .*");
  }

  private int port() {
    return desk.address().getPort();
  }

  private boolean listens(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new java.net.InetSocketAddress(address, port()), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes("ISO-8859-1"));
      return new String(socket.getInputStream().readAllBytes(), "UTF-8");
    }
  }
}
