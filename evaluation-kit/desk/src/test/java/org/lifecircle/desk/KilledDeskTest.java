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
import org.lifecircle.desk.circles.DeskFolder;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.JsonBytes;

/** Desks that are killed by the system, as {@code kill -9} does it, while they write. */
class KilledDeskTest {

  private static final Pattern DOOR = Pattern.compile("http://127.0.0.1:\\d+/\\?token=[0-9a-f]+");
  private static final String AT = "/desk/api/circles/shangliu-jiayuan";
  private static final String REPORT = "报告/shangliu-jiayuan";
  private static final String NAME = "上刘家园 ";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Long> moments = new ArrayList<>();
  private int halves;

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
    long evaluation = new Sitting(0, true).evaluated();
    check(evaluator, new Sitting(0, true));
    String report = FileDigest.of(folder.resolve(REPORT).resolve("manifest.json"));
    int written = 0;
    int reports = 0;
    for (int kill = 0; kill < kills; kill++) {
      boolean judges = kill % 2 == 1;
      Sitting sitting = new Sitting(kill + 1, judges);
      // An evaluation is as long as the first one was; now and then it ends before the kill.
      written += sitting.killed(random.nextLong(judges ? evaluation * 5 / 4 : 1_500));
      halves += ended() ? 1 : 0;
      check(evaluator, sitting);
      String now = FileDigest.of(folder.resolve(REPORT).resolve("manifest.json"));
      reports += now.equals(report) ? 0 : 1;
      report = now;
      if ((kill + 1) % 10 == 0 || kill + 1 == kills) {
        tell(kill + 1, written, reports);
        System.out.printf(
            "an evaluation took %d ms; edits of two files were ended by the next desk %d times%n",
            evaluation, halves);
      }
    }
  }

  private void tell(int kills, int written, int reports) {
    System.out.printf(
        "%d kills, %d to %d ms after the first change was asked for; %d changes told as written,"
            + " a new whole report after %d kills, the earlier one whole after the others%n",
        kills,
        moments.stream().mapToLong(one -> one).min().orElse(0),
        moments.stream().mapToLong(one -> one).max().orElse(0),
        written,
        reports);
  }

  /** The next desk is opened: whether it ended an edit of which one file alone was written. */
  private boolean ended() throws IOException {
    String before = marks();
    DeskFolder.open(folder);
    String after = marks();
    assertThat(after.split(" ")[0]).as("both files of an edit").isEqualTo(after.split(" ")[1]);
    return !before.equals(after);
  }

  /** The marks of the last edit in the two files that it changes. */
  private String marks() throws IOException {
    Path circle = folder.resolve("shangliu-jiayuan");
    return mark(Files.readString(circle.resolve("homes.csv")))
        + " "
        + mark(Files.readString(circle.resolve("circle.yaml")));
  }

  private static String mark(String text) {
    Matcher mark = Pattern.compile("K\\d+N\\d+E").matcher(text);
    return mark.find() ? mark.group() : "none";
  }

  /** Every file of the circle and of its report is whole, and what was told as written is there. */
  private void check(Evaluator evaluator, Sitting sitting) throws IOException {
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
    wholeReport(folder.resolve(REPORT));
  }

  private static String plain(String homes) {
    return homes.replaceAll("K\\d+N\\d+E", "").replaceAll("(?m)^([^,]*),[^,]*", "$1,");
  }

  private static String original(String file) throws IOException {
    return Files.readString(
        DeskUnderTest.ROOT.resolve("examples/circles/shangliu-jiayuan").resolve(file));
  }

  private static void wholeReport(Path report) throws IOException {
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

    /** How long an evaluation takes in milliseconds, from the asking to its report. */
    long evaluated() throws Exception {
      Process process = started();
      try (BufferedReader out = read(process)) {
        URI door = door(out);
        String own = "http://" + door.getAuthority();
        String cookie = cookie(door);
        long begun = System.nanoTime();
        Object job = json(send("POST", own + AT + "/evaluations", "", cookie)).get("id");
        Object state = "running";
        while (!List.of("done", "failed", "cancelled").contains(state)) {
          TimeUnit.MILLISECONDS.sleep(50);
          state = json(send("GET", own + "/desk/api/jobs/" + job, "", cookie)).get("state");
        }
        assertThat(state).isEqualTo("done");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    /** How many changes were told as written before it was killed after some milliseconds. */
    int killed(long after) throws Exception {
      moments.add(after);
      Process process = started();
      try (BufferedReader out = read(process)) {
        work(process, door(out), after);
      } finally {
        process.destroyForcibly().waitFor();
      }
      return told;
    }

    private Process started() throws IOException {
      return new ProcessBuilder(
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
    }

    private BufferedReader read(Process process) {
      return new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private URI door(BufferedReader out) throws IOException {
      Matcher door = DOOR.matcher(out.readLine());
      assertThat(door.find()).isTrue();
      return URI.create(door.group());
    }

    private String cookie(URI door) throws IOException, InterruptedException {
      HttpResponse<String> opened =
          http.send(HttpRequest.newBuilder(door).build(), HttpResponse.BodyHandlers.ofString());
      return opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private void work(Process process, URI door, long after) throws Exception {
      String cookie = cookie(door);
      String own = "http://" + door.getAuthority();
      Object digest = json(send("GET", own + AT, "", cookie)).get("digest");
      if (judges) {
        send("POST", own + AT + "/evaluations", "", cookie);
      }
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
