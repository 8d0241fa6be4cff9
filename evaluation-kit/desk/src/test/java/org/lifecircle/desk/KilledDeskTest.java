package org.lifecircle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.JsonBytes;

/** Desks that are killed by the system, as {@code kill -9} does it, while they write. */
class KilledDeskTest {

  private static final Pattern DOOR = Pattern.compile("http://127.0.0.1:\\d+/\\?token=[0-9a-f]+");
  private static final String AT = "/desk/api/circles/shangliu-jiayuan";
  private static final String NAME = "上刘家园 ";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Long> moments = new ArrayList<>();

  @Test
  void aKilledDeskLosesNoFileAndLeavesNoneHalf() throws Exception {
    campaign(2, 20261128);
  }

  /** The campaign of CONTRIBUTING.md. */
  @Test
  @Tag("slow")
  void aHundredKilledDesksLoseNoFileAndLeaveNoneHalf() throws Exception {
    campaign(Integer.getInteger("lifecircle.desk.kills", 100), 16);
  }

  private void campaign(int kills, long seed) throws Exception {
    DeskUnderTest.example("shangliu-jiayuan", folder);
    Evaluator evaluator = Evaluator.load();
    Random random = new Random(seed);
    int written = 0;
    int reports = 0;
    for (int kill = 0; kill < kills; kill++) {
      boolean judges = kill % 2 == 1;
      Sitting sitting = new Sitting(kill, judges);
      written += sitting.killed(random);
      reports += check(evaluator, sitting) ? 1 : 0;
      if ((kill + 1) % 10 == 0 || kill + 1 == kills) {
        tell(kill + 1, written, reports);
      }
    }
  }

  private void tell(int kills, int written, int reports) {
    System.out.printf(
        "%d kills, %d to %d ms after the first change was asked for; %d changes told as written,"
            + " a whole report after %d kills%n",
        kills,
        moments.stream().mapToLong(one -> one).min().orElse(0),
        moments.stream().mapToLong(one -> one).max().orElse(0),
        written,
        reports);
  }

  /** Whether a report stands there, and is whole. */
  private boolean check(Evaluator evaluator, Sitting sitting) throws IOException {
    Path circle = folder.resolve("shangliu-jiayuan");
    String homes = Files.readString(circle.resolve("homes.csv"));
    String settings = Files.readString(circle.resolve("circle.yaml"));
    for (String what : List.of(homes, settings)) {
      Matcher mark = Pattern.compile("K(\\d+)N(\\d+)E").matcher(what);
      if (sitting.told > 0) {
        assertThat(mark.find()).as(what).isTrue();
        assertThat(Integer.parseInt(mark.group(1)))
            .as("what was told as written is there")
            .isEqualTo(sitting.number);
        assertThat(Integer.parseInt(mark.group(2))).isBetween(sitting.told, sitting.asked);
      }
    }
    assertThat(plain(homes)).isEqualTo(plain(original("homes.csv")));
    assertThat(evaluator.read(circle).circle().homes()).isNotEmpty();
    for (String file : List.of("outlets.csv", "ways.geojson")) {
      assertThat(Files.readString(circle.resolve(file))).isEqualTo(original(file));
    }
    return wholeReport(folder.resolve("报告/shangliu-jiayuan"));
  }

  private static String plain(String homes) {
    return homes.replaceAll("K\\d+N\\d+E", "").replaceAll("(?m)^([^,]*),[^,]*", "$1,");
  }

  private static String original(String file) throws IOException {
    return Files.readString(
        DeskUnderTest.ROOT.resolve("examples/circles/shangliu-jiayuan").resolve(file));
  }

  private static boolean wholeReport(Path report) throws IOException {
    if (!Files.exists(report)) {
      return false;
    }
    Map<?, ?> manifest =
        JsonBytes.object(Files.readAllBytes(report.resolve("manifest.json")), "manifest");
    List<?> files = (List<?>) manifest.get("files");
    assertThat(files).isNotEmpty();
    for (Object one : files) {
      Map<?, ?> file = (Map<?, ?>) one;
      assertThat(FileDigest.of(report.resolve((String) file.get("file"))))
          .as(String.valueOf(file.get("file")))
          .isEqualTo(file.get("sha256"));
    }
    return true;
  }

  /** One desk from its start to its end. */
  private final class Sitting {

    private final int number;
    private final boolean judges;
    private int asked;
    private int told;

    Sitting(int number, boolean judges) {
      this.number = number;
      this.judges = judges;
    }

    /** How many changes were told as written before it was killed. */
    int killed(Random random) throws Exception {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xshare:auto",
                  "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.lifecircle.kit.cli.LifeCircle",
                  "desk",
                  "--no-browser",
                  "--folder",
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        Matcher door = DOOR.matcher(out.readLine());
        assertThat(door.find()).isTrue();
        work(process, URI.create(door.group()), random);
      } finally {
        process.destroyForcibly().waitFor();
      }
      return told;
    }

    private void work(Process process, URI door, Random random) throws Exception {
      HttpResponse<String> opened =
          http.send(HttpRequest.newBuilder(door).build(), HttpResponse.BodyHandlers.ofString());
      String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String own = "http://" + door.getAuthority();
      Object digest = json(send("GET", own + AT, "", cookie)).get("digest");
      if (judges) {
        send("POST", own + AT + "/evaluations", "", cookie);
      }
      long after = random.nextInt(judges ? 15_000 : 1_500);
      moments.add(after);
      Thread killer =
          new Thread(
              () -> {
                try {
                  TimeUnit.MILLISECONDS.sleep(after);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                process.destroyForcibly();
              });
      killer.start();
      try {
        while (true) {
          asked++;
          String mark = "K" + number + "N" + asked + "E";
          String edits =
              "{\"digest\":\""
                  + digest
                  + "\",\"edits\":[{\"table\":\"homes\",\"line\":2,\"cells\":{\"name\":\""
                  + mark
                  + "\"}},{\"settings\":{\"name\":\""
                  + NAME
                  + mark
                  + "\"}}]}";
          Map<?, ?> done = json(send("POST", own + AT + "/edits", edits, cookie));
          if (done.get("digest") == null || done.get("inverse") == null) {
            throw new AssertionError(done.toString());
          }
          digest = done.get("digest");
          told = asked;
          if (judges) {
            TimeUnit.MILLISECONDS.sleep(200);
          }
        }
      } catch (IOException e) {
        // It was killed.
      }
      killer.join();
    }

    private Map<?, ?> json(String text) {
      return JsonBytes.object(text.getBytes(StandardCharsets.UTF_8), "answer");
    }

    private String send(String method, String address, String body, String cookie)
        throws IOException, InterruptedException {
      return http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Cookie", cookie)
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
