package org.lifecircle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were read and found good. After a change that is meant, {@code
 * -Dlifecircle.golden=write} writes them anew; the difference is then read in the commit.
 */
final class Golden {

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file =
        Path.of(System.getProperty("lifecircle.root"), "reports/src/test/resources/golden", name);
    if (System.getProperty("lifecircle.golden", "").equals("write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
