package org.lifecircle.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** GeoJSON as programs write it, and what is made of it. */
class GeoJsonAsItComesTest {

  private static final String LINE =
      "{\"type\":\"LineString\",\"coordinates\":[[116.318829,40.0],[116.3235131,40.0]]}";

  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private WalkingMap read(String text) {
    return GeoJsonWays.read("ways.geojson", text, (x, y) -> Optional.empty(), problems, warnings)
        .orElse(new WalkingMap(List.of()));
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
  }

  private WalkingMap readWay(String properties) {
    return read(collection(feature(properties, LINE)));
  }

  private Way way(String properties) {
    List<Way> ways = readWay(properties).ways();
    assertThat(problems).isEmpty();
    return ways.get(0);
  }

  private List<String> told() {
    return warnings.stream().map(one -> one.message().in(Language.EN)).toList();
  }

  @Test
  void aValueLongerThanAnyOfOpenStreetMapIsPassedOverAndTold() {
    String properties =
        "{\"highway\":\"footway\",\"width\":\"%s\",\"incline\":\"%s\"}"
            .formatted("1".repeat(256), "1".repeat(255));

    assertThat(way(properties).tags()).containsOnlyKeys("highway", "incline");
    assertThat(told()).anyMatch(one -> one.contains("“width=" + "1".repeat(60) + "…”"));
  }

  @Test
  void aFeatureWithoutPlaceIsPassedOverWithItsLine() {
    WalkingMap map =
        read(
            collection(
                feature("{}", "null"),
                feature("{}", "{\"type\":\"LineString\",\"coordinates\":[]}"),
                feature("{}", "{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}"),
                feature("{}", "{\"type\":\"Point\",\"coordinates\":null}"),
                feature("{}", "{\"type\":\"GeometryCollection\",\"geometries\":[]}"),
                feature("{}", LINE)));
    assertThat(problems).isEmpty();
    assertThat(map.ways()).extracting(Way::id).containsExactly("way-6");
    assertThat(told())
        .containsExactly(
            "Features without a place were passed over: 5. They stand at way-1 (ways.geojson:2),"
                + " way-2 (ways.geojson:3), way-3 (ways.geojson:4), point-4 (ways.geojson:5), way-5"
                + " (ways.geojson:6).");
  }

  @Test
  void ofAListOfKindsTheOneThatHindersMostCounts() {
    assertThat(way("{\"highway\":[\"residential\",\"footway\"]}").tags())
        .isEqualTo(Map.of("highway", "residential"));
    assertThat(way("{\"highway\":\"['footway', 'steps']\"}").tags())
        .isEqualTo(Map.of("highway", "steps"));
    assertThat(way("{\"highway\":\"[\\\"footway\\\",\\\"motorway\\\"]\"}").walkable()).isFalse();
    assertThat(way("{\"highway\":\"footway;steps\"}").tags()).containsEntry("highway", "steps");
    assertThat(way("{\"highway\":\"footway\",\"access\":\"['yes', 'private']\"}").tags())
        .containsEntry("access", "private");
    assertThat(told())
        .contains(
            "“highway: footway, steps” is a list; all its values hold on parts of the way, so the"
                + " one that hinders most was taken: “highway=steps”. It stands at 1 features:"
                + " way-1 (ways.geojson:2).");
  }

  @Test
  void aListOfOneKindIsThatKindAndNobodyIsBothered() {
    assertThat(way("{\"highway\":[\"steps\"],\"osmid\":[11,12]}").tags())
        .isEqualTo(Map.of("highway", "steps", "osmid", "11;12"));
    assertThat(warnings).isEmpty();
  }

  @Test
  void anUnknownValueIsToldWithItsPlace() {
    Way way = way("{\"highway\":\"fotway\"}");
    assertThat(way.walkable()).isFalse();
    assertThat(told())
        .containsExactly(
            "The value “highway=fotway” is not known and was passed over; what it does to walks is"
                + " not known. It stands at 1 features: way-1 (ways.geojson:2).");
  }

  @Test
  void exportsOfGeofabrikSayTheKindInFclassAndYesAndNoInLetters() {
    Way bridge = way("{\"fclass\":\"footway\",\"bridge\":\"F\",\"tunnel\":\"F\",\"oneway\":\"B\"}");
    assertThat(bridge.tags())
        .containsEntry("highway", "footway")
        .containsEntry("bridge", "no")
        .containsEntry("tunnel", "no")
        .containsEntry("oneway", "no");
    assertThat(way("{\"fclass\":\"motorway\",\"bridge\":\"T\"}").walkable()).isFalse();
    assertThat(way("{\"fclass\":\"track_grade3\"}").tags()).containsEntry("highway", "track");
    assertThat(way("{\"FCLASS\":\"Steps\"}").tags()).containsEntry("highway", "steps");
  }

  @Test
  void otherColumnsSayTheKindWhereItIsOne() {
    assertThat(way("{\"class\":\"pedestrian\"}").tags()).containsEntry("highway", "pedestrian");
    assertThat(way("{\"HIGHWAY\":\"Living Street\"}").tags())
        .isEqualTo(Map.of("highway", "living_street"));
    assertThat(way("{\"道路类型\":\"高速公路\"}").walkable()).isFalse();
    assertThat(way("{\"类型\":\"台阶\",\"名称\":\"百步梯\"}").tags())
        .containsEntry("highway", "steps")
        .containsEntry("name", "百步梯");
    assertThat(way("{\"type\":\"crosswalk\"}").tags()).containsEntry("footway", "crossing");
    assertThat(way("{\"highway\":\"人行道\"}").tags()).containsEntry("highway", "footway");
  }

  @Test
  void aColumnThatIsAboutSomethingElseIsNoKind() {
    assertThat(way("{\"railway\":\"rail\",\"type\":\"service\"}").walkable()).isFalse();
    assertThat(way("{\"highway\":\"footway\",\"type\":\"motorway\"}").walkable()).isTrue();
  }

  @Test
  void nothingIsWrittenInManyWays() {
    assertThat(way("{\"highway\":\"footway\",\"access\":\"nan\",\"foot\":\"None\",\"width\":NaN}"))
        .extracting(Way::tags)
        .isEqualTo(Map.of("highway", "footway"));
  }

  @Test
  void furtherTagsOfGdalAreTags() {
    assertThat(
            way("{\"highway\":\"footway\",\"other_tags\":\"\\\"foot\\\"=>\\\"no\\\",\\\"a\\\"=>\\\"b,"
                    + " \\\\\\\"c\\\"\"}")
                .tags())
        .containsEntry("foot", "no");
  }

  @Test
  void tagsMayStandBelowAndWhatElseIsMadeOfPartsSaysNothingOfWalking() {
    assertThat(
            way("{\"type\":\"way\",\"tags\":{\"highway\":\"steps\",\"foot\":\"no\"},"
                    + "\"meta\":{\"version\":3},\"relations\":[{\"rel\":1}]}")
                .tags())
        .isEqualTo(Map.of("type", "way", "highway", "steps", "foot", "no"));
    assertThat(warnings).isEmpty();
  }

  @Test
  void coordinatesMayBeTextAndHaveHeights() {
    WalkingMap map =
        read(
            collection(
                feature(
                    "{}",
                    "{\"type\":\"LineString\",\"coordinates\":"
                        + "[[\"116.1\",\"40.0\",\"50\"],[116.2,40.0,51.5,7,8]]}")));
    assertThat(problems).isEmpty();
    assertThat(map.ways().get(0).points())
        .containsExactly(new Coordinate(116.1, 40.0), new Coordinate(116.2, 40.0));
  }

  @Test
  void linesAndPointsOfACollectionOfGeometriesAreFeatures() {
    WalkingMap map =
        read(
            collection(
                "{\"type\":\"Feature\",\"id\":\"g\",\"properties\":{\"barrier\":\"gate\"},"
                    + "\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                    + LINE
                    + ",{\"type\":\"MultiPoint\",\"coordinates\":[[116.3,40],[116.4,40]]}]}}"));
    assertThat(problems).isEmpty();
    assertThat(map.ways()).extracting(Way::id).containsExactly("g/1");
    assertThat(map.nodes()).extracting(MapNode::id).containsExactly("g/2/1", "g/2/2");
  }

  @Test
  void oneFeatureALineIsAFileToo() {
    String one = feature("{\"highway\":\"footway\"}", LINE);
    assertThat(read(one + "\n" + one + "\n").ways()).hasSize(2);
    assertThat(read("\u001E" + one + "\n\u001E" + one + "\n").ways()).hasSize(2);
    assertThat(read(collection(collection(one, one), one)).ways())
        .extracting(Way::id)
        .containsExactly("way-1", "way-2", "way-3");
    assertThat(problems).isEmpty();
  }

  @Test
  void otherPointsAndPolygonsAreToldAndPassedOver() {
    String point = "{\"type\":\"Point\",\"coordinates\":[116.3,40]}";
    String ring = "[[116.3,40],[116.31,40],[116.31,40.01],[116.3,40]]";
    WalkingMap map =
        read(
            collection(
                feature("{\"highway\":\"bus_stop\"}", point),
                feature("{\"amenity\":\"bench\"}", point),
                feature(
                    "{\"building\":\"yes\"}",
                    "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}")));
    assertThat(problems).isEmpty();
    assertThat(map.ways()).isEmpty();
    assertThat(warnings)
        .extracting(Warning::code)
        .containsExactly("points-passed-over", "polygons-passed-over");
  }

  @Test
  void whatIsWrongEverywhereIsToldOnce() {
    String[] features = new String[40];
    for (int i = 0; i < features.length; i++) {
      features[i] = feature("{}", LINE.replace("116.318829", "12948153"));
    }
    GeoJsonWays.read(
        "ways.geojson",
        collection(features).replace("116.3235131", "12948654"),
        (x, y) ->
            x > 180
                ? Optional.of(JsonValue.PHRASES.text("geojson.no-coordinates"))
                : Optional.empty(),
        problems,
        warnings);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).describe(Language.EN)).contains("all 40 lines and points");
  }
}
