package org.lifecircle.kit.scenario;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.DemandNumbers;
import org.lifecircle.simulation.scenario.SetNumbers;
import org.lifecircle.tables.Utf8Text;

/**
 * Numbers of the day model that somebody sets, in a YAML file: one a line, such as {@code
 * demand-scale: 0.5}.
 *
 * @param name the file's name
 * @param demand what is assumed then
 * @param sha256 of the file, hexadecimal
 */
public record ParameterFile(String name, Demand demand, String sha256) {

  private static final Phrases PHRASES = Phrases.beside(ParameterFile.class, "phrases");
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  public ParameterFile {
    requireNonNull(name, "name");
    requireNonNull(demand, "demand");
    requireNonNull(sha256, "sha256");
  }

  /**
   * Reads parameters.
   *
   * @param path the file
   * @param demand what is assumed without it
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static ParameterFile read(Path path, Demand demand) {
    return of(String.valueOf(path.getFileName()), bytes(path), demand);
  }

  /**
   * Parameters of a file that somebody else has read.
   *
   * @param file its name
   * @param bytes what stands in it, in the place of the product's own numbers
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static ParameterFile of(String file, byte[] bytes) {
    return of(file, bytes, Demand.standard());
  }

  private static ParameterFile of(String file, byte[] bytes, Demand demand) {
    List<Problem> problems = new ArrayList<>();
    Optional<YamlMapping> yaml =
        Utf8Text.decode(file, bytes, problems)
            .flatMap(text -> YamlMapping.read(file, text, problems));
    Demand changed = demand;
    for (String name : yaml.map(YamlMapping::keys).orElse(List.of())) {
      Optional<BigDecimal> value = yaml.get().requiredDecimal(name, MOST.negate(), MOST);
      if (value.isEmpty()) {
        continue;
      }
      double number = value.get().doubleValue();
      Optional<SetNumbers.Wrong> wrong = SetNumbers.problem(name, number, demand);
      if (wrong.isPresent()) {
        yaml.get().problem(name, wrong.get().message());
      } else {
        changed = DemandNumbers.with(changed, name, number);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new ParameterFile(file, changed, FileDigest.of(bytes));
  }

  /**
   * What stands in a file, for whoever sends it elsewhere.
   *
   * @throws InvalidInputException when it cannot be read
   */
  public static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw wrong(path, PHRASES.text("file.missing"));
    } catch (IOException e) {
      throw wrong(path, PHRASES.text("file.unreadable", String.valueOf(e.getMessage())));
    }
  }

  private static InvalidInputException wrong(Path path, Text message) {
    return new InvalidInputException(List.of(new Problem(path.toString(), 0, "", "", message)));
  }
}
