package org.lifecircle.kit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes files here and there, as a fault of a disk, of a program or of somebody would. */
public final class Mutation {

  private static final List<String> ODD =
      List.of(
          "\"",
          "'",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "，",
          "=1+1",
          "-1",
          "1e999",
          "1e-999999999",
          "1e999999999",
          "NaN",
          "99999999999999999999",
          "2147483648",
          "-9223372036854775809",
          "[",
          "{",
          "]",
          "}",
          ": ",
          "- ",
          "&a ",
          "*a",
          "!!java.lang.Thread {}",
          "<!",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&#0;",
          "24:00-24:00",
          "0001-01-01",
          "9999999-01-01",
          "2026-02-30",
          "null",
          "true",
          "\\u0000",
          "\\ud800",
          "%00",
          "%s%n",
          "{0}",
          "../",
          "POLYGON((",
          "🏠");

  private static final int MOST_RAW_BLOB = 32 << 20;

  private Mutation() {}

  /**
   * A file that was changed in one to four places. Of packed files, mostly what is packed in them.
   *
   * @param name its name; the ending says how it is packed
   */
  public static byte[] of(String name, byte[] seed, Random random) throws IOException {
    boolean inside = random.nextInt(3) > 0;
    if (inside && (name.endsWith(".xlsx") || name.endsWith(".zip") || name.endsWith(".docx"))) {
      return ofPart(seed, random);
    }
    if (inside && name.endsWith(".checkpoint")) {
      return ofPacked(seed, random);
    }
    if (inside && name.endsWith(".pbf")) {
      return ofBlob(seed, random);
    }
    return of(seed, random);
  }

  /** Bytes that were changed in one to four places. */
  public static byte[] of(byte[] seed, Random random) {
    byte[] now = seed;
    // One small change goes deeper than many, which are mostly refused at the door.
    int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(4);
    for (int i = 0; i < changes && now.length > 0; i++) {
      int at = random.nextInt(now.length);
      int to = Math.min(now.length, at + 1 + random.nextInt(1 + Math.min(60, now.length / 4)));
      now =
          switch (random.nextInt(7)) {
            case 0 -> changed(now, at, (byte) random.nextInt(256));
            case 1 -> joined(now, at, new byte[0], to);
            case 2 -> joined(now, at, Arrays.copyOfRange(now, at, to), at);
            case 3 -> Arrays.copyOf(now, at);
            case 4 -> joined(now, at, repeated(now, at, to, random.nextInt(2000)), at);
            case 5 -> joined(now, random.nextInt(now.length), Arrays.copyOfRange(now, at, to));
            default -> joined(now, at, odd(random), random.nextBoolean() ? at : to);
          };
    }
    return now;
  }

  /** A zip file of which one part was changed. */
  private static byte[] ofPart(byte[] zip, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> names = new ArrayList<>();
    List<byte[]> parts = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        parts.add(in.readAllBytes());
      }
    }
    int chosen = random.nextInt(parts.size());
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.size(); i++) {
        out.putNextEntry(new ZipEntry(names.get(i)));
        out.write(i == chosen ? of(parts.get(i), random) : parts.get(i));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** What is packed by gzip. */
  private static byte[] ofPacked(byte[] packed, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed));
        GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(of(in.readAllBytes(), random));
    }
    return bytes.toByteArray();
  }

  /**
   * A map in the format PBF of which one block was changed: its content is unpacked, changed and
   * put back as it is, so that the change reaches what reads it.
   */
  private static byte[] ofBlob(byte[] map, Random random) {
    try {
      ByteBuffer in = ByteBuffer.wrap(map);
      List<byte[][]> blocks = new ArrayList<>();
      while (in.remaining() > 4) {
        byte[] header = new byte[in.getInt()];
        in.get(header);
        byte[] blob = new byte[(int) number(header, header.length - lastNumber(header))];
        in.get(blob);
        blocks.add(new byte[][] {header, blob});
      }
      int chosen = random.nextInt(blocks.size());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int i = 0; i < blocks.size(); i++) {
        byte[] header = blocks.get(i)[0];
        byte[] blob = blocks.get(i)[1];
        if (i == chosen) {
          byte[] raw = of(unpacked(blob), random);
          ByteArrayOutputStream now = new ByteArrayOutputStream();
          now.write(0x0a);
          now.writeBytes(variable(raw.length));
          now.writeBytes(raw);
          blob = now.toByteArray();
          int kept = header.length - lastNumber(header);
          header = joined(Arrays.copyOf(header, kept), kept, variable(blob.length), kept);
        }
        out.writeBytes(ByteBuffer.allocate(4).putInt(header.length).array());
        out.writeBytes(header);
        out.writeBytes(blob);
      }
      return out.toByteArray();
    } catch (DataFormatException | RuntimeException e) {
      // A block that this does not understand: its bytes are changed as they stand.
      return of(map, random);
    }
  }

  /** How many bytes the number at the end of a message takes. */
  private static int lastNumber(byte[] message) {
    int bytes = 1;
    while (message[message.length - 1 - bytes] < 0) {
      bytes++;
    }
    return bytes;
  }

  private static long number(byte[] message, int at) {
    long value = 0;
    for (int i = at, shift = 0; ; i++, shift += 7) {
      value |= (long) (message[i] & 0x7f) << shift;
      if (message[i] >= 0) {
        return value;
      }
    }
  }

  private static byte[] variable(int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int left = value;
    for (; left > 0x7f; left >>>= 7) {
      bytes.write(left & 0x7f | 0x80);
    }
    bytes.write(left);
    return bytes.toByteArray();
  }

  /** What a block of zlib holds: its size (field 2), then its bytes (field 3). */
  private static byte[] unpacked(byte[] blob) throws DataFormatException {
    if (blob[0] != 0x10) {
      throw new DataFormatException();
    }
    int size = (int) number(blob, 1);
    int at = 1 + variable(size).length;
    if (blob[at] != 0x1a || size > MOST_RAW_BLOB) {
      throw new DataFormatException();
    }
    int packed = at + 1 + variable((int) number(blob, at + 1)).length;
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(blob, packed, blob.length - packed);
      byte[] raw = new byte[size];
      int read = inflater.inflate(raw);
      return Arrays.copyOf(raw, read);
    } finally {
      inflater.end();
    }
  }

  private static byte[] odd(Random random) {
    return ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] repeated(byte[] all, int from, int to, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      bytes.write(all, from, to - from);
    }
    return bytes.toByteArray();
  }

  private static byte[] changed(byte[] all, int at, byte value) {
    byte[] now = all.clone();
    now[at] = value;
    return now;
  }

  /** The bytes with others over them from an index on. */
  private static byte[] joined(byte[] all, int at, byte[] over) {
    return joined(all, at, over, Math.min(all.length, at + over.length));
  }

  /** The bytes with others in the place of those from one index to another. */
  private static byte[] joined(byte[] all, int from, byte[] others, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(all, 0, from);
    bytes.writeBytes(others);
    bytes.write(all, to, all.length - to);
    return bytes.toByteArray();
  }
}
