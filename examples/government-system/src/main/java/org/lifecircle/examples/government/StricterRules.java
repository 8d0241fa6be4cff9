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

  /** The bytes of the jar of a version. */
  static byte[] jar(String version) throws IOException {
    Map<String, byte[]> entries = entriesInUse();
    String parameters = new String(entries.get(PARAMETERS), StandardCharsets.UTF_8);
    entries.put(
        PARAMETERS,
        parameters
            .replace("satisfaction,0.9,", "satisfaction,0.95,")
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

  private static Map<String, byte[]> entriesInUse() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    Path inUse;
    try {
      inUse = Path.of(Standards.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
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
