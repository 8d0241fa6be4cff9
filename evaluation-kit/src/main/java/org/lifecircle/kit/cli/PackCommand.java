package org.lifecircle.kit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.kit.programme.CircleList;
import org.lifecircle.kit.programme.CirclePacking;
import org.lifecircle.kit.programme.ProgrammeCircle;
import org.lifecircle.kit.synthetic.SyntheticCountry;
import org.lifecircle.model.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lifecircle pack}: many circles into one Parquet file, one a row. */
@Command(name = "pack")
final class PackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "CIRCLES")
  private Path circles;

  @Option(names = "--synthetic-country", paramLabel = "N")
  private Integer synthetic;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;

  @Mixin private StandardsOptions sources;

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    LifeCircle root = LifeCircle.root(command);
    if (circles == null == (synthetic == null)) {
      throw LifeCircle.wrong(command, "programme.circles");
    }
    Evaluator evaluator = Evaluator.load(sources.load());
    OutputPlace.requireOther(out, circles);
    List<ProgrammeCircle> list =
        synthetic == null
            ? CircleList.of(circles, evaluator.standards())
            : sample(command, evaluator);
    List<CirclePacking.Unread> unread;
    try (ConsoleProgress progress = new ConsoleProgress(root.console())) {
      unread = CirclePacking.write(list, out, evaluator, progress);
    }
    for (CirclePacking.Unread one : unread) {
      for (Problem problem : one.problems()) {
        command.getErr().println(one.id() + ": " + problem.describe(root.console()));
      }
    }
    command
        .getOut()
        .println(
            LifeCircle.PHRASES.text("pack.done", list.size(), out.toString()).in(root.console()));
    if (!unread.isEmpty()) {
      command
          .getOut()
          .println(LifeCircle.PHRASES.text("pack.unread", unread.size()).in(root.console()));
    }
    return unread.isEmpty() ? 0 : ProgrammeCommand.SOME_LACKING;
  }

  private List<ProgrammeCircle> sample(CommandLine command, Evaluator evaluator) {
    return sample(command, SyntheticCountry.of(evaluator, seed), synthetic);
  }

  /** So many circles of a country that does not exist. */
  static List<ProgrammeCircle> sample(CommandLine command, SyntheticCountry country, int count) {
    if (count < 1 || count > country.circles()) {
      throw LifeCircle.wrong(
          command, "programme.synthetic", Integer.toString(count), country.circles());
    }
    return country.sample(count);
  }
}
