package org.lifecircle.kit.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.kit.formats.EverydayNames.Decision;
import org.lifecircle.kit.formats.EverydayNames.Meaning;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.standards.Standards;

class EverydayNamesTest {

  private static final FormatCatalog FORMATS = Standards.load().allFormats();
  private static final EverydayNames NAMES = EverydayNames.of(FORMATS);

  private static List<String> ids(String name) {
    return NAMES.meaning(name).orElseThrow().formats().stream().map(BusinessFormat::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "小卖部,convenience-store",
    "便民超市,convenience-store",
    "超市,supermarket",
    "水果店,fresh-food-store",
    "生鲜超市,fresh-food-store",
    "菜店,fresh-food-store",
    "菜场,wet-market",
    "早点铺,breakfast-shop",
    "包子铺,breakfast-shop",
    "干洗店,laundry",
    "理发店,hairdresser",
    "打印店,photo-print-shop",
    "家政,housekeeping-service",
    "配钥匙,repair-service",
    "修鞋配钥匙,repair-service",
    "家电维修,repair-service",
    "药房,pharmacy",
    "菜鸟驿站,parcel-station",
    "丰巢,parcel-station",
    "废品回收,recycling-point",
    "日间照料,elderly-care",
    "养老驿站,elderly-care",
    "饭店,specialty-restaurant",
    "蛋糕店,bakery",
    "书店,bookshop",
    "健身房,gym",
    "托育机构,childcare",
    "辅导班,training-centre",
    "旅行社,travel-service",
    "足疗店,wellness-shop",
    "花店,flower-gift-shop",
    "咖啡店,tea-coffee-house",
    "宠物医院,pet-service",
    "社区卫生服务中心,health-center",
    "黄焖鸡米饭,specialty-restaurant",
    "大排档,specialty-restaurant",
    "沙县小吃,breakfast-shop",
    "大饼店,breakfast-shop",
    "豆腐坊,fresh-food-store",
    "京东快递点,parcel-station",
    "邮快合作,parcel-station",
    "复印社,photo-print-shop",
    "数码维修,repair-service",
    "医保定点药店,pharmacy",
    "养老服务驿站,elderly-care",
    "助浴点,elderly-care",
    "美发沙龙,hairdresser",
    "养发馆,hairdresser",
    "两网融合点,recycling-point",
    "拳馆,gym",
    "家政中介,housekeeping-service",
    "罗森,convenience-store",
    "7-11,convenience-store",
    "永辉,supermarket",
    "星巴克,tea-coffee-house",
    "barber,hairdresser",
    "Dry Cleaner's,laundry",
    "Corner Shop,convenience-store",
    "post office,parcel-station"
  })
  void anEverydayNameMeansAnOfficialFormat(String name, String format) {
    assertThat(NAMES.meaning(name).map(Meaning::decision)).contains(Decision.CLEAR);
    assertThat(ids(name)).containsExactly(format);
  }

  @ParameterizedTest
  @CsvSource({
    "ＢＡＲＢＥＲ,hairdresser",
    "理 发 店,hairdresser",
    "mini-market,convenience-store",
    "fruit shops,fresh-food-store",
    "药房（24小时）,pharmacy",
    "小区理发店,hairdresser",
    "连锁药房,pharmacy",
    "理发铺,hairdresser",
    "修鞋点,repair-service",
    "面包小店,bakery",
    "磨刀修伞,repair-service",
    "水果蔬菜店,fresh-food-store"
  })
  void widthCaseBlanksAndWordsAroundANameMakeNoDifference(String name, String format) {
    assertThat(ids(name)).containsExactly(format);
  }

  @ParameterizedTest
  @CsvSource({
    "快餐店,breakfast-shop",
    "社区食堂,breakfast-shop",
    "老年食堂,elderly-care",
    "托管班,childcare",
    "小饭桌,childcare",
    "烟酒店,convenience-store",
    "奶茶店,tea-coffee-house",
    "驿站,parcel-station",
    "商店,convenience-store",
    "便民菜车,wet-market",
    "社区团购自提点,convenience-store",
    "盒马,supermarket",
    "肯德基,breakfast-shop",
    "单位食堂,breakfast-shop",
    "公共浴室,wellness-shop",
    "轮滑,gym",
    "乒乓球室,gym",
    "儿童之家,culture-station",
    "中学,middle-school",
    "瑞幸咖啡,tea-coffee-house",
    "居民服务业,repair-service",
    "市场,wet-market",
    "grocery,supermarket",
    "fast food,specialty-restaurant"
  })
  void aNameThatMayBeSeveralFormatsIsNotDecidedButNamesThem(String name, String oneOfThem) {
    Meaning meaning = NAMES.meaning(name).orElseThrow();
    assertThat(meaning.decision()).isEqualTo(Decision.UNCLEAR);
    assertThat(ids(name)).contains(oneOfThem);
    assertThat(meaning.remark().zh()).isNotBlank();
    assertThat(meaning.remark().en()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "五金店",
        "诊所",
        "洗车店",
        "酒店",
        "彩票站",
        "社区诊所",
        "hotel",
        "Car wash",
        "五金水暖",
        "垃圾分类回收点",
        "自动售货机",
        "零食量贩",
        "棋牌茶室",
        "供电所",
        "其他",
        "无",
        "非业态"
      })
  void aNameOfNoFormatSaysSo(String name) {
    assertThat(NAMES.meaning(name).map(Meaning::decision)).contains(Decision.NONE);
  }

  @Test
  void thereAreAtLeastThreeHundredChineseNamesEachWithItsDecision() {
    assertThat(NAMES.names()).doesNotHaveDuplicates();
    assertThat(NAMES.names().stream().filter(name -> Character.isIdeographic(name.charAt(0))))
        .hasSizeGreaterThanOrEqualTo(300);
    assertThat(NAMES.names()).allSatisfy(name -> assertThat(NAMES.meaning(name)).isPresent());
  }

  @Test
  void everyFormatOfTheGuidelineHasEverydayNames() {
    assertThat(NAMES.names().stream().flatMap(name -> ids(name).stream()).distinct())
        .containsAll(Standards.load().formats().ids());
  }

  /** The letters of 花店 are near those of 药店: that says nothing. */
  @Test
  void lettersAloneSuggestNoOtherFormatForAnyNameOfTheTable() {
    assertThat(NAMES.names())
        .allSatisfy(
            name ->
                NAMES
                    .slip(name)
                    .ifPresent(
                        suggested -> assertThat(ids(name)).as(name).contains(suggested.id())));
  }

  @ParameterizedTest
  @CsvSource({
    "综合超巿,supermarket",
    "蛋糕烘陪店,bakery",
    "美容美法店,hairdresser",
    "家政服务站点,housekeeping-service",
    "pharmcy,pharmacy",
    "convinience store,convenience-store",
    "training-centr,training-centre"
  })
  void aSlipOfWritingSuggestsWhatWasMeant(String name, String format) {
    assertThat(NAMES.slip(name).map(BusinessFormat::id)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"古董店", "旗袍店", "zoo", "bar", "宠物理发", "药店超市", "", "店铺转让"})
  void whatNobodyDecidedIsNotGuessed(String name) {
    assertThat(NAMES.meaning(name).filter(meaning -> meaning.decision() == Decision.CLEAR))
        .isEmpty();
    assertThat(NAMES.slip(name)).isEqualTo(Optional.empty());
  }

  @Test
  void aNameOfAHundredThousandLettersIsToldAtOnceToMeanNothing() {
    String name = "宠物服务站".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(NAMES.meaning(name)).isEmpty());
  }

  @Test
  void twoOfTheLongestNamesInARowAreStillOneFormat() {
    assertThat(ids("社区修鞋配钥匙点")).containsExactly("repair-service");
  }
}
