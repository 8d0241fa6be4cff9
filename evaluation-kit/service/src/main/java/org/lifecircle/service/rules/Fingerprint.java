package org.lifecircle.service.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.lifecircle.kit.files.FileDigest;

/** Digests of named bytes. */
final class Fingerprint {

  private Fingerprint() {}

  /** The SHA-256 of names and contents, so that no two sets of files share one. */
  static String of(SortedMap<String, byte[]> files) {
    List<byte[]> parts = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          parts.add(name.getBytes(StandardCharsets.UTF_8));
          parts.add(content);
        });
    return FileDigest.ofParts(parts);
  }
}
