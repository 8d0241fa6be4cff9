package org.lifecircle.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where and when a command runs changes no byte of what it writes. */
class SameBytesTest {

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Shanghai",
          "America/New_York",
          "Pacific/Kiritimati",
          "Asia/Kathmandu",
          "Pacific/Pago_Pago");
  private static final List<String> LOCALES = List.of("zh-CN", "en-US", "tr-TR", "ar-EG");
  private static final List<String> CHARSETS = List.of("UTF-8", "GBK", "ISO-8859-1");
  private static final List<Integer> PROCESSORS = List.of(1, 2, 8);

  @TempDir Path folder;

  /** A machine on which a command runs. */
  private record Machine(String zone, String locale, String charset, int processors) {

    List<String> options() {
      String[] words = locale.split("-");
      return List.of(
          "-Duser.timezone=" + zone,
          "-Duser.language=" + words[0],
          "-Duser.country=" + words[1],
          "-Dfile.encoding=" + charset,
          "-Djava.awt.headless=true",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ActiveProcessorCount=" + processors);
    }
  }

  @Test
  void anotherZoneLocaleCharsetAndProcessorCountGiveTheSameBytes() throws Exception {
    TreeMap<String, byte[]> here = run("here", new Machine("UTC", "zh-CN", "UTF-8", 2));
    same(here, new Machine("Pacific/Kiritimati", "tr-TR", "GBK", 1));
  }

  @Tag("slow")
  @Test
  void sixZonesFourLocalesThreeCharsetsAndThreeProcessorCountsGiveTheSameBytes() throws Exception {
    TreeMap<String, byte[]> here = run("here", new Machine("UTC", "zh-CN", "UTF-8", 2));
    for (int i = 0; i < ZONES.size() * 2; i++) {
      same(
          here,
          new Machine(
              ZONES.get(i % ZONES.size()),
              LOCALES.get(i % LOCALES.size()),
              CHARSETS.get((i + i / CHARSETS.size()) % CHARSETS.size()),
              PROCESSORS.get((i + i / ZONES.size()) % PROCESSORS.size())));
    }
  }

  private void same(TreeMap<String, byte[]> here, Machine machine) throws Exception {
    TreeMap<String, byte[]> there = run("there-" + machine.hashCode(), machine);
    assertThat(there.keySet()).as("%s", machine).isEqualTo(here.keySet());
    here.forEach(
        (file, bytes) ->
            assertThat(there.get(file)).as("%s on %s", file, machine).isEqualTo(bytes));
  }

  /** What every command writes, by file. */
  private TreeMap<String, byte[]> run(String name, Machine machine) throws Exception {
    Path out = Files.createDirectories(folder.resolve(name));
    Path circle =
        Path.of(System.getProperty("lifecircle.root")).resolve("examples/circles/shangliu-jiayuan");
    for (List<String> command :
        List.of(
            List.of("template", "--out", "form.xlsx", "--lang", "zh"),
            List.of("template", "--out", "form.gpkg", "--lang", "zh"),
            List.of("check", "form.xlsx", "--mark", "--lang", "zh"),
            List.of("standards", "annex", "--template", "annex.xlsx"),
            List.of("standards", "tables", "--out", "tables"),
            List.of("evaluate", circle.toString(), "--out", "report", "--lang", "zh"),
            List.of("plan", circle.toString(), "--additions", "1", "--out", "plan"))) {
      start(out, machine, command);
    }
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    assertThat(files.keySet())
        .contains("form.xlsx", "form.gpkg", "annex.xlsx", "report/report.docx", "plan/plan.docx");
    return files;
  }

  private static void start(Path folder, Machine machine, List<String> command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(machine.options());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(LifeCircle.class.getName());
    words.addAll(command);
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes());
    // A form that nobody has filled is wrong, and is marked all the same.
    assertThat(process.waitFor()).as("%s on %s: %s", command, machine, told).isIn(0, 1, 2, 3);
    assertThat(told).doesNotContain("Exception");
  }
}
