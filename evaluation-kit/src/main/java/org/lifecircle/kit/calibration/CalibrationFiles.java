package org.lifecircle.kit.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.json.CalibrationManifest;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;

/** What a calibration leaves behind: the files that {@link Codebook#CALIBRATION} lists. */
public final class CalibrationFiles {

  /** The best numbers as a file that {@code --parameters} takes. */
  public static final String PARAMETERS = "parameters.yaml";

  private static final int DECIMALS = 6;

  private CalibrationFiles() {}

  /**
   * Writes everything.
   *
   * @param path an existing folder
   * @throws IOException when a file cannot be written
   */
  public static void write(Path path, CircleCalibration run, Language language) throws IOException {
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
  }
}
