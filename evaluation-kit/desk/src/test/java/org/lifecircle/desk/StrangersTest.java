package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.desk.DeskUnderTest.Told;

/** Paths, files and names that somebody made to do harm. */
class StrangersTest {

  private static final String SCRIPT = "<img src=x onerror=alert(1)>";

  @TempDir Path around;
  private Path folder;
  private DeskUnderTest desk;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(around.resolve("circles"));
    Files.writeString(around.resolve("secret.txt"), "hidden words");
    Path report = Files.createDirectories(folder.resolve("reports/hongmiao-beili"));
    Files.writeString(report.resolve("manifest.json"), "{}");
    Files.createSymbolicLink(report.resolve("link.txt"), around.resolve("secret.txt"));
    Files.createSymbolicLink(report.resolve("all"), around);
    DeskUnderTest.example("hongmiao-beili", folder);
    desk = new DeskUnderTest(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/reports/hongmiao-beili/../../../secret.txt",
        "/desk/reports/hongmiao-beili/..%2f..%2f..%2fsecret.txt",
        "/desk/reports/hongmiao-beili/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/desk/reports/hongmiao-beili/..%5c..%5csecret.txt",
        "/desk/reports/hongmiao-beili//etc/passwd",
        "/desk/reports/hongmiao-beili/%2fetc%2fpasswd",
        "/desk/reports/hongmiao-beili/link.txt",
        "/desk/reports/hongmiao-beili/all/secret.txt",
        "/desk/reports/%2e%2e/secret.txt",
        "/desk/reports/..%2f/secret.txt",
        "/desk/plans/hongmiao-beili/x",
        "/desk/comparisons/%2e%2e/secret.txt",
        "/desk/api/circles/%2e%2e",
        "/desk/api/circles/..%2f..%2fsecret.txt",
        "/desk/api/circles/reports"
      })
  void noPathLeadsOutOfTheFolder(String path) throws IOException {
    String told = raw("GET " + path + " HTTP/1.1");

    assertThat(told).matches("(?s)HTTP/1.1 40[0-9] .*").doesNotContain("hidden words", "root:");
  }

  @Test
  void aLinkThatLeadsElsewhereIsNoCircle() throws IOException {
    Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
    DeskUnderTest.example("hongmiao-beili", elsewhere);
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere.resolve("hongmiao-beili"));

    assertThat(desk.get("/desk/api/circles").text()).doesNotContain("linked");
    assertThat(desk.get("/desk/api/circles/linked").status()).isEqualTo(404);
  }

  @Test
  void anUploadOfTwoGigabytesIsRefusedBeforeItIsRead() throws IOException {
    String told =
        raw("POST /desk/api/circles?kind=osm&lon=1&lat=1 HTTP/1.1\r\nContent-Length: 2147483648");

    assertThat(told).startsWith("HTTP/1.1 413");
  }

  @Test
  void anUploadThatDoesNotSayHowLargeItIsIsRefusedWhileItComes() throws IOException {
    byte[] part = new byte[1 << 20];
    long sent = 0;
    try (Socket socket = new Socket("127.0.0.1", desk.address().getPort())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          head("POST /desk/api/circles?kind=zip HTTP/1.1\r\nTransfer-Encoding: chunked")
              .getBytes(StandardCharsets.ISO_8859_1));
      try {
        while (sent < 2L << 30) {
          out.write("100000\r\n".getBytes(StandardCharsets.ISO_8859_1));
          out.write(part);
          out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
          sent += part.length;
        }
      } catch (IOException e) {
        // It reads no more.
      }
    }
    assertThat(sent).isBetween(MakingRoutes.MOST_BYTES - (8L << 20), 400L << 20);
    assertThat(desk.get("/desk/api/session").status()).isEqualTo(200);
    assertThat(names()).containsExactly("hongmiao-beili", "reports");
  }

  @Test
  void aZipBombIsRefusedAndLeavesNothing() throws IOException {
    Told told =
        desk.send("POST", "/desk/api/circles?kind=zip&name=bomb", zip("circle.yaml", 300 << 20));

    assertThat(told.status()).isEqualTo(422);
    assertThat(names()).containsExactly("hongmiao-beili", "reports");
  }

  @Test
  void aWorkbookBombIsRefusedAndLeavesNothing() throws Exception {
    Told told =
        desk.send(
            "POST",
            "/desk/api/circles?kind=workbook&name=bomb",
            zip("xl/worksheets/sheet1.xml", 300 << 20));

    Map<?, ?> job = told.json();
    while (List.of("waiting", "running").contains(job.get("state"))) {
      TimeUnit.MILLISECONDS.sleep(50);
      job = desk.get("/desk/api/jobs/" + job.get("id")).json();
    }
    assertThat(job.get("state")).isEqualTo("failed");
    assertThat(names()).containsExactly("hongmiao-beili", "reports");
  }

  @Test
  void aZipFileWritesNowhereElse() throws IOException {
    for (String name : List.of("../../evil.txt", "/tmp/evil.txt", "a/../../evil.txt")) {
      assertThat(desk.send("POST", "/desk/api/circles?kind=zip&name=x", zip(name, 10)).status())
          .as(name)
          .isEqualTo(422);
    }
    assertThat(around.resolve("evil.txt")).doesNotExist();
    assertThat(names()).containsExactly("hongmiao-beili", "reports");
  }

  @Test
  void aScriptInAnyNameStaysAWord() throws Exception {
    Path circle = DeskUnderTest.example("shangliu-jiayuan", folder);
    Path named = Files.move(circle, folder.resolve(SCRIPT));
    String id = "/desk/api/circles/" + WorkTest.encoded(SCRIPT);
    Told told =
        desk.post(
            id + "/edits",
            Map.of(
                "digest",
                desk.get(id).json().get("digest"),
                "edits",
                List.of(
                    Map.of("settings", Map.of("name", SCRIPT)),
                    Map.of(
                        "table",
                        "outlets",
                        "line",
                        2,
                        "cells",
                        Map.of("name", "</script>" + SCRIPT)),
                    Map.of(
                        "table",
                        "homes",
                        "line",
                        2,
                        "cells",
                        Map.of("name", "</script>" + SCRIPT)))));
    assertThat(told.status()).as(told.text()).isEqualTo(200);

    for (String path :
        List.of("/desk/api/circles", id, "/desk/api/circles/" + WorkTest.encoded("<script>"))) {
      Told json = desk.get(path);
      assertThat(json.header("Content-Type")).as(path).contains("json");
      assertThat(json.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    Map<?, ?> job = desk.send("POST", id + "/evaluations", new byte[0]).json();
    while (List.of("waiting", "running").contains(job.get("state"))) {
      TimeUnit.MILLISECONDS.sleep(100);
      job = desk.get("/desk/api/jobs/" + job.get("id")).json();
    }
    assertThat(job.get("state")).as(job.toString()).isEqualTo("done");
    Told page = desk.get((String) ((Map<?, ?>) job.get("result")).get("href"));
    // What stands between the page's own script tags is data, which must not end them.
    assertThat(page.text().replaceAll("(?s)<script\\b.*?</script>", ""))
        .doesNotContain(SCRIPT)
        .contains("&lt;img src=x");
    assertThat(page.header("Content-Security-Policy"))
        .contains("sandbox allow-scripts", "default-src 'none'")
        .doesNotContain("allow-same-origin", "connect-src");
    assertThat(named).exists();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] zip(String name, int zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] part = new byte[1 << 20];
      for (int left = zeros; left > 0; left -= part.length) {
        zip.write(part, 0, Math.min(left, part.length));
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private String head(String first) {
    return first
        + "\r\nHost: 127.0.0.1:"
        + desk.address().getPort()
        + "\r\nCookie: "
        + desk.cookie()
        + "\r\nConnection: close\r\n\r\n";
  }

  private String raw(String first) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", desk.address().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head(first).getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
