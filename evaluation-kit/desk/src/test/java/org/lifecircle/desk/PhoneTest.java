package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.desk.circles.CircleDesk;
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.desk.phone.PhoneDesk;
import org.lifecircle.desk.phone.PhoneSecrets;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.model.Language;
import org.lifecircle.model.RefusedException;
import org.lifecircle.reports.evidence.Evidence;

/** Photos from a phone: who gets in, what is kept, and where. */
class PhoneTest {

  private static final Supplier<Evaluator> EVALUATOR = once();

  @TempDir Path around;
  private Path circle;
  private PhoneDesk phone;
  private PhoneDesk.Open open;
  private String cookie = "";
  private final HttpClient http = HttpClient.newHttpClient();

  private static Supplier<Evaluator> once() {
    Evaluator[] known = new Evaluator[1];
    return () -> {
      synchronized (known) {
        known[0] = known[0] == null ? Evaluator.load() : known[0];
        return known[0];
      }
    };
  }

  @BeforeEach
  void switchOn() throws IOException {
    Path folder = Files.createDirectory(around.resolve("circles"));
    circle = DeskUnderTest.example("hongmiao-beili", folder);
    InetAddress here = InetAddress.getByName("127.0.0.1");
    phone =
        new PhoneDesk(
            new CircleDesk(DeskFolder.open(folder), EVALUATOR, AssumedNumbers.usual(), Language.EN),
            new PhoneSecrets("a secret of a desk that nobody guesses"),
            () -> Instant.parse("2026-11-28T09:00:00Z"),
            () -> List.of(here));
    open = phone.open("hongmiao-beili", Optional.empty());
  }

  @AfterEach
  void switchOff() {
    phone.close();
  }

  private HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("Accept-Language", "en", "Cookie", cookie));
    all.addAll(Arrays.asList(headers));
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(open.address() + path))
              .headers(all.toArray(String[]::new))
              .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private HttpResponse<String> code(String digits) throws IOException {
    return send("POST", "/code", digits.getBytes(StandardCharsets.US_ASCII));
  }

  private void enter() throws IOException {
    HttpResponse<String> told = code(open.code());
    assertThat(told.statusCode()).as(told.body()).isEqualTo(204);
    String set = told.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(set).contains("HttpOnly", "SameSite=Strict");
    cookie = set.substring(0, set.indexOf(';'));
  }

  private byte[] photo() throws IOException {
    return Files.readAllBytes(circle.resolve("photos/wet-market.jpg"));
  }

  private List<String> photos() throws IOException {
    try (Stream<Path> all = Files.list(circle.resolve("photos"))) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyTimeHasACodeOfItsOwn() throws Exception {
    Set<String> codes = new LinkedHashSet<>();
    for (int time = 0; time < 5; time++) {
      codes.add(phone.open("hongmiao-beili", Optional.empty()).code());
    }
    assertThat(codes)
        .hasSize(5)
        .allMatch(code -> code.matches("[0-9]{6}"))
        .doesNotContain(open.code());
  }

  @Test
  void aDeskHasNoPhoneUntilSomebodySwitchesItOnAndNoneAfterTheDeskEnded() throws IOException {
    phone.close();
    try (DeskUnderTest desk = new DeskUnderTest(circle.getParent())) {
      assertThat(desk.get("/desk/api/phone").json().get("address")).isNull();
      assertThat(desk.plain("POST", "/desk/api/phone?circle=hongmiao-beili", new byte[0]).status())
          .isEqualTo(403);
      assertThat(desk.send("POST", "/desk/api/phone?circle=none", new byte[0]).status())
          .isEqualTo(422);
    }
    assertThatThrownBy(() -> new Socket("127.0.0.1", open.address().getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void withoutTheCodeNothingIsToldAndNothingKept() throws IOException {
    assertThat(send("GET", "/circle", new byte[0]).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/photos?outlet=wet-market", photo()).statusCode()).isEqualTo(403);
    assertThat(photos()).hasSize(5);
  }

  @Test
  void fiveWrongCodesShutTheDoorForTheRightOneToo() throws IOException {
    String wrong = open.code().equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(code(wrong).statusCode()).isEqualTo(403);
    }
    assertThat(code(open.code()).statusCode()).isEqualTo(403);
    assertThat(phone.state().locked()).isTrue();
  }

  @Test
  void anotherHostAndAnotherOriginAreRefused() throws IOException {
    enter();
    assertThat(
            send("POST", "/photos?outlet=wet-market", photo(), "Origin", "http://evil.example")
                .statusCode())
        .isEqualTo(403);
    try (Socket socket = new Socket("127.0.0.1", open.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403");
    }
    assertThat(photos()).hasSize(5);
  }

  @Test
  void aPhotoBecomesAFileAndARowOfEvidenceThatTheReportReads() throws IOException {
    enter();
    String before = Files.readString(circle.resolve("evidence.csv"));

    HttpResponse<String> told =
        send("POST", "/photos?outlet=o12&note=%3D1%2B1%0Aopen&inspector=Li", photo());

    assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
    Map<?, ?> kept = JsonBytes.object(told.body().getBytes(StandardCharsets.UTF_8), "answer");
    assertThat(circle.resolve((String) kept.get("photo"))).hasBinaryContent(photo());
    assertThat(Files.readString(circle.resolve("evidence.csv")))
        .startsWith(before)
        .endsWith("o12," + kept.get("photo") + ",2026-11-28,Li,1+1 open\n");
    List<Evidence> evidence = EVALUATOR.get().read(circle).evidence();
    assertThat(evidence.get(evidence.size() - 1).outletId()).isEqualTo("o12");
    assertThat(evidence.get(evidence.size() - 1).photo()).isPresent();
    assertThat(phone.state().taken()).isOne();
  }

  @Test
  void whatIsNotAmongTheOutletsIsKeptForSomebodyToPlace() throws IOException {
    enter();
    assertThat(send("POST", "/photos?outlet=&name=New%20shop", photo()).statusCode())
        .isEqualTo(201);
    assertThat(Files.readString(circle.resolve("photos/found.csv"))).contains("New shop");
    assertThat(send("POST", "/photos?outlet=none", photo()).statusCode()).isEqualTo(422);
    assertThat(send("POST", "/photos?outlet=&name=", photo()).statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsNoPhotoIsRefusedWhateverItCallsItself() throws IOException {
    enter();
    for (byte[] body :
        List.of(
            new byte[0],
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(photo(), 200))) {
      assertThat(
              send("POST", "/photos?outlet=o12", body, "Content-Type", "image/jpeg").statusCode())
          .isEqualTo(422);
    }
    assertThat(photos()).hasSize(5);
  }

  @Test
  void aPhotoThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    enter();
    try (Socket socket = new Socket("127.0.0.1", open.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /photos?outlet=o12 HTTP/1.1\r\nHost: "
                      + open.address().getAuthority()
                      + "\r\nCookie: "
                      + cookie
                      + "\r\nContent-Length: 2147483648\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void noPhotoLeavesTheFolderOfTheCircle() throws IOException {
    enter();
    Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
    Files.move(circle.resolve("photos"), around.resolve("kept"));
    Files.createSymbolicLink(circle.resolve("photos"), elsewhere);

    byte[] photo = Files.readAllBytes(around.resolve("kept/wet-market.jpg"));
    assertThat(send("POST", "/photos?outlet=o12", photo).statusCode()).isEqualTo(422);
    assertThat(send("POST", "/photos?outlet=..%2F..%2Fx", photo).statusCode()).isEqualTo(422);
    assertThat(elsewhere).isEmptyDirectory();
    for (String path : List.of("/../secret", "/photos/wet-market.jpg", "/%2e%2e/circle.yaml")) {
      assertThat(send("GET", path, new byte[0]).statusCode()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void thePageRunsNothingButItsOwnScript() throws IOException {
    HttpResponse<String> page = send("GET", "/", new byte[0]);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void anAddressThatThisMachineDoesNotHaveIsRefusedAndNothingStaysOpen() throws IOException {
    assertThatThrownBy(() -> phone.open("hongmiao-beili", Optional.of("10.0.0.1")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("local network");
    assertThat(phone.state().open()).isEmpty();
  }
}
