package org.lifecircle.kit.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {

  private static boolean samePlace(String one, String two) {
    AddressKey first = AddressKey.of(one);
    AddressKey second = AddressKey.of(two);
    return first.core().equals(second.core()) && first.agrees(second) && second.agrees(first);
  }

  @ParameterizedTest
  @CsvSource({
    "幸福里小区4号楼, 幸福里4号楼",
    "幸福里小区4号楼, 幸福里社区四号楼",
    "幸福里小区4号楼, 幸福里4#楼",
    "幸福里小区4号楼, 幸福里４＃",
    "幸福里小区4号楼, 幸福里 4 栋",
    "幸福里小区4号楼, 幸福里小区04号楼",
    "幸福里小区4号楼, 幸福里4幢",
    "幸福里小区4号楼, 幸福里4楼",
    "幸福里小区4号楼, 北京市朝阳区幸福里小区4号楼",
    "幸福里小区4号楼, 朝阳区幸福里小区4号楼",
    "幸福里小区4号楼, 北京朝阳区红旗街道幸福里小区4号楼",
    "幸福里小区4号楼, 中国北京市朝阳区红旗街道办事处幸福里4号楼",
    "幸福里小区(北区)4号楼, 幸福里小区北区4号楼",
    "甲5号院12号楼, 甲五号院十二栋",
    "劲松路5号院4号楼, 劲松路5号4号楼",
    "二十一世纪花园, 21世纪花园",
    "一百零五号院, 105号",
    "西城区百万庄大街11号, 北京市西城区百万庄大街十一号",
    "浦东新区张杨路500号, 上海市浦东新区张杨路500号",
    "昌平区回龙观镇龙泽苑, 龙泽苑",
    "江苏省南京市鼓楼区中山路18号, 南京鼓楼区中山路18号",
    "阳光花园A座, 阳光花园a栋",
    "建国路88号，SOHO现代城, 建国路88号soho现代城"
  })
  void onePlaceHasOneCoreHoweverItIsWritten(String one, String two) {
    assertThat(samePlace(one, two)).as("%s %s", AddressKey.of(one), AddressKey.of(two)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "幸福里小区4号楼, 幸福里小区14号楼",
    "幸福里小区4号楼, 幸福里小区",
    "幸福里小区4号楼, 幸福里4号",
    "幸福里小区4号楼, 幸福里4号院",
    "幸福里南区4号楼, 幸福里北区4号楼",
    "朝阳区幸福里4号楼, 海淀区幸福里4号楼",
    "北京市幸福里4号楼, 天津市幸福里4号楼",
    "昌平区回龙观镇龙泽苑, 昌平区沙河镇龙泽苑",
    "红旗街道幸福里, 建国街道幸福里",
    "甲5号院, 5号院",
    "5号院11号楼, 51号院1号楼",
    "万达广场3楼, 万达广场3号楼",
    "幸福里4号楼3层, 幸福里4号楼3单元",
    "中山东路18号, 中山西路18号",
    "物美超市幸福店, 幸福店"
  })
  void otherPlacesHaveOtherCoresOrRegions(String one, String two) {
    assertThat(samePlace(one, two)).as("%s %s", AddressKey.of(one), AddressKey.of(two)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4号楼", "四号楼", "12栋2单元", "3单元501室", "5号院", "北区3号楼", "一期", "居民楼", "底商5号", "甲3号", "7-2-301",
        "家属院", "东门"
      })
  void aNumberAloneIsNoPlace(String text) {
    assertThat(AddressKey.of(text).bare()).as("%s", AddressKey.of(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"三里屯", "五道口", "八一小区", "百子湾", "幸福里", "西城区", "小区超市", "社区服务中心"})
  void aNameIsAPlaceAlsoWhenItHasNumerals(String text) {
    assertThat(AddressKey.of(text).bare()).as("%s", AddressKey.of(text)).isFalse();
  }

  @Test
  void wordsThatEndLikeARegionAreNone() {
    for (String name :
        new String[] {
          "幸福里小区4号楼", "华联超市幸福店", "便民菜市场", "幸福里北区5号楼", "科技园区底商", "街道口小区", "北京路5号", "武汉街道口眼镜店"
        }) {
      AddressKey key = AddressKey.of(name);
      assertThat(key.regions()).as(name).doesNotContainKey(AddressKey.Region.DISTRICT);
      assertThat(key.regions()).as(name).doesNotContainKey(AddressKey.Region.SUBDISTRICT);
      assertThat(key.regions()).as(name).doesNotContainKey(AddressKey.Region.CITY);
    }
  }

  @Test
  void aLongCellOfDigitsIsReadInNoTime() {
    assertThat(AddressKey.of("1".repeat(30_000) + "x幸").bare()).isFalse();
    assertThat(AddressKey.of("一".repeat(30_000)).bare()).isTrue();
  }
}
