package org.lifecircle.kit.experiment;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A run as a line of a store: the key, the figures so that they are read back to the last bit, and
 * a checksum, so that a line that is torn or was changed is passed over.
 *
 * @param key what was run
 * @param figures what came out
 */
record RunLine(RunKey key, double[] figures) {

  private static final int CHECKSUM = 9;

  RunLine {
    requireNonNull(key, "key");
    figures = figures.clone();
  }

  @Override
  public double[] figures() {
    return figures.clone();
  }

  /** The line, without its end. */
  String write() {
    StringBuilder line = new StringBuilder(key.toString());
    for (double figure : figures) {
      line.append(',').append(figure);
    }
    return line + "," + checksum(line.toString());
  }

  /** Reads a line; empty when it is none or not whole. */
  static Optional<RunLine> read(String line) {
    int end = line.length() - CHECKSUM;
    if (end < 0 || line.charAt(end) != ',') {
      return Optional.empty();
    }
    String content = line.substring(0, end);
    if (!line.substring(end + 1).equals(checksum(content))) {
      return Optional.empty();
    }
    String[] parts = content.split(",", -1);
    double[] figures = new double[parts.length - 1];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = Double.parseDouble(parts[i + 1]);
    }
    return RunKey.read(parts[0]).map(key -> new RunLine(key, figures));
  }

  private static String checksum(String content) {
    CRC32C sum = new CRC32C();
    sum.update(content.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
