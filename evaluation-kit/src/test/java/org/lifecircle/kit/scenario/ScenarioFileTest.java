package org.lifecircle.kit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.simulation.demand.OrderShares;
import org.lifecircle.simulation.scenario.Change;
import org.lifecircle.simulation.scenario.Scenario;

class ScenarioFileTest {

  private static final String HEAD = "id: test\ntitle:\n  zh: 试验\n  en: test\n";

  @TempDir private Path temp;

  private final List<Problem> problems = new ArrayList<>();

  private Optional<ScenarioFile> read(String text) throws IOException {
    Path file = temp.resolve("test.yaml");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return ScenarioFile.read(file, problems);
  }

  private String said() {
    return String.join(
        "\n", problems.stream().map(problem -> problem.describe(Language.EN)).toList());
  }

  @Test
  void everyKindOfChangeIsRead() throws IOException {
    Optional<ScenarioFile> read =
        read(
            HEAD
                + """
                changes:
                  - addOutlet: {id: n, name: N, formats: [pharmacy], lon: 1, lat: 2, area: 50}
                  - removeOutlet: {outlet: a}
                  - moveOutlet: {outlet: b, lon: 1, lat: 2}
                  - setHours: {outlet: b, hours: "Mo-Fr 08:00-18:00"}
                  - setCapacity: {outlet: b, perHour: 30}
                  - closeWay: {way: w}
                  - openWay: {way: w}
                  - timeWay: {way: w, hours: "06:00-22:00"}
                  - buildLink: {id: l, from: {lon: 1, lat: 2}, to: {lon: 1, lat: 2.1}}
                  - addStallZone: {id: z, name: Z, formats: [laundry], lon: 1, lat: 2, stalls: 3,
                      hours: "06:00-09:00"}
                  - agePopulation: {share: 0.1}
                  - growPopulation: {factor: 1.1}
                  - moveOnline: {format: supermarket, share: 0.2}
                  - holdEvent: {id: e, name: E, lon: 1, lat: 2, from: "14:00", to: "24:00",
                      share: 0.2, places: 100}
                """);
    assertThat(problems).isEmpty();
    assertThat(read.orElseThrow().scenario().steps())
        .extracting(Scenario.Step::change)
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly(
            "AddOutlet",
            "RemoveOutlet",
            "MoveOutlet",
            "SetHours",
            "SetCapacity",
            "CloseWay",
            "OpenWay",
            "TimeWay",
            "BuildLink",
            "AddStallZone",
            "AgePopulation",
            "GrowPopulation",
            "MoveOnline",
            "HoldEvent");
    assertThat(read.orElseThrow().scenario().steps().get(5))
        .isEqualTo(new Scenario.Step(new Change.CloseWay("w"), "test.yaml", 11));
    assertThat(read.orElseThrow().sha256()).hasSize(64);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsLine() throws IOException {
    assertThat(
            read(
                HEAD
                    + """
                    changes:
                      - addOutlt: {id: n}
                      - setCapacity: {outlet: b, perHour: many}
                      - setHours: {outlet: b, hours: "half past"}
                      - moveOutlet: {outlet: b, lon: 200, lat: 2}
                      - agePopulation: {share: 2, until: 2030}
                      - closeWay: {way: w}
                        openWay: {way: w}
                      - holdEvent: {id: e, name: E, lon: 1, lat: 2, from: "17:00", to: "14:00",
                          share: 0.2, places: 100}
                      - buildLink: {id: l, from: {lon: 1, latitude: 2}, to: {lon: 1, lat: 95}}
                      - {}
                    """))
        .isEmpty();
    assertThat(said())
        .contains("test.yaml:6", "Maybe \"addOutlet\"")
        .contains("test.yaml:7", "many")
        .contains("test.yaml:8", "half past")
        .contains("test.yaml:9", "200")
        .contains("test.yaml:10", "until")
        .contains("test.yaml:15", "latitude", "95")
        .contains("Each item is one kind of change")
        .contains("The end must be later than the beginning")
        .contains("Write at least one change");
  }

  @Test
  void aFileWithoutIdTitleOrChangesSaysAllOfIt() throws IOException {
    read("name: x\n");
    assertThat(said()).contains("id", "title", "changes", "name");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(ScenarioFile.read(temp.resolve("nowhere.yaml"), problems)).isEmpty();
    assertThat(said()).contains("nowhere.yaml", "There is no such file");
  }

  @Test
  void aNewOutletMaySayHowFarItDelivers() throws IOException {
    Optional<ScenarioFile> read =
        read(
            HEAD
                + """
                changes:
                  - addOutlet: {id: n, name: N, formats: [pharmacy], lon: 1, lat: 2, delivers: 800}
                """);
    Change.AddOutlet add = (Change.AddOutlet) read.orElseThrow().scenario().steps().get(0).change();
    assertThat(add.outlet().homeService().orElseThrow().area())
        .isEqualTo(new HomeService.Radius(800));
  }

  @Test
  void anOutletMayOfferOneFormatMore() throws IOException {
    Optional<ScenarioFile> read =
        read(HEAD + "changes:\n  - addFormat: {outlet: o1, format: parcel-station}\n");
    assertThat(read.orElseThrow().scenario().steps())
        .extracting(Scenario.Step::change)
        .containsExactly(new Change.AddFormat("o1", "parcel-station"));
  }

  @Test
  void anOutletMayComeToHomes() throws IOException {
    Optional<ScenarioFile> read =
        read(HEAD + "changes:\n  - setDelivery: {outlet: o1, delivers: 900}\n");
    assertThat(read.orElseThrow().scenario().steps())
        .extracting(Scenario.Step::change)
        .containsExactly(new Change.SetDelivery("o1", 900));
  }

  @Test
  void couriersAndOrdersAreRead() throws IOException {
    Optional<ScenarioFile> read =
        read(
            HEAD
                + """
                changes:
                  - setCouriers: {outlet: o1, couriers: 4}
                  - setOrders: {shares: sourced}
                """);
    assertThat(read.orElseThrow().scenario().steps())
        .extracting(Scenario.Step::change)
        .containsExactly(
            new Change.SetCouriers("o1", 4), new Change.SetOrders(OrderShares.SOURCED));
  }

  @Test
  void couriersAndSharesThatCannotBeAreSaidWithWhatCanBe() throws IOException {
    read(
        HEAD
            + """
            changes:
              - setCouriers: {outlet: o1, couriers: 0}
              - setCouriers: {outlet: o1, riders: 4}
              - setOrders: {shares: all}
              - setOrders: {}
            """);
    assertThat(said())
        .contains("test.yaml:6", "couriers", "\"0\"", "1000")
        .contains("test.yaml:7", "riders")
        .contains("test.yaml:8", "shares", "\"all\"", "none, sourced")
        .contains("test.yaml:9");
  }

  @Test
  void howFarAnOutletComesIsOneToFiftyThousandMeters() throws IOException {
    read(HEAD + "changes:\n  - setDelivery: {outlet: o1, delivers: 50001}\n");
    assertThat(said()).contains("delivers", "50001");
  }

  @Test
  void whichFormatAnOutletOffersMoreMustBeSaid() throws IOException {
    read(HEAD + "changes:\n  - addFormat: {outlet: o1}\n");
    assertThat(said()).contains("format");
  }
}
