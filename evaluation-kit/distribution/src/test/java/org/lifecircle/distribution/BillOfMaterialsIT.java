package org.lifecircle.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials in the zip names every jar in it, and every license is one we know. */
class BillOfMaterialsIT {

  private static final Path ZIP = Path.of(System.getProperty("lifecircle.zip"));
  private static final Path LICENSES = Path.of("src/main/licenses.txt");

  private static JsonNode bill;
  private static final Map<String, String> JARS = new TreeMap<>();

  @BeforeAll
  static void readTheZip() throws IOException, NoSuchAlgorithmException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        try (InputStream in = zip.getInputStream(entry)) {
          if (name.endsWith(".cdx.json")) {
            bill = new ObjectMapper().readTree(in.readAllBytes());
          } else if (name.endsWith(".jar") && !name.endsWith("/lifecircle.jar")) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            JARS.put(name.replaceFirst(".*/", ""), HexFormat.of().formatHex(sum));
          }
        }
      }
    }
  }

  @Test
  void everyJarStandsInTheBillWithItsSumAndNothingElseDoes() {
    Map<String, String> named = new TreeMap<>();
    for (JsonNode component : bill.get("components")) {
      String sum = "";
      for (JsonNode hash : component.path("hashes")) {
        if (hash.get("alg").asText().equals("SHA-256")) {
          sum = hash.get("content").asText();
        }
      }
      named.put(
          component.get("name").asText() + "-" + component.get("version").asText() + ".jar", sum);
    }
    assertThat(JARS).hasSizeGreaterThan(50);
    assertThat(named).isEqualTo(JARS);
  }

  @Test
  void theLauncherNamesTheSameJars() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      ZipEntry launcher =
          Collections.list(zip.entries()).stream()
              .filter(entry -> entry.getName().endsWith("/lib/lifecircle.jar"))
              .findFirst()
              .map(ZipEntry.class::cast)
              .orElseThrow();
      try (java.util.jar.JarInputStream jar =
          new java.util.jar.JarInputStream(zip.getInputStream(launcher))) {
        String path =
            jar.getManifest().getMainAttributes().getValue(java.util.jar.Attributes.Name.CLASS_PATH);
        assertThat(new TreeSet<>(List.of(path.split(" ")))).isEqualTo(JARS.keySet());
      }
    }
  }

  @Test
  void everyLibraryHasALicenseOfTheListAndEveryLineOfTheListIsNeeded() throws IOException {
    Set<String> known;
    try (Stream<String> lines = Files.lines(LICENSES)) {
      known =
          lines
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(String::strip)
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> used = new TreeSet<>();
    List<String> strangers = new ArrayList<>();
    for (JsonNode component : bill.get("components")) {
      Set<String> own = licenses(component);
      Set<String> named = own.isEmpty() ? Set.of("none") : own;
      Set<String> both = new TreeSet<>();
      for (String license : named) {
        // What no pom says is listed with the library that it is said of.
        both.add(license.equals("none") ? "none: " + component.get("name").asText() : license);
      }
      used.addAll(both);
      both.removeAll(known);
      both.forEach(license -> strangers.add(component.get("name").asText() + ": " + license));
    }
    assertThat(strangers).isEmpty();
    assertThat(used).isEqualTo(known);
  }

  private static Set<String> licenses(JsonNode component) {
    Set<String> own = new TreeSet<>();
    for (JsonNode one : component.path("licenses")) {
      if (one.has("expression")) {
        own.add(one.get("expression").asText());
      } else {
        JsonNode license = one.get("license");
        own.add(license.has("id") ? license.get("id").asText() : license.get("name").asText());
      }
    }
    return own;
  }
}
