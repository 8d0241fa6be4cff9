package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifecircle.kit.SoftwareVersion;
import org.lifecircle.kit.compare.ReportsBeside;
import org.lifecircle.kit.files.AsideFolder;
import org.lifecircle.kit.files.FileDigest;
import org.lifecircle.kit.json.CircleLineJson;
import org.lifecircle.kit.json.Manifest;
import org.lifecircle.kit.json.OwnedFiles;
import org.lifecircle.kit.programme.ReportStatistics;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.comparison.ComparedReport;
import org.lifecircle.reports.comparison.ReportComparison;
import org.lifecircle.reports.programme.JudgedCircle;
import org.lifecircle.standards.Standards;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle report}: reports of circles, or of one circle's years, together. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--compare", paramLabel = "REPORT", arity = "1..*")
  private List<Path> folders;

  @Option(names = "--statistics", paramLabel = "REPORT", arity = "1..*")
  private List<Path> counted;

  @Option(names = "--standard", paramLabel = "ID")
  private String standard;

  @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "report-comparison")
  private Path out;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    if ((folders == null) == (counted == null)) {
      throw LifeCircle.wrong(command, "report.which");
    }
    return counted == null ? compare(command, root) : count(command, root);
  }

  /** One row a circle, of any number of reports. */
  private int count(CommandLine command, LifeCircle root) throws Exception {
    List<Problem> problems = new ArrayList<>();
    List<JudgedCircle> circles = new ArrayList<>();
    for (Path folder : counted) {
      CircleLineJson.read(folder, problems).ifPresent(circles::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    OutputPlace.requireApart(out, "comparison", counted.toArray(Path[]::new));
    try (AsideFolder place = AsideFolder.open(out, OwnedFiles::of)) {
      ReportStatistics.write(place.path(), circles, root.reportLanguage());
      Map<String, String> inputs = new LinkedHashMap<>();
      for (Path folder : counted) {
        Path line = folder.resolve(CircleLineJson.FILE);
        inputs.put(line.toString(), FileDigest.of(line));
      }
      Manifest.writeOfReports(
          place.path().resolve(OwnedFiles.MANIFEST),
          inputs,
          root.reportLanguage(),
          SoftwareVersion.CURRENT);
      OwnedFiles.record(place.path());
      place.commit();
      KeptFiles.tell(command, place.kept());
    }
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text(
                    "report.counted",
                    circles.size(),
                    out.resolve("level-statistics.xlsx").toString())
                .in(root.console()));
    return 0;
  }

  private int compare(CommandLine command, LifeCircle root) throws Exception {
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
    List<ComparedReport> reports =
        new ArrayList<>(ReportsBeside.read(folders, Optional.ofNullable(standard), problems));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    Language language = root.reportLanguage();
    Standards standards = Standards.load();
    reports.replaceAll(report -> ReportsBeside.inLanguage(report, standards, language));
    OutputPlace.requireApart(out, "comparison", folders.toArray(Path[]::new));
    KeptFiles.tell(command, ReportsBeside.write(out, folders, reports, language));
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text("report.compared", reports.size(), out.resolve(ReportsBeside.PAGE).toString())
                .in(root.console()));
    return 0;
  }
}
