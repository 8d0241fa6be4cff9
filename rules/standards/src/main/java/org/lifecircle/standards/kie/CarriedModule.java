package org.lifecircle.standards.kie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;

/**
 * The rules that the product carries as a module of the rule engine, wherever they lie: in a
 * folder, in a jar, or in a jar inside an executable jar, which no file system can open. The engine
 * is given what names the rules; the compiled rules and the tables come from the class loader.
 */
final class CarriedModule {

  private static final String MODULE = "META-INF/kmodule.xml";
  private static final String GROUP = "org.lifecircle.carried";
  private static final String NAME = "standards";
  private static final String COMPILED_RULES =
      "META-INF/kie/" + GROUP + "/" + NAME + "/drools-model";

  private CarriedModule() {}

  /**
   * Adds the module to the engine's repository under a name of its own, so that no rules jar that
   * somebody adds there is replaced.
   */
  static KieModule add(KieServices services) {
    try {
      URL rules = CarriedModule.class.getResource(DroolsEngine.COMPILED_RULES);
      if (rules == null) {
        throw new IllegalStateException("no compiled rules: " + DroolsEngine.COMPILED_RULES);
      }
      byte[] module = read(besides(rules));
      byte[] compiled = read(rules);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (JarOutputStream jar = new JarOutputStream(bytes)) {
        entry(jar, MODULE, module);
        entry(jar, COMPILED_RULES, compiled);
        entry(
            jar,
            "META-INF/maven/" + GROUP + "/" + NAME + "/pom.properties",
            ("groupId=" + GROUP + "\nartifactId=" + NAME + "\nversion=1\n")
                .getBytes(StandardCharsets.UTF_8));
      }
      return services
          .getRepository()
          .addKieModule(services.getResources().newByteArrayResource(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }

  /** Other jars have modules of the same name; the one that is meant lies where the rules lie. */
  private static URL besides(URL rules) throws IOException {
    String place = rules.toString();
    String root = place.substring(0, place.length() - DroolsEngine.COMPILED_RULES.length());
    for (URL url : Collections.list(CarriedModule.class.getClassLoader().getResources(MODULE))) {
      if (url.toString().equals(root + "/" + MODULE)) {
        return url;
      }
    }
    throw new IllegalStateException("no " + MODULE + " in " + root);
  }

  private static byte[] read(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }
}
