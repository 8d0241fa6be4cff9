package org.lifecircle.simulation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long it takes to choose 10 additions over 26 formats for 300 homes among 1,000 rooms (needed:
 * less than 10 s warm on one core), and beside it 3 additions of one format there, chosen by this
 * project and by the library's mixed-integer solver as a plain program. {@code mvn verify
 * -Pbenchmark,benchmark-simulation -pl simulation -am -Dbenchmark.arguments="SitingBenchmark -f 1
 * -wi 2 -i 3"}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SitingBenchmark {

  private static final int HOMES = 300;
  private static final int ROOMS = 1000;
  private static final int SEED = 0;
  private static final int OF_ONE_FORMAT = 3;
  private static final int MOST_SECONDS = 120;

  private PlanProblem all;
  private PlanProblem one;

  /** Draws the circle. */
  @Setup
  public void prepare() {
    all = PlanProblem.of(26, HOMES, ROOMS, SEED);
    one = PlanProblem.of(1, HOMES, ROOMS, SEED);
  }

  /** Ten additions over all formats. */
  @Benchmark
  public Siting tenAdditions() {
    return proved(all.covered(10));
  }

  /** Three additions of one format. */
  @Benchmark
  public Siting oneFormat() {
    return proved(one.covered(OF_ONE_FORMAT));
  }

  private static Siting proved(Siting siting) {
    if (!siting.proved()) {
      throw new IllegalStateException("not proved: " + siting);
    }
    return siting;
  }

  /** The same as a plain program; it says how it ended, after two minutes at the latest. */
  @Benchmark
  public Optimisation.Result oneFormatAsPlainProgram() {
    SiteWalks walks = one.walks();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.abort(new CalendarDateDuration(MOST_SECONDS, CalendarDateUnit.SECOND));
    List<Expression> served = new ArrayList<>();
    for (int home = 0; home < walks.demandPoints(); home++) {
      boolean open = walks.nowSeconds(home) > PlanProblem.LIMIT_SECONDS;
      Variable covered =
          model.addVariable("home" + home).lower(0).upper(open ? 1 : 0).weight(walks.weight(home));
      Expression row = model.addExpression("covered" + home).upper(0);
      row.set(covered, 1);
      served.add(row);
    }
    Expression additions = model.addExpression("additions").upper(OF_ONE_FORMAT);
    for (int site = 0; site < walks.sites(); site++) {
      Variable taken = model.addVariable("site" + site).binary();
      additions.set(taken, 1);
      for (int k = 0; k < walks.reached(site); k++) {
        if (walks.seconds(site, k) <= PlanProblem.LIMIT_SECONDS) {
          served.get(walks.demandPoint(site, k)).set(taken, -1);
        }
      }
    }
    Optimisation.Result result = model.maximise();
    System.out.printf("%n%s %.0f%n", result.getState(), result.getValue());
    return result;
  }
}
