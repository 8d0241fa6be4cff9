package org.lifecircle.kit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lifecircle.kit.cells.CellDate;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.network.ways.LocalMetric;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Reads an earlier plan: its {@code plan.csv}, as it was written or as a spreadsheet program has
 * saved it again, and {@code lists.csv} where it lies beside it. Rows may stand in any order,
 * columns too, and columns of others may stand between them; columns beyond the necessary ones may
 * be missing, and then less is told.
 */
public final class EarlierPlanFile {

  private static final int MOST_STEPS = 100_000;
  private static final int FARTHEST_METERS = 20_000;
  private static final Columns COLUMNS =
      Columns.required("step", "measure", "formats", "lon", "lat").amongOthers();
  private static final Columns LISTS =
      Columns.required("step", "list", "format", "needsBefore").amongOthers();
  private static final Phrases PHRASES = Phrases.beside(EarlierPlanFile.class, "phrases");

  private final Circle circle;
  private final FormatCatalog formats;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> notes = new ArrayList<>();
  private final Map<String, String> inputs = new LinkedHashMap<>();

  private EarlierPlanFile(Circle circle, FormatCatalog formats) {
    this.circle = circle;
    this.formats = formats;
  }

  /**
   * Reads a plan of a circle.
   *
   * @param file {@code plan.csv}
   * @param circle the circle as it is today
   * @param formats every format that an outlet may have
   * @throws InvalidInputException with everything that is wrong, by row and column; also when the
   *     plan is of another circle
   */
  public static EarlierPlan read(Path file, Circle circle, FormatCatalog formats) {
    return new EarlierPlanFile(circle, formats).read(file);
  }

  private EarlierPlan read(Path file) {
    Optional<Table> table = Table.read(file, COLUMNS, problems);
    List<EarlierPlan.Step> steps = table.map(this::steps).orElse(List.of());
    Optional<LocalDate> madeOf = Optional.empty();
    String standard = "";
    if (table.isPresent()) {
      ofThisCircle(table.get());
      madeOf = dates(table.get());
      standard = one(table.get(), "standard");
    }
    Optional<List<EarlierPlan.Line>> lines =
        lines(
            file.resolveSibling("lists.csv"),
            steps.stream().map(EarlierPlan.Step::number).toList());
    if (problems.isEmpty()) {
      digest(file);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new EarlierPlan(
        file.getFileName().toString(),
        new EarlierPlan.Origin(madeOf, standard),
        steps,
        lines,
        inputs,
        notes);
  }

  private void digest(Path file) {
    try {
      inputs.put(file.getFileName().toString(), FileDigest.of(file));
    } catch (IOException e) {
      problems.add(
          new Problem(
              file.getFileName().toString(),
              0,
              "",
              "",
              PHRASES.text("earlier.unreadable", String.valueOf(e.getMessage()))));
    }
  }

  private List<EarlierPlan.Step> steps(Table table) {
    notes.addAll(table.notes());
    EarlierStepRows rows = new EarlierStepRows(table, formats);
    Set<Integer> numbers = new TreeSet<>();
    List<EarlierPlan.Step> steps = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<EarlierPlan.Step> step = rows.step(row);
      if (step.isEmpty()) {
        continue;
      }
      if (!numbers.add(step.get().number())) {
        row.problem("step", PHRASES.text("earlier.twice"));
      }
      int meters = LocalMetric.millimeters(circle.center(), step.get().place().location()) / 1000;
      if (meters > FARTHEST_METERS) {
        row.problem("lon", PHRASES.text("site.far", Integer.toString(FARTHEST_METERS / 1000)));
      }
      steps.add(step.get());
    }
    steps.sort(Comparator.comparingInt(EarlierPlan.Step::number));
    return steps;
  }

  /** Each other circle that rows name is told once. */
  private void ofThisCircle(Table table) {
    Set<String> others = new TreeSet<>();
    for (Row row : table.rows()) {
      String name = row.text("circle");
      if (!name.isBlank() && !name.equals(circle.name()) && others.add(name)) {
        row.problem("circle", PHRASES.text("earlier.circle", circle.name()));
      }
    }
  }

  /** What all rows say in a column; rows that say something else than the first are told. */
  private String one(Table table, String column) {
    String first = "";
    for (Row row : table.rows()) {
      String said = row.text(column);
      if (first.isBlank()) {
        first = said;
      } else if (!said.isBlank() && !said.equals(first)) {
        row.problem(column, PHRASES.text("earlier.differs", first));
      }
    }
    return first;
  }

  /** Spreadsheet programs write dates in the way of their country. */
  private Optional<LocalDate> dates(Table table) {
    Optional<LocalDate> first = Optional.empty();
    for (Row row : table.rows()) {
      CellMeaning<LocalDate> date = CellDate.read(row.text("evaluationDate"));
      date.wrong().ifPresent(wrong -> row.problem("evaluationDate", wrong));
      if (first.isEmpty()) {
        first = date.value();
      } else if (date.value().isPresent() && !date.value().equals(first)) {
        row.problem("evaluationDate", PHRASES.text("earlier.differs", first.get().toString()));
      }
    }
    return first;
  }

  private Optional<List<EarlierPlan.Line>> lines(Path file, List<Integer> steps) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<Table> table = Table.read(file, LISTS, problems);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    notes.addAll(table.get().notes());
    EarlierStepRows cells = new EarlierStepRows(table.get(), formats);
    List<EarlierPlan.Line> lines = new ArrayList<>();
    for (Row row : table.get().rows()) {
      Optional<Integer> step = cells.whole(row, "step", 1, MOST_STEPS);
      Optional<NeedList> list = row.value("list", NeedList.class);
      Optional<BusinessFormat> format = row.name("format", formats.ids()).flatMap(formats::find);
      Optional<Double> needs = cells.number(row, "needsBefore", 0);
      if (row.blank("needsBefore")) {
        row.requiredText("needsBefore");
      }
      // A step that was struck out of the plan takes its lines with it.
      if (step.isPresent()
          && list.isPresent()
          && format.isPresent()
          && needs.isPresent()
          && steps.contains(step.get())) {
        lines.add(new EarlierPlan.Line(step.get(), list.get(), format.get(), needs.get()));
      }
    }
    digest(file);
    return Optional.of(lines);
  }
}
