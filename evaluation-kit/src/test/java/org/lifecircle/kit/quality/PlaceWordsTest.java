package org.lifecircle.kit.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.quality.PlaceWords.State;

class PlaceWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲便利店(暂停营业)",
        "乙药房（已关闭）",
        "丙超市停业",
        "丙超市-停业中",
        "【停业】丁便利店",
        "戊书店（已搬迁至建国路）",
        "己洗衣 已搬",
        "庚理发（因修路暂停营业）",
        "辛小卖部[关门]",
        "壬早餐（2026年5月起停业）",
        "癸药店关闭",
        "子便利店（停业整顿，勿扰",
        "丑商店（暫停營業）",
        "Cafe Luna (closed)",
        "Cafe Luna [CLOSED]",
        "Bakery - permanently closed",
        "Wang's Deli (closed)",
        "旺铺招租",
        "暂停营业"
      })
  void aNameThatSaysSoIsAClosedPlace(String name) {
    assertThat(PlaceWords.of(name)).contains(State.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "丙超市(建设中)",
        "丁便利店(装修中)",
        "某菜市场（筹备）",
        "某菜市场（在建）",
        "新超市 即将开业",
        "某药房筹建中",
        "某书店（内部装修）",
        "Bakery (coming soon)"
      })
  void aNameThatSaysSoIsAPlaceThatIsNotOpenYet(String name) {
    assertThat(PlaceWords.of(name)).contains(State.FUTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "关闭山便利店",
        "便利店（关闭山店）",
        "美家装修中心",
        "五金店（装修中心店）",
        "不停业便利店",
        "装修不停业",
        "老王药房（永不关闭）",
        "好邻居（建设中路店）",
        "建设中学超市",
        "百姓建材",
        "菜市场（在建国门内）",
        "便利店（海关店）",
        "大关便利店",
        "美家装修公司便利店",
        "理发店（周一停业）",
        "药房（春节停业）",
        "已关注便利店",
        "筹备处招待所",
        "Closedale Bakery",
        "Cafe (closed on Sundays)",
        "Late Night Store",
        ""
      })
  void aNameThatMerelyHoldsSuchLettersSaysNothing(String name) {
    assertThat(PlaceWords.of(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "Mo-Su,PH off", "暂停营业", "closed \"renovation\""})
  void hoursThatNeverOpenAreAClosedPlace(String hours) {
    assertThat(PlaceWords.ofHours(hours)).contains(State.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"周一歇业", "22:00停止营业", "Su off", "8:00-20:00", "24/7"})
  void hoursThatSayWhenAPlaceIsShutAreNoClosedPlace(String hours) {
    assertThat(PlaceWords.ofHours(hours)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "营业中,OPEN",
    "正常,OPEN",
    "OPERATIONAL,OPEN",
    "停业,CLOSED",
    "注销,CLOSED",
    "已搬迁,CLOSED",
    "CLOSED_PERMANENTLY,CLOSED",
    "closed temporarily,CLOSED",
    "装修,FUTURE",
    "筹备,FUTURE",
    "Under construction,FUTURE"
  })
  void aColumnOfStatesSaysWhetherAPlaceIsOpen(String value, State state) {
    assertThat(PlaceWords.status(value)).contains(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "已核查", "A类"})
  void aValueThatIsNoStateSaysNothing(String value) {
    assertThat(PlaceWords.status(value)).isEmpty();
  }
}
