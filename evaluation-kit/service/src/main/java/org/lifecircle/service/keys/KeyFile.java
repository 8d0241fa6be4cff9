package org.lifecircle.service.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lifecircle.model.Coded;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;

/**
 * A text file of keys, one a line: name, SHA-256 of the key, scopes with commas between them and,
 * if wanted, requests a second. What follows a {@code #} is not read. The keys themselves stand
 * nowhere; a digest without salt suffices for keys that are random and long.
 */
public final class KeyFile {

  private static final Phrases PHRASES = Phrases.beside(KeyFile.class, "phrases");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,6}");
  private static final int DEFAULT_PER_SECOND = 1000;
  private static final int FEWEST_CELLS = 3;
  private static final int MOST_CELLS = 4;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ApiKey> keys = new ArrayList<>();

  private KeyFile(String file) {
    this.file = file;
  }

  /**
   * Reads the keys.
   *
   * @throws InvalidInputException when something is wrong; names every problem
   */
  public static List<ApiKey> read(Path path) {
    KeyFile reading = new KeyFile(path.toString());
    try {
      reading.lines(Files.readAllLines(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      reading.problem(0, "", "", "keys.unreadable");
    }
    if (reading.problems.isEmpty() && reading.keys.isEmpty()) {
      reading.problem(0, "", "", "keys.none");
    }
    if (!reading.problems.isEmpty()) {
      throw new InvalidInputException(reading.problems);
    }
    return List.copyOf(reading.keys);
  }

  private void lines(List<String> lines) {
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> digests = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).split("#", 2)[0].strip();
      if (!text.isEmpty()) {
        key(i + 1, List.of(text.split("\\s+")))
            .ifPresent(
                key -> {
                  if (!names.add(key.name()) || !digests.add(key.sha256())) {
                    problem(0, "name", key.name(), "keys.twice");
                  }
                  keys.add(key);
                });
      }
    }
  }

  private Optional<ApiKey> key(int line, List<String> cells) {
    if (cells.size() < FEWEST_CELLS || cells.size() > MOST_CELLS) {
      problem(line, "", "", "keys.cells");
      return Optional.empty();
    }
    int before = problems.size();
    if (!NAME.matcher(cells.get(0)).matches()) {
      problem(line, "name", cells.get(0), "keys.name");
    }
    if (!SHA256.matcher(cells.get(1)).matches()) {
      // Somebody may have written the key itself: it is not shown.
      problem(line, "sha256", "", "keys.digest");
    }
    List<Scope> scopes = new ArrayList<>();
    for (String id : Arrays.asList(cells.get(2).split(","))) {
      Optional<Scope> scope = Coded.find(Scope.class, id);
      scope.ifPresent(scopes::add);
      if (scope.isEmpty()) {
        problem(line, "scopes", id, "keys.scope", String.join(", ", Coded.ids(Scope.class)));
      }
    }
    int perSecond = DEFAULT_PER_SECOND;
    if (cells.size() == MOST_CELLS) {
      if (RATE.matcher(cells.get(3)).matches()) {
        perSecond = Integer.parseInt(cells.get(3));
      } else {
        problem(line, "requests a second", cells.get(3), "keys.rate");
      }
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new ApiKey(cells.get(0), cells.get(1), scopes, perSecond));
  }

  private void problem(int line, String field, String value, String key, Object... arguments) {
    problems.add(new Problem(file, line, field, value, PHRASES.text(key, arguments)));
  }
}
