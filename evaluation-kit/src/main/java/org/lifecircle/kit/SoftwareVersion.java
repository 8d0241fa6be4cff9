package org.lifecircle.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this software, as its build wrote it down. */
public final class SoftwareVersion {

  /** For example {@code 0.1.0}. */
  public static final String CURRENT = read();

  private SoftwareVersion() {}

  private static String read() {
    try (InputStream in = SoftwareVersion.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
