package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.files.Ownership;

/**
 * The part of {@code manifest.json} that says which files of a folder were written, with their
 * SHA-256: only these are replaced by the next report, and only while they are as they were
 * written. The manifest itself is always replaced.
 */
public final class OwnedFiles {

  /** The manifest of every folder that is written. */
  public static final String MANIFEST = "manifest.json";

  private static final String FILES = "files";

  private OwnedFiles() {}

  /**
   * Adds all other files of a folder to its manifest. Call it last.
   *
   * @param folder with its manifest in it
   * @throws IOException when a file cannot be read or the manifest not be written
   */
  public static void record(Path folder) throws IOException {
    record(folder, List.of());
  }

  /**
   * Adds all other files of a folder to its manifest; some of them without a digest, since they go
   * on changing. Call it last.
   *
   * @param folder with its manifest in it
   * @param changing the paths of files that are owned whatever they hold
   * @throws IOException when a file cannot be read or the manifest not be written
   */
  public static void record(Path folder, List<String> changing) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    ObjectNode root = (ObjectNode) Json.read(manifest);
    ArrayNode files = root.putArray(FILES);
    FileDigest.ofAll(folder)
        .forEach(
            (path, digest) -> {
              if (!path.equals(MANIFEST)) {
                String sha256 = changing.contains(path) ? "" : digest;
                files.addObject().put("file", path).put("sha256", sha256);
              }
            });
    Json.write(manifest, root);
  }

  /**
   * The files that an earlier run has written into a folder.
   *
   * @return empty when the folder has no manifest of ours that lists files; older manifests listed
   *     none
   */
  public static Optional<Ownership.Owned> of(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      return Optional.empty();
    }
    JsonNode root;
    try {
      root = Json.read(manifest);
    } catch (IOException e) {
      return Optional.empty(); // somebody else's, which is not JSON
    }
    if (root == null
        || !root.path("software").path("name").asText().equals(Manifest.SOFTWARE)
        || !root.path(FILES).isArray()) {
      return Optional.empty();
    }
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put(MANIFEST, "");
    for (JsonNode file : root.path(FILES)) {
      digests.put(file.path("file").asText(), file.path("sha256").asText("-"));
    }
    return Optional.of(new Ownership.Owned(digests));
  }
}
