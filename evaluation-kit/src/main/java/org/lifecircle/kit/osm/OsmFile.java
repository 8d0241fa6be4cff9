package org.lifecircle.kit.osm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/** Reads an OpenStreetMap file. Its content says which of the formats it is, not its name. */
final class OsmFile {

  static final Phrases PHRASES = Phrases.beside(OsmFile.class, "phrases");

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] BZIP2 = {'B', 'Z', 'h'};
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF_16_LITTLE = {(byte) 0xff, (byte) 0xfe, '<', 0};
  private static final byte[] UTF_16_BIG = {(byte) 0xfe, (byte) 0xff, 0, '<'};
  private static final byte[] PBF_HEADER =
      "OSMHeader".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  /** A PBF file begins with four bytes of length, a field tag and a length. */
  private static final int PBF_HEADER_AT = 6;

  private OsmFile() {}

  /**
   * Reads a file.
   *
   * @throws InvalidInputException when it is missing, broken, empty or not OpenStreetMap data
   */
  static OsmData read(Path path) {
    String file = path.getFileName().toString();
    if (!Files.exists(path)) {
      throw wrong(file, PHRASES.text("file.missing"));
    }
    if (Files.isDirectory(path)) {
      throw wrong(file, PHRASES.text("file.directory"));
    }
    byte[] content;
    try {
      content = Files.readAllBytes(path);
    } catch (IOException e) {
      throw wrong(file, PHRASES.text("file.unreadable"));
    }
    if (content.length == 0) {
      throw wrong(file, PHRASES.text("file.empty"));
    }
    OsmCollector collector = new OsmCollector();
    if (isPbf(content)) {
      PbfReading.read(file, content, collector);
    } else if (isXml(content)) {
      XmlReading.read(file, content, collector);
    } else if (begins(content, 0, GZIP) || begins(content, 0, BZIP2) || begins(content, 0, ZIP)) {
      throw wrong(file, PHRASES.text("file.packed"));
    } else {
      throw wrong(file, PHRASES.text("file.not-osm"));
    }
    if (collector.isEmpty()) {
      throw wrong(file, PHRASES.text("file.no-nodes"));
    }
    return collector.data();
  }

  private static boolean isPbf(byte[] content) {
    return begins(content, PBF_HEADER_AT, PBF_HEADER);
  }

  private static boolean isXml(byte[] content) {
    if (begins(content, 0, UTF_16_LITTLE) || begins(content, 0, UTF_16_BIG)) {
      return true;
    }
    int i = begins(content, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    while (i < content.length && Character.isWhitespace(content[i])) {
      i++;
    }
    return i < content.length && content[i] == '<';
  }

  private static boolean begins(byte[] content, int at, byte[] with) {
    return content.length >= at + with.length
        && Arrays.equals(content, at, at + with.length, with, 0, with.length);
  }

  static InvalidInputException wrong(String file, Text message) {
    return wrong(file, 0, "", "", message);
  }

  static InvalidInputException wrong(
      String file, int line, String field, String value, Text message) {
    return new InvalidInputException(List.of(new Problem(file, line, field, value, message)));
  }
}
