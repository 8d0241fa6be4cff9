package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifecircle.kit.folder.FolderFixture.CIRCLE;
import static org.lifecircle.kit.folder.FolderFixture.HOMES;
import static org.lifecircle.kit.folder.FolderFixture.OUTLETS;
import static org.lifecircle.kit.folder.FolderFixture.VOCABULARY;
import static org.lifecircle.kit.folder.FolderFixture.WAYS;
import static org.lifecircle.kit.folder.FolderFixture.good;
import static org.lifecircle.kit.folder.FolderFixture.put;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.CircleData;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

class CircleFolderTest {

  @TempDir Path temporary;

  private CircleData read() {
    return CircleFolder.read(temporary.resolve("circle"), VOCABULARY);
  }

  @Test
  void everythingInTheFilesIsInTheCircle() {
    good(temporary.resolve("circle"));

    Circle circle = read().circle();

    assertThat(circle.name()).isEqualTo("测试里");
    assertThat(circle.city()).isEqualTo("北京");
    assertThat(circle.evaluationDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(circle.center()).isEqualTo(new Coordinate(116.4835, 39.9165));
    assertThat(circle.survey().get(SurveyFigure.SATISFACTION)).contains(new BigDecimal("0.91"));
    assertThat(circle.survey().get(SurveyFigure.COMMUNITY_SERVICE_AREA))
        .contains(new BigDecimal("900"));
    assertThat(circle.homes().get(0))
        .isEqualTo(
            Home.counted(
                "h1", "1号楼", new Coordinate(116.4835, 39.9165), 60, new AgeCounts(20, 90, 40)));
    Outlet shop = circle.outlets().get(0);
    assertThat(shop.name()).isEqualTo("好邻居便利店");
    assertThat(shop.formatIds()).containsExactly("convenience-store");
    assertThat(shop.hours().orElseThrow().isOpen(DayOfWeek.SUNDAY, 22 * 60)).isTrue();
    assertThat(shop.hours().orElseThrow().isOpen(DayOfWeek.SUNDAY, 23 * 60)).isFalse();
    assertThat(shop.areaSquareMeters()).hasValue(80);
    assertThat(shop.chain()).isEqualTo(Answer.YES);
    assertThat(shop.capacityPerHour()).hasValue(60);
    assertThat(shop.evidence()).isEqualTo("2026-11 走访");
    Outlet stall = circle.outlets().get(1);
    assertThat(stall.formatIds()).containsExactly("repair-service", "laundry");
    assertThat(stall.hours()).isEmpty();
    assertThat(stall.areaSquareMeters()).isEmpty();
    assertThat(stall.chain()).isEqualTo(Answer.UNKNOWN);
    assertThat(stall.capacityPerHour()).isEmpty();
  }

  @Test
  void inAHomeWithoutAdultsChildrenAndOlderAdultsAreAllResidents() {
    good(temporary.resolve("circle"));
    put(temporary.resolve("circle"), "homes.csv", HOMES.replace("60,150,20,40", "60,60,20,40"));

    assertThat(read().circle().homes().get(0).residents()).isEqualTo(new AgeCounts(20, 0, 40));
  }

  @Test
  void agesThatWereNotCountedAreTheCensusSharesAndAreTold() {
    good(temporary.resolve("circle"));

    CircleData folder = read();

    // 100 residents: 17.95% and 18.7%, to whole people.
    assertThat(folder.circle().homes().get(1).residents()).isEqualTo(new AgeCounts(18, 63, 19));
    assertThat(folder.circle().homes().get(1).agesEstimated()).isTrue();
    assertThat(folder.warnings()).extracting(Warning::code).containsExactly("ages-estimated");
    assertThat(folder.warnings().get(0).message().en())
        .isEqualTo(
            "The ages of 1 of 2 homes were not counted; the shares of the 2020 census are taken"
                + " (17.95% children of 0 to 14, 18.7% older adults of 60 and more).");
    assertThat(folder.warnings().get(0).message().zh())
        .isEqualTo("2 栋居民楼中有 1 栋没有分年龄统计，按 2020 年人口普查的比例计（0–14 岁 17.95%，60 岁及以上 18.7%）。");
  }

  @Test
  void everyInputHasItsChecksumInTheOrderOfReading() {
    good(temporary.resolve("circle"));
    put(
        temporary.resolve("circle"),
        "ways.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[]}");

    CircleData folder = read();

    assertThat(folder.inputs().keySet())
        .containsExactly("circle.yaml", "homes.csv", "outlets.csv", "ways.geojson");
    // printf '{"type":"FeatureCollection","features":[]}' | sha256sum
    assertThat(folder.inputs().get("ways.geojson"))
        .isEqualTo("ed778c73ea51338d6576fb5992b189f2b94d9f3d5e199f46c1af520d6b0b3e6c");
  }

  @Test
  void estimatedResidentsAreToldAndKept() {
    good(temporary.resolve("circle"));
    put(
        temporary.resolve("circle"),
        "homes.csv",
        "id,name,lon,lat,households,residents,estimated\n"
            + "h1,a,116.4835,39.9165,4,10,yes\n"
            + "h2,b,116.4835,39.9165,4,10,no\n"
            + "h3,c,116.4835,39.9165,4,10,\n");

    CircleData folder = read();

    assertThat(folder.circle().homes())
        .extracting(Home::residentsEstimated)
        .containsExactly(true, false, false);
    assertThat(folder.warnings())
        .extracting(warning -> warning.message().en())
        .contains("The residents of 1 of 3 homes were not counted but estimated.");
  }

  @Test
  void hoursThatAreNotKnownOnSomeDaysAreToldWithTheirLine() {
    good(temporary.resolve("circle"));
    put(
        temporary.resolve("circle"),
        "outlets.csv",
        OUTLETS.replace("Mo-Su 07:00-23:00", "Mo-Su 07:00-23:00; PH off"));

    List<Warning> warnings = read().warnings();

    assertThat(warnings)
        .filteredOn(warning -> warning.code().equals("hours-simplified"))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.subject()).isEqualTo("s1");
              assertThat(warning.message().en())
                  .isEqualTo(
                      "“好邻居便利店” (outlets.csv, line 2): \"PH off\" speaks of holidays. They are set"
                          + " anew every year; on days that may be one, its times are not known.");
            });
  }

  @Test
  void whatExcelWritesIsAccepted() {
    Path folder = temporary.resolve("circle");
    good(folder);
    CircleData plain = read();
    put(folder, "circle.yaml", "\uFEFF" + CIRCLE.replace("\n", "\r\n"));
    put(folder, "homes.csv", "\uFEFF" + HOMES.replace("\n", "\r\n"));
    put(folder, "outlets.csv", "\uFEFF" + OUTLETS.replace("\n", "\r\n") + ",,,,,,,,,\r\n");
    put(folder, "ways.geojson", "\uFEFF" + WAYS.replace("\n", "\r\n"));

    assertThat(read().circle()).isEqualTo(plain.circle());
    assertThat(read().map()).isEqualTo(plain.map());
  }

  @Test
  void aMultiLineStringIsSeveralWaysAndIdsMayBeLeftOut() {
    good(temporary.resolve("circle"));
    put(
        temporary.resolve("circle"),
        "ways.geojson",
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"lit":true,"layer":1,"name":null,"@id":{"a":1}},
         "geometry":{"type":"MultiLineString","coordinates":[[[116.483,39.9164,50],[116.485,39.9164]],
                     [[116.485,39.9164],[116.485,39.917]]]}},
        {"type":"Feature","id":7,"properties":null,
         "geometry":{"type":"LineString","coordinates":[[116.483,39.9164],[116.485,39.9164]]}}
        ]}
        """);

    List<Way> ways = read().map().ways();

    assertThat(ways).extracting(Way::id).containsExactly("way-1/1", "way-1/2", "7");
    assertThat(ways.get(0).tags()).isEqualTo(Map.of("lit", "yes", "layer", "1"));
    assertThat(ways.get(0).points())
        .containsExactly(new Coordinate(116.483, 39.9164), new Coordinate(116.485, 39.9164));
  }

  @Test
  void aGateIsAPointOfAWayAndOneBesideTheWaysIsTold() {
    good(temporary.resolve("circle"));
    put(
        temporary.resolve("circle"),
        "ways.geojson",
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"w1","properties":{"highway":"footway"},
         "geometry":{"type":"LineString","coordinates":[[116.483,39.9164],[116.485,39.9164]]}},
        {"type":"Feature","id":"g1","properties":{"barrier":"gate","locked":"yes"},
         "geometry":{"type":"Point","coordinates":[116.485,39.9164]}},
        {"type":"Feature","properties":{"highway":"crossing"},
         "geometry":{"type":"Point","coordinates":[116.484,39.9164]}}
        ]}
        """);

    CircleData folder = read();

    assertThat(folder.map().nodes())
        .containsExactly(
            new MapNode(
                "g1", new Coordinate(116.485, 39.9164), Map.of("barrier", "gate", "locked", "yes")),
            new MapNode(
                "point-3", new Coordinate(116.484, 39.9164), Map.of("highway", "crossing")));
    assertThat(folder.warnings())
        .filteredOn(warning -> warning.code().equals("points-off-ways"))
        .extracting(warning -> warning.message().en())
        .containsExactly(
            "1 gates, barriers or crossings are no point of any way and count for nothing, the"
                + " first being point-3.");
  }

  @Test
  void aCircleThatIsWrittenAndReadIsTheSameCircle() throws IOException {
    good(temporary.resolve("circle"));
    CircleData first = read();

    CircleFolder.write(temporary.resolve("copy/of/it"), first.circle(), first.map());
    CircleData second = CircleFolder.read(temporary.resolve("copy/of/it"), VOCABULARY);

    assertThat(second.circle()).isEqualTo(first.circle());
    assertThat(second.map()).isEqualTo(first.map());
    assertThat(second.warnings()).isEqualTo(first.warnings());
  }

  @Test
  void namesThatLookLikeSomethingElseSurvive() throws IOException {
    good(temporary.resolve("circle"));
    CircleData first = read();
    for (String name :
        List.of("null", "true", "12", "2026-11-22", "a: b", "# x", "\"q\"", "'", "~")) {
      Circle named =
          new Circle(
              CircleProfile.of(
                  name, name, first.circle().evaluationDate(), first.circle().center()),
              first.circle().survey(),
              first.circle().homes(),
              first.circle().outlets(),
              first.circle().search());
      CircleFolder.write(temporary.resolve("copy"), named, first.map());
      assertThat(CircleFolder.read(temporary.resolve("copy"), VOCABULARY).circle())
          .isEqualTo(named);
    }
  }

  @Test
  void writingOverACircleFolderKeepsItsOtherFilesAndLeavesNothingBeside() throws IOException {
    Path folder = good(temporary.resolve("circle"));
    put(folder, "README.md", "mine");
    put(folder.resolve("report"), "report.html", "theirs");
    CircleData first = read();

    CircleFolder.write(folder, first.circle(), new WalkingMap(List.of()));

    assertThat(folder.resolve("README.md")).hasContent("mine");
    assertThat(folder.resolve("report/report.html")).hasContent("theirs");
    assertThat(read().map().ways()).isEmpty();
    try (Stream<Path> there = Files.list(temporary)) {
      assertThat(there).containsExactly(folder);
    }
  }

  @Test
  void aFolderOfSomethingElseIsNotOverwritten() {
    Path folder = good(temporary.resolve("circle"));
    CircleData first = read();
    Path other = temporary.resolve("photos");
    put(other, "holiday.jpg", "x");

    assertThatThrownBy(() -> CircleFolder.write(other, first.circle(), first.map()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(other + ": This folder is not empty and is no circle folder. Name a new one.");
    assertThatThrownBy(
            () -> CircleFolder.write(folder.resolve("homes.csv"), first.circle(), first.map()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder.resolve("homes.csv") + ": A file has this name. Name a folder.");
    assertThat(other.resolve("holiday.jpg")).hasContent("x");
  }

  @Test
  void aWriteThatFailsLeavesWhatWasThere() throws IOException {
    Path folder = good(temporary.resolve("circle"));
    CircleData first = read();
    Home pretended =
        new Home(
            "h",
            "h",
            first.circle().center(),
            1,
            new AgeCounts(3, 0, 0),
            new Home.Estimates(false, true));
    Circle wrong =
        Circle.of(
            CircleProfile.of("x", "x", first.circle().evaluationDate(), first.circle().center()),
            List.of(pretended),
            List.of());

    assertThatThrownBy(() -> CircleFolder.write(folder, wrong, first.map()))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(folder.resolve("circle.yaml")).hasContent(CIRCLE);
    try (Stream<Path> there = Files.list(temporary)) {
      assertThat(there).containsExactly(folder);
    }
  }

  @Test
  void theCensusSharesSayWhereTheyComeFrom() {
    CensusAges ages = CensusAges.national();

    assertThat(ages.children().source().document().address()).isNotBlank();
    assertThat(ages.olderAdults().source().status().uncertain()).isFalse();
    for (int residents = 0; residents < 500; residents++) {
      assertThat(ages.split(residents).total()).isEqualTo(residents);
    }
  }
}
