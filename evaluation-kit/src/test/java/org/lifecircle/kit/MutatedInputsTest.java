package org.lifecircle.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.files.FolderFiles;
import org.lifecircle.kit.hours.HoursSyntax;
import org.lifecircle.kit.json.JsonBytes;
import org.lifecircle.kit.scenario.ScenarioFile;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.RefusedException;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.json.JudgeRequest;

/**
 * Files that something has changed here and there are read, or refused with reasons, in time:
 * readers throw nothing else. Seeds are the examples and the faults of the past beside the project;
 * the command stands in CONTRIBUTING.md.
 */
@Tag("slow")
class MutatedInputsTest {

  private static final int INPUTS = Integer.getInteger("lifecircle.fuzz.inputs", 2000);
  private static final long SEED = Long.getLong("lifecircle.fuzz.seed", 1);
  private static final Duration MOST = Duration.ofSeconds(10);
  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root", ".."));
  private static final Path FAULTS = ROOT.resolve("../shared/faults");

  private static final List<String> ODD =
      List.of(
          "\"",
          "'",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "，",
          "=1+1",
          "-1",
          "1e999",
          "NaN",
          "99999999999999999999",
          "[",
          "{",
          "]",
          "}",
          ": ",
          "- ",
          "&a ",
          "*a",
          "<!",
          "&#0;",
          "24:00-24:00",
          "0001-01-01",
          "null",
          "true",
          "\\u0000",
          "%00",
          "../",
          "🏠");

  @TempDir private Path temp;

  private final Evaluator evaluator = Evaluator.load();
  private final Standards standards = Standards.load();
  private final Map<String, Integer> read = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /** Reads what a file holds. */
  private interface Reading {
    void of(byte[] content) throws Exception;
  }

  @Test
  void changedFilesAreReadOrRefusedWithReasons() throws Exception {
    Random random = new Random(SEED);
    List<Path> circles = circles();
    List<byte[]> workbooks = contents("workbooks", ".xlsx");
    List<byte[]> scenarios = contents(ROOT.resolve("examples/scenarios"), ".yaml");
    byte[] facts =
        Files.readAllBytes(
            ROOT.resolve("examples/government-system/src/main/resources/request.json"));
    for (int i = 0; i < INPUTS; i++) {
      switch (i % 8) {
        case 0, 1, 2 -> circle(circles.get(random.nextInt(circles.size())), random, i);
        case 3 -> workbook(workbooks, random, i);
        case 4 -> scenario(scenarios, random, i);
        case 5 -> hours(random, i);
        default ->
            tried(
                "facts",
                i,
                mutated(facts, random),
                bytes -> JudgeRequest.read(JsonBytes.object(bytes, "facts"), standards, "facts"));
      }
    }
    System.out.println("inputs " + INPUTS + ", seed " + SEED + ", by reader " + read);
    assertThat(faults).isEmpty();
  }

  private static List<Path> circles() throws IOException {
    List<Path> circles = new ArrayList<>();
    for (Path parent : List.of(ROOT.resolve("examples/circles"), FAULTS.resolve("circles"))) {
      if (Files.isDirectory(parent)) {
        try (Stream<Path> all = Files.list(parent)) {
          all.filter(one -> Files.exists(one.resolve("circle.yaml")))
              .sorted()
              .forEach(circles::add);
        }
      }
    }
    return circles;
  }

  private static List<byte[]> contents(String kind, String end) throws IOException {
    return contents(FAULTS.resolve(kind), end);
  }

  private static List<byte[]> contents(Path folder, String end) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Map.Entry<String, Path> file : FolderFiles.of(folder).entrySet()) {
        if (file.getKey().endsWith(end)) {
          contents.add(Files.readAllBytes(file.getValue()));
        }
      }
    }
    return contents;
  }

  private void circle(Path circle, Random random, int number) throws Exception {
    Path copy = temp.resolve("circle");
    FolderFiles.delete(copy);
    Map<String, Path> files = FolderFiles.of(circle);
    List<String> names =
        files.keySet().stream().filter(one -> one.matches(".*\\.(yaml|csv|geojson)")).toList();
    String chosen = names.get(random.nextInt(names.size()));
    for (String name : files.keySet()) {
      Path file = copy.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(files.get(name), file);
    }
    byte[] content = mutated(Files.readAllBytes(files.get(chosen)), random);
    Files.write(copy.resolve(chosen), content);
    tried(
        "circle " + circle.getFileName() + "/" + chosen,
        number,
        content,
        bytes -> evaluator.read(copy));
  }

  private void workbook(List<byte[]> workbooks, Random random, int number) throws Exception {
    if (workbooks.isEmpty()) {
      return;
    }
    byte[] whole = workbooks.get(random.nextInt(workbooks.size()));
    byte[] content = random.nextInt(3) == 0 ? mutated(whole, random) : part(whole, random);
    Path file = temp.resolve("circle.xlsx");
    tried(
        "workbook",
        number,
        content,
        bytes -> {
          Files.write(file, bytes);
          evaluator.read(file);
        });
  }

  /** A workbook of which one part was changed. */
  private static byte[] part(byte[] workbook, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int left = random.nextInt(10);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(left-- == 0 ? mutated(part, random) : part);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private void scenario(List<byte[]> scenarios, Random random, int number) {
    Path file = temp.resolve("scenario.yaml");
    tried(
        "scenario",
        number,
        mutated(scenarios.get(random.nextInt(scenarios.size())), random),
        bytes -> {
          Files.write(file, bytes);
          ScenarioFile.read(file, new ArrayList<>());
        });
  }

  private void hours(Random random, int number) {
    byte[] seed =
        "Mo-Fr 07:00-19:30; Sa,Su 08:00-12:00; PH off; Jan 01-Mar 31: 09:00+ || \"ask\""
            .getBytes(StandardCharsets.UTF_8);
    tried(
        "hours",
        number,
        mutated(seed, random),
        bytes -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          HoursSyntax.read(text);
          HoursSyntax.readLoosely(text);
        });
  }

  private void tried(String reader, int number, byte[] content, Reading reading) {
    long before = System.nanoTime();
    String kind = reader.split(" ")[0];
    try {
      reading.of(content);
      read.merge(kind + " read", 1, Integer::sum);
    } catch (InvalidInputException | RefusedException e) {
      read.merge(kind + " refused", 1, Integer::sum);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      StackTraceElement[] trace = e.getStackTrace();
      faults.add(
          reader + ", input " + number + ": " + e + (trace.length == 0 ? "" : " at " + trace[0]));
    }
    if (System.nanoTime() - before > MOST.toNanos()) {
      faults.add(reader + ", input " + number + ": took more than " + MOST);
    }
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] now = seed;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && now.length > 0; i++) {
      int at = random.nextInt(now.length);
      int to = Math.min(now.length, at + 1 + random.nextInt(1 + Math.min(60, now.length / 4)));
      now =
          switch (random.nextInt(6)) {
            case 0 -> changed(now, at, (byte) random.nextInt(256));
            case 1 -> joined(now, at, new byte[0], to);
            case 2 -> joined(now, at, Arrays.copyOfRange(now, at, to), at);
            case 3 -> Arrays.copyOf(now, at);
            case 4 -> joined(now, at, repeated(now, at, to, random.nextInt(2000)), at);
            default -> joined(now, at, odd(random), random.nextBoolean() ? at : to);
          };
    }
    return now;
  }

  private static byte[] odd(Random random) {
    return ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] repeated(byte[] all, int from, int to, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      bytes.write(all, from, to - from);
    }
    return bytes.toByteArray();
  }

  private static byte[] changed(byte[] all, int at, byte value) {
    byte[] now = all.clone();
    now[at] = value;
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
