package org.lifecircle.kit.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.Language;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Table;

/** What people mean by the text of a cell. */
class CellsTest {

  private static final CellNumber.Bounds MANY = CellNumber.Bounds.of(0, 100_000);
  private static final Optional<Coordinate> NOWHERE = Optional.empty();

  private static final FigureKind SATISFACTION =
      new FigureKind(
          "satisfaction",
          "satisfaction",
          Text.same("satisfaction"),
          new FigureKind.Range("1", BigDecimal.ZERO, BigDecimal.ONE),
          new Clause(
              new SourceDocument("test", "a test", "", Optional.empty(), ""),
              "",
              SourceStatus.ASSUMPTION));

  private static CellMeaning<Integer> number(String text, Measure measure) {
    return CellNumber.whole(text, measure, DecimalMark.POINT, MANY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "72|HOUSEHOLDS|72|",
        "72户|HOUSEHOLDS|72|NUMBER",
        "１２０|PEOPLE|120|NUMBER",
        "=\"72\"|HOUSEHOLDS|72|NUMBER",
        "'72户|HOUSEHOLDS|72|NUMBER",
        "1,200|PEOPLE|1200|NUMBER",
        "12，000 人|PEOPLE|12000|NUMBER",
        "共144人|PEOPLE|144|NUMBER",
        "1.2万|PEOPLE|12000|NUMBER",
        "3千人|PEOPLE|3000|NUMBER",
        "约144人|PEOPLE|144|APPROXIMATE",
        "144人左右|PEOPLE|144|APPROXIMATE",
        "大约 1.5万 人|PEOPLE|15000|APPROXIMATE",
        "~ 60|HOUSEHOLDS|60|APPROXIMATE",
        "about 100|PEOPLE|100|APPROXIMATE",
        "60户（估）|HOUSEHOLDS|60|APPROXIMATE",
        "80㎡|SQUARE_METERS|80|NUMBER",
        "80 m²|SQUARE_METERS|80|NUMBER",
        "900平方米|SQUARE_METERS|900|NUMBER",
        "建筑面积：900 平米|SQUARE_METERS|900|NUMBER",
        "约80平|SQUARE_METERS|80|APPROXIMATE",
        "30人次/小时|CUSTOMERS_PER_HOUR|30|NUMBER",
        "二十|SQUARE_METERS|20|NUMBER",
        "一百零五户|HOUSEHOLDS|105|NUMBER",
        "三千二百|PEOPLE|3200|NUMBER",
        "一千零五十|PEOPLE|1050|NUMBER",
        "一五〇户|HOUSEHOLDS|150|NUMBER",
        "十二|PEOPLE|12|NUMBER",
        "两百|PEOPLE|200|NUMBER",
        "60.0|HOUSEHOLDS|60|"
      })
  void aNumberIsReadWithTheWordsAroundIt(String text, Measure measure, int value, Remark remark) {
    CellMeaning<Integer> meaning = number(text, measure);

    assertThat(meaning.wrong()).isEmpty();
    assertThat(meaning.value()).contains(value);
    assertThat(meaning.remarks()).isEqualTo(remark == null ? Set.of() : Set.of(remark));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "72人|HOUSEHOLDS|wrong column",
        "144户|PEOPLE|wrong column",
        "80㎡|PEOPLE|wrong column",
        "60-70|HOUSEHOLDS|Several numbers",
        "60～70户|HOUSEHOLDS|Several numbers",
        "60至70|HOUSEHOLDS|Several numbers",
        "100多户|HOUSEHOLDS|more or less",
        "100余人|PEOPLE|more or less",
        "100+|PEOPLE|more or less",
        "≥100|PEOPLE|more or less",
        "不足100人|PEOPLE|more or less",
        "100人以上|PEOPLE|more or less",
        "60户144人|PEOPLE|not a number",
        "60 144|PEOPLE|not a number",
        "很多|PEOPLE|not a number",
        "一百五|PEOPLE|not a number",
        "约一百五|PEOPLE|not a number",
        "三千二|PEOPLE|not a number",
        "七八户|HOUSEHOLDS|not a number",
        "1,20|PEOPLE|not a number",
        "1.5|PEOPLE|whole number",
        "-40|HOUSEHOLDS|within 0 and 100000",
        "20万|PEOPLE|within 0 and 100000",
        "无|PEOPLE|not a number"
      })
  void whatMayMeanSeveralNumbersIsAsked(String text, Measure measure, String asked) {
    CellMeaning<Integer> meaning = number(text, measure);

    assertThat(meaning.value()).isEmpty();
    assertThat(meaning.wrong().orElseThrow().en()).contains(asked);
    assertThat(meaning.wrong().orElseThrow().zh()).containsPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "—", "/", "?", "不详", "未知", "不清楚", "暂无", "N/A", "待核实"})
  void whoSaysThatNobodyKnowsSaysNothingElse(String text) {
    assertThat(number(text, Measure.SQUARE_METERS)).isEqualTo(CellMeaning.notKnown());
  }

  @Test
  void squareMetersWithDecimalsAreRoundedAndPeopleAreNot() {
    assertThat(number("120.5", Measure.SQUARE_METERS).value()).contains(121);
    assertThat(number("120.5", Measure.SQUARE_METERS).remarks()).containsExactly(Remark.ROUNDED);
    assertThat(number("120.5", Measure.PEOPLE).wrong()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,200|1.2 or 1200", "1.000|1 or 1000", "1.200|1200", "1.200,0|1200", "12,0|12"})
  void inATableWithDecimalCommasAPointMayDivideThousands(String text, String meant) {
    CellMeaning<Integer> meaning =
        CellNumber.whole(
            text,
            Measure.PEOPLE,
            text.equals("1,200") ? DecimalMark.BOTH : DecimalMark.COMMA,
            MANY);
    if (text.equals("1,200")) {
      // There is no fifth of a person.
      assertThat(meaning.value()).contains(1200);
    } else if (meant.contains("or")) {
      assertThat(meaning.wrong().orElseThrow().en()).contains(meant);
    } else {
      assertThat(meaning.value()).contains(Integer.valueOf(meant));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "116.48,39.91",
        "116.48，39.91",
        "116.48、39.91",
        "116.48；39.91",
        "116.48  39.91",
        "(116.48, 39.91)",
        "【116.48，39.91】",
        "[116.48,39.91]",
        "１１６．４８，３９．９１",
        "116.48°E, 39.91°N",
        "116.48E 39.91N",
        "E116.48 N39.91",
        "东经116.48°北纬39.91°",
        "东经116.48度，北纬39.91度",
        "116.48度,39.91度",
        "116°28'48\"E 39°54'36\"N",
        "116°28′48″，39°54′36″",
        "坐标：116.48,39.91",
        "lng:116.48, lat:39.91",
        "{\"lng\":116.48,\"lat\":39.91}",
        "POINT(116.48 39.91)"
      })
  void oneCellMayHoldBothDegrees(String cell) {
    for (CellMeaning<CellPlace.Degrees> meaning :
        List.of(
            CellPlace.read(cell, "", DecimalMark.POINT, NOWHERE),
            CellPlace.read("", cell, DecimalMark.POINT, NOWHERE),
            CellPlace.read(cell, cell, DecimalMark.POINT, NOWHERE),
            CellPlace.read(cell, "39.91", DecimalMark.POINT, NOWHERE))) {
      assertThat(meaning.wrong()).isEmpty();
      assertThat(meaning.value().orElseThrow().longitude()).isCloseTo(116.48, within());
      assertThat(meaning.value().orElseThrow().latitude()).isCloseTo(39.91, within());
      assertThat(meaning.remarks()).containsExactly(Remark.PLACE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "39.91,116.48",
        "39.91 116.48",
        "北纬39.91，东经116.48",
        "lat=39.91;lon=116.48",
        "N39.91,E116.48"
      })
  void latitudeFirstIsFoundInChinaAndSaid(String cell) {
    CellMeaning<CellPlace.Degrees> meaning = CellPlace.read(cell, "", DecimalMark.POINT, NOWHERE);

    assertThat(meaning.value()).contains(new CellPlace.Degrees(116.48, 39.91));
    assertThat(meaning.remarks()).containsExactly(Remark.LATITUDE_FIRST);
  }

  @Test
  void outsideChinaThePlaceNearbyTellsTheOrderAndWithoutItNothingDoes() {
    Optional<Coordinate> monaco = Optional.of(new Coordinate(7.42, 43.73));

    assertThat(CellPlace.read("43.74,7.43", "", DecimalMark.POINT, monaco).value())
        .contains(new CellPlace.Degrees(7.43, 43.74));
    assertThat(CellPlace.read("7.43,43.74", "", DecimalMark.POINT, monaco).value())
        .contains(new CellPlace.Degrees(7.43, 43.74));
    assertThat(
            CellPlace.read("43.74,7.43", "", DecimalMark.POINT, NOWHERE).wrong().orElseThrow().en())
        .contains("Which of these two");
    assertThat(
            CellPlace.read("7°25'W,43.74", "", DecimalMark.POINT, NOWHERE)
                .value()
                .orElseThrow()
                .longitude())
        .isNegative();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "幸福里小区底商5号|",
        "116.48|",
        "116.48,39.91,12|",
        "116.48,39.91|40.02",
        "116.4839.91|",
        "1e99,39.91|",
        "9999999999999999999999|39.91",
        "116.48 E 39.91 E|",
        "116.48,|",
      })
  void whatIsNoPlaceIsRefused(String longitude, String latitude) {
    CellMeaning<CellPlace.Degrees> meaning =
        CellPlace.read(longitude, latitude == null ? "" : latitude, DecimalMark.POINT, NOWHERE);

    assertThat(meaning.value()).isEmpty();
    assertThat(meaning.wrong()).isPresent();
  }

  @Test
  void degreesWithDecimalCommasAreDegrees() {
    CellMeaning<CellPlace.Degrees> meaning =
        CellPlace.read("116,48", "39,91", DecimalMark.COMMA, NOWHERE);

    assertThat(meaning.value()).contains(new CellPlace.Degrees(116.48, 39.91));
    assertThat(CellPlace.read("116,48;39,91", "", DecimalMark.COMMA, NOWHERE).value())
        .contains(new CellPlace.Degrees(116.48, 39.91));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "√", "✓", "✔️", "☑", "对勾", "对", "有", "Y", "YES", "是的", "true", "1", "连锁", "直营", "加盟店"
      })
  void aSignOrAWordOfItsKindIsYes(String text) {
    assertThat(answer(text)).isEqualTo(CellMeaning.of(Answer.YES, Remark.ANSWER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"×", "✗", "x", "X", "无", "没有", "不是", "N", "NO", "false", "0", "非连锁", "个体户", "夫妻店"})
  void aSignOrAWordOfItsKindIsNo(String text) {
    assertThat(answer(text)).isEqualTo(CellMeaning.of(Answer.NO, Remark.ANSWER));
  }

  @Test
  void anAnswerThatIsPlainNeedsNoRemarkAndOneThatIsNoneIsRefused() {
    assertThat(answer("是")).isEqualTo(CellMeaning.of(Answer.YES));
    assertThat(answer("")).isEqualTo(CellMeaning.of(Answer.UNKNOWN));
    assertThat(answer("不详").value()).contains(Answer.UNKNOWN);
    assertThat(answer("好像是").wrong()).isPresent();
    assertThat(answer("估").wrong()).isPresent();
  }

  private static CellMeaning<Answer> answer(String text) {
    return CellAnswer.read(text, CellAnswer.Question.CHAIN, Text.same("yes"), Text.same("no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-26|",
        "2026.11.26|DATE",
        "2026/11/26|DATE",
        "2026年11月26日|DATE",
        "2026 年 11 月 26 号|DATE",
        "２０２６－１１－２６|DATE",
        "20261126|DATE",
        "26-11-2026|DATE",
        "11/26/2026|DATE",
        "2026-11-26 10:30|DATE",
        "2026-11-26T00:00:00|DATE",
        "2026年11月26日（星期四）|DATE",
        "二〇二六年十一月二十六日|DATE",
        "46352|SERIAL_DATE"
      })
  void aDateIsReadAsPeopleWriteIt(String text, Remark remark) {
    CellMeaning<LocalDate> meaning = CellDate.read(text);

    assertThat(meaning.value()).contains(LocalDate.of(2026, 11, 26));
    if (remark != null) {
      assertThat(meaning.remarks()).containsExactly(remark);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026年11月", "2026-11", "2026.11", "二〇二六年十一月", "2026年11月份"})
  void aMonthWithoutADayIsItsFirstDayAndSaid(String text) {
    assertThat(CellDate.read(text))
        .isEqualTo(CellMeaning.of(LocalDate.of(2026, 11, 1), Remark.MONTH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "05-11-2026|2026-11-05 or 2026-05-11",
        "26-11-05|Which of these numbers is the year",
        "26年11月5日|Which of these numbers is the year",
        "11月20日|year is missing",
        "2026-02-30|no such day",
        "31.13.2026|no such day",
        "去年|not a date",
        "12345|not a date"
      })
  void aDateThatMayMeanSeveralDaysIsRefusedWithTheReason(String text, String reason) {
    assertThat(CellDate.read(text).wrong().orElseThrow().en()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.913|",
        "91.3%|SHARE",
        "91.3 %|SHARE",
        "91.3％|SHARE",
        "９１．３ ％|SHARE",
        "91.3分|SHARE",
        "百分之91.3|SHARE"
      })
  void aShareIsWhatItSays(String text, Remark remark) {
    CellMeaning<BigDecimal> meaning = CellFigure.read(text, SATISFACTION);

    assertThat(meaning.value().orElseThrow()).isEqualByComparingTo("0.913");
    assertThat(meaning.remarks().contains(Remark.SHARE)).isEqualTo(remark != null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"91.3|Maybe 0.913", "105%|within 0 and 1", "90-95%|Several", "满意|not a number"})
  void aShareThatMayBeSomethingElseIsAsked(String text, String asked) {
    assertThat(CellFigure.read(text, SATISFACTION).wrong().orElseThrow().en()).contains(asked);
  }

  @Test
  void interpretedCellsOfOneKindAreSaidInOneSentence() {
    List<Problem> problems = new ArrayList<>();
    Table table =
        Table.read(
                "homes.csv",
                "lon,lat,residents\n1,2,72\n1,2,约144人\n1,2,约150人\n"
                    .getBytes(StandardCharsets.UTF_8),
                Columns.required("lon", "lat", "residents"),
                problems)
            .orElseThrow();
    CellNotes notes = new CellNotes();
    CellReader reader = new CellReader(table, Text::same, notes);
    table.rows().forEach(row -> reader.whole(row, "residents", Measure.PEOPLE, 0, 1000));

    assertThat(notes.warnings())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo("cells-approximate");
              assertThat(note.message().in(Language.EN))
                  .isEqualTo(
                      "homes.csv: 2 cells (residents): for example \"约144人\" in line 3 was read as"
                          + " 144 and is counted as an estimate.");
            });
    assertThat(problems).isEmpty();
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void aLongTextIsNoNumberNoDateAndNoPlace() {
    String text = "1".repeat(201);
    CellNumber.Bounds any = CellNumber.Bounds.of(0, Long.MAX_VALUE);

    assertThat(CellNumber.read(text, Measure.NUMBER, DecimalMark.POINT, any).wrong()).isPresent();
    assertThat(CellDate.read(text).wrong()).isPresent();
    assertThat(CellPlace.read(text, "39.9", DecimalMark.POINT, Optional.empty()).wrong())
        .isPresent();
    assertThat(CellDate.read(" ".repeat(201)).wrong()).isEmpty();
  }

  @Test
  void whatIsNoNumberAfterManyDigitsIsToldAtOnce() {
    String digits = "1".repeat(300_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(CellNumber.plain(digits + "x")).isFalse();
          assertThat(CellNumber.plain(digits + ".5e7")).isTrue();
        });
    assertThat(List.of("1", "-1.5", ".5", "+2e10")).allMatch(CellNumber::plain);
    assertThat(List.of("1.", "e5", "1.5.2", "2e100", ".")).noneMatch(CellNumber::plain);
  }
}
