package org.lifecircle.kit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.json.FactsJson;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.RefusedException;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.CommunityUnit;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standards;
import org.lifecircle.standards.json.JudgeRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle unit}: several evaluated communities judged as one unit. */
@Command(name = "unit")
final class UnitCommand implements Callable<Integer> {

  private static final String FACTS = "facts.json";

  @Spec private CommandSpec spec;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "REPORT", descriptionKey = "REPORT")
  private List<Path> reports;

  @Option(names = "--name", paramLabel = "NAME", required = true)
  private String name;

  @Option(names = "--standard", paramLabel = "ID", split = ",")
  private List<String> ids;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  @Mixin private StandardsOptions sources;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    long different =
        reports.stream().map(path -> path.toAbsolutePath().normalize()).distinct().count();
    if (different < 2 || different < reports.size()) {
      throw LifeCircle.wrong(command, "unit.count");
    }
    Standards standards = sources.load();
    List<JudgeRequest> communities = read(standards);
    CircleFacts unit =
        CommunityUnit.of(
            name, communities.stream().map(JudgeRequest::facts).toList(), standards.allFigures());
    LocalDate day =
        asOf != null
            ? asOf
            : communities.stream()
                .map(JudgeRequest::asOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    List<Scorecard> scorecards = judge(command, standards, unit, day);
    tell(communities, scorecards, command.getOut(), console);
    if (out != null) {
      if (Files.exists(out)) {
        throw LifeCircle.wrong(command, "unit.exists", out.toString());
      }
      FactsJson.write(out, new JudgeRequest(scorecards.get(0).standard().id(), day, unit));
      command.getOut().println(LifeCircle.PHRASES.text("unit.at", out.toString()).in(console));
    }
    return 0;
  }

  private List<JudgeRequest> read(Standards standards) {
    List<Problem> problems = new ArrayList<>();
    List<JudgeRequest> communities = new ArrayList<>();
    for (Path report : reports) {
      try {
        communities.add(
            FactsJson.read(
                Files.isDirectory(report) ? report.resolve(FACTS) : report,
                standards.vocabulary()));
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return communities;
  }

  private List<Scorecard> judge(
      CommandLine command, Standards standards, CircleFacts unit, LocalDate day) {
    List<String> asked = ids == null ? List.of(EvaluationOptions.DEFAULT_STANDARD) : ids;
    if (ids == null && sources.annexGiven()) {
      asked = Standards.OF_ANNEXES;
    }
    try {
      return asked.stream().map(id -> standards.judge(id.strip(), unit, day)).toList();
    } catch (RefusedException refused) {
      throw new ParameterException(
          command, refused.text().in(LifeCircle.root(command).console()), refused);
    }
  }

  private static void tell(
      List<JudgeRequest> communities,
      List<Scorecard> scorecards,
      PrintWriter out,
      Language console) {
    Scorecard first = scorecards.get(0);
    out.println(
        LifeCircle.PHRASES
            .text("unit.line", first.circleName(), communities.size(), first.residents())
            .in(console));
    StandardsTable.print(scorecards, out, console);
    GapLines.print(first, out, console);
    int same = CommunityUnit.samePlaces(communities.stream().map(JudgeRequest::facts).toList());
    if (same > 0) {
      out.println(LifeCircle.PHRASES.text("unit.same", same).in(console));
    }
    out.println(LifeCircle.PHRASES.text("unit.bounds").in(console));
  }
}
