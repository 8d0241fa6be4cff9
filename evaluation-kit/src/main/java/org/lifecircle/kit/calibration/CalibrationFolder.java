package org.lifecircle.kit.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.CalibrationManifest;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;

/**
 * The folder that a calibration leaves behind: the files that {@link Codebook} lists for {@link
 * Codebook#CALIBRATION}. All appear at once, or none.
 */
public final class CalibrationFolder implements AutoCloseable {

  /** The best numbers as a file that {@code --parameters} takes. */
  public static final String PARAMETERS = "parameters.yaml";

  private static final int DECIMALS = 6;

  private final AsideFolder folder;

  private CalibrationFolder(AsideFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a calibration can be written there.
   *
   * @param place an empty folder, an earlier calibration, or nothing yet
   * @throws AsideFolder.OccupiedException when something else stands there
   * @throws IOException when nothing can be written there
   */
  public static CalibrationFolder open(Path place) throws IOException {
    return new CalibrationFolder(AsideFolder.open(place, OwnedFiles::of));
  }

  /**
   * Writes everything and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(CircleCalibration run, Language language) throws IOException {
    Path path = folder.path();
    List<OutputTable.Filled<?>> tables = CalibrationTables.of(run.calibration());
    for (OutputTable.Filled<?> table : tables) {
      table.write(path);
    }
    DataPackageJson.write(
        path,
        Codebook.CALIBRATION,
        run.circle().name(),
        tables.stream().<OutputTable<?>>map(OutputTable.Filled::table).toList(),
        language);
    StringBuilder parameters = new StringBuilder();
    run.calibration()
        .best()
        .forEach(
            (name, value) ->
                parameters
                    .append(name)
                    .append(": ")
                    .append(OutputTable.rounded(value, DECIMALS))
                    .append('\n'));
    Files.writeString(path.resolve(PARAMETERS), parameters, StandardCharsets.UTF_8);
    CalibrationOptions options = run.options();
    new CalibrationManifest(
            SoftwareVersion.CURRENT,
            language,
            new CalibrationManifest.Runs(
                run.day(), options.seed(), options.points(), options.replications()),
            options.names(),
            run.inputs())
        .write(path.resolve(OwnedFiles.MANIFEST));
    OwnedFiles.record(path);
    folder.commit();
  }

  /** Files that were changed by hand and keep their content under these other names. */
  public List<Path> kept() {
    return folder.kept();
  }

  @Override
  public void close() {
    folder.close();
  }
}
