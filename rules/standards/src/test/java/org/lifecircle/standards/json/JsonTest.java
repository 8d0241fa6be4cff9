package org.lifecircle.standards.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SurveyFigure;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.CircleFacts;
import org.lifecircle.standards.FloorArea;
import org.lifecircle.standards.OutletFacts;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.Standards;

/** JSON in, JSON out, held against the schemas by a library that knows nothing of ours. */
class JsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Standards STANDARDS = Standards.load();
  private static final JsonSchema FACTS = schema(JudgeRequest.SCHEMA);
  private static final JsonSchema SCORECARD = schema(ScorecardTree.SCHEMA);

  private static final String GOOD =
      """
      {
        "standard": "national-2021",
        "asOf": "2026-11-22",
        "name": "示范圈",
        "residents": 2000,
        "households": 760,
        "survey": {"satisfaction": 0.92, "communityServiceArea": null},
        "outlets": {
          "count": 5, "ofChains": 2, "independent": 3,
          "area": {"squareMeters": 400, "outletsWithout": 1},
          "places": [{"lon": 116.4, "lat": 39.9}]
        },
        "access": [
          {"format": "pharmacy", "outlets": 1,
           "walks": [{"seconds": 540, "residents": 1200}, {"seconds": 1320, "residents": 800}]},
          {"format": "wet-market", "outlets": 0, "residents": 1900, "measurement": "network"}
        ]
      }
      """;

  private static JsonSchema schema(String resource) {
    try (InputStream in = JudgeRequest.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(in, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JudgeRequest read(JsonNode json) {
    return JudgeRequest.read(MAPPER.convertValue(json, Map.class), STANDARDS, "request.json");
  }

  private static List<Problem> problems(String request) throws IOException {
    JsonNode json = MAPPER.readTree(request);
    return catchThrowableOfType(InvalidInputException.class, () -> read(json)).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "national-2021|national-2012|/standard|Maybe \"national-2021\"|也许是“national-2021”",
        "national-2021|unheard of|/standard|tiers-2021|tiers-2021",
        "2026-11-22|2021-07-19|/asOf|from 2021-07-20|自 2021-07-20 起"
      })
  void whatTheStandardsCannotJudgeIsRefusedAtTheDoor(
      String right, String wrong, String pointer, String english, String chinese)
      throws IOException {
    assertThat(problems(GOOD.replace(right, wrong)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(pointer);
              assertThat(problem.value()).isEqualTo(wrong);
              assertThat(problem.message().en()).contains(english);
              assertThat(problem.message().zh()).contains(chinese);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "示范圈|示\\u202E范圈|/name|direction",
        "示范圈|示\\u0001范圈|/name|U+0001",
        "示范圈|示\\ud800范圈|/name|U+D800",
        "2026-11-22|9999-11-22|/asOf|2200-12-31"
      })
  void whatCannotBeReadInARequestIsRefusedAtTheDoor(
      String right, String wrong, String pointer, String words) throws IOException {
    assertThat(problems(GOOD.replace(right, wrong)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(pointer);
              assertThat(problem.message().en()).contains(words);
            });
  }

  @Test
  void aNameOfARequestHasAtMost200Characters() throws IOException {
    assertThat(problems(GOOD.replace("示范圈", "圈".repeat(201))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message().en()).contains("201", "200"));
  }

  @Test
  void factsThatAreJudgedByOthersMayNameAnUnknownStandard() throws IOException {
    JsonNode json = MAPPER.readTree(GOOD.replace("national-2021", "of-another-program"));
    assertThat(
            JudgeRequest.read(
                    MAPPER.convertValue(json, Map.class), STANDARDS.vocabulary(), "facts.json")
                .standardId())
        .isEqualTo("of-another-program");
  }

  @Test
  void aRequestBecomesFactsAndWhatIsAbsentIsNotKnown() throws IOException {
    JsonNode json = MAPPER.readTree(GOOD);
    assertThat(FACTS.validate(json)).isEmpty();

    JudgeRequest request = read(json);

    assertThat(request.standardId()).isEqualTo("national-2021");
    assertThat(request.asOf()).isEqualTo(LocalDate.of(2026, 11, 22));
    CircleFacts facts = request.facts();
    assertThat(facts.name()).isEqualTo("示范圈");
    assertThat(facts.residents()).isEqualTo(2000);
    assertThat(facts.households()).isEqualTo(760);
    assertThat(facts.survey().values())
        .containsExactly(Map.entry(SurveyFigure.SATISFACTION, new BigDecimal("0.92")));
    assertThat(facts.outlets()).isEqualTo(5);
    assertThat(facts.chainOutlets()).isEqualTo(2);
    assertThat(facts.independentOutlets()).isEqualTo(3);
    assertThat(facts.floorArea()).isEqualTo(new FloorArea(400, 1));
    assertThat(facts.marketFloorArea()).isEqualTo(new FloorArea(0, 5));
    assertThat(facts.places()).containsExactly(new Coordinate(116.4, 39.9));
    assertThat(facts.access())
        .containsExactly(
            new FormatAccess(
                "pharmacy",
                1,
                2000,
                List.of(new FormatAccess.Step(540, 1200), new FormatAccess.Step(1320, 800)),
                Measurement.SURVEY),
            new FormatAccess("wet-market", 0, 1900, List.of(), Measurement.NETWORK));
  }

  @Test
  void theShortestRequestHasFourMembers() throws IOException {
    JsonNode json =
        MAPPER.readTree(
            "{\"standard\":\"national-2021\",\"asOf\":\"2026-11-22\",\"name\":\"圈\",\"residents\":0}");
    assertThat(FACTS.validate(json)).isEmpty();
    assertThat(read(json).facts().access()).isEmpty();
  }

  /** Each puts something wrong in one place; schema and reader both refuse it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"standard\": \"national-2021\",| |/standard",
        "\"national-2021\"|7|/standard",
        "\"2026-11-22\"|\"22.11.2026\"|/asOf",
        "\"2026-11-22\"|\"2026-13-01\"|/asOf",
        "\"示范圈\"|\" \"|/name",
        "\"residents\": 2000|\"residents\": -1|/residents",
        "\"residents\": 2000|\"residents\": 2000.5|/residents",
        "\"residents\": 2000|\"residents\": \"2000\"|/residents",
        "\"residents\": 2000|\"residents\": 99999999999|/residents",
        "\"households\"|\"household\"|/household",
        "0.92|92|/survey/satisfaction",
        "0.92|true|/survey/satisfaction",
        "\"satisfaction\"|\"satisfied\"|/survey/satisfied",
        "{\"satisfaction\": 0.92, \"communityServiceArea\": null}|[]|/survey",
        "116.4|216.4|/outlets/places/0/lon",
        "{\"lon\": 116.4, \"lat\": 39.9}|39.9|/outlets/places/0",
        "\"squareMeters\": 400,| |/outlets/area/squareMeters",
        "\"outlets\": 1,| |/access/0/outlets",
        "\"network\"|\"guess\"|/access/1/measurement",
        "{\"seconds\": 540, \"residents\": 1200},|{\"seconds\": 540, \"residents\":"
            + " 0},|/access/0/walks/0/residents",
      })
  void whatTheSchemaRefusesTheReaderRefusesToo(String what, String by, String pointer)
      throws IOException {
    String broken = GOOD.replace(what, by == null ? "" : by);
    assertThat(broken).isNotEqualTo(GOOD);
    JsonNode json = MAPPER.readTree(broken);
    assertThat(FACTS.validate(json)).isNotEmpty();

    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(json));

    assertThat(refused.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("request.json");
              assertThat(problem.field()).isEqualTo(pointer);
              assertThat(problem.message().zh()).isNotBlank();
            });
  }

  /** What a schema cannot say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"pharmacy\"|\"pharmcy\"|/access/0/format|Maybe \"pharmacy\"",
        "\"wet-market\"|\"pharmacy\"|/access/1/format|only one",
        "\"count\": 5|\"count\": 4|/outlets/count|at least",
        "1320|540|/access/0/walks/1/seconds|ascend",
        "\"residents\": 800|\"residents\": 801|/access/0/walks|2001 residents",
      })
  void theReaderRefusesWhatCannotBeTrue(String what, String by, String pointer, String words)
      throws IOException {
    JsonNode json = MAPPER.readTree(GOOD.replace(what, by));
    assertThat(FACTS.validate(json)).isEmpty();

    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(json));

    assertThat(refused.problems()).hasSize(1);
    assertThat(refused.problems().get(0).field()).isEqualTo(pointer);
    assertThat(refused.problems().get(0).message().en()).contains(words);
  }

  /** Short in a request, and a gigabyte as soon as somebody rounds it or writes it out. */
  @ParameterizedTest
  @ValueSource(strings = {"1e-999999999", "0e-999999999", "0e999999999"})
  void aNumberOfABillionDigitsIsNoNumber(String digits) throws IOException {
    Map<Object, Object> request =
        new LinkedHashMap<>(MAPPER.convertValue(MAPPER.readTree(GOOD), Map.class));
    request.put("households", new BigDecimal(digits));
    request.put("survey", Map.of("satisfaction", new BigDecimal(digits)));

    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> JudgeRequest.read(request, STANDARDS, "request.json"));

    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("/households", "/survey/satisfaction");
  }

  @Test
  void allProblemsAreToldTogether() throws IOException {
    JsonNode json =
        MAPPER.readTree(
            GOOD.replace("0.92", "92")
                .replace("\"pharmacy\"", "\"pharmcy\"")
                .replace("39.9", "99"));
    InvalidInputException refused =
        catchThrowableOfType(InvalidInputException.class, () -> read(json));
    assertThat(refused.problems()).hasSize(3);
  }

  @Test
  void factsSurviveTheWayThroughJson() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      JudgeRequest request = random(random);
      JsonNode json = throughText(request.json());
      assertThat(FACTS.validate(json)).as("seed %d", seed).isEmpty();
      assertThat(read(json)).as("seed %d", seed).isEqualTo(request);
    }
  }

  @Test
  void everyScorecardObeysItsSchemaInBothLanguages() throws IOException {
    LocalDate day = LocalDate.of(2026, 11, 22);
    for (int seed = 0; seed < 10; seed++) {
      CircleFacts facts = random(new Random(seed)).facts();
      for (Standard standard : STANDARDS.list()) {
        for (Language language : Language.values()) {
          JsonNode json =
              throughText(
                  ScorecardTree.of(
                      STANDARDS.judge(standard.id(), facts, day),
                      STANDARDS.wayUp(standard.id(), facts, day),
                      language));
          assertThat(SCORECARD.validate(json)).as("%s, seed %d", standard.id(), seed).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"level,none,best", "lang,zh,fr", "scoreAtMost,90,101", "rule,,", "simulation,{},{}"})
  void aScorecardThatLacksOrTwistsSomethingBreaksTheSchema(String member, String from, String to)
      throws IOException {
    Map<String, Object> tree =
        ScorecardTree.of(
            STANDARDS.judge(
                "national-2021", random(new Random(1)).facts(), LocalDate.of(2026, 1, 1)),
            Optional.empty(),
            Language.ZH);
    assertThat(SCORECARD.validate(throughText(tree))).isEmpty();
    if (member.equals("rule")) {
      Map<?, ?> first = (Map<?, ?>) ((List<?>) tree.get("indicators")).get(0);
      tree.put("indicators", List.of(without(first, "rule")));
    } else {
      tree.put(member, member.equals("scoreAtMost") ? new BigDecimal(to) : to);
    }
    assertThat(SCORECARD.validate(throughText(tree))).isNotEmpty();
  }

  private static Map<?, ?> without(Map<?, ?> members, String name) {
    Map<?, ?> left = new LinkedHashMap<>(members);
    left.remove(name);
    return left;
  }

  private static JsonNode throughText(Map<String, Object> tree) throws JsonProcessingException {
    return MAPPER.readTree(MAPPER.writeValueAsString(tree));
  }

  private static JudgeRequest random(Random random) {
    int residents = 1 + random.nextInt(5000);
    int outlets = random.nextInt(50);
    int chains = random.nextInt(outlets + 1);
    Map<String, BigDecimal> survey = new LinkedHashMap<>();
    for (FigureKind figure : STANDARDS.allFigures().asked()) {
      if (random.nextBoolean()) {
        survey.put(
            figure.key(),
            figure
                .range()
                .maximum()
                .multiply(BigDecimal.valueOf(random.nextInt(9), 1))
                .stripTrailingZeros()
                .setScale(1));
      }
    }
    List<FormatAccess> access = new ArrayList<>();
    for (String format : STANDARDS.allFormats().ids()) {
      if (random.nextInt(4) > 0) {
        List<FormatAccess.Step> steps = new ArrayList<>();
        int left = residents;
        int seconds = 0;
        while (left > 0 && random.nextInt(5) > 0) {
          int walkers = 1 + random.nextInt(left);
          seconds += 1 + random.nextInt(600);
          steps.add(new FormatAccess.Step(seconds, walkers));
          left -= walkers;
        }
        access.add(
            new FormatAccess(
                format,
                steps.isEmpty() ? 0 : 1 + random.nextInt(9),
                residents,
                steps,
                Measurement.values()[random.nextInt(3)]));
      }
    }
    List<Coordinate> places = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      places.add(new Coordinate(116 + random.nextDouble(), 39 + random.nextDouble()));
    }
    return new JudgeRequest(
        STANDARDS.list().get(random.nextInt(10)).id(),
        LocalDate.of(2026 + random.nextInt(3), 1 + random.nextInt(12), 1),
        new CircleFacts(
            "圈",
            residents,
            random.nextInt(3) * 100,
            new OutletFacts(
                outlets,
                chains,
                random.nextInt(outlets - chains + 1),
                new FloorArea(random.nextInt(9000), random.nextInt(9)),
                new FloorArea(random.nextInt(900), random.nextInt(3)),
                places),
            new SurveyFigures(survey),
            access));
  }
}
