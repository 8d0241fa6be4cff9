package org.lifecircle.examples.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

/** The program in one jar with all jars in it, started by the loader of Spring Boot. */
class ExecutableJarTest {

  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root"));
  private static final String CIRCLE = ROOT.resolve("examples/circles/hongmiao-beili").toString();
  private static final String CITY = ROOT.resolve("examples/city-standard").toString();

  @TempDir private static Path temp;
  private static List<Path> libraries;

  @BeforeAll
  static void readTheClassPath() throws IOException {
    String classPath =
        Files.readString(ROOT.resolve("examples/executable-jar/target/class-path.txt")).strip();
    libraries = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
  }

  @Test
  void theKitBringsNobodyWhoLogs() throws IOException {
    List<String> loggers = new ArrayList<>();
    for (Path library : libraries) {
      if (has(library, "META-INF/services/org.slf4j.spi.SLF4JServiceProvider")
          || has(library, "META-INF/services/org.apache.logging.log4j.spi.Provider")
          || has(library, "org/slf4j/impl/StaticLoggerBinder.class")) {
        loggers.add(library.getFileName().toString().replaceAll("-[0-9.]*jar$", ""));
      }
    }
    assertThat(loggers).containsExactly("logback-classic");
  }

  @Test
  void jarsInsideAJarJudgeByACitysStandardAsUnpackedOnesDo() throws Exception {
    Path jar = temp.resolve("city-service.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      pack(out);
    }
    Path console = temp.resolve("console.txt");
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-jar",
                jar.toString(),
                CIRCLE,
                CITY,
                "example-city-2026")
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();

    assertThat(service.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(console))
        .doesNotContain("Exception", "SLF4J")
        .contains(CityService.judge(Path.of(CIRCLE), Path.of(CITY), "example-city-2026"))
        // Logback speaks, and nobody else.
        .contains("INFO org.drools");
    assertThat(service.exitValue()).isZero();
  }

  private static boolean has(Path library, String entry) throws IOException {
    if (Files.isDirectory(library)) {
      return Files.exists(library.resolve(entry));
    }
    try (JarFile jar = new JarFile(library.toFile())) {
      return jar.getEntry(entry) != null;
    }
  }

  private static void pack(OutputStream out) throws IOException, URISyntaxException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JarLauncher.class.getName());
    manifest.getMainAttributes().putValue("Start-Class", CityService.class.getName());
    manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
      try (JarFile loader = new JarFile(place(JarLauncher.class).toFile())) {
        for (JarEntry entry : loader.stream().filter(one -> !one.isDirectory()).toList()) {
          if (entry.getName().startsWith("org/")) {
            try (InputStream in = loader.getInputStream(entry)) {
              store(jar, entry.getName(), in.readAllBytes());
            }
          }
        }
      }
      // The loader asks for these folders.
      store(jar, "BOOT-INF/classes/", new byte[0]);
      store(jar, "BOOT-INF/lib/", new byte[0]);
      copy(place(CityService.class), "BOOT-INF/classes/", jar);
      for (Path library : libraries) {
        boolean packed = Files.isRegularFile(library);
        String name =
            packed
                ? library.getFileName().toString()
                : library.getParent().getParent().getFileName() + ".jar";
        store(jar, "BOOT-INF/lib/" + name, packed ? Files.readAllBytes(library) : packed(library));
      }
    }
  }

  /** Where nothing has been packaged yet, the folder of classes as a jar. */
  private static byte[] packed(Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      copy(classes, "", jar);
    }
    return bytes.toByteArray();
  }

  private static void copy(Path folder, String prefix, JarOutputStream jar) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        store(jar, prefix + name, Files.readAllBytes(file));
      }
    }
  }

  private static void store(JarOutputStream jar, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
