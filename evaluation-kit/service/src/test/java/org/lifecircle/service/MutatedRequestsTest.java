package org.lifecircle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.service.decisions.DecisionReader;
import org.lifecircle.service.jobs.SentCircle;
import org.lifecircle.service.keys.KeyFile;

/**
 * What is sent to a service and something has changed here and there is answered, or refused with a
 * reason that is the sender's: no answer is a fault of ours. So are files of keys, circles that are
 * sent packed, and logs of decisions. The command stands in CONTRIBUTING.md.
 */
@Tag("slow")
class MutatedRequestsTest {

  private static final int INPUTS = Integer.getInteger("lifecircle.fuzz.inputs", 2000);
  private static final long SEED = Long.getLong("lifecircle.fuzz.seed", 1);
  private static final long PRIME = 1_000_003;
  private static final Set<Integer> ANSWERS = Set.of(200, 400, 413, 415, 422);
  private static final List<String> ODD =
      List.of(
          "\"",
          ",",
          "\n",
          "\u0000",
          "\uFEFF",
          "\\ud800",
          "1e999",
          "1e999999999",
          "-1",
          "{",
          "[",
          "]",
          "}",
          "null",
          "true",
          "2026-02-30",
          "99999999999999999999",
          "../",
          "🏠");

  @TempDir private Path temp;

  private final Map<String, Integer> done = new TreeMap<>();

  @Test
  void whatWasChangedIsAnsweredOrRefusedAndNeverOurFault() throws Exception {
    byte[] facts = ServiceUnderTest.facts().getBytes(StandardCharsets.UTF_8);
    byte[] keys =
        ("town 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef verdicts,read 10\n"
                + "# closed\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] zip = circle();
    Path log = temp.resolve("log.sqlite");
    try (LifeCircleService service = ServiceUnderTest.startWithLog("jdbc:sqlite:" + log)) {
      WebClient client = new WebClient(service.address());
      assertThat(client.postJson("/v1/verdicts", ServiceUnderTest.facts()).status()).isEqualTo(200);
    }
    byte[] decisions = Files.readAllBytes(log);
    try (LifeCircleService service = ServiceUnderTest.start()) {
      WebClient client = new WebClient(service.address());
      for (int i = 0; i < INPUTS; i++) {
        Random random = new Random(SEED * PRIME + i);
        switch (i % 8) {
          case 0 -> keys(mutated(keys, random), i);
          case 1 -> sent(mutated(zip, random), i);
          case 2 -> log(mutated(decisions, random), i);
          default -> request(client, mutated(facts, random), i);
        }
      }
    }
    System.out.println(INPUTS + " inputs, seed " + SEED + ": " + done);
  }

  private void request(WebClient client, byte[] body, int number) throws IOException {
    // What HTTP itself refuses has no body.
    if (body.length == 0) {
      return;
    }
    WebClient.Told told =
        client.send("POST", "/v1/verdicts", body, "Content-Type", "application/json");
    assertThat(told.status()).as("input %d: %s", number, told.text()).isIn(ANSWERS);
    if (told.status() != 200) {
      assertThat(told.header("Content-Type")).startsWith("application/problem+json");
      assertThat(told.text()).as("input %d", number).doesNotContain("Exception", "java.");
    }
    done.merge("request " + told.status(), 1, Integer::sum);
  }

  private void keys(byte[] content, int number) throws IOException {
    Path file = Files.write(temp.resolve("keys"), content);
    tried("keys", number, () -> KeyFile.read(file));
  }

  private void sent(byte[] content, int number) throws IOException {
    Path file = Files.write(temp.resolve("sent.zip"), content);
    Path folder = Files.createDirectory(temp.resolve("sent" + number));
    tried("sent", number, () -> SentCircle.folder(file, folder));
    FolderFiles.delete(folder);
  }

  private void log(byte[] content, int number) throws IOException {
    Path file = Files.write(temp.resolve("log" + number + ".sqlite"), content);
    tried("log", number, () -> DecisionReader.read(file.toString(), one -> {}));
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(temp.resolve("log" + number + ".sqlite" + end));
    }
  }

  /** Reads something. */
  private interface Reading {
    void go() throws Exception;
  }

  private void tried(String reader, int number, Reading reading) {
    try {
      reading.go();
      done.merge(reader + " read", 1, Integer::sum);
    } catch (InvalidInputException e) {
      done.merge(reader + " refused", 1, Integer::sum);
    } catch (Exception e) {
      // A disk or a database that cannot be read any further is told with its name.
      assertThat(e).as("%s, input %d", reader, number).isInstanceOf(IOException.class);
      assertThat(e.getMessage()).as("%s, input %d", reader, number).isNotBlank();
      done.merge(reader + " refused", 1, Integer::sum);
    }
  }

  private static byte[] circle() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path circle = ServiceUnderTest.ROOT.resolve("examples/circles/hongmiao-beili");
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("circle.yaml", "homes.csv", "outlets.csv")) {
        zip.putNextEntry(new ZipEntry("circle/" + name));
        zip.write(Files.readAllBytes(circle.resolve(name)));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] now = seed;
    int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(4);
    for (int i = 0; i < changes && now.length > 0; i++) {
      int at = random.nextInt(now.length);
      int to = Math.min(now.length, at + 1 + random.nextInt(40));
      String odd = ODD.get(random.nextInt(ODD.size()));
      now =
          switch (random.nextInt(5)) {
            case 0 -> joined(now, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> joined(now, at, new byte[0], to);
            case 2 -> joined(now, at, Arrays.copyOfRange(now, at, to), at);
            case 3 -> Arrays.copyOf(now, at);
            default -> joined(now, at, odd.getBytes(StandardCharsets.UTF_8), at);
          };
    }
    return now;
  }

  /** The bytes with others in the place of those from one index to another. */
  private static byte[] joined(byte[] all, int from, byte[] others, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(all, 0, from);
    bytes.writeBytes(others);
    bytes.write(all, to, all.length - to);
    return bytes.toByteArray();
  }
}
