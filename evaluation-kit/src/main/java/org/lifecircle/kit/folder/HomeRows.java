package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.cells.CellAnswer;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellReader;
import org.lifecircle.kit.cells.Measure;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Phrases;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** Turns the rows of one table into homes. */
final class HomeRows {

  private static final Phrases PHRASES = Phrases.beside(HomeRows.class, "phrases");

  private final RowBasics basics;
  private final CellReader cells;
  private final Wording wording;
  private final CensusAges ages;

  HomeRows(RowBasics basics, Wording wording, CensusAges ages) {
    this.basics = requireNonNull(basics, "basics");
    this.cells = basics.cells();
    this.wording = requireNonNull(wording, "wording");
    this.ages = requireNonNull(ages, "ages");
  }

  /** The homes of rows that can be read, each with its line. */
  List<RepeatedRows.Numbered<Home>> read(Table table) {
    List<RepeatedRows.Numbered<Home>> homes = new ArrayList<>();
    for (Row row : table.rows()) {
      home(row).ifPresent(home -> homes.add(new RepeatedRows.Numbered<>(row.line(), home, "")));
    }
    return homes;
  }

  private Optional<Home> home(Row row) {
    Optional<String> id = basics.id(row);
    Optional<Coordinate> location = basics.location(row);
    CellMeaning<Integer> households =
        cells.requiredWhole(
            row, "households", Measure.HOUSEHOLDS, 0, CircleRows.MOST_RESIDENTS_OF_A_HOME);
    CellMeaning<Integer> residents =
        cells.requiredWhole(
            row, "residents", Measure.PEOPLE, 0, CircleRows.MOST_RESIDENTS_OF_A_HOME);
    Optional<Answer> estimated = basics.answer(row, "estimated", CellAnswer.Question.ESTIMATED);
    Optional<Ages> counted = ages(row, residents.value());
    if (id.isEmpty()
        || location.isEmpty()
        || households.value().isEmpty()
        || counted.isEmpty()
        || estimated.isEmpty()) {
      return Optional.empty();
    }
    boolean about = residents.approximate() && estimated.get() == Answer.UNKNOWN;
    return Optional.of(
        new Home(
            id.get(),
            basics.name(row, id.get()),
            location.get(),
            households.value().get(),
            counted.get().counts(),
            new Home.Estimates(about || estimated.get() == Answer.YES, counted.get().estimated())));
  }

  /** How many residents are how old, and whether nobody has counted that. */
  private record Ages(AgeCounts counts, boolean estimated) {}

  private Optional<Ages> ages(Row row, Optional<Integer> residents) {
    CellMeaning<Integer> children = people(row, "children");
    CellMeaning<Integer> olderAdults = people(row, "olderAdults");
    if (children.wrong().isPresent() || olderAdults.wrong().isPresent()) {
      return Optional.empty();
    }
    if (children.value().isPresent() != olderAdults.value().isPresent()) {
      row.problem(
          children.value().isEmpty() ? "children" : "olderAdults",
          PHRASES.text("ages.half", wording.column("children"), wording.column("olderAdults")));
      return Optional.empty();
    }
    if (residents.isEmpty()) {
      return Optional.empty();
    }
    if (children.value().isEmpty()) {
      return Optional.of(new Ages(ages.split(residents.get()), true));
    }
    int young = children.value().get();
    int old = olderAdults.value().orElseThrow();
    if (young + old > residents.get()) {
      row.problem(
          "residents",
          PHRASES.text(
              "ages.more-than-residents",
              wording.column("children"),
              wording.column("olderAdults"),
              Integer.toString(young + old),
              wording.column("residents")));
      return Optional.empty();
    }
    return Optional.of(new Ages(new AgeCounts(young, residents.get() - young - old, old), false));
  }

  private CellMeaning<Integer> people(Row row, String column) {
    return cells.whole(row, column, Measure.PEOPLE, 0, CircleRows.MOST_RESIDENTS_OF_A_HOME);
  }
}
