package org.lifecircle.kit.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Vocabulary;
import org.lifecircle.standards.json.JudgeRequest;

/**
 * Writes and reads {@code facts.json}: the facts of the circle that the rules judged, as another
 * program would send it. The rules' JSON Schema {@code circle-facts.schema.json} describes it.
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

  /**
   * Reads what {@link #write} or another program wrote.
   *
   * @param file the file, for example {@code facts.json} of a report
   * @param vocabulary the formats and figures that it may name
   * @throws InvalidInputException when it cannot be read or something in it is wrong; names every
   *     problem
   */
  public static JudgeRequest read(Path file, Vocabulary vocabulary) {
    try {
      return JudgeRequest.read(Json.readObject(file), vocabulary, file.toString());
    } catch (IOException e) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  file.toString(),
                  0,
                  "",
                  "",
                  Phrases.beside(FactsJson.class, "phrases").text("facts.unreadable"))));
    }
  }
}
