package org.lifecircle.standards.kie;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.Standards;

/**
 * A folder with a standard that somebody has added: {@code META-INF/kmodule.xml}, tables ({@code
 * .csv}) and rules ({@code .drl}), compiled with the rules that all standards share.
 *
 * <p>Cells of tables are data and are never run. Rules are program code: they can do whatever the
 * program can, so nothing loads a folder that a person did not name.
 */
public final class StandardsFolder {

  private static final Phrases PHRASES = Phrases.beside(StandardsFolder.class, "phrases");
  private static final String MODULE = "META-INF/kmodule.xml";
  private static final String PACKS = "org/lifecircle/standards/packs/";
  private static final String RULES = ".drl";
  private static final String TABLE = ".csv";

  private StandardsFolder() {}

  /**
   * A container with the standards of the product and that of a folder.
   *
   * @param folder holds {@code META-INF/kmodule.xml}, or a folder {@code resources} that does; its
   *     rules are program code, so only name a folder that you trust
   * @throws InvalidInputException when a file is missing, does not belong here, or a rule cannot be
   *     compiled; names every problem
   */
  public static KieContainer container(Path folder) {
    Map<String, byte[]> files = read(folder);
    return RulesThread.ask(() -> container(folder, files));
  }

  private static KieContainer container(Path folder, Map<String, byte[]> files) {
    KieServices services = KieServices.get();
    KieModule product = CarriedModule.add(services);
    KieFileSystem system = services.newKieFileSystem();
    // The same files are the same version; a changed one is another.
    ReleaseId id = services.newReleaseId("org.lifecircle.added", "standards", digest(files));
    system.generateAndWritePomXML(id);
    files.forEach((name, content) -> system.write("src/main/resources/" + name, content));
    KieBuilder builder =
        services
            .newKieBuilder(system, StandardsFolder.class.getClassLoader())
            .setDependencies(product);
    builder.buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(
          errors.stream().map(error -> problem(folder, error)).toList());
    }
    // The class loader of the thread may know nothing of the rules: a host has several.
    return services.newKieContainer(id, StandardsFolder.class.getClassLoader());
  }

  /** Whether a folder has rules, which are program code. */
  public static boolean hasRules(Path folder) {
    return read(folder).keySet().stream().anyMatch(name -> name.endsWith(RULES));
  }

  private static Problem problem(Path folder, Message error) {
    String path = error.getPath() == null ? "" : error.getPath();
    String file = path.replaceFirst("^/?src/main/resources/", "");
    return new Problem(
        file.isEmpty() ? folder.toString() : file,
        Math.max(0, error.getLine()),
        "",
        "",
        PHRASES.text("rules.wrong", String.valueOf(error.getText()).strip()));
  }

  private static Map<String, byte[]> read(Path folder) {
    Path resources = folder.resolve("resources");
    Path root = Files.isRegularFile(resources.resolve(MODULE)) ? resources : folder;
    List<Problem> problems = new ArrayList<>();
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isRegularFile(root.resolve(MODULE))) {
      problems.add(
          new Problem(folder.toString(), 0, "", "", PHRASES.text("folder.no-module", MODULE)));
      throw new InvalidInputException(problems);
    }
    List<String> own = new ArrayList<>(List.of("common"));
    Standards.load().list().forEach(standard -> own.add(standard.id()));
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (sealed(name, path, own)) {
          problems.add(new Problem(name, 0, "", "", PHRASES.text("folder.sealed")));
        } else if (name.equals(MODULE) || name.endsWith(TABLE) || name.endsWith(RULES)) {
          files.put(name, Files.readAllBytes(path));
        } else if (!name.endsWith(".md") && !path.getFileName().toString().startsWith(".")) {
          // A rule engine takes spreadsheets and other files for rules: code in the cells.
          problems.add(new Problem(name, 0, "", "", PHRASES.text("folder.stranger")));
        }
      }
    } catch (IOException e) {
      problems.add(new Problem(folder.toString(), 0, "", "", PHRASES.text("folder.unreadable")));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return files;
  }

  /** Whether a file would change a standard of the product, or the rules that all share. */
  private static boolean sealed(String name, Path path, List<String> own) throws IOException {
    if (name.equals(MODULE)) {
      String module = Files.readString(path);
      return own.stream()
          .anyMatch(
              id ->
                  Pattern.compile(
                          "<kbase\\s[^>]*\\bname\\s*=\\s*[\"']" + Pattern.quote(id) + "[\"']")
                      .matcher(module)
                      .find());
    }
    return own.stream().anyMatch(id -> name.startsWith(PACKS + id.replace("-", "") + "/"));
  }

  private static String digest(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content);
            digest.update((byte) 0);
          });
      return "1." + HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
