package org.lifecircle.simulation.network.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * The modes of moving, from a table: one more is one more row, and its numbers among the walking
 * parameters.
 *
 * @param all in the order of the table, at least one, each with its place in the order as its index
 */
public record Modes(List<Mode> all) {

  private static final Phrases PHRASES = Phrases.beside(Modes.class, "phrases");
  private static final Columns COLUMNS =
      Columns.required("id", "labelZh", "labelEn", "speed", "stairs").optional("wheels");
  private static final String YES = "yes";

  public Modes {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is at least one mode");
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).index() != i) {
        throw new IllegalArgumentException("modes are in the order of their numbers: " + all);
      }
    }
  }

  /** The modes that come with the product. */
  static Modes standard() {
    return resource(Modes.class, "modes.csv");
  }

  /**
   * Reads a table that lies on the class path beside a class.
   *
   * @throws InvalidInputException with everything that is wrong with the table
   */
  public static Modes resource(Class<?> neighbor, String name) {
    List<Problem> problems = new ArrayList<>();
    List<Mode> modes = new ArrayList<>();
    for (Row row : Table.resource(neighbor, name, COLUMNS, problems).rows()) {
      mode(row, modes.size())
          .ifPresent(
              mode -> {
                if (modes.stream().anyMatch(known -> known.id().equals(mode.id()))) {
                  row.problem("id", PHRASES.text("mode.twice"));
                }
                modes.add(mode);
              });
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Modes(modes);
  }

  private static Optional<Mode> mode(Row row, int index) {
    Optional<String> id = row.requiredText("id");
    Optional<String> labelZh = row.requiredText("labelZh");
    Optional<String> labelEn = row.requiredText("labelEn");
    Optional<Mode.Speed> speed = row.value("speed", Mode.Speed.class);
    Optional<String> stairs = row.name("stairs", List.of(YES, "no"));
    if (id.isEmpty()
        || labelZh.isEmpty()
        || labelEn.isEmpty()
        || speed.isEmpty()
        || stairs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mode(
            index,
            id.get(),
            new Text(labelZh.get(), labelEn.get()),
            speed.get(),
            stairs.get().equals(YES),
            !row.blank("wheels")
                && row.name("wheels", List.of(YES, "no")).filter(YES::equals).isPresent()));
  }

  /** How people move unless something else is said: the first of the table. */
  public Mode usual() {
    return all.get(0);
  }

  /** The mode with a name. */
  public Optional<Mode> ofId(String id) {
    return all.stream().filter(mode -> mode.id().equals(id)).findFirst();
  }

  /** All names, in the order of the table. */
  public List<String> ids() {
    return all.stream().map(Mode::id).toList();
  }
}
