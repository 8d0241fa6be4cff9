package org.lifecircle.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What tells one file from another: its SHA-256, in hexadecimal digits. */
public final class FileDigest {

  private FileDigest() {}

  /**
   * The digest of a file, in hexadecimal digits.
   *
   * @throws IOException when it cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a file's bytes, in hexadecimal digits. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The digest of several parts with their lengths, so that no two lists of parts share one. */
  public static String ofParts(Iterable<byte[]> parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      digest.update(part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The digests of all files of a folder, by path from the folder, with slashes, in order.
   *
   * @throws IOException when one cannot be read
   */
  public static Map<String, String> ofAll(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, Path> file : FolderFiles.of(folder).entrySet()) {
      digests.put(file.getKey(), of(file.getValue()));
    }
    return digests;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
