package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lifecircle.kit.folder.FolderFixture.CIRCLE;
import static org.lifecircle.kit.folder.FolderFixture.HOMES;
import static org.lifecircle.kit.folder.FolderFixture.OUTLETS;
import static org.lifecircle.kit.folder.FolderFixture.VOCABULARY;
import static org.lifecircle.kit.folder.FolderFixture.WAYS;
import static org.lifecircle.kit.folder.FolderFixture.good;
import static org.lifecircle.kit.folder.FolderFixture.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.reports.CircleData;

/** What a person is told of a folder that cannot be used: each message whole. */
class BrokenFolderTest {

  private static final String SAVE_AGAIN =
      "Maybe save it again as UTF-8: in Excel or WPS, Save As with the type \"CSV UTF-8\"; where"
          + " that is missing, open it in Notepad and choose the encoding UTF-8 in Save As.";

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void aGoodFolder() {
    folder = good(temporary.resolve("circle"));
  }

  private List<Problem> problems() {
    InvalidInputException thrown =
        catchThrowableOfType(
            InvalidInputException.class, () -> CircleFolder.read(folder, VOCABULARY));
    assertThat(thrown).as("reading must fail").isNotNull();
    return thrown.problems();
  }

  private void assertTold(String... messages) {
    List<Problem> problems = problems();
    assertThat(problems)
        .extracting(problem -> problem.describe(Language.EN))
        .containsExactly(messages);
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.message().zh()).containsPattern("\\p{IsHan}"));
  }

  private void homes(String from, String to) {
    put(folder, "homes.csv", replaced(HOMES, from, to));
  }

  private void outlets(String from, String to) {
    put(folder, "outlets.csv", replaced(OUTLETS, from, to));
  }

  private void circle(String from, String to) {
    put(folder, "circle.yaml", replaced(CIRCLE, from, to));
  }

  private void ways(String from, String to) {
    put(folder, "ways.geojson", replaced(WAYS, from, to));
  }

  private static String replaced(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @Test
  void aFolderThatIsNotThere() {
    folder = temporary.resolve("nowhere");
    assertTold(
        folder
            + ": There is no such folder. Name a folder that holds circle.yaml, homes.csv,"
            + " outlets.csv and ways.geojson.");
  }

  @Test
  void aFileInPlaceOfAFolder() {
    folder = folder.resolve("homes.csv");
    assertTold(
        folder
            + ": This is a file. Name the folder that holds circle.yaml, homes.csv, outlets.csv"
            + " and ways.geojson.");
  }

  @Test
  void everyMissingFileIsToldAtOnce() throws IOException {
    for (String file : CircleFolder.FILES) {
      Files.delete(folder.resolve(file));
    }
    assertTold(
        "circle.yaml: This file is missing. It holds name, city, evaluationDate and center.",
        "homes.csv: This file is missing. It holds the residential buildings.",
        "outlets.csv: This file is missing. When there are no outlets, write the line of column"
            + " names alone.");
  }

  @Test
  void aMissingFileWithAMisspelledOneBesideIt() throws IOException {
    Files.move(folder.resolve("homes.csv"), folder.resolve("home.csv"));
    assertTold("homes.csv: This file is missing. Maybe \"home.csv\" should have this name.");
  }

  @Test
  void aFolderInPlaceOfAFile() throws IOException {
    Files.delete(folder.resolve("outlets.csv"));
    Files.createDirectory(folder.resolve("outlets.csv"));
    assertTold("outlets.csv: A folder has this name. A file must.");
  }

  @Test
  void aMisspelledColumn() {
    homes("households", "housholds");
    assertTold(
        "homes.csv:1: housholds: There is no such column. Maybe \"households\".",
        "homes.csv:1: households: This column is missing from the header. The columns are:"
            + " id,name,lon,lat,households,residents,children,olderAdults,estimated,address");
  }

  @Test
  void aColumnThatStandsTwice() {
    outlets("capacity,evidence", "capacity,capacity");
    assertTold("outlets.csv:1: capacity: This column stands twice in the header.");
  }

  @Test
  void aTextInANumber() {
    homes("60,150", "60,a lot");
    assertTold(
        "homes.csv:2: residents \"a lot\": This is not a number. Write digits only, with a"
            + " point before decimals.");
  }

  @Test
  void aBrokenNumberOfPeople() {
    homes("60,150", "60,150.5");
    assertTold("homes.csv:2: residents \"150.5\": This must be a whole number.");
  }

  @Test
  void negativeResidents() {
    homes("60,150", "60,-150");
    assertTold("homes.csv:2: residents \"-150\": This number must lie within 0 and 100000.");
  }

  @Test
  void moreChildrenAndOlderAdultsThanResidents() {
    homes("150,20,40", "150,120,40");
    assertTold(
        "homes.csv:2: residents \"150\": children and olderAdults are 160 together, more than"
            + " residents.");
  }

  @Test
  void onlyOneOfTheTwoAges() {
    homes("150,20,40", "150,20,");
    assertTold(
        "homes.csv:2: olderAdults: Write both children and olderAdults, or leave both blank.");
  }

  @Test
  void swappedLongitudeAndLatitude() {
    homes("116.4835,39.9165", "39.9165,116.4835");
    assertTold(
        "homes.csv:2: lon,lat \"39.9165,116.4835\": Longitude and latitude are swapped. Maybe lon"
            + " 116.4835 and lat 39.9165.");
  }

  @Test
  void swappedWhereBothOrdersLieOnEarth() {
    put(folder, "circle.yaml", CIRCLE.replace("116.4835", "10.5").replace("39.9165", "59.9"));
    put(
        folder,
        "homes.csv",
        "id,name,lon,lat,households,residents\nh1,a,10.5,59.9,1,3\nh2,b,59.9,10.5,1,3\n");
    put(folder, "outlets.csv", "id,name,formats,lon,lat\n");
    put(folder, "ways.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");
    assertTold(
        "homes.csv:3: lon,lat \"59.9,10.5\": Longitude and latitude are swapped. Maybe lon 10.5 and"
            + " lat 59.9.");
  }

  @Test
  void aPlaceNowhereOnEarth() {
    outlets("116.484,39.9166", "1164.84,39.9166");
    assertTold(
        "outlets.csv:2: lon,lat \"1164.84,39.9166\": Longitude must lie within -180 and 180,"
            + " latitude within -90 and 90.");
  }

  @Test
  void aPlaceFarFromTheCenter() {
    outlets("116.484,39.9166", "116.984,39.9166");
    assertTold(
        "outlets.csv:2: lon,lat \"116.984,39.9166\": This lies 43 km from the center of the circle;"
            + " at most 20 km can be right. Maybe a digit is wrong.");
  }

  @Test
  void aWrongCenterIsToldOnceAndNotAsManyWrongHomes() {
    circle("lon: 116.4835", "lon: 117.4835");
    assertTold(
        "circle.yaml:4: center \"117.4835,39.9165\": All 2 homes lie far from here, the nearest 85"
            + " km away. Maybe the center is wrong.");
  }

  @Test
  void aSwappedCenter() {
    circle("lon: 116.4835\n  lat: 39.9165", "lon: 39.9165\n  lat: 116.4835");
    assertTold(
        "circle.yaml:4: center \"39.9165,116.4835\": Longitude and latitude are swapped. Maybe lon"
            + " 116.4835 and lat 39.9165.");
  }

  @Test
  void anUnknownFormatWithTheNearestName() {
    outlets("repair-service;laundry", "repair-service;laundary");
    assertTold(
        "outlets.csv:3: formats \"laundary\": There is no such business format. Maybe"
            + " \"laundry\".");
  }

  @Test
  void aNameThatMayBeSeveralFormatsIsToldWithThem() {
    outlets(",convenience-store,", ",粮店和商店,");
    assertTold(
        "outlets.csv:2: formats \"商店\": This may be one of several business formats; write which:"
            + " convenience-store, supermarket. Say what it sells: daily goods are a convenience"
            + " store, vegetables and fruit a fresh food store, everything a supermarket.");
  }

  @Test
  void aFormatLikeNoOther() {
    outlets(",convenience-store,", ",zoo,");
    assertTold(
        "outlets.csv:2: formats \"zoo\": There is no such business format. Known are:"
            + " convenience-store, supermarket, wet-market, laundry, repair-service, pharmacy,"
            + " gym");
  }

  @Test
  void theSameFormatTwice() {
    outlets("repair-service;laundry", "laundry;laundry");
    assertTold(
        "outlets.csv:3: formats \"laundry;laundry\": The business format \"laundry\" stands twice"
            + " here.");
  }

  @Test
  void anOutletWithoutFormat() {
    outlets("repair-service;laundry", "");
    assertTold("outlets.csv:3: formats: This cell must not be blank.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"early till late", "see the notice"})
  void hoursThatCannotBeReadAreAWarningAndNotKnown(String hours) {
    outlets("Mo-Su 07:00-23:00", hours);
    CircleData data = CircleFolder.read(folder, VOCABULARY);
    assertThat(data.circle().outlets().get(0).hours()).isEmpty();
    assertThat(data.warnings())
        .extracting(warning -> warning.message().en())
        .anySatisfy(
            warning -> assertThat(warning).contains("(outlets.csv, line 2)").contains("not known"));
  }

  @Test
  void aDuplicateIdNamesBothLines() {
    homes("h2,", "h1,");
    assertTold("homes.csv:3: id \"h1\": This id stands twice; the first one is in line 2.");
  }

  @Test
  void aBlankId() {
    outlets("s2,", ",");
    assertTold("outlets.csv:3: id: This cell must not be blank.");
  }

  @Test
  void aChainThatIsNeitherYesNorNo() {
    outlets("80,yes,60", "80,7-Eleven,60");
    assertTold(
        "outlets.csv:2: chain \"7-Eleven\": Write yes or no, or leave this blank when it is not"
            + " known.");
  }

  @Test
  void anAreaOfNothing() {
    outlets("80,yes,60", "0,yes,60");
    assertTold("outlets.csv:2: area \"0\": This number must lie within 1 and 1000000.");
  }

  @Test
  void aRowWithTooManyCells() {
    outlets("2026-11 走访", "2026-11, 走访");
    assertTold(
        "outlets.csv:2: \" 走访\": This row has 11 cells, the header 10. Maybe a text with a comma"
            + " needs quotation marks around it.");
  }

  @Test
  void aCircleWithoutHomes() {
    put(folder, "homes.csv", "id,name,lon,lat,households,residents\n");
    assertTold("homes.csv: There is no home. A circle has at least one.");
  }

  @Test
  void aCircleInWhichNobodyLives() {
    put(folder, "homes.csv", "id,name,lon,lat,households,residents\nh1,a,116.4835,39.9165,0,0\n");
    assertTold("homes.csv: Nobody lives here: the residents of all homes are 0.");
  }

  @Test
  void emptyFiles() {
    for (String file : CircleFolder.FILES) {
      put(folder, file, "");
    }
    assertTold(
        "circle.yaml: This file is empty. Write one \"key: value\" a line.",
        "homes.csv: This file is empty. Its first line must name the columns:"
            + " id,name,lon,lat,households,residents,children,olderAdults,estimated,address",
        "outlets.csv: This file is empty. Its first line must name the columns:"
            + " id,name,formats,lon,lat,hours,area,chain,capacity,delivers,deliveryHours,evidence,unused,unusedSeen,unusedEvidence,status,address",
        "ways.geojson: This file is empty. When no ways are known, write:"
            + " {\"type\":\"FeatureCollection\",\"features\":[]}");
  }

  @Test
  void aFileInNoKnownEncoding() {
    put(folder, "homes.csv", new byte[] {'i', 'd', '\n', (byte) 0xFF, (byte) 0xFF});
    assertTold("homes.csv:2: This file is not UTF-8, UTF-16 or GBK. " + SAVE_AGAIN);
  }

  @Test
  void anOpenQuotationMark() {
    outlets("2026-11 走访", "\"2026-11 走访");
    assertTold(
        "outlets.csv:2: The rows cannot be told apart: Unclosed quoted field at end of input. Maybe"
            + " a quotation mark is not closed.");
  }

  @Test
  void lettersAfterAClosingQuotationMark() {
    outlets("2026-11 走访", "\"2026-11\" 走访");
    assertTold(
        "outlets.csv:2: The rows cannot be told apart: Unexpected character after closing quote: '"
            + " ' (0x20). Maybe a quotation mark is not closed.");
  }

  @Test
  void brokenYaml() {
    circle("city: 北京", "city: [北京");
    assertTold(
        "circle.yaml:3: This is not YAML: expected ',' or ']', but got :. Maybe a colon"
            + " without a space after it, a tab, or lines that are not indented alike.");
  }

  @Test
  void yamlThatIsNoMapping() {
    put(folder, "circle.yaml", "- 红庙北里\n");
    assertTold("circle.yaml:1: Keys must stand here. Write one \"key: value\" a line.");
  }

  @Test
  void anUnknownKey() {
    circle("evaluationDate:", "evalutionDate:");
    assertTold(
        "circle.yaml: evaluationDate: This key is missing.",
        "circle.yaml:3: evalutionDate: There is no such key. Maybe \"evaluationDate\".");
  }

  @Test
  void anUnknownSurveyFigure() {
    circle("  satisfaction:", "  satisfacton:");
    assertTold("circle.yaml:8: survey.satisfacton: There is no such key. Maybe \"satisfaction\".");
  }

  @Test
  void aKeyThatStandsTwice() {
    circle("city: 北京", "name: 北京");
    assertTold(
        "circle.yaml: city: This key is missing.",
        "circle.yaml:2: name: This key stands twice; the first one is in line 1.");
  }

  @Test
  void aBadDate() {
    circle("2026-11-22", "last autumn");
    assertTold(
        "circle.yaml:3: evaluationDate \"last autumn\": This is not a date. Write year-month-day,"
            + " for example 2026-11-22.");
  }

  @Test
  void aDateThatNeverWas() {
    circle("2026-11-22", "2026-02-30");
    assertTold(
        "circle.yaml:3: evaluationDate \"2026-02-30\": There is no such day. Write year-month-day,"
            + " for example 2026-11-22.");
  }

  @Test
  void aPercentageWhereAShareIsDue() {
    circle("satisfaction: 0.91", "satisfaction: 91");
    assertTold(
        "circle.yaml:8: survey.satisfaction \"91\": A share lies within 0 and 1. Maybe 0.91.");
  }

  @Test
  void aShareFarAboveOne() {
    circle("satisfaction: 0.91", "satisfaction: 910");
    assertTold("circle.yaml:8: survey.satisfaction \"910\": This number must lie within 0 and 1.");
  }

  @Test
  void aCenterWithoutLatitude() {
    circle("  lat: 39.9165\n", "");
    assertTold("circle.yaml:4: center.lat: This key is missing.");
  }

  @Test
  void brokenJson() {
    ways("\"id\":\"w1\",", "\"id\":\"w1\"");
    assertTold(
        "ways.geojson:2: The JSON breaks here, at the letter 28 of the line. Maybe a comma, a"
            + " quotation mark or a bracket is missing or too many, or the file breaks off.");
  }

  @Test
  void jsonThatIsNoFeatureCollection() {
    put(folder, "ways.geojson", "{\"type\":\"Topology\"}");
    assertTold("ways.geojson:1: type \"Topology\": A GeoJSON FeatureCollection must stand here.");
  }

  @Test
  void aPointWhereALineIsDue() {
    ways(
        "{\"type\":\"LineString\",\"coordinates\":[[116.483,39.9164],[116.485,39.9164]]}",
        "{\"type\":\"Point\",\"coordinates\":[116.483,39.9164]}");
    assertTold(
        "ways.geojson:3: w1 \"Point\": A way is a LineString or a MultiLineString. A Point is a"
            + " gate, a barrier or a crossing and says so in its properties (\"barrier\" or"
            + " \"highway\":\"crossing\").");
  }

  @Test
  void aMisspelledLine() {
    ways("LineString", "Linestring");
    assertTold(
        "ways.geojson:3: w1 \"Linestring\": A way is a LineString or a MultiLineString. Maybe"
            + " \"LineString\".");
  }

  @Test
  void aLineOfOnePoint() {
    ways(",[116.485,39.9164]", "");
    assertTold("ways.geojson:3: w1: A way has at least two points; this one has 1.");
  }

  @Test
  void swappedPointsOfAWayAreToldOncePerWay() {
    ways("[116.483,39.9164],[116.485,39.9164]", "[39.9164,116.483],[39.9164,116.485]");
    assertTold(
        "ways.geojson:3: w1 \"39.9164,116.483\": Longitude and latitude are swapped. Maybe lon"
            + " 116.483 and lat 39.9164. So are 1 more points of this way.");
  }

  @Test
  void coordinatesOnADatumThatLiesElsewhere() {
    put(
        folder,
        "ways.geojson",
        "{\"type\":\"FeatureCollection\",\n"
            + "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2437\"}},\n"
            + "\"features\":[]}");
    assertTold(
        "ways.geojson:2: crs \"EPSG:2437\": The way from these coordinates to WGS-84 is not known"
            + " here. Maybe export the file again as EPSG:4326 (WGS 84) or EPSG:4490 (CGCS2000).");
  }

  @Test
  void twoWaysOfOneId() {
    String feature =
        WAYS.substring(WAYS.indexOf("{\"type\":\"Feature\""), WAYS.lastIndexOf("\n]}"));
    ways(feature, feature + ",\n" + feature);
    assertTold("ways.geojson:4: id \"w1\": This id stands twice; the first one is in line 2.");
  }

  @Test
  void aTagThatIsAnObject() {
    ways("{\"highway\":\"footway\"}", "{\"highway\":{\"is\":\"footway\"}}");
    assertTold("ways.geojson:2: w1.highway: A property must be a text, a number, true or false.");
  }

  @Test
  void allProblemsOfAllFilesAtOnce() {
    circle("2026-11-22", "today");
    homes("60,150", "60,many");
    outlets(",convenience-store,", ",pharmcy,");
    ways("LineString", "Point");
    assertThat(problems())
        .extracting(Problem::file)
        .containsExactly("circle.yaml", "homes.csv", "outlets.csv", "ways.geojson");
  }

  @Test
  void linesAreRightBelowAByteOrderMarkAndWithWindowsLineEnds() {
    String spoiled = "\uFEFF" + HOMES.replace("40,100", "40,x").replace("\n", "\r\n");
    put(folder, "homes.csv", spoiled.getBytes(StandardCharsets.UTF_8));
    assertTold(
        "homes.csv:3: residents \"x\": This is not a number. Write digits only, with a point"
            + " before decimals.");
  }
}
