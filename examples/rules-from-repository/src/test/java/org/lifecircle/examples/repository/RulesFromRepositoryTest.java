package org.lifecircle.examples.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.kie.KieStandards;

/**
 * A version of the rules jar that lies in a Maven repository is loaded by its name, in the versions
 * of the rule engine and of kie-ci that {@code lifecircle-bom} says go together.
 */
class RulesFromRepositoryTest {

  private static final String SETTINGS = "kie.maven.settings.custom";
  private static final String PARAMETERS =
      "org/lifecircle/standards/packs/national2021/parameters.csv";
  private static final String DESCRIPTION =
      "META-INF/maven/org.lifecircle/lifecircle-standards/pom.xml";
  private static final String PROPERTIES =
      "META-INF/maven/org.lifecircle/lifecircle-standards/pom.properties";

  @TempDir private Path temp;

  @AfterEach
  void forgetTheRepository() {
    System.clearProperty(SETTINGS);
  }

  @Test
  void aStricterVersionOfTheRulesIsLoadedByItsNameAndJudges() throws Exception {
    Path published = temp.resolve("published");
    publish(published, "9.0.0");
    Path settings = temp.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <localRepository>%s</localRepository>
          <profiles>
            <profile>
              <id>city</id>
              <repositories>
                <repository><id>city</id><url>%s</url></repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>city</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(temp.resolve("local"), published.toUri()));
    System.setProperty(SETTINGS, settings.toString());

    KieServices services = KieServices.get();
    KieContainer container =
        services.newKieContainer(
            services.newReleaseId("org.lifecircle", "lifecircle-standards", "9.0.0"));
    try {
      Standards standards = KieStandards.of(container);
      assertThat(satisfaction(Standards.load())).isEqualTo("0.9");
      assertThat(satisfaction(standards)).isEqualTo("0.95");
      // A session is what a mixture of versions breaks.
      KieSession session = container.getKieBase("national-2021").newKieSession();
      assertThat(session.fireAllRules()).isZero();
      session.dispose();
    } finally {
      container.dispose();
    }
  }

  private static String satisfaction(Standards standards) {
    return standards.parameters("national-2021").stream()
        .filter(parameter -> parameter.id().equals("satisfaction"))
        .map(parameter -> parameter.value().toString())
        .findFirst()
        .orElseThrow();
  }

  /** As {@code mvn install} of a later version would: a jar and its description. */
  private static void publish(Path repository, String version) throws Exception {
    Path folder = repository.resolve("org/lifecircle/lifecircle-standards/" + version);
    Files.createDirectories(folder);
    String named = "lifecircle-standards-" + version;
    String description =
        "<project><modelVersion>4.0.0</modelVersion><groupId>org.lifecircle</groupId>"
            + "<artifactId>lifecircle-standards</artifactId><version>"
            + version
            + "</version></project>";
    Files.writeString(folder.resolve(named + ".pom"), description);
    Map<String, byte[]> entries = inUse();
    entries.put(
        PARAMETERS,
        new String(entries.get(PARAMETERS), StandardCharsets.UTF_8)
            .replace("satisfaction,0.9,", "satisfaction,0.95,")
            .getBytes(StandardCharsets.UTF_8));
    entries.put(DESCRIPTION, description.getBytes(StandardCharsets.UTF_8));
    entries.put(
        PROPERTIES,
        ("groupId=org.lifecircle\nartifactId=lifecircle-standards\nversion=" + version + "\n")
            .getBytes(StandardCharsets.UTF_8));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve(named + ".jar")))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
  }

  /** The rules jar in use, or the folder of its classes where nothing has been packaged yet. */
  private static Map<String, byte[]> inUse() throws IOException, URISyntaxException {
    Path place =
        Path.of(Standards.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, byte[]> entries = new LinkedHashMap<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          entries.put(
              place.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
      return entries;
    }
    try (InputStream in = Files.newInputStream(place);
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
