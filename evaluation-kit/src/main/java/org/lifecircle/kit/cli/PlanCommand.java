package org.lifecircle.kit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.lifecircle.kit.DaysToLive;
import org.lifecircle.kit.EvaluationOptions;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.plan.PlanFiles;
import org.lifecircle.kit.plan.PlanFolder;
import org.lifecircle.kit.plan.PlanOptions;
import org.lifecircle.kit.plan.Planner;
import org.lifecircle.kit.plan.WeightList;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.plan.GroupWeights;
import org.lifecircle.reports.plan.PlanAim;
import org.lifecircle.reports.plan.PlanPlace;
import org.lifecircle.reports.plan.PlanStep;
import org.lifecircle.reports.wording.PlanWords;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.Standards;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle plan}: what to add to a circle, where, in which order and at what gain. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Option(names = "--out", paramLabel = "FOLDER")
  private Path out;

  @Option(names = "--aim", paramLabel = "AIM", defaultValue = "level")
  private String aim;

  @Option(names = "--additions", paramLabel = "K")
  private Integer additions;

  @Option(names = "--budget", paramLabel = "N")
  private Long budget;

  @Option(names = "--sites", paramLabel = "TABLE")
  private Path sites;

  @Option(names = "--costs", paramLabel = "TABLE")
  private Path costs;

  @Option(names = "--weights", paramLabel = "GROUP=WEIGHT,…")
  private String weights;

  @Option(names = "--standard", paramLabel = "ID")
  private String standard;

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate asOf;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--replications", paramLabel = "N")
  private Integer replications;

  @Mixin private StandardsOptions standards;

  @Mixin private ParametersOption parameters;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    Standards known = standards.load();
    PlanOptions options = options(command, known);
    Evaluator evaluator = Evaluator.load(known).assuming(parameters.demand());
    CircleData data = circle.read(evaluator).withInputs(parameters.inputs());
    Path place = out == null ? circle.path().resolve("plan") : out;
    OutputPlace.requireApart(place, "plan", circle.path(), sites, costs, parameters.path());
    CirclePlan plan;
    try (PlanFolder folder = PlanFolder.open(place);
        ConsoleProgress progress = new ConsoleProgress(root.console())) {
      plan = new Planner(evaluator).plan(data, options, progress);
      folder.write(new PlanFiles(plan, data, options), root.reportLanguage());
      KeptFiles.tell(command, folder.kept());
    }
    summarize(plan, place, command.getOut(), root.console());
    return 0;
  }

  private PlanOptions options(CommandLine command, Standards known) {
    PlanAim wanted =
        Coded.find(PlanAim.class, aim)
            .orElseThrow(
                () ->
                    LifeCircle.wrong(
                        command, "plan.aim", aim, String.join(", ", Coded.ids(PlanAim.class))));
    return new PlanOptions(
        wanted,
        additions == null ? OptionalInt.empty() : OptionalInt.of(additions),
        budget == null ? OptionalLong.empty() : OptionalLong.of(budget),
        new PlanOptions.Tables(Optional.ofNullable(sites), Optional.ofNullable(costs)),
        weights == null ? GroupWeights.ALIKE : WeightList.read(weights),
        EvaluationOptions.of(seed, standardId(known), asOf)
            .living(
                replications == null ? DaysToLive.USUAL : DaysToLive.USUAL.times(replications)));
  }

  private String standardId(Standards known) {
    if (standard != null) {
      return standard;
    }
    if (standards.annexGiven()) {
      return Standards.OF_ANNEXES.get(0);
    }
    return standards.folderGiven()
        ? StandardsOptions.added(known).get(0)
        : EvaluationOptions.DEFAULT_STANDARD;
  }

  private static void summarize(CirclePlan plan, Path place, PrintWriter out, Language console) {
    PlanWords words = new PlanWords(plan, new Wording(console));
    out.println(
        LifeCircle.PHRASES
            .text(
                key(words, "plan.before"),
                plan.circle().name(),
                words.level(plan.before()),
                words.points(plan.before()))
            .in(console));
    for (PlanStep step : plan.steps()) {
      out.println(line(step, words).in(console));
    }
    out.println(
        LifeCircle.PHRASES
            .text(
                key(words, plan.steps().isEmpty() ? "plan.nothing" : "plan.after"),
                Integer.toString(plan.steps().size()),
                words.level(plan.after()),
                words.points(plan.after()))
            .in(console));
    out.println(LifeCircle.PHRASES.text("plan.at", place.toString()).in(console));
  }

  /** Says no level where the standard has none. */
  private static String key(PlanWords words, String key) {
    return words.hasLevels() ? key : key + ".points";
  }

  private static Text line(PlanStep step, PlanWords words) {
    PlanPlace at = step.place();
    Text where =
        at.name().isBlank()
            ? at.around()
                .road()
                .map(road -> LifeCircle.PHRASES.text("plan.near", road.name()))
                .orElseGet(
                    () ->
                        LifeCircle.PHRASES.text(
                            "plan.near", String.join(", ", at.around().homes())))
            : Text.same(at.name());
    String needs =
        step.gain()
            .needsServed()
            .map(
                one ->
                    String.format(
                        Locale.ROOT, "%+.0f (%+.0f…%+.0f)", one.mean(), one.lower(), one.upper()))
            .orElse("–");
    String usual = step.notes().verifyFirst() ? "plan.step.verify" : "plan.step";
    boolean ofUse = step.measure().kind().isOfUse() && step.gain().allResidents() == 0;
    return LifeCircle.PHRASES.text(
        ofUse ? "plan.step.use" : usual,
        Integer.toString(step.number()),
        step.measure().title(),
        where,
        Integer.toString(step.gain().allResidents()),
        needs,
        words.hasLevels()
            ? Text.same(words.level(step.after()))
            : LifeCircle.PHRASES.text("plan.points", words.points(step.after())));
  }
}
