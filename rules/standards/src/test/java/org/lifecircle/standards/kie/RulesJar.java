package org.lifecircle.standards.kie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.standards.Standards;

/** Packs the compiled rules as the build does, with another version and another threshold. */
final class RulesJar {

  private static final String PARAMETERS =
      "org/lifecircle/standards/packs/national2021/parameters.csv";

  private RulesJar() {}

  /** A container with the rules of a version whose satisfaction threshold is as given. */
  static KieContainer container(String version, String satisfaction) throws IOException {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("org.lifecircle", "lifecircle-standards", version);
    services
        .getRepository()
        .addKieModule(services.getResources().newByteArrayResource(bytes(version, satisfaction)));
    return services.newKieContainer(id);
  }

  /** The jar of such a version. */
  static byte[] bytes(String version, String satisfaction) throws IOException {
    Path classes;
    try {
      classes =
          Path.of(Standards.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        byte[] content = Files.readAllBytes(file);
        if (name.equals(PARAMETERS)) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replace("satisfaction,0.9,", "satisfaction," + satisfaction + ",")
                  .getBytes(StandardCharsets.UTF_8);
        }
        entry(jar, name, content);
      }
      entry(
          jar,
          "META-INF/maven/org.lifecircle/lifecircle-standards/pom.properties",
          String.join(
                  "\n",
                  List.of(
                      "groupId=org.lifecircle",
                      "artifactId=lifecircle-standards",
                      "version=" + version,
                      ""))
              .getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    OutputStream out = jar;
    out.write(content);
    jar.closeEntry();
  }
}
