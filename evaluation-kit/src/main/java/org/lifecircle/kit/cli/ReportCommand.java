package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.json.ScorecardReading;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.output.ComparisonWriter;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle report --compare}: reports of circles, or of one circle's years, together. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  private static final String PAGE = "comparison.html";

  @Spec private CommandSpec spec;

  @Option(names = "--compare", paramLabel = "REPORT", arity = "1..*", required = true)
  private List<Path> folders;

  @Option(names = "--standard", paramLabel = "ID")
  private String standard;

  @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "report-comparison")
  private Path out;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    List<Problem> problems = new ArrayList<>();
    if (folders.size() < 2 || folders.size() > ReportComparison.MOST) {
      problems.add(
          new Problem(
              "--compare",
              0,
              "",
              Integer.toString(folders.size()),
              LifeCircle.PHRASES.text("report.count", ReportComparison.MOST)));
    }
    List<ComparedReport> reports = new ArrayList<>();
    for (Path folder : folders) {
      ScorecardReading.read(folder, Optional.ofNullable(standard), problems)
          .ifPresent(reports::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Language language = root.reportLanguage();
    Standards standards = Standards.load();
    reports.replaceAll(report -> inLanguage(report, standards, language));
    OutputPlace.requireApart(out, "comparison", folders.toArray(Path[]::new));
    try (AsideFolder place = AsideFolder.open(out, OwnedFiles::of)) {
      ComparisonWriter.write(
          place.path(), new ReportComparison(language, SoftwareVersion.CURRENT, reports));
      Map<String, String> inputs = new LinkedHashMap<>();
      for (Path folder : folders) {
        Path verdict = folder.resolve(ScorecardReading.FILE);
        inputs.put(verdict.toString(), FileDigest.of(verdict));
      }
      Manifest.writeOfReports(
          place.path().resolve(OwnedFiles.MANIFEST), inputs, language, SoftwareVersion.CURRENT);
      OwnedFiles.record(place.path());
      place.commit();
      KeptFiles.tell(command, place.kept());
    }
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text("report.compared", reports.size(), out.resolve(PAGE).toString())
                .in(root.console()));
    return 0;
  }

  /**
   * A report with the titles of its standard in another language. Titles that are not the carried
   * ones, such as those of a city's standard, stay as the report has them.
   */
  private static ComparedReport inLanguage(
      ComparedReport report, Standards standards, Language language) {
    Map<String, Text> formats = new LinkedHashMap<>();
    standards.allFormats().formats().forEach(one -> formats.put(one.id(), one.label()));
    Optional<Standard> carried =
        standards.list().stream().filter(one -> one.id().equals(report.standardId())).findFirst();
    Map<String, Text> dimensions =
        carried.map(one -> standards.dimensionTitles(one.id())).orElse(Map.of());
    return report.named(
        title -> translated(title, carried.map(Standard::title), language),
        (id, title) -> translated(title, Optional.ofNullable(dimensions.get(id)), language),
        (id, label) -> translated(label, Optional.ofNullable(formats.get(id)), language));
  }

  private static String translated(String words, Optional<Text> carried, Language language) {
    return carried
        .filter(text -> words.equals(text.zh()) || words.equals(text.en()))
        .map(text -> text.in(language))
        .orElse(words);
  }
}
