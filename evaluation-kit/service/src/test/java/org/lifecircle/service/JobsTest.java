package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.ProgressMonitor;
import org.lifecircle.kit.output.ReportFolder;
import org.lifecircle.kit.scenario.AssumedNumbers;
import org.lifecircle.kit.scenario.ParameterFile;
import org.lifecircle.model.Language;
import org.lifecircle.service.jobs.JobLimits;
import org.lifecircle.simulation.demand.Demand;

/** Circles that are sent and evaluated while their sender does something else. */
class JobsTest {

  private static final String CIRCLE = "examples/circles/hongmiao-beili";

  private static LifeCircleService service;
  private static WebClient client;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    service = ServiceUnderTest.start();
    client = new WebClient(service.address());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A zip file of names and contents by turns. */
  private static byte[] zip(String... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The folder of a circle as people zip it: within a folder of its name. */
  static byte[] circle() throws IOException {
    Path circle = ServiceUnderTest.ROOT.resolve(CIRCLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(circle)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry("hongmiao/" + circle.relativize(file)));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static WebClient.Told send(String path, byte[] zip) throws IOException {
    return client.send(
        "POST", path, zip, "Content-Type", "application/zip", "Accept-Language", "en");
  }

  private static Map<?, ?> await(String place, String state) throws Exception {
    for (int tries = 0; tries < 3000; tries++) {
      Map<?, ?> job = client.get(place, "Accept-Language", "en").json();
      if (List.of("done", "failed", "cancelled").contains(job.get("state"))) {
        assertThat(job.get("state")).as(job.toString()).isEqualTo(state);
        return job;
      }
      TimeUnit.MILLISECONDS.sleep(40);
    }
    throw new AssertionError("never " + state);
  }

  @Test
  void aCircleThatIsSentGivesTheFilesOfTheCommand() throws Exception {
    WebClient.Told told = send("/v1/evaluations", circle());
    assertThat(told.status()).isEqualTo(202);
    String place = told.header("Location");
    Map<?, ?> job = await(place, "done");
    assertThat(job.get("percent")).isEqualTo(100);
    Path due = folder.resolve("due");
    Evaluator evaluator = Evaluator.load();
    try (ReportFolder report = ReportFolder.open(due)) {
      report.writeTables(
          evaluator.evaluate(
              evaluator.read(ServiceUnderTest.ROOT.resolve(CIRCLE)),
              EvaluationOptions.ofSeed(1),
              ProgressMonitor.SILENT),
          Language.EN);
    }
    List<String> names = new ArrayList<>();
    for (Object file : (List<?>) job.get("files")) {
      String name = (String) ((Map<?, ?>) file).get("name");
      names.add(name);
      if (!name.equals("manifest.json")) {
        assertThat(client.get((String) ((Map<?, ?>) file).get("href")).response().body())
            .as(name)
            .isEqualTo(Files.readAllBytes(due.resolve(name)));
      }
    }
    assertThat(names).contains("scorecard.json", "facts.json", "access.csv", "manifest.json");
    assertThat(client.get(place + "/files/..%2f..%2fetc%2fpasswd").status()).isIn(400, 404);
    assertThat(client.get(place + "/files/nothing.csv").status()).isEqualTo(404);
    assertThat(client.send("DELETE", place, new byte[0]).status()).isEqualTo(204);
    assertThat(client.get(place).status()).isEqualTo(404);
  }

  /** A report is made with the numbers that the service was started with, and says so. */
  @Test
  void aServiceMayAssumeOtherNumbers() throws Exception {
    Path few = Files.writeString(folder.resolve("few.yaml"), "demand-scale: 0.2\n");
    ParameterFile numbers = ParameterFile.read(few, Demand.standard());
    try (LifeCircleService other =
        LifeCircleService.start(
            ServiceUnderTest.options(),
            AssumedNumbers.of(Optional.of(numbers)),
            new ServiceClock(InstantSource.system(), System::nanoTime))) {
      WebClient asking = new WebClient(other.address());
      String place =
          asking
              .send("POST", "/v1/evaluations", circle(), "Content-Type", "application/zip")
              .header("Location");
      String state = "";
      for (int tries = 0; tries < 3000 && !List.of("done", "failed").contains(state); tries++) {
        TimeUnit.MILLISECONDS.sleep(40);
        state = (String) asking.get(place).json().get("state");
      }
      assertThat(state).isEqualTo("done");
      assertThat(asking.get(place + "/files/manifest.json").text())
          .contains("\"few.yaml\"", numbers.sha256());
      Path due = folder.resolve("few");
      Evaluator evaluator = Evaluator.load();
      try (ReportFolder report = ReportFolder.open(due)) {
        report.writeTables(
            evaluator
                .assuming(numbers.demand())
                .evaluate(
                    evaluator.read(ServiceUnderTest.ROOT.resolve(CIRCLE)),
                    EvaluationOptions.ofSeed(1),
                    ProgressMonitor.SILENT),
            Language.EN);
      }
      for (String name : List.of("days.csv", "visits.csv", "living-index.csv")) {
        assertThat(asking.get(place + "/files/" + name).text())
            .as(name)
            .isEqualTo(Files.readString(due.resolve(name)));
      }
    }
  }

  @Test
  void aJobThatNobodyWantsEnds() throws Exception {
    String first = send("/v1/plans", circle()).header("Location");
    String second = send("/v1/plans", circle()).header("Location");
    assertThat(client.get(second + "/files/plan.csv").status()).isEqualTo(409);
    assertThat(client.send("DELETE", second, new byte[0]).status()).isEqualTo(204);
    assertThat(client.send("DELETE", first, new byte[0]).status()).isEqualTo(204);
    await(second, "cancelled");
    await(first, "cancelled");
  }

  @Test
  void anEmptyBodyIsNoZipFile() throws Exception {
    assertThat(send("/v1/evaluations", new byte[0]).status()).isEqualTo(422);
  }

  @Test
  void whatIsWrongWithACircleIsToldByFileAndLineWithoutAPathOfTheServer() throws Exception {
    String place =
        send("/v1/evaluations", zip("circle.yaml", "nonsense: 1\n", "homes.csv", "a,b\n1,2\n"))
            .header("Location");
    Map<?, ?> job = await(place, "failed");
    assertThat(job.toString())
        .contains("circle.yaml")
        .contains("https://lifecircle.org/problems/invalid")
        .doesNotContain("lifecircle-jobs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../circle.yaml",
        "a/../../circle.yaml",
        "/etc/circle.yaml",
        "C:\\circle.yaml",
        "a\\..\\..\\circle.yaml",
        "a/b/c/d/e/f/g/h.csv",
        "con\u0000.csv",
        "abc\u202Evsc.exe"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    WebClient.Told told = send("/v1/evaluations", zip("circle.yaml", "x", name, "x"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("leads elsewhere");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] zeros = new byte[10_000_000];
      for (int i = 0; i < 40; i++) {
        zip.putNextEntry(new ZipEntry("zeros-" + i));
        zip.write(zeros);
        zip.closeEntry();
      }
    }
    assertThat(bytes.size()).isLessThan(1_000_000);
    WebClient.Told told = send("/v1/evaluations", bytes.toByteArray());
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("unpacks to more than 256000000 bytes");
  }

  @Test
  void whatIsNoZipFileOrHoldsTooManyFilesOrNoCircleIsRefused() throws IOException {
    String[] many = new String[4002];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "f" + i;
      many[i + 1] = "";
    }
    byte[] whole = circle();
    for (byte[] sent :
        List.of(
            zip(many),
            zip("a.csv", "1"),
            "no zip file".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, whole.length / 2))) {
      assertThat(send("/v1/evaluations", sent).status()).isEqualTo(422);
    }
  }

  @Test
  void aJobThatTakesLongerThanItMayEndsAndSaysSo() throws Exception {
    ServiceOptions usual = ServiceUnderTest.options();
    ServiceOptions hurried =
        new ServiceOptions(
            usual.address(),
            usual.gate(),
            usual.rules(),
            usual.decisions(),
            usual.limits(),
            JobLimits.STANDARD.within(Duration.ZERO));
    try (LifeCircleService quick =
        LifeCircleService.start(
            hurried, new ServiceClock(InstantSource.system(), System::nanoTime))) {
      WebClient other = new WebClient(quick.address());
      String place =
          other
              .send("POST", "/v1/plans", circle(), "Content-Type", "application/zip")
              .header("Location");
      Map<?, ?> job = Map.of();
      for (int tries = 0; tries < 500 && !"failed".equals(job.get("state")); tries++) {
        TimeUnit.MILLISECONDS.sleep(20);
        job = other.get(place, "Accept-Language", "en").json();
      }
      assertThat(job.get("state")).as(job.toString()).isEqualTo("failed");
      assertThat(job.toString()).contains("longer than the 0 seconds");
    }
  }

  @Test
  void manyLargeBodiesTakeNoMemoryWhileTheyCome() throws Exception {
    int size = 15_900_000;
    List<Socket> senders = new ArrayList<>();
    try {
      System.gc();
      long before = used();
      for (int i = 0; i < 12; i++) {
        Socket socket = new Socket(service.address().getHost(), service.address().getPort());
        senders.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(
            ("POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/zip\r\nContent-Length: "
                    + size
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] part = new byte[100_000];
        // All but the end: nothing can be answered yet.
        for (int k = 0; k < size - part.length; k += part.length) {
          out.write(part);
        }
        out.flush();
      }
      TimeUnit.SECONDS.sleep(1);
      System.gc();
      assertThat(used() - before).as("bytes of heap").isLessThan(60_000_000);
    } finally {
      for (Socket socket : senders) {
        socket.close();
      }
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhileItComes() throws IOException {
    URL place = service.address().resolve("/v1/evaluations").toURL();
    HttpURLConnection connection = (HttpURLConnection) place.openConnection();
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(100_000);
    connection.setRequestProperty("Content-Type", "application/zip");
    try (OutputStream out = connection.getOutputStream()) {
      for (int i = 0; i < 161; i++) {
        out.write(new byte[100_000]);
      }
    } catch (IOException e) {
      // It may be refused before all of it was sent.
    }
    assertThat(connection.getResponseCode()).isEqualTo(413);
  }

  @Test
  void parametersThatCannotBeReadAreRefused() throws IOException {
    for (String query : List.of("seed=x", "asOf=yesterday", "documents=1", "uncertainty=x")) {
      assertThat(send("/v1/evaluations?" + query, circle()).status()).as(query).isEqualTo(400);
    }
  }

  @Test
  void whoAsksHowSureFiguresAreIsToldBothIntervals() throws Exception {
    String place = send("/v1/evaluations?uncertainty=20", circle()).header("Location");
    await(place, "done");
    assertThat(client.get(place + "/files/uncertainty.csv").text()).contains("served-share,");
    String few = send("/v1/evaluations?uncertainty=3", circle()).header("Location");
    assertThat(await(few, "failed").toString()).contains("--uncertainty", "20");
  }

  @Test
  void noTemporaryFileIsLeftAndNoMoreJobsAreTakenThanThereIsRoomFor() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = folders(temporary);
    try (LifeCircleService own = ServiceUnderTest.start()) {
      WebClient sender = new WebClient(own.address());
      List<Path> now = folders(temporary);
      now.removeAll(before);
      assertThat(now).as("two folders, each with its lock").hasSize(4);
      List<String> places = new ArrayList<>();
      int status = 202;
      // The first takes minutes, so that all others wait for it.
      String work = "/v1/evaluations?uncertainty=1000";
      while (status == 202 && places.size() < 30) {
        WebClient.Told told =
            sender.send("POST", work, circle(), "Content-Type", "application/zip");
        status = told.status();
        places.add(told.header("Location"));
        work = "/v1/plans";
      }
      assertThat(status).isEqualTo(503);
      assertThat(places).hasSizeBetween(17, 19);
      for (String place : places.subList(0, places.size() - 1)) {
        sender.send("DELETE", place, new byte[0]);
      }
    }
    List<Path> after = folders(temporary);
    after.removeAll(before);
    assertThat(after).isEmpty();
  }

  private static List<Path> folders(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return new ArrayList<>(
          all.filter(one -> one.getFileName().toString().matches("lifecircle-(jobs|sent).*"))
              .toList());
    }
  }
}
