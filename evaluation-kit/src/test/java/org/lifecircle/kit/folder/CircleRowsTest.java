package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;
import org.lifecircle.tables.Table;

/** Rows of homes and outlets at the edge of what can be right. */
class CircleRowsTest {

  private static final Coordinate CENTER = new Coordinate(116.4835, 39.9165);

  private final List<Problem> problems = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<String> centers = new ArrayList<>();
  private final List<Table.Cells> rows = new ArrayList<>();

  private CircleRows reading() {
    return new CircleRows(
        FolderFixture.FORMATS, Wording.OF_FILES, Optional.of(CENTER), problems, warnings);
  }

  /** Adds a row; cells are column, value, column, value, …. */
  private CircleRowsTest row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(new Table.Cells(rows.size() + 2, row));
    return this;
  }

  private CircleRowsTest home(String id, String lon, String residents) {
    return row(
        "id",
        id,
        "name",
        "",
        "lon",
        lon,
        "lat",
        "39.9165",
        "households",
        "3",
        "residents",
        residents,
        "children",
        "0",
        "olderAdults",
        "0");
  }

  private CircleRowsTest outlet(String id, String name, String formats, String lon) {
    return row("id", id, "name", name, "formats", formats, "lon", lon, "lat", "39.9165");
  }

  private Table table(String file) {
    Table table = Table.of(file, List.copyOf(rows), problems);
    rows.clear();
    return table;
  }

  private List<Home> homes(CircleRows reading) {
    return reading.homes(
        table("homes.csv"),
        (place, message) -> centers.add(place + ": " + message.in(Language.EN)));
  }

  private List<String> told() {
    return problems.stream().map(problem -> problem.describe(Language.EN)).toList();
  }

  @Test
  void aHomeHasAtMostAHundredThousandResidents() {
    List<Home> homes =
        homes(home("most", "116.4835", "100000").home("more", "116.4835", "100001").reading());
    assertThat(homes).extracting(Home::id).containsExactly("most");
    assertThat(problems).extracting(Problem::line).containsExactly(3);
    assertThat(problems).extracting(Problem::field).containsExactly("residents");
  }

  @Test
  void aCircleHasAtMostTenMillionResidents() {
    for (int i = 0; i < 100; i++) {
      home("home-" + i, "116.4835", "100000");
    }
    assertThat(homes(reading())).hasSize(100);
    assertThat(problems).isEmpty();

    for (int i = 0; i < 100; i++) {
      home("home-" + i, "116.4835", "100000");
    }
    home("one-more", "116.4835", "1");
    homes(reading());
    assertThat(told())
        .containsExactly(
            "homes.csv: There are 10000001 residents in all; at most 10000000 can be right.");
  }

  @Test
  void nobodyLivesInACircleOnlyWhenEveryHomeCouldBeRead() {
    homes(home("a", "116.4835", "0").home("b", "116.4835", "0").reading());
    assertThat(told())
        .containsExactly("homes.csv: Nobody lives here: the residents of all homes are 0.");
    problems.clear();
    homes(home("a", "116.4835", "0").home("b", "116.4835", "many").reading());
    assertThat(problems).extracting(Problem::field).containsExactly("residents");
  }

  @Test
  void aHomeWithoutANameIsCalledByItsId() {
    assertThat(homes(home("h7", "116.4835", "3").reading()))
        .containsExactly(Home.counted("h7", "h7", CENTER, 3, new AgeCounts(0, 3, 0)));
  }

  @Test
  void oneHomeFarAwayIsWrongItselfAndNotTheCenter() {
    CircleRows reading = home("alone", "117.4835", "3").reading();
    assertThat(homes(reading)).isEmpty();
    assertThat(centers).isEmpty();
    assertThat(problems).extracting(Problem::field).containsExactly("lon,lat");
    assertThat(reading.center()).contains(CENTER);
  }

  @Test
  void homesOfWhichOneIsNearSayNothingAgainstTheCenter() {
    CircleRows reading =
        home("far", "117.4835", "3")
            .home("near", "116.4835", "3")
            .home("too", "117", "3")
            .reading();
    assertThat(homes(reading)).extracting(Home::id).containsExactly("near");
    assertThat(centers).isEmpty();
    assertThat(problems).extracting(Problem::line).containsExactly(2, 4);
  }

  @Test
  void whenAllHomesLieFarAwayTheCenterIsWrongAndTheNearestIsTold() {
    for (List<String> far :
        List.of(List.of("117.4835", "116.9835"), List.of("116.9835", "117.4835"))) {
      centers.clear();
      CircleRows reading = home("a", far.get(0), "3").home("b", far.get(1), "3").reading();
      assertThat(homes(reading)).hasSize(2);
      assertThat(centers)
          .containsExactly(
              "116.4835,39.9165: All 2 homes lie far from here, the nearest 43 km away. Maybe the"
                  + " center is wrong.");
      assertThat(reading.center()).isEmpty();
      // What lies where the homes lie is right then.
      assertThat(
              reading.outlets(outlet("shop", "shop", "pharmacy", "117.4835").table("outlets.csv")))
          .hasSize(1);
      assertThat(problems).isEmpty();
    }
  }

  @Test
  void aHomeWhosePlaceCannotBeReadSaysNothingAgainstTheCenter() {
    homes(home("far", "117.4835", "3").home("unreadable", "east", "3").reading());
    assertThat(centers).isEmpty();
    assertThat(problems).extracting(Problem::line).containsExactly(2, 3);
    problems.clear();
    homes(home("far", "117.4835", "3").home("nowhere", "200", "3").reading());
    assertThat(centers).isEmpty();
    assertThat(problems).extracting(Problem::line).containsExactly(2, 3);
  }

  @Test
  void anOutletHasAnAreaAndACapacityWithinBounds() {
    for (String[] cell :
        new String[][] {
          {"area", "1", "1000000", "0", "1000001"}, {"capacity", "1", "100000", "0", "100001"}
        }) {
      for (int i = 1; i < cell.length; i++) {
        problems.clear();
        List<Outlet> outlets =
            row(
                    "id",
                    "o",
                    "name",
                    "o",
                    "formats",
                    "pharmacy",
                    "lon",
                    "116.4835",
                    "lat",
                    "39.9165",
                    cell[0],
                    cell[i])
                .reading()
                .outlets(table("outlets.csv"));
        if (i <= 2) {
          assertThat(problems).as(cell[0] + cell[i]).isEmpty();
          assertThat(
                  cell[0].equals("area")
                      ? outlets.get(0).areaSquareMeters()
                      : outlets.get(0).capacityPerHour())
              .hasValue(Integer.parseInt(cell[i]));
        } else {
          assertThat(problems).extracting(Problem::field).containsExactly(cell[0]);
        }
      }
    }
  }

  @Test
  void hoursThatCannotBeReadAreToldByTheNameOfTheOutletOrElseItsId() {
    for (String name : List.of("Corner Shop", "")) {
      warnings.clear();
      List<Outlet> outlets =
          row(
                  "id",
                  "o7",
                  "name",
                  name,
                  "formats",
                  "pharmacy",
                  "lon",
                  "116.4835",
                  "lat",
                  "39.9165",
                  "hours",
                  "whenever")
              .reading()
              .outlets(table("outlets.csv"));
      assertThat(outlets.get(0).hours()).isEmpty();
      assertThat(outlets.get(0).name()).isEqualTo(name.isEmpty() ? "o7" : name);
      assertThat(warnings).extracting(Warning::code).containsExactly("outlet-hours-unreadable");
      assertThat(warnings.get(0).message().en())
          .startsWith("“" + (name.isEmpty() ? "o7" : name) + "” (outlets.csv, line 2): ");
    }
  }
}
