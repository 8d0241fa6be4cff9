package org.lifecircle.simulation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.simulation.network.pace.WalkingParameters;

/** The tables of {@code ODD.md} say what the program does. */
class OddTest {

  private static List<List<String>> table(String heading) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of(System.getProperty("lifecircle.root"), "simulation", "ODD.md"));
    int at = lines.indexOf("### " + heading);
    assertThat(at).as(heading).isNotNegative();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(at + 4, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      rows.add(
          Arrays.stream(line.substring(1).split("\\|"))
              .map(cell -> cell.strip().replace("`", ""))
              .toList());
    }
    return rows;
  }

  private static double number(String cell) {
    return new BigDecimal(cell).doubleValue();
  }

  @Test
  void theParametersAreThoseOfTheProgram() throws IOException {
    List<List<String>> expected =
        Demand.standard().parameters().values().stream()
            .map(
                parameter ->
                    List.of(
                        parameter.id(),
                        parameter.value().toPlainString(),
                        parameter.unit(),
                        parameter.source().status().id()))
            .toList();
    assertThat(table("Parameters of behavior")).containsExactlyElementsOf(expected);
  }

  @Test
  void theSpeedsAreThoseOfTheProgramAndTheRatiosFollowFromThem() throws IOException {
    List<List<String>> told = table("Speeds");
    List<List<String>> expected =
        WalkingParameters.standard().all().stream()
            .filter(one -> told.stream().anyMatch(row -> row.get(0).equals(one.id())))
            .map(
                one ->
                    List.of(
                        one.id(),
                        one.value().toPlainString(),
                        one.unit(),
                        one.source().status().id()))
            .toList();
    assertThat(told).hasSize(8).containsExactlyElementsOf(expected);
    Map<String, Double> speeds =
        told.stream().collect(Collectors.toMap(row -> row.get(0), row -> number(row.get(1))));
    Demand demand = Demand.standard();
    for (AgeGroup group : AgeGroup.values()) {
      assertThat(demand.value(BehaviorParameter.paceVariation(group)))
          .isCloseTo(
              speeds.get("speed-spread-" + group.id()) / speeds.get("speed-" + group.id()),
              within(5e-7));
    }
    assertThat(demand.value(BehaviorParameter.PACE_SLOWEST))
        .isCloseTo(speeds.get("speed-slowest") / speeds.get("speed-adult"), within(5e-7));
    assertThat(demand.value(BehaviorParameter.PACE_FASTEST))
        .isCloseTo(speeds.get("speed-fastest") / speeds.get("speed-adult"), within(5e-7));
  }

  @Test
  void theNeedsAreThoseOfTheProgram() throws IOException {
    List<String> told = new ArrayList<>();
    for (List<String> row : table("Needs: visits per person and week")) {
      for (String group : row.get(1).split(", ")) {
        told.add(
            row.get(0)
                + " "
                + group
                + " "
                + number(row.get(2))
                + " "
                + number(row.get(3))
                + " "
                + row.get(4));
      }
    }
    List<String> expected =
        Demand.standard().needs().stream()
            .map(
                need ->
                    need.formatId()
                        + " "
                        + need.ageGroup().id()
                        + " "
                        + need.visitsPerWeek()
                        + " "
                        + need.weekendFactor()
                        + " "
                        + need.grounds().source().status().id())
            .collect(Collectors.toList());
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected.toString()).contains(AgeGroup.OLDER_ADULT.id());
  }

  @Test
  void theHouseholdsAreThoseOfTheProgramInItsOrder() throws IOException {
    List<String> told =
        table("Households: kinds and their share among those of their size").stream()
            .map(row -> String.join(" ", row.subList(0, 3)) + " " + number(row.get(3)))
            .toList();
    assertThat(told)
        .isEqualTo(
            HouseholdKind.standard().stream()
                .map(
                    kind ->
                        kind.children()
                            + " "
                            + kind.adults()
                            + " "
                            + kind.olderAdults()
                            + " "
                            + kind.share())
                .toList());
    assertThat(HouseholdKind.standard())
        .extracting(HouseholdKind::status)
        .containsOnly(SourceStatus.ASSUMPTION);
  }

  @Test
  void thePartiesAreThoseOfTheProgram() throws IOException {
    List<String> told = new ArrayList<>();
    for (List<String> row : table("Parties: who goes along")) {
      for (String group : row.get(1).split(", ")) {
        told.add(
            String.join(
                " | ",
                row.get(0),
                group,
                Companions.parse(row.get(2)).toString(),
                row.get(3),
                row.get(4)));
      }
    }
    List<String> expected =
        Demand.standard().parties().stream()
            .map(
                party ->
                    String.join(
                        " | ",
                        party.formatId(),
                        party.ageGroup().id(),
                        party.companions().toString(),
                        party.takes().id(),
                        party.source().status().id()))
            .toList();
    assertThat(told).containsExactlyElementsOf(expected);
    assertThat(expected).hasSizeGreaterThan(10);
  }

  @Test
  void theServicesAreThoseOfTheProgram() throws IOException {
    List<String> told =
        table("Services").stream()
            .map(
                row ->
                    row.get(0)
                        + " "
                        + row.subList(1, 5).stream().map(OddTest::number).toList()
                        + " "
                        + row.subList(5, 8))
            .toList();
    List<String> expected =
        Demand.standard().services().stream()
            .map(
                service ->
                    service.formatId()
                        + " "
                        + List.of(
                            service.acceptableMinutes(),
                            service.serviceMinutes(),
                            service.capacityPerHour(),
                            service.patienceMinutes())
                        + " "
                        + List.of(
                            Integer.toString(service.areaSquareMeters()),
                            service.opens().text(),
                            service.grounds().source().status().id()))
            .toList();
    assertThat(told).containsExactlyElementsOf(expected);
  }

  @Test
  void theRangesAreThoseOfTheProgramAndNoNumberThatItSaysHasOneIsWithout() throws IOException {
    List<List<String>> expected =
        DemandNumbers.ranges().values().stream()
            .filter(range -> !range.name().contains("/"))
            .map(
                range ->
                    List.of(
                        range.name(),
                        plain(range.low()),
                        plain(range.high()),
                        range.shape().id(),
                        range.grounds().source().status().id()))
            .toList();
    assertThat(table("Ranges of the parameters of behavior"))
        .containsExactlyElementsOf(expected)
        .hasSize(BehaviorParameter.values().length);
    assertThat(DemandNumbers.ranges().keySet())
        .containsExactlyInAnyOrderElementsOf(DemandNumbers.of(Demand.standard()).keySet());
  }

  @Test
  void theGoodsAreThoseOfTheProgram() throws IOException {
    assertThat(table("Goods: what is ordered to the home"))
        .isEqualTo(
            Demand.standard().goods().stream()
                .map(
                    one ->
                        List.of(
                            one.formatId(), one.kind().id(), one.grounds().source().status().id()))
                .toList())
        .hasSizeGreaterThan(10);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** What the sections say of the model, without the tables. */
  private static String sections() throws IOException {
    String text =
        Files.readString(Path.of(System.getProperty("lifecircle.root"), "simulation", "ODD.md"));
    return text.substring(text.indexOf("## 1."), text.indexOf("### Ranges of the parameters"));
  }

  @Test
  void everyParameterOfBehaviorHasItsPartInASubmodel() throws IOException {
    String told = sections().replace("-GROUP`", "-adult`");
    for (BehaviorParameter parameter : BehaviorParameter.values()) {
      String id = parameter.id().replaceAll("(pace-mean|pace-variation)-.*", "$1-adult");
      assertThat(told).as(id).contains("`" + id + "`");
    }
  }

  @Test
  void noSubmodelNamesAParameterThatIsNotInTheTables() throws IOException {
    List<String> known =
        Arrays.stream(BehaviorParameter.values()).map(BehaviorParameter::id).toList();
    Matcher named = Pattern.compile("`([a-z]+(-[a-z]+)+)`").matcher(sections());
    int found = 0;
    for (; named.find(); found++) {
      assertThat(known).contains(named.group(1));
    }
    assertThat(found).isGreaterThan(15);
  }
}
