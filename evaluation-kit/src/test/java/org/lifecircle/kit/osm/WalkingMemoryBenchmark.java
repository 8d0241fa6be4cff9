package org.lifecircle.kit.osm;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.ReachedWays;
import org.lifecircle.simulation.network.reach.WaysWithin;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The city of Porto, from the file to the reach of 26 formats, in a machine that has 300 MB of
 * heap: it fails where that is not enough. What map and network hold is counted beside the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx300m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class WalkingMemoryBenchmark {

  private static final int FORMATS = 26;
  private static final int PLACES_PER_FORMAT = 200;
  private static final int LIMIT_SECONDS = 900;
  private static final long MEGABYTE = 1_000_000;

  /** What is held by map and network. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Held {
    public long megabytes;
    public long nodes;
  }

  /** Reads the map, builds the network and answers. */
  @Benchmark
  public int[] loadAndAnswerWithin300Megabytes(Held held) {
    Path map =
        Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm/pt-porto.osm.pbf");
    WalkingMap walkable = OsmImport.readMap(map);
    WalkingNetwork network = WalkingNetwork.of(walkable);
    Random random = new Random(20261122);
    WaysWithin ways = new WaysWithin(network, WalkingParameters.standard());
    int[] stretches = new int[FORMATS];
    for (int f = 0; f < FORMATS; f++) {
      List<Coordinate> places = new ArrayList<>();
      for (int i = 0; i < PLACES_PER_FORMAT; i++) {
        List<Coordinate> points =
            walkable.ways().get(random.nextInt(walkable.ways().size())).points();
        places.add(points.get(random.nextInt(points.size())));
      }
      stretches[f] =
          ways.of(places, ReachedWays.Toward.PLACES, LIMIT_SECONDS, AgeGroup.ADULT)
              .stretches()
              .size();
    }
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    held.megabytes = memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    held.nodes = network.nodes();
    // Held until here.
    if (walkable.ways().isEmpty()) {
      throw new IllegalStateException("no ways");
    }
    return stretches;
  }
}
