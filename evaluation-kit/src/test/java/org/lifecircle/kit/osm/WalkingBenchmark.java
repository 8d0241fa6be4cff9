package org.lifecircle.kit.osm;

import static com.graphhopper.json.Statement.If;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.util.AccessFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.LocalMetric;
import org.lifecircle.simulation.network.MapNode;
import org.lifecircle.simulation.network.NearestField;
import org.lifecircle.simulation.network.NearestSearch;
import org.lifecircle.simulation.network.SnappedPoint;
import org.lifecircle.simulation.network.Walker;
import org.lifecircle.simulation.network.WalkingMap;
import org.lifecircle.simulation.network.WalkingNetwork;
import org.lifecircle.simulation.network.WalkingParameters;
import org.lifecircle.simulation.network.Way;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Walking over the city of Porto, with GraphHopper on the same map and for the same places beside
 * it. GraphHopper has no search from many places at once, so the nearest of a format is the least
 * of its trees from each place.
 *
 * <pre>
 * mvn verify -Pbenchmark,benchmark-evaluation-kit -pl evaluation-kit -am -Dbenchmark.arguments="WalkingBenchmark -f 1 -wi 3 -i 5"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WalkingBenchmark {

  private static final int FORMATS = 26;
  private static final int PLACES_PER_FORMAT = 200;
  private static final int LIMIT_METERS = 1250;

  private static final int LIMIT_SECONDS = 900;
  private static final String GATE = "gate";

  /** Praça da Liberdade. */
  private static final Coordinate MIDDLE = new Coordinate(-8.6110, 41.1475);

  private Path map;
  private WalkingNetwork network;
  private List<List<SnappedPoint>> places;
  private NearestSearch search;
  private NearestSearch searchByTime;
  private WalkingNetwork gated;
  private List<NearestField> fields;
  private SnappedPoint newcomer;
  private Path folder;
  private GraphHopper hopper;
  private Weighting weighting;
  private int[][] hopperNodes;

  /** Reads the map twice, once for each. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    map = Path.of(System.getProperty("lifecircle.root"), "../shared/data/osm/pt-porto.osm.pbf");
    WalkingMap city = OsmImport.readMap(map);
    List<Way> ways = city.ways();
    network = lifeCircleLoad();
    search = new NearestSearch(network, LIMIT_METERS);
    searchByTime =
        NearestSearch.byTime(
            network,
            LIMIT_SECONDS,
            WalkingParameters.standard(),
            AgeGroup.ADULT,
            Walker.UNBURDENED);
    folder = Files.createTempDirectory("graphhopper");
    hopper = graphHopperLoad();
    weighting = hopper.createWeighting(hopper.getProfile("foot"), new PMap());
    EdgeFilter walkable =
        AccessFilter.allEdges(
            hopper.getEncodingManager().getBooleanEncodedValue(VehicleAccess.key("foot")));
    LocationIndex index = hopper.getLocationIndex();
    Random random = new Random(20261122);
    places = new ArrayList<>();
    hopperNodes = new int[FORMATS][PLACES_PER_FORMAT];
    for (int f = 0; f < FORMATS; f++) {
      List<SnappedPoint> format = new ArrayList<>();
      for (int i = 0; i < PLACES_PER_FORMAT; i++) {
        List<Coordinate> points = ways.get(random.nextInt(ways.size())).points();
        Coordinate place = points.get(random.nextInt(points.size()));
        format.add(network.snap(place).orElseThrow());
        hopperNodes[f][i] =
            index.findClosest(place.latitude(), place.longitude(), walkable).getClosestNode();
      }
      places.add(format);
    }
    prepareChanges(city);
  }

  /** A gate in the middle of the city, on a street that many nearest walks follow. */
  private void prepareChanges(WalkingMap walkable) {
    SnappedPoint middle = network.snap(MIDDLE).orElseThrow();
    Coordinate corner =
        walkable.ways().stream()
            .filter(Way::walkable)
            .flatMap(way -> way.points().stream())
            .min(
                Comparator.comparingInt(point -> LocalMetric.millimeters(middle.location(), point)))
            .orElseThrow();
    List<MapNode> nodes = new ArrayList<>(walkable.nodes());
    nodes.add(new MapNode(GATE, corner, Map.of("barrier", "gate")));
    gated = WalkingNetwork.of(new WalkingMap(walkable.ways(), nodes), Set.of(GATE));
    fields = new ArrayList<>();
    for (List<SnappedPoint> format : places) {
      List<SnappedPoint> again =
          format.stream().map(place -> gated.snap(place.location()).orElseThrow()).toList();
      fields.add(new NearestField(gated, LIMIT_METERS, again));
    }
    newcomer = gated.snap(MIDDLE).orElseThrow();
  }

  /** Removes what GraphHopper wrote. */
  @TearDown(Level.Trial)
  public void cleanUp() throws IOException {
    hopper.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** From every node to the nearest place of 26 formats. */
  @Benchmark
  public int[][] lifeCircleNearestOf26Formats() {
    int[][] nearest = new int[FORMATS][];
    for (int f = 0; f < FORMATS; f++) {
      nearest[f] = search.fromNodes(places.get(f));
    }
    return nearest;
  }

  /** One outlet comes or goes: its format is asked again. */
  @Benchmark
  public int[] lifeCircleOneFormatAgain() {
    return search.fromNodes(places.get(0));
  }

  /** The same by time, with waits at crossings, inclines and stairs, within fifteen minutes. */
  @Benchmark
  public int[][] lifeCircleNearestOf26FormatsByTime() {
    int[][] nearest = new int[FORMATS][];
    for (int f = 0; f < FORMATS; f++) {
      nearest[f] = searchByTime.fromNodes(places.get(f));
    }
    return nearest;
  }

  /** A gate is shut and opened again: two changes of all 26 formats. */
  @Benchmark
  public void lifeCircleGateShutAndOpened() {
    for (NearestField field : fields) {
      field.shut(GATE);
    }
    for (NearestField field : fields) {
      field.open(GATE);
    }
  }

  /** An outlet of one format comes and goes again: two changes. */
  @Benchmark
  public void lifeCircleOutletComesAndGoes() {
    fields.get(0).add(newcomer);
    fields.get(0).remove(newcomer);
  }

  /** The same as {@link #lifeCircleNearestOf26Formats}. */
  @Benchmark
  public double[][] graphHopperNearestOf26Formats() {
    double[][] nearest = new double[FORMATS][hopper.getBaseGraph().getNodes()];
    for (int f = 0; f < FORMATS; f++) {
      double[] meters = nearest[f];
      Arrays.fill(meters, Double.POSITIVE_INFINITY);
      for (int node : hopperNodes[f]) {
        tree()
            .search(
                node, label -> meters[label.node] = Math.min(meters[label.node], label.distance));
      }
    }
    return nearest;
  }

  /** All nodes within 1,250 m of one place, about fifteen minutes. */
  @Benchmark
  public int[] lifeCircleFifteenMinuteTree() {
    return search.fromNodes(places.get(0).subList(0, 1));
  }

  /** The same as {@link #lifeCircleFifteenMinuteTree}. */
  @Benchmark
  public int graphHopperFifteenMinuteTree() {
    int[] count = new int[1];
    tree().search(hopperNodes[0][0], label -> count[0]++);
    return count[0];
  }

  private ShortestPathTree tree() {
    ShortestPathTree tree =
        new ShortestPathTree(hopper.getBaseGraph(), weighting, true, TraversalMode.NODE_BASED);
    tree.setDistanceLimit(LIMIT_METERS);
    return tree;
  }

  /** From the file to the network. */
  @Benchmark
  public WalkingNetwork lifeCircleLoad() {
    return WalkingNetwork.of(OsmImport.readMap(map));
  }

  /** The same as {@link #lifeCircleLoad}. */
  @Benchmark
  public GraphHopper graphHopperLoad() throws IOException {
    GraphHopper loaded = new GraphHopper();
    loaded.setOSMFile(map.toString());
    loaded.setGraphHopperLocation(Files.createTempDirectory(folder, "graph").toString());
    loaded.setStoreOnFlush(false);
    loaded.setMinNetworkSize(0);
    loaded.setEncodedValuesString("foot_access, foot_average_speed");
    loaded.setProfiles(
        new Profile("foot")
            .setCustomModel(
                new CustomModel()
                    .addToPriority(If("!foot_access", Statement.Op.MULTIPLY, "0"))
                    .addToSpeed(If("true", Statement.Op.LIMIT, "5"))));
    loaded.importOrLoad();
    return loaded;
  }
}
