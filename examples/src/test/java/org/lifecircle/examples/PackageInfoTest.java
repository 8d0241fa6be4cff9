package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every package says what it is and which of its classes to read first. */
class PackageInfoTest {

  private static final Pattern FIRST =
      Pattern.compile("[Rr]ead \\{@link (?:org\\.lifecircle\\.)?([a-z.]*)([A-Z]\\w*)} first\\b");

  @Test
  void everyPackageIsDescribed() throws IOException {
    Set<Path> bare = new TreeSet<>();
    for (Path file : Sources.files()) {
      if (!Files.exists(file.resolveSibling("package-info.java"))) {
        bare.add(file.getParent());
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void everyPackageNamesAClassOfItsOwnToReadFirst() throws IOException {
    List<Path> packages =
        Sources.files().stream().filter(file -> file.endsWith("package-info.java")).toList();
    assertThat(packages).hasSizeGreaterThan(40);
    Set<String> wanting = new TreeSet<>();
    for (Path file : packages) {
      if (!namesOneOfItsOwn(file)) {
        wanting.add(file.getParent() + ": Read {@link …} first");
      }
    }
    assertThat(wanting).isEmpty();
  }

  /** Whether a class is named that lies in the package or in one below it. */
  private static boolean namesOneOfItsOwn(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher first = FIRST.matcher(text.replaceAll("\\s*\\n \\*\\s*", " "));
    if (!first.find()) {
      return false;
    }
    String own = text.replaceAll("(?s).*\\npackage org\\.lifecircle\\.([a-z.]+);.*", "$1.");
    String named = first.group(1).isEmpty() ? own : first.group(1);
    return named.startsWith(own)
        && Files.exists(
            file.resolveSibling(
                named.substring(own.length()).replace('.', '/') + first.group(2) + ".java"));
  }
}
