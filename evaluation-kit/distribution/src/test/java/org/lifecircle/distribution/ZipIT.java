package org.lifecircle.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip, on a machine with a JDK and nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what is tried here is a shell script")
class ZipIT {

  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final String READY = "Getting ready for the Java of this machine";

  @TempDir private static Path where;
  @TempDir private static Path plain;
  private static UnpackedZip zip;
  private static UnpackedZip plainZip;

  @BeforeAll
  static void unpack() throws IOException {
    zip = UnpackedZip.in(where, "程序 folder");
    plainZip = UnpackedZip.in(plain, "program");
  }

  @AfterAll
  static void leave() throws IOException {
    zip.removeTools();
    plainZip.removeTools();
  }

  private static Path emptyHome() throws IOException {
    return Files.createTempDirectory(where, "家 of nobody");
  }

  private static List<Path> laidReady(Path home) throws IOException {
    Path cache = home.resolve(".cache/lifecircle");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  @Test
  void evaluatesAnExampleAndWritesNothingBesideItself() throws IOException {
    Path home = emptyHome();
    Path report = where.resolve("报告 of one");
    List<String> before = zip.files();

    UnpackedZip.Ended ended =
        zip.run(
            JDK,
            home,
            Map.of(),
            List.of(
                "evaluate",
                zip.folder().resolve("examples/circles/hongmiao-beili").toString(),
                "--out",
                report.toString()));

    assertThat(ended.status()).as(ended.said()).isZero();
    // Java lays ready no class of a folder with such a name, so nobody waits for it.
    assertThat(ended.said()).contains("红庙北里").doesNotContain(READY);
    assertThat(report).isDirectoryContaining("glob:**/report.{html,pdf,docx,xlsx}");
    assertThat(zip.files()).isEqualTo(before);
    assertThat(laidReady(home)).isEmpty();
  }

  @Test
  void whatWasLaidReadyIsUsedFromThenOnAndNotMadeAgain() throws IOException {
    Path home = emptyHome();
    List<String> before = plainZip.files();
    assertThat(plainZip.run(JDK, home, Map.of(), List.of("standards")).said()).contains(READY);
    assertThat(plainZip.files()).isEqualTo(before);

    Path loaded = where.resolve("loaded.txt");
    UnpackedZip.Ended again =
        plainZip.run(
            JDK,
            home,
            Map.of("LIFECIRCLE_JAVA_OPTS", "-Xlog:class+load:file=" + loaded),
            List.of("standards"));
    assertThat(again.status()).isZero();
    assertThat(again.said()).doesNotContain(READY);
    List<String> ours =
        Files.readAllLines(loaded).stream()
            .filter(line -> line.contains(" org.lifecircle.") && !line.contains("Lambda"))
            .toList();
    assertThat(ours.stream().filter(line -> line.contains("shared objects file")).count())
        .as("of %d classes", ours.size())
        .isGreaterThan(ours.size() * 8L / 10);
  }

  @Test
  void helpIsShownWithoutGettingReady() throws IOException {
    Path home = emptyHome();
    UnpackedZip.Ended ended = plainZip.run(JDK, home, Map.of("LANG", "zh_CN.UTF-8"), List.of("--help"));
    assertThat(ended.status()).isZero();
    assertThat(ended.said()).contains("evaluate").doesNotContain("准备");
    assertThat(laidReady(home)).isEmpty();
  }

  @Test
  void whatWasLaidReadyAndIsBrokenHarmsNothing() throws IOException {
    Path home = emptyHome();
    assertThat(plainZip.run(JDK, home, Map.of(), List.of("standards")).said()).contains(READY);
    List<Path> files = laidReady(home);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).toFile().setWritable(true)).isTrue();
    Files.writeString(files.get(0), "nothing that Java knows", StandardCharsets.UTF_8);

    UnpackedZip.Ended ended = plainZip.run(JDK, home, Map.of(), List.of("standards"));
    assertThat(ended.status()).isZero();
    assertThat(ended.said()).startsWith("national-2021");
  }

  @Test
  void aHomeThatCannotBeWrittenToIsNoHindrance() throws IOException {
    Path file = Files.writeString(where.resolve("a file"), "", StandardCharsets.UTF_8);
    UnpackedZip.Ended ended = plainZip.run(JDK, file, Map.of(), List.of("standards"));
    assertThat(ended.status()).isZero();
    assertThat(ended.said()).startsWith("national-2021");
  }

  @Test
  void aJavaThatIsTooOldIsToldWithItsVersion() throws IOException {
    Path old = Files.createDirectories(where.resolve("old/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho started\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    UnpackedZip.Ended ended = zip.run(old, emptyHome(), Map.of(), List.of("--version"));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.said()).contains("1.8.0_392").contains("JDK 17").doesNotContain("started");
  }

  @Test
  void everyOtherJavaOfThisMachineRunsIt() throws IOException {
    try (Stream<Path> machines = Files.list(JDK.getParent())) {
      for (Path jdk :
          machines.filter(one -> Files.isExecutable(one.resolve("bin/java"))).toList()) {
        UnpackedZip.Ended ended = zip.run(jdk, emptyHome(), Map.of(), List.of("standards"));
        assertThat(ended.status()).as(jdk + ": " + ended.said()).isZero();
        assertThat(ended.said()).contains("national-2021");
      }
    }
  }
}
