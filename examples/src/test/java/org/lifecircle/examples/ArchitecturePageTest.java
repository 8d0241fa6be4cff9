package org.lifecircle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifecircle.examples.House.Library;
import org.lifecircle.examples.House.Room;

/**
 * The table of rooms, packages and libraries in ARCHITECTURE.md says what the law and the code say.
 * {@code mvn verify -pl examples -am -Dtest=ArchitecturePageTest -Dlifecircle.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false} writes it anew.
 */
class ArchitecturePageTest {

  private static final Path PAGE = Sources.ROOT.resolve("ARCHITECTURE.md");
  private static final String BEGIN =
      "<!-- Written by ArchitecturePageTest from the law and the package-info files. -->\n";
  private static final String END = "<!-- End of what is written. -->\n";

  /** The first sentence of the Javadoc comment above a package. */
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*(?:\\s|\\*)*(.+?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

  private static final Pattern PACKAGE = Pattern.compile("\npackage ([a-z.]+);");

  @Test
  void theTableOfRoomsIsTheLaws() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    assertThat(begin).as("the mark %s", BEGIN).isNotNegative();
    assertThat(end).as("the mark %s", END).isGreaterThan(begin);
    String due = page.substring(0, begin) + BEGIN + table() + page.substring(end);
    if (Boolean.getBoolean("lifecircle.write")) {
      Files.writeString(PAGE, due);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(due);
  }

  private static String table() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("\n| room | may use | libraries, and the packages that alone touch them |\n");
    text.append("|---|---|---|\n");
    for (Room room : House.ROOMS) {
      text.append("| `%s` | %s | %s |%n".formatted(room.folder(), uses(room), libraries(room)));
    }
    text.append("\n| package (`org.lifecircle.…`) | what it is |\n|---|---|\n");
    for (Room room : House.ROOMS) {
      for (PackageInfo one : packages(room)) {
        text.append("| `%s` | %s |%n".formatted(one.name(), one.sentence()));
      }
    }
    return text.append('\n').toString().replace("\r\n", "\n");
  }

  private static String uses(Room room) {
    if (room.uses().isEmpty()) {
      return "nothing";
    }
    return House.ROOMS.stream()
        .filter(other -> room.uses().contains(other.name()))
        .map(other -> "`" + other.folder() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String libraries(Room room) {
    List<String> named =
        House.libraries()
            .filter(library -> library.isTouchedIn(room))
            .map(library -> library.name() + " in " + packagesOf(library))
            .toList();
    return named.isEmpty() ? "none" : String.join("; ", named);
  }

  private static String packagesOf(Library library) {
    return library.touchedBy().stream()
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(" and "));
  }

  /** A package and the first sentence about it. */
  private record PackageInfo(String name, String sentence) {}

  private static List<PackageInfo> packages(Room room) throws IOException {
    try (Stream<Path> files =
        Files.walk(Sources.ROOT.resolve(room.folder()).resolve("src/main/java"))) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(ArchitecturePageTest::read)
          .sorted(Comparator.comparing(PackageInfo::name))
          .toList();
    }
  }

  private static PackageInfo read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Matcher sentence = FIRST_SENTENCE.matcher(text);
    Matcher name = PACKAGE.matcher(text);
    assertThat(sentence.find() && name.find()).as(file.toString()).isTrue();
    return new PackageInfo(
        name.group(1).substring("org.lifecircle.".length()),
        sentence
            .group(1)
            .replaceAll("\\s*\n \\*\\s*", " ")
            .replaceAll("\\{@link (?:[a-z]+\\.)*([^}]+)}", "`$1`")
            .replaceAll("\\{@code ([^}]+)}", "`$1`"));
  }
}
