package org.lifecircle.kit.json;

import java.io.IOException;
import java.nio.file.Path;
import org.lifecircle.standards.json.JudgeRequest;

/**
 * Writes {@code facts.json}: the facts of the circle that the rules judged, as another program
 * would send it. The rules' JSON Schema {@code circle-facts.schema.json} describes it.
 */
public final class FactsJson {

  private FactsJson() {}

  /**
   * Writes a request that gets the same verdict.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path file, JudgeRequest request) throws IOException {
    Json.write(file, request.json());
  }
}
