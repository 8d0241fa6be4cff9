package org.lifecircle.kit.osm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lifecircle.kit.folder.CensusAges;
import org.lifecircle.kit.osm.Dwelling.LevelSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.simulation.network.ways.LocalMetric;

/** Finds the residential buildings of a map and how many people live in them. */
final class HomeImport {

  private static final int MOST_NAMED = 5;
  private static final int MOST_UNREAD_NAMED = 20;

  /** One building with more than this share of all residents is doubted. */
  private static final double LARGE_SHARE = 0.1;

  private final MapPlaces places;
  private final Coordinate center;
  private final double radiusMeters;
  private final ImportParameters parameters;
  private final NamedStreets streets;
  private final ImportDoubts doubts;
  private final HomeRules rules = HomeRules.standard();
  private final OtherUses uses = OtherUses.standard();
  private final CensusAges ages = CensusAges.national();
  private final LevelEstimate levels;

  HomeImport(
      MapPlaces places,
      Coordinate center,
      double radiusMeters,
      ImportParameters parameters,
      NamedStreets streets,
      ImportDoubts doubts) {
    this.places = places;
    this.center = center;
    this.radiusMeters = radiusMeters;
    this.parameters = parameters;
    this.streets = streets;
    this.doubts = doubts;
    levels = new LevelEstimate(parameters);
  }

  /** The buildings in which people live on a day; empty when there is none. */
  List<Dwelling> dwellings(LocalDate day) {
    List<MapPlace> buildings =
        places.areas().stream()
            .filter(place -> place.tags().containsKey("building"))
            .filter(place -> place.squareMeters() >= parameters.value("smallest-home"))
            .filter(place -> meters(place) <= radiusMeters)
            .toList();
    List<String> absent = new ArrayList<>();
    List<Dwelling> dwellings = new ArrayList<>();
    List<MapPlace> unknown = new ArrayList<>();
    for (MapPlace place : buildings) {
      OtherUses.Share share = uses.of(place.tags());
      Optional<HomeRules.Type> type =
          rules.type(place.tags(), () -> places.insideResidentialArea(place));
      if (PlaceStatus.notThere(place.tags(), day).isPresent()) {
        if (type.isPresent() || willBeHome(place)) {
          absent.add(place.id());
        }
        continue;
      }
      if (share == OtherUses.Share.WHOLE) {
        continue;
      }
      if (type.isPresent()) {
        dwellings.add(
            new Dwelling(
                place,
                type.get(),
                0,
                LevelSource.ASSUMED,
                0,
                share == OtherUses.Share.GROUND_FLOOR));
      } else if (rules.mayBeHome(place.tags())) {
        unknown.add(place);
      }
    }
    sayAbsent(absent);
    sayUnread(dwellings);
    boolean hardlyTagged =
        dwellings.size()
            < parameters.value("tagged-homes-share") * (dwellings.size() + unknown.size());
    if (hardlyTagged) {
      for (MapPlace place : unknown) {
        dwellings.add(new Dwelling(place, HomeRules.Type.FLATS, 0, LevelSource.ASSUMED, 0, false));
      }
      doubts.add("homes-guessed", "homes.guessed", Integer.toString(unknown.size()));
    } else if (!unknown.isEmpty()) {
      leftOut(unknown);
    }
    DwellingOverlaps overlaps = new DwellingOverlaps(levels.of(dwellings));
    sayOverlaps(overlaps);
    List<Dwelling> lived = new ArrayList<>();
    for (Dwelling dwelling : overlaps.dwellings()) {
      if (dwelling.floorSquareMeters() > 0) {
        lived.add(dwelling);
      }
    }
    return lived;
  }

  /** Whether a building that is being built or planned says that it will be a home. */
  private boolean willBeHome(MapPlace place) {
    SortedMap<String, String> then = new TreeMap<>(place.tags());
    String kind = place.tag(place.tag("building"));
    then.put("building", kind);
    return !kind.isEmpty() && rules.type(then, () -> false).isPresent();
  }

  private double meters(MapPlace place) {
    return LocalMetric.millimeters(center, place.location()) / 1000.0;
  }

  private void sayAbsent(List<String> absent) {
    if (!absent.isEmpty()) {
      doubts.add(
          "homes-not-there",
          "homes.not-there",
          Integer.toString(absent.size()),
          ImportDoubts.some(absent, MOST_NAMED));
    }
  }

  /** Says which figures of levels, heights and flats cannot be read. */
  private void sayUnread(List<Dwelling> dwellings) {
    List<String> unread =
        dwellings.stream()
            .flatMap(
                dwelling ->
                    levels.unread(dwelling).stream()
                        .map(tag -> tag + " (" + dwelling.place().id() + ")"))
            .toList();
    if (!unread.isEmpty()) {
      doubts.add("levels-unread", "levels.unread", ImportDoubts.some(unread, MOST_UNREAD_NAMED));
    }
  }

  private void leftOut(List<MapPlace> unknown) {
    double ground = unknown.stream().mapToDouble(MapPlace::squareMeters).sum();
    double floors = ground * levels.assumed(HomeRules.Type.FLATS);
    doubts.add(
        "buildings-left-out",
        "buildings.left-out",
        Integer.toString(unknown.size()),
        Long.toString(Math.round(ground)),
        Integer.toString(residents(floors)));
  }

  private void sayOverlaps(DwellingOverlaps overlaps) {
    for (DwellingOverlaps.Pair pair : overlaps.twice()) {
      doubts.add(
          "home-twice",
          pair.other(),
          OsmFile.PHRASES.text("home.twice", pair.other(), pair.counted()));
    }
    for (DwellingOverlaps.Pair pair : overlaps.onPodium()) {
      doubts.add(
          "home-on-podium",
          pair.other(),
          OsmFile.PHRASES.text("home.on-podium", pair.other(), pair.counted()));
    }
  }

  private int residents(double floorSquareMeters) {
    return divided(
        BigDecimal.valueOf(floorSquareMeters), parameters.exact("floor-area-per-resident"));
  }

  private static int divided(BigDecimal number, BigDecimal by) {
    return number.divide(by, 0, RoundingMode.HALF_UP).intValueExact();
  }

  /** How many people live in a building, as far as its size says, at least one. */
  int estimate(Dwelling dwelling) {
    if (dwelling.flats().isPresent()) {
      BigDecimal people =
          parameters
              .exact("residents-per-household")
              .multiply(BigDecimal.valueOf(dwelling.flats().getAsInt()));
      return Math.max(1, people.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
    return Math.max(1, residents(dwelling.floorSquareMeters()));
  }

  /**
   * The homes.
   *
   * @param residents by building, how many people live there
   */
  List<Home> homes(List<Dwelling> dwellings, List<Integer> residents) {
    List<Home> homes = new ArrayList<>();
    for (int i = 0; i < dwellings.size(); i++) {
      homes.add(home(dwellings.get(i), residents.get(i)));
    }
    sayShared(dwellings);
    sayLarge(homes);
    return homes;
  }

  private Home home(Dwelling dwelling, int residents) {
    MapPlace place = dwelling.place();
    int households =
        dwelling
            .flats()
            .orElseGet(
                () ->
                    divided(
                        BigDecimal.valueOf(residents),
                        parameters.exact("residents-per-household")));
    return new Home(
        place.id(),
        PlaceNames.name(place.tags())
            .or(() -> PlaceNames.address(place.tags()))
            .orElseGet(() -> besideStreet(place)),
        place.location(),
        Math.max(residents == 0 ? 0 : 1, Math.min(households, Math.max(1, residents))),
        ages.split(residents),
        Home.Estimates.ALL);
  }

  /** A building that has no name is called after the street beside it, with its id. */
  private String besideStreet(MapPlace place) {
    return streets
        .beside(place.footprint().orElseThrow(), parameters.value("street-beside"))
        .map(street -> street + " " + place.id())
        .orElse(place.id());
  }

  /** Says how residents and levels were estimated, and how wrong that may be. */
  void sayEstimates(List<Dwelling> dwellings) {
    doubts.add("residents-estimated", "homes.estimated", Integer.toString(dwellings.size()));
    long neighbors =
        dwellings.stream().filter(home -> home.source() == LevelSource.NEIGHBORS).count();
    long assumed = dwellings.stream().filter(home -> home.source() == LevelSource.ASSUMED).count();
    if (neighbors + assumed == 0) {
      return;
    }
    LevelEstimate.Range range = levels.range(dwellings);
    doubts.add(
        "levels-assumed",
        "levels.assumed",
        Long.toString(neighbors + assumed),
        Integer.toString(dwellings.size()),
        Long.toString(neighbors),
        Long.toString(Math.round(parameters.value("level-neighbors-within"))),
        Long.toString(assumed),
        Long.toString(Math.round(levels.assumed(HomeRules.Type.FLATS))),
        Long.toString(Math.round(levels.assumed(HomeRules.Type.HOUSE))),
        Integer.toString(residents(range.least())),
        Integer.toString(residents(range.most())));
  }

  private void sayShared(List<Dwelling> dwellings) {
    List<String> shared =
        dwellings.stream()
            .filter(Dwelling::groundFloorShared)
            .map(dwelling -> dwelling.place().id())
            .toList();
    if (!shared.isEmpty()) {
      doubts.add(
          "home-and-outlet",
          "home.shared",
          Integer.toString(shared.size()),
          ImportDoubts.some(shared, MOST_NAMED));
    }
  }

  private void sayLarge(List<Home> homes) {
    int all = homes.stream().mapToInt(home -> home.residents().total()).sum();
    for (Home home : homes) {
      int residents = home.residents().total();
      if (homes.size() * LARGE_SHARE >= 1 && residents > LARGE_SHARE * all) {
        doubts.add(
            "home-large",
            home.id(),
            OsmFile.PHRASES.text(
                "home.large",
                home.name(),
                home.id(),
                Integer.toString(residents),
                Integer.toString(all)));
      }
    }
  }
}
