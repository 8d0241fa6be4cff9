package org.lifecircle.kit.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Answer;
import org.lifecircle.model.OpeningHours;

class ChineseHoursTest {

  /** Spellings of opening hours, and what each means in the OpenStreetMap syntax. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          早6点到晚8点 | 06:00-20:00
          8点半-20点 | 08:30-20:00
          上午9:00-下午6:00 | 09:00-18:00
          周一休息 9:00-21:00 | 09:00-21:00; Mo off
          工作日8:30-17:30，周末休息 | Mo-Fr 08:30-17:30; Sa,Su off
          6:30~次日2:00 | 06:30-26:00
          8：00-12：00 14：00-18：00 | 08:00-12:00,14:00-18:00
          全天 | 24/7
          24小时 | 24/7
          周一至周五 9:00-18:00 | Mo-Fr 09:00-18:00
          每天 7:00-22:00 | Mo-Su 07:00-22:00
          9:00-21:00，节假日休息 | 09:00-21:00; PH off
          逢周三休，9点-17点 | 09:00-17:00; We off
          9:00-21:00 中午休息 | 09:00-21:00, Mo-Su 11:00-15:00 unknown
          凌晨2点到早上9点 | 02:00-09:00
          早上8点到午夜 | 08:00-24:00
          全年无休 8:00-22:00 | 08:00-22:00
          夏季（5月1日-9月30日）8:00-20:00，冬季（10月1日-4月30日）8:30-19:00 | May 01-Sep 30 08:00-20:00; Oct 01-Apr 30 08:30-19:00
          夏季8:00-20:00，冬季8:30-19:00 | Mo-Su 08:00-20:00 unknown, Mo-Su 08:30-19:00
          ９：００－２１：００ | 09:00-21:00
          早上6:00-10:00，下午4:00-7:00 | 06:00-10:00,16:00-19:00
          9:00-21:00（冬季20:00） | 09:00-20:00, Mo-Su 20:00-21:00 unknown
          每日10：00至22：00 | Mo-Su 10:00-22:00
          周一到周日 7.30-19.30 | Mo-Su 07:30-19:30
          周一至周五9:00-18:00 | Mo-Fr 09:00-18:00
          每天 6:00-10:00，16:00-19:00 | Mo-Su 06:00-10:00,16:00-19:00
          9-21 | 09:00-21:00
          每天 6:30-26:00 | Mo-Su 06:30-26:00
          早市5:00-9:00 | 05:00-09:00
          7点至22点 | 07:00-22:00
          早八晚六 | 08:00-18:00
          朝九晚五 | 09:00-17:00
          早8晚10 | 08:00-22:00
          早九点至晚九点 | 09:00-21:00
          八点到二十点 | 08:00-20:00
          上午八点半至下午五点半 | 08:30-17:30
          8时-20时 | 08:00-20:00
          8时30分至17时30分 | 08:30-17:30
          8点30分—17点30分 | 08:30-17:30
          8点30-17点30 | 08:30-17:30
          8:00——18:00 | 08:00-18:00
          8:00―18:00 | 08:00-18:00
          8:00～18:00 | 08:00-18:00
          8:00∼18:00 | 08:00-18:00
          8:00到18:00 | 08:00-18:00
          8:00 至 18:00 | 08:00-18:00
          08:00 - 20:00 | 08:00 - 20:00
          8:00--20:00 | 08:00-20:00
          0:00-24:00 | 0:00-24:00
          00:00-24:00 | 00:00-24:00
          24小时营业 | 24/7
          二十四小时营业 | 24/7
          全天24小时 | 24/7
          全天候 | 24/7
          7×24小时 | 24/7
          24h | 24/7
          24小时不打烊 | 24/7
          全天营业 | 24/7
          周一至周日全天 | Mo-Su 00:00-24:00
          周一—周五 8:30-17:00 | Mo-Fr 08:30-17:00
          周一~周五 8:30-17:00 | Mo-Fr 08:30-17:00
          星期一至星期五 8:30-17:00 | Mo-Fr 08:30-17:00
          礼拜一到礼拜五 8:30-17:00 | Mo-Fr 08:30-17:00
          周一至五 8:30-17:00 | Mo-Fr 08:30-17:00
          周1至周5 8:30-17:00 | Mo-Fr 08:30-17:00
          周一、三、五 9:00-11:00 | Mo,We,Fr 09:00-11:00
          周一、周三、周五 9:00-11:00 | Mo,We,Fr 09:00-11:00
          周二、四下午2点-5点 | Tu,Th 14:00-17:00
          周一三五 9:00-11:00 | Mo,We,Fr 09:00-11:00
          周六日 9:00-16:00 | Sa,Su 09:00-16:00
          周末 10:00-22:00，平时 9:00-21:00 | Sa,Su 10:00-22:00; Mo-Fr 09:00-21:00
          周六、周日 9:00-18:00 | Sa,Su 09:00-18:00
          双休日 9:00-17:00 | Sa,Su 09:00-17:00
          周一至周五 8:00-20:00；周六、周日 09:00-18:00 | Mo-Fr 08:00-20:00; Sa,Su 09:00-18:00
          周一至周五8:00-20:00，周六日9:00-18:00，节假日休息 | Mo-Fr 08:00-20:00; Sa,Su 09:00-18:00; PH off
          9:00-17:00（周一闭馆） | 09:00-17:00; Mo off
          9:00-17:00（周一除外） | 09:00-17:00; Mo off
          除周一外每天9:00-17:00 | Mo-Su 09:00-17:00; Mo off
          每周一闭馆，周二至周日9:00-17:00 | Tu-Su 09:00-17:00; Mo off
          周一公休，其余时间9:00-17:00 | 09:00-17:00; Mo off
          周三店休；10:00-20:00 | 10:00-20:00; We off
          周日休息，周一至周六 7:00-19:00 | Mo-Sa 07:00-19:00; Su off
          每天9:00-18:00，周日休息 | Mo-Su 09:00-18:00; Su off
          9:00-18:00 节假日照常营业 | 09:00-18:00
          9:00-18:00（法定节假日除外） | 09:00-18:00; PH off
          9:00-18:00 节假日不休 | 09:00-18:00
          9:00-18:00 春节休息 | 09:00-18:00; PH off
          周末及节假日 9:00-16:00 | Sa,Su,PH 09:00-16:00
          工作日 9:00-17:00 节假日不营业 | Mo-Fr 09:00-17:00; PH off
          9:00-12:00，13:30-17:30 | 09:00-12:00,13:30-17:30
          9:00-12:00；13:30-17:30 | 09:00-12:00,13:30-17:30
          上午9:00-11:30 下午14:00-17:00 | 09:00-11:30,14:00-17:00
          上午8-12点，下午2-6点 | 08:00-12:00,14:00-18:00
          上午8点-12点、下午14点-18点 | 08:00-12:00,14:00-18:00
          9:00-18:00（12:00-13:30午休） | 09:00-18:00; 12:00-13:30 off
          9:00-18:00，12:00-14:00休息 | 09:00-18:00; 12:00-14:00 off
          周一至周五 9:00-17:00（中午12:00-13:00休息） | Mo-Fr 09:00-17:00; Mo-Fr 12:00-13:00 off
          9:00-11:30,13:30-17:00 中午休息 | 09:00-11:30,13:30-17:00
          晚上6点到凌晨2点 | 18:00-26:00
          晚6点-次日凌晨2点 | 18:00-26:00
          18:00-02:00 | 18:00-02:00
          17:00-次日02:00 | 17:00-26:00
          22:00-6:00 | 22:00-6:00
          晚上8点到12点 | 20:00-24:00
          晚7点半到9点半 | 19:30-21:30
          下午1点到5点 | 13:00-17:00
          中午11点到晚上9点 | 11:00-21:00
          中午12点到下午2点 | 12:00-14:00
          11:00-14:00，17:00-21:00 | 11:00-14:00,17:00-21:00
          午餐11:00-14:00 晚餐17:00-21:00 | 11:00-14:00,17:00-21:00
          早餐6:00-9:30 | 06:00-09:30
          夜市 18:00-24:00 | 18:00-24:00
          早6:30-9:30 | 06:30-09:30
          5月-10月 6:00-21:00，11月-4月 6:30-19:00 | May-Oct 06:00-21:00; Nov-Apr 06:30-19:00
          5-10月 6:00-21:00；11月-次年4月 6:30-19:00 | May-Oct 06:00-21:00; Nov-Apr 06:30-19:00
          4月1日至10月31日 6:00-21:00；11月1日至次年3月31日 6:30-19:00 | Apr 01-Oct 31 06:00-21:00; Nov 01-Mar 31 06:30-19:00
          夏季（4-10月）6:00-21:00 冬季（11-3月）6:30-19:00 | Apr-Oct 06:00-21:00; Nov-Mar 06:30-19:00
          夏令时（5月1日-9月30日）8:00-18:00 | May 01-Sep 30 08:00-18:00
          每月10日 9:00-11:00 | Jan 10,Feb 10,Mar 10,Apr 10,May 10,Jun 10,Jul 10,Aug 10,Sep 10,Oct 10,Nov 10,Dec 10 09:00-11:00
          每月1号、15号 9:00-11:00 | Jan 01,Jan 15,Feb 01,Feb 15,Mar 01,Mar 15,Apr 01,Apr 15,May 01,May 15,Jun 01,Jun 15,Jul 01,Jul 15,Aug 01,Aug 15,Sep 01,Sep 15,Oct 01,Oct 15,Nov 01,Nov 15,Dec 01,Dec 15 09:00-11:00
          每月第二个周二 14:00-16:00 | Tu[2] 14:00-16:00
          每月最后一个周五 14:00-16:00 | Fr[-1] 14:00-16:00
          营业时间：9:00-21:00 | 09:00-21:00
          营业时间 每天9:00-21:00 | Mo-Su 09:00-21:00
          开放时间：上午9:00—下午5:00 | 09:00-17:00
          停业 | off
          休息 | off
          已停业 | off
          暂停营业 | off
          周一至周五9:00-18:00，周六预约 | Mo-Fr 09:00-18:00; Sa 00:00-24:00 unknown
          9:00-21:00 节假日时间不定 | 09:00-21:00; PH 00:00-24:00 unknown
          8:00AM-8:00PM | 08:00-20:00
          8am-8pm | 08:00-20:00
          8:00-20:00（周末9:00-21:00） | 08:00-20:00; Sa,Su 09:00-21:00
          周一至周四10:00-21:00，周五至周日10:00-22:00 | Mo-Th 10:00-21:00; Fr-Su 10:00-22:00
          周一至周日 10:00-22:00 | Mo-Su 10:00-22:00
          周一~周日：10:00~22:00 | Mo-Su 10:00-22:00
          每天早上7点到晚上11点 | Mo-Su 07:00-23:00
          早晨5点半-上午10点 | 05:30-10:00
          6：00—9：00  15：30—18：30 | 06:00-09:00,15:30-18:30
          7:30-12:00/13:00-18:00 | 07:30-12:00,13:00-18:00
          7:30-12:00、13:00-18:00 | 07:30-12:00,13:00-18:00
          7:30-12:00和13:00-18:00 | 07:30-12:00,13:00-18:00
          十点到二十二点 | 10:00-22:00
          十点半至晚上十点 | 10:30-22:00
          上午十点~晚十点半 | 10:00-22:30
          晚上10点-早上6点 | 22:00-30:00
          8:30-11:30，14:00-17:30（周末及法定节假日休息） | 08:30-11:30,14:00-17:30; Sa,Su,PH off
          工作日：9：00-17：00；周六：10：00-16：00；周日：休息 | Mo-Fr 09:00-17:00; Sa 10:00-16:00; Su off
          周一到周五 早9晚6 | Mo-Fr 09:00-18:00
          8：30一17：30 | 08:30-17:30
          8.30-17.30 | 08:30-17:30
          08:30－17:30 | 08:30-17:30
          8：30至11：30，13：30至17：00 | 08:30-11:30,13:30-17:00
          工作日9:00-18:00，周末照常营业 | Mo-Fr,Sa,Su 09:00-18:00
          周一至周六9:00-18:00，周日不休息 | Mo-Sa,Su 09:00-18:00
          周一至周五9:00-12:00，14:00-18:00 | Mo-Fr 09:00-12:00,14:00-18:00
          周一至周五 全天，周末 8:00-20:00 | Mo-Fr 00:00-24:00; Sa,Su 08:00-20:00
          周一到周五：9:00-18:00 周六：10:00-15:00 | Mo-Fr 09:00-18:00; Sa 10:00-15:00
          周一至周五：上午8:30-11:30，下午2:00-5:00 | Mo-Fr 08:30-11:30,14:00-17:00
          周一至周五 上午8:30-11:30 下午13:30-17:00，周六上午8:30-11:30 | Mo-Fr 08:30-11:30,13:30-17:00; Sa 08:30-11:30
          周一至周日早7点到晚10点 | Mo-Su 07:00-22:00
          每天早6:30至晚8:30 | Mo-Su 06:30-20:30
          星期天休息，其他时间8:00-18:00 | 08:00-18:00; Su off
          周一至周日：8：00~22：00 | Mo-Su 08:00-22:00
          8:30-12:00；14:30-18:00（周日休息） | 08:30-12:00,14:30-18:00; Su off
          早上9点—晚上9点半 | 09:00-21:30
          9:00~18:00（午休12:00-13:30） | 09:00-18:00; 12:00-13:30 off
          9:00-18:00，午休 12:00-14:00 | 09:00-18:00; 12:00-14:00 off
          周一至周五8:30-17:30（午休11:30-13:30），周六8:30-11:30 | Mo-Fr 08:30-17:30; Sa 08:30-11:30; Mo-Fr 11:30-13:30 off
          7点开门，22点关门 | 07:00-22:00
          早上6点半开门，晚上9点打烊 | 06:30-21:00
          早7点开门晚10点关门，周日休息 | 07:00-22:00; Su off
          早5点开始营业到上午10点收摊 | 05:00-10:00
          0900-2100 | 09:00-21:00
          0630-1930 周日休息 | 06:30-19:30; Su off
          9:00至21:00止 | 09:00-21:00
          每日（含节假日）8:00-20:00 | Mo-Su 08:00-20:00
          8:00-20:00（含法定节假日） | 08:00-20:00
          全年 9:00-17:00 | 09:00-17:00
          常年营业 7:00-21:00 | 07:00-21:00
          9:00-21:00（周五、周六延长至22:00） | 09:00-21:00; Fr,Sa 09:00-22:00
          9:00-21:00，周五周六延至22:30 | 09:00-21:00; Fr,Sa 09:00-22:30
          周一至周日10:00-22:00（周末到23:00） | Mo-Su 10:00-22:00; Sa,Su 10:00-23:00
          17:00-23:00（周五周六至次日凌晨2点） | 17:00-23:00; Fr,Sa 17:00-26:00
          夏季8:00-19:00；冬季8:30-18:00；周日休息 | Mo-Su 08:00-19:00 unknown, Mo-Su 08:30-18:00; Su off
          """)
  void chineseHoursMeanWhatTheirAuthorsMeant(String written, String meant) {
    HoursReading reading = HoursSyntax.readLoosely(written);

    assertThat(reading.problem()).isEmpty();
    assertThat(reading.hours().orElseThrow().text()).isEqualTo(meant);
    assertThat(reading.hours().orElseThrow().spans())
        .isEqualTo(HoursSyntax.read(meant).hours().orElseThrow().spans());
    assertThat(reading.hours().orElseThrow().calendar())
        .isEqualTo(HoursSyntax.read(meant).hours().orElseThrow().calendar());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "营业中",
        "全年无休",
        "每天",
        "9点到6点",
        "9:00-6:00",
        "早8点-8点",
        "8点到8点",
        "早上6点开门",
        "6:00开始营业",
        "营业至22:00",
        "待定",
        "不定",
        "不详",
        "看情况",
        "电话预约",
        "周一至周五",
        "周末",
        "节假日休息",
        "2点-5点",
        "随时",
        "有人就开",
        "上午10:00-2:00",
        "9:00-5:00",
        "12:30午休",
        "冬季8:30-17:00",
        "全年",
        "长期营业",
        "白天",
        "随叫随到",
        "按预约",
        "晚上10点打烊",
        "7点开门，12点休息",
        "9:00-21:00（周五延长至10点）",
        "9:00-12:00，14:00-18:00（周五至20:00）",
        "周五延长至22:00",
        "2024-2026年",
        "8点到20点关门",
        "9：30-21：30（节假日延长）"
      })
  void whatDoesNotSayFromWhenToWhenIsNotKnown(String written) {
    HoursReading reading = HoursSyntax.readLoosely(written);

    assertThat(reading.hours()).isEmpty();
    assertThat(
            reading.problem().isPresent()
                ? reading.problem().orElseThrow().zh()
                : reading.notes().get(0).zh())
        .containsAnyOf("不清楚", "不知道");
  }

  private static Answer at(String written, LocalDateTime time) {
    return HoursSyntax.readLoosely(written).hours().orElseThrow().isOpenAt(time);
  }

  @Test
  void aNightThatEndsOnTheNextDayIsOpenAfterMidnight() {
    LocalDateTime tuesday = LocalDateTime.of(2026, 11, 24, 1, 59);
    assertThat(at("6:30~次日2:00", tuesday)).isEqualTo(Answer.YES);
    assertThat(at("6:30~次日2:00", tuesday.plusMinutes(1))).isEqualTo(Answer.NO);
    assertThat(at("周一晚6点到凌晨2点", tuesday)).isEqualTo(Answer.YES);
    assertThat(at("周一晚6点到凌晨2点", tuesday.plusDays(1))).isEqualTo(Answer.NO);
  }

  @Test
  void aSeasonWithoutDatesIsCertainOnlyWhereAllSeasonsAgree() {
    LocalDateTime tuesday = LocalDateTime.of(2026, 11, 24, 0, 0);
    String written = "9:00-21:00（冬季20:00）";
    assertThat(at(written, tuesday.withHour(19))).isEqualTo(Answer.YES);
    assertThat(at(written, tuesday.withHour(20))).isEqualTo(Answer.UNKNOWN);
    assertThat(at(written, tuesday.withHour(21))).isEqualTo(Answer.NO);
    assertThat(at("夏季8:00-20:00，冬季8:30-19:00", tuesday.withHour(8))).isEqualTo(Answer.UNKNOWN);
    assertThat(at("夏季8:00-20:00，冬季8:30-19:00", tuesday.withHour(9))).isEqualTo(Answer.YES);
  }

  @Test
  void aBreakAtNoonWithoutTimesIsNotKnown() {
    LocalDateTime tuesday = LocalDateTime.of(2026, 11, 24, 0, 0);
    assertThat(at("9:00-21:00 中午休息", tuesday.withHour(10))).isEqualTo(Answer.YES);
    assertThat(at("9:00-21:00 中午休息", tuesday.withHour(12))).isEqualTo(Answer.UNKNOWN);
    assertThat(at("9:00-21:00 中午休息", tuesday.withHour(15))).isEqualTo(Answer.YES);
  }

  @Test
  void aDayOfEachMonthIsThatDateOnly() {
    OpeningHours tenth = HoursSyntax.readLoosely("每月10日 09:00-11:00").hours().orElseThrow();
    OpeningHours friday = HoursSyntax.readLoosely("每月最后一个周五 14:00-16:00").hours().orElseThrow();
    for (int month = 1; month <= 12; month++) {
      assertThat(tenth.on(LocalDate.of(2026, month, 10))).hasSize(1);
      assertThat(tenth.on(LocalDate.of(2026, month, 11))).isEmpty();
    }
    assertThat(friday.on(LocalDate.of(2026, 11, 27))).hasSize(1);
    assertThat(friday.on(LocalDate.of(2026, 11, 20))).isEmpty();
  }

  @Test
  void closedForGoodIsClosed() {
    assertThat(at("停业", LocalDateTime.of(2026, 11, 24, 12, 0))).isEqualTo(Answer.NO);
    assertThat(at("已停业", LocalDateTime.of(2026, 11, 24, 12, 0))).isEqualTo(Answer.NO);
  }
}
