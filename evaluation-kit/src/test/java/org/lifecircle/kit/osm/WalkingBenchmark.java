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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.network.graph.WalkingNetwork;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.reach.NearestOutlets;
import org.lifecircle.simulation.network.reach.ReachedWays;
import org.lifecircle.simulation.network.reach.WaysWithin;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.walks.Walks;
import org.lifecircle.simulation.network.ways.MappedArea;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.scenario.Setting;
import org.lifecircle.simulation.scenario.SettingWays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Walking over the city of Porto, by what the product runs, with GraphHopper on the same map and
 * for the same places beside it. GraphHopper has no search from many places at once, so the reach
 * of a format is the union of its trees from each place. {@code org.lifecircle.kit.SpeedReport}
 * runs it and says what follows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// The launcher's collector, and a heap that was touched before: on some machines the first touch of
// memory takes many times as long as what is measured.
@Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class WalkingBenchmark {

  private static final int FORMATS = 26;
  private static final int PLACES_PER_FORMAT = 200;
  private static final int LIMIT_METERS = 1250;

  private static final int LIMIT_SECONDS = 900;

  /** So many fifteen-minute trees a call, from as many places. */
  public static final int TREES = 20;

  /** A place from which fewer corners are reached lies apart from the city and tells nothing. */
  private static final int FEWEST_REACHED = 200;

  private static final int HOMES = 250;
  private static final int OUTLETS = 240;

  /** The heart of the city, about 2.5 km across. */
  private static final MappedArea CIRCLE =
      new MappedArea(new Coordinate(-8.626, 41.137), new Coordinate(-8.596, 41.159));

  private final Random random = new Random(20261122);

  private Path map;
  private WalkingNetwork network;
  private WaysWithin ways;
  private WalkingParameters parameters;
  private List<List<Coordinate>> places;
  private List<Coordinate> starts;
  private int[] hopperStarts;
  private Setting circle;
  private Setting scenario;
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
    parameters = WalkingParameters.standard();
    ways = new WaysWithin(network, parameters);
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
      List<Coordinate> format = new ArrayList<>();
      for (int i = 0; i < PLACES_PER_FORMAT; i++) {
        Coordinate place = any(corners);
        format.add(place);
        hopperNodes[f][i] =
            index.findClosest(place.latitude(), place.longitude(), walkable).getClosestNode();
      }
      places.add(format);
    }
    starts = new ArrayList<>();
    hopperStarts = new int[TREES];
    while (starts.size() < TREES) {
      Coordinate place = any(corners);
      int node = index.findClosest(place.latitude(), place.longitude(), walkable).getClosestNode();
      if (around(place).joints().size() >= FEWEST_REACHED
          && hopperReached(node) >= FEWEST_REACHED) {
        hopperStarts[starts.size()] = node;
        starts.add(place);
      }
    }
    prepareCircle(city);
  }

  private Coordinate any(List<Coordinate> corners) {
    return corners.get(random.nextInt(corners.size()));
  }

  /** A circle in the heart of the city, and the same with its busiest way shut. */
  private void prepareCircle(WalkingMap city) {
    WalkingMap heart =
        new WalkingMap(
            city.ways().stream()
                .filter(way -> way.points().stream().anyMatch(CIRCLE::contains))
                .toList(),
            city.nodes().stream().filter(node -> CIRCLE.contains(node.location())).toList(),
            Map.of(),
            city.obstacles(),
            Optional.of(CIRCLE));
    FormatCatalog formats = Evaluator.load().formats();
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < HOMES; i++) {
      AgeCounts residents = new AgeCounts(14, 51, 15);
      homes.add(Home.counted("h" + i, "", somewhere(), 30, residents));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < OUTLETS; i++) {
      outlets.add(
          Outlet.of(
              "o" + i, "", List.of(formats.ids().get(i % formats.ids().size())), somewhere()));
    }
    circle =
        Setting.of(
            Circle.of(
                CircleProfile.of(
                    "heart of Porto",
                    "Porto",
                    LocalDate.of(2026, 11, 23),
                    new Coordinate(-8.611, 41.148)),
                homes,
                outlets),
            formats,
            heart,
            Demand.standard(),
            parameters);
    scenario =
        new Setting(
            circle.circle(),
            formats,
            new SettingWays(heart, Set.of(busiestWay(heart)), Map.of()),
            circle.demand(),
            parameters);
  }

  /** The way on most of the walks from the first home. */
  private String busiestWay(WalkingMap heart) {
    Walks walks = CircleWalks.measure(circle.circle(), heart, parameters).walks();
    return IntStream.range(0, OUTLETS)
        .boxed()
        .flatMap(outlet -> walks.ways(0, outlet).stream())
        .collect(Collectors.groupingBy(way -> way, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private Coordinate somewhere() {
    Coordinate from = CIRCLE.southWest();
    Coordinate to = CIRCLE.northEast();
    return new Coordinate(
        from.longitude() + random.nextDouble() * (to.longitude() - from.longitude()),
        from.latitude() + random.nextDouble() * (to.latitude() - from.latitude()));
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

  /** All ways within fifteen minutes of the nearest place of each of 26 formats. */
  @Benchmark
  public int lifeCircleReachOf26Formats() {
    int sum = 0;
    for (List<Coordinate> format : places) {
      sum +=
          ways.of(format, ReachedWays.Toward.PLACES, LIMIT_SECONDS, AgeGroup.ADULT)
              .stretches()
              .size();
    }
    return sum;
  }

  /** What an evaluation walks: network, all walks of a circle, and the nearest of every format. */
  @Benchmark
  public List<WalkingAccess> lifeCircleWalksOfACircle() {
    CircleWalks measured =
        CircleWalks.measure(circle.circle(), WalkingNetwork.of(circle.map()), parameters);
    return NearestOutlets.access(circle.circle(), measured.bounds(), circle.formats().ids());
  }

  /** What a scenario with a shut way walks: the same and the walks from outlet to outlet. */
  @Benchmark
  public DayWalks lifeCircleWalksOfAScenario() {
    return scenario.walks(LocalDate.of(2026, 11, 23));
  }

  /** The same as {@link #lifeCircleReachOf26Formats}. */
  @Benchmark
  public double[][] graphHopperReachOf26Formats() {
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

  /** All ways within fifteen minutes of one place, {@link #TREES} times. */
  @Benchmark
  public int lifeCircleFifteenMinuteTrees() {
    int sum = 0;
    for (Coordinate start : starts) {
      sum += around(start).stretches().size();
    }
    return sum;
  }

  private ReachedWays around(Coordinate place) {
    return ways.around(place, LIMIT_SECONDS, AgeGroup.ADULT);
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
