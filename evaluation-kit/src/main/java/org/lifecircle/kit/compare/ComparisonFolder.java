package org.lifecircle.kit.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.json.ComparisonManifest;
import org.lifecircle.model.Language;
import org.lifecircle.reports.ScenarioContent;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.Layout;
import org.lifecircle.reports.charts.ScenarioCharts;
import org.lifecircle.reports.document.ScenarioComposer;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.ScenarioPage;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatDemand;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.experiment.Comparison;
import org.lifecircle.simulation.experiment.Measure;
import org.lifecircle.simulation.experiment.Replications;
import org.lifecircle.simulation.scenario.Scenario;
import org.lifecircle.tables.TableWriter;

/**
 * The folder that a comparison leaves behind: {@code comparison.html} to read, tidy tables to work
 * with, and {@code manifest.json} to run it again. All appear at once, or none.
 */
public final class ComparisonFolder implements AutoCloseable {

  private static final String MANIFEST = "manifest.json";
  private static final int DECIMALS = 6;

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
    return new ComparisonFolder(
        AsideFolder.open(place, folder -> Files.isRegularFile(folder.resolve(MANIFEST))));
  }

  /**
   * Writes everything and moves it into place.
   *
   * @throws IOException when a file cannot be written; then nothing has changed
   */
  public void write(ScenarioComparison comparison, Language language) throws IOException {
    Path path = folder.path();
    List<Comparison.Difference> differences = comparison.differences();
    writeDifferences(path.resolve("differences.csv"), "measure", differences);
    writeDifferences(path.resolve("hours.csv"), "hour", comparison.byHour());
    writeDifferences(path.resolve("homes.csv"), "home", comparison.byHome());
    writeDifferences(path.resolve("outlets.csv"), "outlet", comparison.byOutlet());
    writeReplications(path.resolve("replications.csv"), comparison);
    writeNeeds(path.resolve("needs.csv"), comparison.comparison());
    writeVisits(path.resolve("visits.csv"), comparison.comparison());
    ScenarioContent content = content(comparison, language);
    ReportFont font = ReportFont.load();
    Map<String, Chart> charts = ScenarioCharts.of(content, font);
    Files.writeString(
        path.resolve("comparison.html"),
        ScenarioPage.of(ScenarioComposer.compose(content), charts, font),
        StandardCharsets.UTF_8);
    Path pictures = Files.createDirectories(path.resolve("charts"));
    for (Chart chart : charts.values()) {
      Files.write(pictures.resolve(chart.id() + ".png"), chart.png(Layout.ALONE));
      Files.writeString(pictures.resolve(chart.id() + ".svg"), chart.svgFile(Layout.ALONE));
    }
    List<String> ids = new ArrayList<>();
    comparison.comparison().runs().forEach(run -> ids.add(run.scenarioId()));
    new ComparisonManifest(
            SoftwareVersion.CURRENT,
            comparison.day(),
            comparison.options().seed(),
            comparison.replications(),
            comparison.options().precision(),
            language,
            ids,
            comparison.parameters(),
            comparison.inputs())
        .write(path.resolve(MANIFEST));
    folder.commit();
  }

  @Override
  public void close() {
    folder.close();
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "";
    }
    return rounded(value, DECIMALS);
  }

  private static String rounded(double value, int decimals) {
    BigDecimal number = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void writeDifferences(
      Path file, String key, List<Comparison.Difference> differences) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Difference one : differences) {
      rows.add(
          List.of(
              one.scenarioId(),
              one.measure().id(),
              one.measure().unit(),
              Integer.toString(one.difference().replications()),
              number(one.baseline().mean()),
              number(one.baseline().lower()),
              number(one.baseline().upper()),
              number(one.scenario().mean()),
              number(one.scenario().lower()),
              number(one.scenario().upper()),
              number(one.difference().mean()),
              number(one.difference().lower()),
              number(one.difference().upper()),
              one.significant() ? "yes" : "no",
              number(one.varianceRatio())));
    }
    TableWriter.write(
        file,
        List.of(
            "scenario",
            key,
            "unit",
            "replications",
            "baselineMean",
            "baselineLower95",
            "baselineUpper95",
            "scenarioMean",
            "scenarioLower95",
            "scenarioUpper95",
            "differenceMean",
            "differenceLower95",
            "differenceUpper95",
            "significant",
            "varianceRatio"),
        rows);
  }

  private static void writeReplications(Path file, ScenarioComparison comparison)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Run run : comparison.comparison().runs()) {
      for (int i = 0; i < run.days().size(); i++) {
        DayStatistics day = run.days().get(i);
        for (Measure measure : comparison.measures()) {
          rows.add(
              List.of(
                  run.scenarioId(),
                  Integer.toString(i + 1),
                  Long.toString(Replications.seed(comparison.options().seed(), i)),
                  measure.id(),
                  number(measure.value().applyAsDouble(day))));
        }
      }
    }
    TableWriter.write(file, List.of("scenario", "replication", "seed", "measure", "value"), rows);
  }

  private static void writeNeeds(Path file, Comparison comparison) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Run run : comparison.runs()) {
      for (int i = 0; i < run.days().size(); i++) {
        for (FormatDemand format : run.days().get(i).formats()) {
          for (Map.Entry<NeedOutcome, Integer> outcome : format.outcomes().entrySet()) {
            rows.add(
                List.of(
                    run.scenarioId(),
                    Integer.toString(i + 1),
                    format.formatId(),
                    outcome.getKey().id(),
                    outcome.getValue().toString()));
          }
        }
      }
    }
    TableWriter.write(file, List.of("scenario", "replication", "format", "outcome", "needs"), rows);
  }

  private static void writeVisits(Path file, Comparison comparison) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Run run : comparison.runs()) {
      int days = run.days().size();
      List<OutletVisits> first = run.days().get(0).visits();
      for (int o = 0; o < first.size(); o++) {
        for (int hour = 0; hour < 24; hour++) {
          long served = 0;
          long turnedAway = 0;
          for (DayStatistics day : run.days()) {
            served += day.visits().get(o).byHour().get(hour);
            turnedAway += day.visits().get(o).turnedAwayByHour().get(hour);
          }
          if (served + turnedAway > 0) {
            rows.add(
                List.of(
                    run.scenarioId(),
                    first.get(o).outletId(),
                    Integer.toString(hour),
                    number((double) served / days),
                    number((double) turnedAway / days)));
          }
        }
      }
    }
    TableWriter.write(
        file,
        List.of("scenario", "outlet", "hour", "meanVisitsServed", "meanVisitsTurnedAway"),
        rows);
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
        comparison.day(),
        comparison.options().seed(),
        comparison.replications(),
        comparison.scenarios().stream()
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
