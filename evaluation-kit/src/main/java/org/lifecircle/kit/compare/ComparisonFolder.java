package org.lifecircle.kit.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.codebook.Codebook;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.DataPackageJson;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.model.Language;
import org.lifecircle.reports.ScenarioContent;
import org.lifecircle.reports.output.ScenarioWriter;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.scenario.Scenario;

/**
 * The folder that a comparison leaves behind: the files that {@link Codebook} lists for {@link
 * Codebook#COMPARISON}. All appear at once, or none.
 */
public final class ComparisonFolder implements AutoCloseable {

  private final AsideFolder folder;

  private ComparisonFolder(AsideFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that a comparison can be written there.
   *
   * @param place an empty folder, an earlier comparison, or nothing yet
   * @throws AsideFolder.OccupiedException when something else stands there
   * @throws IOException when nothing can be written there
   */
  public static ComparisonFolder open(Path place) throws IOException {
    return new ComparisonFolder(AsideFolder.open(place, OwnedFiles::of));
  }

  /**
   * Writes everything and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(ScenarioComparison comparison, Language language) throws IOException {
    Path path = folder.path();
    List<OutputTable.Filled<?>> tables = ComparisonTables.of(comparison);
    for (OutputTable.Filled<?> table : tables) {
      table.write(path);
    }
    DataPackageJson.write(
        path,
        Codebook.COMPARISON,
        comparison.circle().name(),
        tables.stream().<OutputTable<?>>map(OutputTable.Filled::table).toList(),
        language);
    ScenarioWriter.write(path, content(comparison, language));
    comparison
        .experiment()
        .manifest(comparison.replications(), language)
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

  private static ScenarioContent content(ScenarioComparison comparison, Language language) {
    List<Comparison.Difference> hours = comparison.byHour();
    List<Comparison.Difference> homes = comparison.byHome();
    List<Comparison.Difference> outlets = comparison.byOutlet();
    List<Comparison.Difference> measures = comparison.differences();
    return new ScenarioContent(
        language,
        SoftwareVersion.CURRENT,
        comparison.circle(),
        new ScenarioContent.Experiment(
            comparison.experiment().day(),
            comparison.experiment().options().seed(),
            comparison.replications(),
            comparison.uncertainty()),
        comparison.experiment().scenarios().stream()
            .map(
                scenario ->
                    new ScenarioContent.OfScenario(
                        scenario.id(),
                        scenario.title(),
                        of(scenario, measures),
                        of(scenario, hours),
                        of(scenario, homes),
                        of(scenario, outlets)))
            .toList());
  }

  private static List<Comparison.Difference> of(
      Scenario scenario, List<Comparison.Difference> differences) {
    return differences.stream().filter(one -> one.scenarioId().equals(scenario.id())).toList();
  }
}
