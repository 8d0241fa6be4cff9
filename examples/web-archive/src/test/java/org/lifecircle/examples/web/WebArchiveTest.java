package org.lifecircle.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.standards.Standards;

/** The rules in a WAR that a Tomcat starts, whose class loader knows nothing of this test's. */
class WebArchiveTest {

  private static final Path ROOT = Path.of(System.getProperty("lifecircle.root"));

  @TempDir private Path temp;

  @Test
  void aWarInTomcatJudgesAsThisProgramDoesAndLeavesNoThread() throws Exception {
    Path war = temp.resolve("market.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      pack(zip);
    }
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(temp.resolve("tomcat").toString());
    Files.createDirectories(temp.resolve("tomcat/webapps"));
    tomcat.setPort(0);
    tomcat.getConnector();
    // Without what the usual web.xml asks for, such as pages of JSP.
    LifecycleListener configuring = new ContextConfig();
    Context context = tomcat.addWebapp(tomcat.getHost(), "/market", war.toString(), configuring);
    // As a Tomcat of its own does: what the program itself has on its class path is not seen.
    context.setParentClassLoader(new OnlyTomcat(getClass().getClassLoader()));
    tomcat.start();
    Set<String> before = threads();
    try {
      for (int seconds : new int[] {300, 3000}) {
        HttpResponse<String> told =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(
                            URI.create(
                                "http://localhost:"
                                    + tomcat.getConnector().getLocalPort()
                                    + "/market/market?seconds="
                                    + seconds))
                        .build(),
                    HttpResponse.BodyHandlers.ofString());
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body()).isEqualTo(VerdictServlet.sentence(Standards.load(), seconds));
      }
      context.stop();
      Set<String> left = threads();
      left.removeAll(before);
      left.removeIf(name -> name.startsWith("http-") || name.startsWith("HttpClient"));
      assertThat(left).isEmpty();
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  /** Sees Tomcat and the machine, and nothing of ours. */
  private static final class OnlyTomcat extends ClassLoader {

    private final ClassLoader program;

    OnlyTomcat(ClassLoader program) {
      super(ClassLoader.getPlatformClassLoader());
      this.program = program;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("jakarta.") || name.startsWith("org.apache.")) {
        return program.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
      return name.startsWith("org/apache/") ? program.getResource(name) : null;
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void pack(ZipOutputStream war) throws IOException, URISyntaxException {
    Path classes =
        Path.of(VerdictServlet.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    copy(classes, "WEB-INF/classes/", war);
    String classPath =
        Files.readString(ROOT.resolve("examples/web-archive/target/class-path.txt")).strip();
    for (String one : classPath.split(File.pathSeparator)) {
      Path library = Path.of(one);
      if (Files.isRegularFile(library)) {
        entry(war, "WEB-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
      } else {
        // Where nothing has been packaged yet, a folder of classes stands for its jar.
        Path jar = Files.createTempFile("war", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
            ZipOutputStream zip = new ZipOutputStream(out)) {
          copy(library, "", zip);
        }
        String name = library.getParent().getParent().getFileName() + ".jar";
        entry(war, "WEB-INF/lib/" + name, Files.readAllBytes(jar));
        Files.delete(jar);
      }
    }
  }

  private static void copy(Path folder, String prefix, ZipOutputStream zip) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = prefix + folder.relativize(file).toString().replace('\\', '/');
        entry(zip, name, Files.readAllBytes(file));
      }
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
