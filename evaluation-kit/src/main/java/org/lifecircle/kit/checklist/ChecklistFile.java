package org.lifecircle.kit.checklist;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.files.NamedInput;
import org.lifecircle.kit.folder.Wording;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coded;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.tables.Table;

/**
 * A checklist in a file of its own, which {@code evaluate} wrote and somebody filled. The places of
 * outlets that were found are in the coordinate system in which the circle was given.
 */
public final class ChecklistFile {

  private static final long LARGEST_FILE_BYTES = 64L * 1024 * 1024;
  private static final Phrases PHRASES = Phrases.beside(ChecklistFile.class, "phrases");

  private final Path file;
  private final FormatCatalog formats;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * A reading of one file.
   *
   * @param file a table with the columns {@link ChecklistRows#COLUMNS}
   * @param formats the formats that it may name
   */
  public ChecklistFile(Path file, FormatCatalog formats) {
    this.file = requireNonNull(file, "file");
    this.formats = requireNonNull(formats, "formats");
  }

  /**
   * A circle as the file corrects it.
   *
   * @param data the circle before anybody looked
   * @throws InvalidInputException with every problem of the file
   */
  public CircleData apply(CircleData data) {
    byte[] bytes = NamedInput.bytes(file, LARGEST_FILE_BYTES, PHRASES);
    Optional<Table> table = Table.read(nameOf(file), bytes, ChecklistRows.COLUMNS, problems);
    Circle checked =
        table
            .map(
                rows ->
                    new ChecklistRows(formats, Wording.OF_FILES, problems, warnings)
                        .apply(data.circle(), rows))
            .orElse(data.circle());
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    table.ifPresent(read -> warnings.addAll(read.notes()));
    return checked(data, checked, warnings, Map.of(nameOf(file), FileDigest.of(bytes)));
  }

  /**
   * What a circle becomes when its checklist was read from another file.
   *
   * @param data the circle before anybody looked
   * @param checked what {@link ChecklistRows#apply} made of it; the places of the outlets that it
   *     has more are in the coordinate system in which the circle was given
   * @param warnings what is doubtful about the checklist
   * @param inputs the file of the checklist with its digest
   */
  public static CircleData checked(
      CircleData data, Circle checked, List<Warning> warnings, Map<String, String> inputs) {
    CoordinateSystem system =
        Coded.find(CoordinateSystem.class, data.coordinateSystem()).orElse(CoordinateSystem.WGS84);
    List<Outlet> outlets = new ArrayList<>(data.circle().outlets());
    for (Outlet found : checked.outlets().subList(outlets.size(), checked.outlets().size())) {
      outlets.add(found.moved(system::toWgs84));
    }
    List<UnusedOutlet> unused = new ArrayList<>(data.circle().unused());
    for (UnusedOutlet found : checked.unused().subList(unused.size(), checked.unused().size())) {
      unused.add(found.moved(system::toWgs84));
    }
    List<Warning> allWarnings = new ArrayList<>(data.warnings());
    allWarnings.addAll(warnings);
    Map<String, String> allInputs = new LinkedHashMap<>(data.inputs());
    allInputs.putAll(inputs);
    return new CircleData(
        checked.withOutlets(outlets).withUnused(unused),
        data.map(),
        data.evidence(),
        allWarnings,
        allInputs,
        data.coordinateSystem());
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
