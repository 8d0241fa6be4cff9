package org.lifecircle.examples.government;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Standards;

/**
 * Stands in for the rules jar of a later version that a ministry would send: the jar in use, with a
 * stricter goal for residents' satisfaction.
 */
final class StricterRules {

  private static final String PARAMETERS =
      "org/lifecircle/standards/packs/national2021/parameters.csv";
  private static final String VERSION_FILE =
      "META-INF/maven/org.lifecircle/lifecircle-standards/pom.properties";

  private StricterRules() {}

  /** A container with a stricter version, from the repository of the rule engine. */
  static KieContainer container(String version) throws IOException {
    return container(jar(version, "0.95"), version);
  }

  /** A container with a version that is new in name only. */
  static KieContainer same(String version) throws IOException {
    return container(jar(version, "0.9"), version);
  }

  private static KieContainer container(byte[] jar, String version) {
    KieServices services = KieServices.get();
    services.getRepository().addKieModule(services.getResources().newByteArrayResource(jar));
    return services.newKieContainer(
        services.newReleaseId("org.lifecircle", "lifecircle-standards", version));
  }

  /** The bytes of the jar of a version with a goal for residents' satisfaction. */
  static byte[] jar(String version, String satisfaction) throws IOException {
    Map<String, byte[]> entries = entriesInUse();
    String parameters = new String(entries.get(PARAMETERS), StandardCharsets.UTF_8);
    entries.put(
        PARAMETERS,
        parameters
            .replace("satisfaction,0.9,", "satisfaction," + satisfaction + ",")
            .getBytes(StandardCharsets.UTF_8));
    entries.put(
        VERSION_FILE,
        ("groupId=org.lifecircle\nartifactId=lifecircle-standards\nversion=" + version + "\n")
            .getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The rules jar in use, or the folder of its classes where nothing has been packaged yet. */
  static Path inUse() throws IOException {
    try {
      return Path.of(Standards.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, byte[]> entriesInUse() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    Path inUse = inUse();
    if (Files.isDirectory(inUse)) {
      try (Stream<Path> files = Files.walk(inUse)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          entries.put(
              inUse.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
      return entries;
    }
    try (InputStream in = Files.newInputStream(inUse);
        JarInputStream jar = new JarInputStream(in)) {
      for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), jar.readAllBytes());
        }
      }
    }
    return entries;
  }
}
