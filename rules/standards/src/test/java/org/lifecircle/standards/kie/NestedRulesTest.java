package org.lifecircle.standards.kie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieContainer;

/**
 * A folder's standard beside rules that lie where no file system reaches: in jars inside a jar, as
 * executable jars have them.
 */
class NestedRulesTest {

  private static final String FOLDER_CLASS = StandardsFolder.class.getName();
  private static final String STANDARDS_CLASS = KieStandards.class.getName();

  @TempDir private Path temp;

  @Test
  void aFolderIsAddedToRulesInAJarInsideAJar() throws Exception {
    Path folder = city();
    NestedClassLoader loader = new NestedClassLoader(RulesJar.bytes("7.0.0", "0.9"));
    assertThat(loader.loadClass(FOLDER_CLASS).getProtectionDomain().getCodeSource().getLocation())
        .isNull();

    assertThat(standards(loader, folder)).contains("national-2021", "some-city");
  }

  @Test
  void aThreadWhoseClassLoaderKnowsNoRulesIsGivenThemToo() throws Exception {
    Path folder = city();
    NestedClassLoader loader = new NestedClassLoader(RulesJar.bytes("7.0.0", "0.9"));
    // Threads of the common pool have the class loader of the system.
    List<String> found =
        CompletableFuture.supplyAsync(
                () -> {
                  Thread.currentThread()
                      .setContextClassLoader(ClassLoader.getPlatformClassLoader());
                  try {
                    return standards(loader, folder);
                  } finally {
                    Thread.currentThread()
                        .setContextClassLoader(ClassLoader.getSystemClassLoader());
                  }
                })
            .join();

    assertThat(found).contains("national-2021", "some-city");
  }

  /** The ids of the standards that those classes know with the folder. */
  private static List<String> standards(ClassLoader loader, Path folder) {
    try {
      Object container =
          loader.loadClass(FOLDER_CLASS).getMethod("container", Path.class).invoke(null, folder);
      Object standards =
          loader
              .loadClass(STANDARDS_CLASS)
              .getMethod("of", KieContainer.class)
              .invoke(null, container);
      List<?> list = (List<?>) standards.getClass().getMethod("list").invoke(standards);
      List<String> ids = new ArrayList<>();
      for (Object standard : list) {
        String id = (String) standard.getClass().getMethod("id").invoke(standard);
        // The rules are there, too, and not only the tables.
        List<?> rules =
            (List<?>) standards.getClass().getMethod("rules", String.class).invoke(standards, id);
        assertThat(rules).as(id).isNotEmpty();
        ids.add(id);
      }
      ((KieContainer) container).dispose();
      return ids;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path city() throws IOException {
    Path tables = temp.resolve("org/lifecircle/standards/packs/somecity");
    Files.createDirectories(tables);
    Files.createDirectories(temp.resolve("META-INF"));
    Files.writeString(
        temp.resolve("META-INF/kmodule.xml"),
        """
        <kmodule xmlns="http://www.drools.org/xsd/kmodule">
          <kbase name="some-city" packages="org.lifecircle.standards.packs.somecity" includes="common">
            <ksession name="some-city" type="stateless"/>
          </kbase>
        </kmodule>
        """);
    Files.writeString(
        tables.resolve("standard.csv"),
        "id,zh,en,territoryZh,territoryEn,holdsFrom,documents\n"
            + "some-city,某市标准,Standard of a city,某市,A city,2026-01-01,some-rules\n");
    Files.writeString(
        tables.resolve("documents.csv"), "id,title,number,date,address\nsome-rules,某文件,,,none\n");
    Files.writeString(
        tables.resolve("parameters.csv"),
        "id,value,unit,holdsFrom,document,clause,status,zh,en\n"
            + "walk,5,min,2026-01-01,some-rules,1,assumption,步行时间,the walk\n");
    return temp;
  }

  /**
   * Has the classes and resources of a jar in memory and addresses that only itself can open. Also
   * has what other jars of a host have: a module of rules that is not ours, and comes first.
   */
  private static final class NestedClassLoader extends ClassLoader {

    private static final String OURS = "org.lifecircle.standards.";
    private static final String MODULE = "META-INF/kmodule.xml";

    private final Map<String, byte[]> entries = new TreeMap<>();

    NestedClassLoader(byte[] jar) throws IOException {
      super(NestedRulesTest.class.getClassLoader());
      try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] content = entries.get(name.replace('.', '/') + ".class");
        if (!name.startsWith(OURS) || content == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? defineClass(name, content, 0, content.length) : known;
      }
    }

    @Override
    public URL getResource(String name) {
      return entries.containsKey(name) ? address("rules", name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      List<URL> found = new ArrayList<>();
      if (name.equals(MODULE)) {
        found.add(address("of-the-host", name));
      }
      if (entries.containsKey(name)) {
        found.add(address("rules", name));
      }
      found.addAll(Collections.list(super.getResources(name)));
      return Collections.enumeration(found);
    }

    private URL address(String jar, String name) {
      byte[] content =
          jar.equals("rules")
              ? entries.get(name)
              : "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>"
                  .getBytes(StandardCharsets.UTF_8);
      try {
        return new URL(
            null,
            URI.create("jar:nested:/app.jar/!BOOT-INF/lib/" + jar + ".jar!/" + name).toString(),
            new URLStreamHandler() {
              @Override
              protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                  @Override
                  public void connect() {}

                  @Override
                  public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                  }
                };
              }
            });
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
