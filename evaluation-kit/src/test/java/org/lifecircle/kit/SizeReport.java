package org.lifecircle.kit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.CircleData;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/**
 * How the time and the memory of one evaluation grow with the circle: residents and outlets in
 * proportion, either on a grid of streets that grows with them or on the ways of Porto, which do
 * not. One day is simulated, once; isochrones, footfall and doubts about the map are left out.
 *
 * <p>Time is that of all processors, with the compiler's. Memory is the most that is left by a
 * garbage collection after a step of a second evaluation. {@code java -XX:+UseSerialGC -Xmx2g …
 * org.lifecircle.kit.SizeReport grid 2000 20000 60000 200000} or {@code … porto 264000/12000}.
 */
public final class SizeReport {

  private static final int RESIDENTS_PER_HOME = 80;

  /** The programme's figures of December 2025: 20,660 residents and 240 outlets a circle. */
  private static final int RESIDENTS_PER_OUTLET = 86;

  /** 20,000 residents live on 2 km by 2 km of streets that are 50 m apart. */
  private static final int STREETS_OF_20000 = 40;

  private static final double STEP_DEGREES = 0.0005;
  private static final Coordinate CENTER = new Coordinate(116.4, 39.9);
  private static final long MEGABYTE = 1_000_000;

  private SizeReport() {}

  /**
   * The place, {@code grid} or {@code porto}, then numbers of residents, each with a slash and a
   * number of outlets where those are not the usual.
   */
  public static void main(String[] arguments) {
    Evaluator evaluator = Evaluator.load();
    boolean porto = arguments[0].equals("porto");
    WalkingMap ofPorto = porto ? porto() : null;
    // The first evaluation loads and compiles everything.
    evaluate(
        evaluator,
        SyntheticCircle.circle(evaluator.formats(), 1),
        SyntheticCircle.map(),
        ProgressMonitor.SILENT);
    for (String size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      String[] figures = size.split("/");
      int residents = Integer.parseInt(figures[0]);
      int outlets =
          figures.length > 1 ? Integer.parseInt(figures[1]) : residents / RESIDENTS_PER_OUTLET;
      WalkingMap map = porto ? ofPorto : grid(residents);
      Circle circle = circle(evaluator.formats(), map, residents, outlets);
      long before = processorNanos();
      Evaluation evaluation = evaluate(evaluator, circle, map, ProgressMonitor.SILENT);
      long nanos = processorNanos() - before;
      AtomicLong held = new AtomicLong();
      evaluate(evaluator, circle, map, (step, done, all) -> note(held));
      System.out.printf(
          Locale.ROOT,
          "%s: %,d residents, %,d homes, %,d outlets: %.1f s of processor, %,d MB held at most;"
              + " index %s%n",
          arguments[0],
          circle.residents(),
          circle.homes().size(),
          circle.outlets().size(),
          nanos / 1e9,
          held.get() / MEGABYTE,
          evaluation.convenience().map(index -> index.points().toString()).orElse("none"));
      evaluation.warnings().stream()
          .limit(1)
          .forEach(warning -> System.out.println(warning.message().en()));
    }
  }

  private static Evaluation evaluate(
      Evaluator evaluator, Circle circle, WalkingMap map, ProgressMonitor progress) {
    EvaluationOptions options =
        EvaluationOptions.ofSeed(1)
            .living(DaysToLive.only(circle.evaluationDate()).times(1))
            .only(Set.of());
    return evaluator.evaluate(CircleData.of(circle, map), options, progress);
  }

  private static WalkingMap porto() {
    return OsmImport.readMap(
        Path.of(System.getProperty("lifecircle.root", "."), "../shared/data/osm/pt-porto.osm.pbf"));
  }

  private static WalkingMap grid(int residents) {
    int streets = (int) Math.round(STREETS_OF_20000 * Math.sqrt(residents / 20_000.0)) + 1;
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < streets; i++) {
      List<Coordinate> east = new ArrayList<>();
      List<Coordinate> north = new ArrayList<>();
      for (int j = 0; j < streets; j++) {
        east.add(crossing(j - streets / 2, i - streets / 2));
        north.add(crossing(i - streets / 2, j - streets / 2));
      }
      ways.add(new Way(String.format(Locale.ROOT, "e%03d", i), east, Map.of()));
      ways.add(new Way(String.format(Locale.ROOT, "n%03d", i), north, Map.of()));
    }
    return new WalkingMap(ways);
  }

  private static Coordinate crossing(int column, int row) {
    return new Coordinate(
        CENTER.longitude() + column * STEP_DEGREES, CENTER.latitude() + row * STEP_DEGREES);
  }

  /** Homes and outlets beside random points of the ways. */
  private static Circle circle(
      FormatCatalog formats, WalkingMap map, int residents, int outletCount) {
    Random random = new Random(residents);
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < residents / RESIDENTS_PER_HOME; i++) {
      homes.add(
          Home.counted("h" + i, "home " + i, beside(map, random), 30, new AgeCounts(14, 51, 15)));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < outletCount; i++) {
      String format = formats.ids().get(i % formats.ids().size());
      outlets.add(Outlet.of("o" + i, format + " " + i, List.of(format), beside(map, random)));
    }
    Coordinate center = homes.get(0).location();
    return Circle.of(
        CircleProfile.of("circle", "nowhere", LocalDate.of(2026, 11, 23), center), homes, outlets);
  }

  private static Coordinate beside(WalkingMap map, Random random) {
    List<Coordinate> points = map.ways().get(random.nextInt(map.ways().size())).points();
    Coordinate point = points.get(random.nextInt(points.size()));
    return new Coordinate(
        point.longitude() + (random.nextDouble() - 0.5) * STEP_DEGREES / 2,
        point.latitude() + (random.nextDouble() - 0.5) * STEP_DEGREES / 2);
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void note(AtomicLong held) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    held.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
  }
}
