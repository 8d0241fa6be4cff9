package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.files.AsideFile;
import org.lifecircle.kit.folder.NeighborhoodPoints;
import org.lifecircle.kit.output.AccessTable;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Language;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.walks.CircleWalks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lifecircle access}: what is open and how far it is at a time of the week, as a table. */
@Command(name = "access")
final class AccessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private CircleParameter circle;

  @Option(names = "--at", paramLabel = "TIME", required = true)
  private String at;

  @Option(names = "--out", paramLabel = "ACCESS.csv", required = true)
  private Path out;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    Language console = LifeCircle.root(command).console();
    Evaluator evaluator = Evaluator.load();
    CircleData folder = circle.read(evaluator);
    Circle read = folder.circle();
    LocalDateTime time = TimeOption.of(at, read.evaluationDate(), command);
    OutputPlace.requireOther(out, circle.path());
    AsideFile.requireWritable(out);
    CircleWalks measured =
        CircleWalks.measureAt(
            time,
            read,
            folder.map(),
            WalkingParameters.standard(),
            NeighborhoodPoints.standard()::doorsWithinMeters);
    List<String> formats = evaluator.formats().ids();
    List<WalkingAccess> access = NearestOutlets.accessAt(time, read, measured.bounds(), formats);
    AsideFile.write(out, path -> AccessTable.write(path, formats, evaluator.formats(), access));
    long open =
        read.outlets().stream().filter(outlet -> outlet.isOpenAt(time) == Answer.YES).count();
    long unknown =
        read.outlets().stream().filter(outlet -> outlet.isOpenAt(time) == Answer.UNKNOWN).count();
    command
        .getOut()
        .println(
            LifeCircle.PHRASES
                .text("access.written", read.outlets().size(), open, unknown, out.toString())
                .in(console));
    return 0;
  }
}
