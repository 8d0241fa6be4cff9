package org.lifecircle.kit.programme;

import java.io.IOException;
import java.util.Optional;
import org.lifecircle.kit.json.JudgedCircleJson;

/**
 * Where circles that were judged are kept beside the journal of a programme, such as a database
 * that several programs share. Threads may share it.
 */
public interface CircleStore extends AutoCloseable {

  /**
   * What was judged under a key; empty when nothing was.
   *
   * @throws IOException when it cannot be read
   */
  Optional<JudgedCircleJson.Line> find(String key) throws IOException;

  /**
   * Whether something is kept under a key: what {@link #find} would find, without reading it.
   *
   * @throws IOException when it cannot be read
   */
  default boolean has(String key) throws IOException {
    return find(key).isPresent();
  }

  /**
   * Keeps a circle in the place of the earlier one of the same id. Keeping it twice is keeping it
   * once.
   *
   * @throws IOException when it cannot be written; then the earlier one is still there
   */
  void put(JudgedCircleJson.Line line) throws IOException;

  @Override
  void close();
}
