package org.lifecircle.kit.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says which files of a folder that stands in the place were written by an earlier run. */
@FunctionalInterface
public interface Ownership {

  /**
   * What an earlier run wrote into a folder.
   *
   * @param folder that stands in the place and is not empty
   * @return empty when no earlier run has written it, so that nothing may be written over it
   * @throws IOException when it cannot be read
   */
  Optional<Owned> of(Path folder) throws IOException;

  /**
   * Files of an earlier run, which may be replaced; every other file of the folder is somebody
   * else's and stays.
   *
   * @param digests SHA-256 in hexadecimal digits by path from the folder, with slashes; blank where
   *     a file is owned whatever it holds
   */
  record Owned(Map<String, String> digests) {
    public Owned {
      digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
    }

    /** Whether a file is owned as it is now. */
    boolean has(String path, Path file) throws IOException {
      String digest = digests.get(path);
      return digest != null && (digest.isBlank() || digest.equals(FileDigest.of(file)));
    }
  }
}
