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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.simulation.network.graph.SnappedPoint;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.Walker;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.searching.NearestField;
import org.lifecircle.simulation.network.searching.NearestSearch;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
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
 * of its trees from each place. {@code org.lifecircle.kit.SpeedReport} runs it and says what
 * follows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WalkingBenchmark {

  private static final int FORMATS = 26;
  private static final int PLACES_PER_FORMAT = 200;
  private static final int LIMIT_METERS = 1250;

  private static final int LIMIT_SECONDS = 900;

  /** So many fifteen-minute trees a call, from as many places. */
  public static final int TREES = 20;

  /** A place from which fewer corners are reached lies apart from the city and tells nothing. */
  private static final int FEWEST_REACHED = 200;

  /** The gate that matters most of so many is measured. */
  private static final int GATES = 200;

  private static final int FEWEST_CHANGED = 300;

  private final Random random = new Random(20261122);

  private Path map;
  private WalkingNetwork network;
  private List<List<SnappedPoint>> places;
  private NearestSearch search;
  private NearestSearch searchByTime;
  private List<SnappedPoint> starts;
  private int[] hopperStarts;
  private List<NearestField> fields;
  private String gate;
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
    network = WalkingNetwork.of(city);
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
    List<Coordinate> corners =
        city.ways().stream()
            .filter(Way::walkable)
            .flatMap(way -> way.points().stream())
            .filter(corner -> network.onMainNetwork(network.snap(corner).orElseThrow()))
            .toList();
    places = new ArrayList<>();
    hopperNodes = new int[FORMATS][PLACES_PER_FORMAT];
    for (int f = 0; f < FORMATS; f++) {
      List<SnappedPoint> format = new ArrayList<>();
      for (int i = 0; i < PLACES_PER_FORMAT; i++) {
        Coordinate place = any(corners);
        format.add(network.snap(place).orElseThrow());
        hopperNodes[f][i] =
            index.findClosest(place.latitude(), place.longitude(), walkable).getClosestNode();
      }
      places.add(format);
    }
    starts = new ArrayList<>();
    hopperStarts = new int[TREES];
    while (starts.size() < TREES) {
      Coordinate place = any(corners);
      SnappedPoint start = network.snap(place).orElseThrow();
      int node = index.findClosest(place.latitude(), place.longitude(), walkable).getClosestNode();
      if (reached(search.fromNodes(List.of(start))) >= FEWEST_REACHED
          && hopperReached(node) >= FEWEST_REACHED) {
        hopperStarts[starts.size()] = node;
        starts.add(start);
      }
    }
    prepareChanges(city, corners);
  }

  private Coordinate any(List<Coordinate> corners) {
    return corners.get(random.nextInt(corners.size()));
  }

  private static long reached(int[] nearest) {
    return Arrays.stream(nearest).filter(millimeters -> millimeters != Walks.NO_WALK).count();
  }

  /** Of many gates the one that changes the most answers when it is shut. */
  private void prepareChanges(WalkingMap city, List<Coordinate> corners) {
    List<MapNode> nodes = new ArrayList<>(city.nodes());
    Set<String> gates = new LinkedHashSet<>();
    for (int i = 0; i < GATES; i++) {
      String id = "gate-" + i;
      gates.add(id);
      nodes.add(new MapNode(id, any(corners), Map.of("barrier", "gate")));
    }
    WalkingNetwork gated = WalkingNetwork.of(new WalkingMap(city.ways(), nodes), gates);
    fields = new ArrayList<>();
    List<int[]> open = new ArrayList<>();
    for (List<SnappedPoint> format : places) {
      List<SnappedPoint> again =
          format.stream().map(place -> gated.snap(place.location()).orElseThrow()).toList();
      NearestField field = new NearestField(gated, LIMIT_METERS, again);
      fields.add(field);
      open.add(field.fromNodes());
    }
    long most = 0;
    for (String id : gates) {
      long changed = 0;
      for (int f = 0; f < FORMATS; f++) {
        fields.get(f).shut(id);
        int[] shut = fields.get(f).fromNodes();
        int[] before = open.get(f);
        changed +=
            IntStream.range(0, shut.length).filter(node -> shut[node] != before[node]).count();
        fields.get(f).open(id);
      }
      if (changed > most) {
        most = changed;
        gate = id;
      }
    }
    if (most < FEWEST_CHANGED) {
      throw new IllegalStateException("no gate matters: " + most);
    }
    newcomer = gated.snap(any(corners)).orElseThrow();
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

  /** The gate is shut and opened again: two changes of all 26 formats. */
  @Benchmark
  public void lifeCircleGateShutAndOpened() {
    for (NearestField field : fields) {
      field.shut(gate);
    }
    for (NearestField field : fields) {
      field.open(gate);
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

  /** All nodes within 1,250 m of one place, about fifteen minutes, {@link #TREES} times. */
  @Benchmark
  public int lifeCircleFifteenMinuteTrees() {
    int sum = 0;
    for (SnappedPoint start : starts) {
      sum += search.fromNodes(List.of(start)).length;
    }
    return sum;
  }

  /** The same as {@link #lifeCircleFifteenMinuteTrees}. */
  @Benchmark
  public int graphHopperFifteenMinuteTrees() {
    int sum = 0;
    for (int node : hopperStarts) {
      sum += hopperReached(node);
    }
    return sum;
  }

  private int hopperReached(int node) {
    int[] count = new int[1];
    tree().search(node, label -> count[0]++);
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
