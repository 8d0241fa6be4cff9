package org.lifecircle.kit.poi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.kit.poi.PoiCrosswalk.Confidence;
import org.lifecircle.kit.poi.PoiCrosswalk.Finding;
import org.lifecircle.kit.poi.PoiCrosswalk.Unclassified;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.standards.Standards;

class PoiCrosswalkTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();
  private static final PoiCrosswalk CROSSWALK = PoiCrosswalk.standard(FORMATS);

  @Test
  void everyFormatHasALine() {
    assertThat(CROSSWALK.formatIds()).containsExactlyInAnyOrderElementsOf(FORMATS.ids());
  }

  @ParameterizedTest
  @CsvSource({
    "060202,好邻居便利店,convenience-store,code",
    "60202,好邻居便利店,convenience-store,code",
    "090601,同仁药房,pharmacy,code",
    "060414,物美超市,supermarket,code",
    "060403,某某超市,supermarket,code-prefix",
    "060400,钱大妈生鲜,fresh-food-store,code-and-name",
    "050300,老王包子,breakfast-shop,code-and-name",
    "050100,老王包子,breakfast-shop,code-and-name",
    "050100,东来顺,specialty-restaurant,code-prefix",
    "050117,海底捞,specialty-restaurant,code-prefix",
    "070500,中通快递,parcel-station,code",
    "070501,叮咚买菜前置仓,forward-warehouse,code-and-name",
    "141400,小星星托育中心,childcare,code-and-name",
    "141400,新东方,training-centre,code",
    "060705,阳光蔬菜,wet-market,ambiguous",
    "060705,百姓生鲜,fresh-food-store,code-and-name",
    "120302,幸福里养老驿站,elderly-care,name",
    "120302,菜鸟驿站,parcel-station,name",
    "190000|060200,全家,convenience-store,code",
    "购物;便利店,全时便利,convenience-store,code",
    "购物;超市,永辉超市,supermarket,code",
    "购物;超市,谊品生鲜,fresh-food-store,code-and-name",
    "丽人;美发,造型坊,hairdresser,code",
    "购物;商铺,建投书局,bookshop,code-and-name"
  })
  void aPlaceIsOfAFormatAndItIsSaidHowSure(
      String type, String name, String format, String confidence) {
    Finding finding = CROSSWALK.find(type, name);
    assertThat(finding.formatId()).contains(format);
    assertThat(finding.confidence().map(Confidence::id)).contains(confidence);
    assertThat(finding.status()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "060411,屈臣氏,not-a-format",
    "060701,义乌小商品市场,not-a-format",
    "141204,阳光幼儿园,not-a-format",
    "070501,顺丰仓储,not-a-format",
    "090702,兽医站,not-a-format",
    "060703,新发地批发市场,name-needed",
    "050300,肯德基,name-needed",
    "购物;商铺,某某商铺,name-needed",
    "150500,地铁站,unknown-type"
  })
  void aPlaceOfNoFormatIsToldWhy(String type, String name, String reason) {
    Finding finding = CROSSWALK.find(type, name);
    assertThat(finding.formatId()).isEmpty();
    assertThat(finding.reason().map(Unclassified::id)).contains(reason);
  }

  @Test
  void whatMayBeSeveralFormatsNamesThemAll() {
    Finding finding = CROSSWALK.find("060705", "阳光蔬菜");
    assertThat(finding.alternatives()).containsExactly("fresh-food-store");
    assertThat(finding.reason()).isEqualTo(Optional.empty());
  }

  /** Amap's own words for a code, as its answers and exports give them. */
  @ParameterizedTest
  @CsvSource({
    "购物服务;便民商店/便利店;便民商店/便利店,甲,convenience-store,code",
    "购物服务;便民商店/便利店;7-ELEVEn便利店,甲,convenience-store,code",
    "购物服务；便民商店/便利店；便民商店/便利店,甲,convenience-store,code",
    "医疗保健服务;医药保健销售店;药房,乙,pharmacy,code",
    "医疗保健服务;医药保健销售店;医疗保健用品,乙,wellness-shop,code",
    "购物服务;综合市场;果品市场,丙,fresh-food-store,code",
    "购物服务;超级市场;某新品牌,丁,supermarket,code-prefix",
    "餐饮服务;快餐厅;快餐厅,老王包子,breakfast-shop,code-and-name",
    "餐饮服务;中餐厅;湖南菜(湘菜),戊,specialty-restaurant,code-prefix",
    "餐饮服务;糕饼店;糕饼店,己,bakery,code",
    "体育休闲服务;运动场馆;健身中心,庚,gym,code",
    "生活服务;物流速递;物流速递|购物服务;便民商店/便利店;便民商店/便利店,辛,convenience-store,ambiguous",
    "便民商店/便利店,壬,convenience-store,code",
    "购物服务;专卖店;书店,癸,bookshop,code"
  })
  void amapsOwnWordsAreAsGoodAsItsCodes(
      String type, String name, String format, String confidence) {
    Finding finding = CROSSWALK.find(type, name);
    assertThat(finding.formatId()).contains(format);
    assertThat(finding.confidence().map(Confidence::id)).contains(confidence);
  }

  @ParameterizedTest
  @CsvSource({
    "购物服务;超级市场;屈臣氏,屈臣氏,not-a-format",
    "科教文化服务;学校;幼儿园,阳光,not-a-format",
    "生活服务;物流速递;物流仓储场地,甲,not-a-format",
    "购物服务;专卖店;眼镜店,乙,unknown-type",
    "餐饮服务;快餐厅;肯德基,丙,unknown-type",
    "餐饮服务;快餐厅;快餐厅,丁,name-needed"
  })
  void amapsOwnWordsSayNoMoreThanItsCodes(String type, String name, String reason) {
    Finding finding = CROSSWALK.find(type, name);
    assertThat(finding.formatId()).isEmpty();
    assertThat(finding.reason().map(Unclassified::id)).contains(reason);
  }

  private static Stream<Arguments> codesInSpreadsheets() {
    return Stream.of(
        Arguments.of("60200.0", "code"),
        Arguments.of("060200.00", "code"),
        Arguments.of("=\"060200\"", "code"),
        Arguments.of("'060200", "code"),
        Arguments.of("\"060200\"", "code"),
        Arguments.of("\u2018060200", "code"),
        Arguments.of("  060200  ", "code"),
        Arguments.of("\u00a0060200\u00a0", "code"),
        Arguments.of("\ufeff060200", "code"),
        Arguments.of("060\u200b200", "code"),
        Arguments.of("０６０２００", "code"),
        Arguments.of("６０２００", "code"),
        Arguments.of("60,200", "code"),
        Arguments.of("6.0200E+04", "code"),
        Arguments.of("6.02E+04", "code-prefix"),
        Arguments.of("6.02e4", "code-prefix"));
  }

  @ParameterizedTest
  @MethodSource("codesInSpreadsheets")
  void whatSpreadsheetsPutAroundACodeIsUndone(String type, String confidence) {
    Finding finding = CROSSWALK.find(type, "某店");
    assertThat(finding.formatId()).contains("convenience-store");
    assertThat(finding.confidence().map(Confidence::id)).contains(confidence);
  }

  /** 1.41E+05 may be 141400, a training center, or 140500, a library. */
  @Test
  void aCodeThatWasRoundedTooFarIsNotGuessed() {
    assertThat(CROSSWALK.find("1.41E+05", "某处").formatId()).isEmpty();
    assertThat(CROSSWALK.find("6E+04", "某处").formatId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "购物:便利店,甲,convenience-store,code",
    "医疗保健:药房药店,乙,pharmacy,type-word",
    "购物:农贸市场,丙,wet-market,type-word",
    "理发店,丁,hairdresser,type-word",
    "Flower shop,戊,flower-gift-shop,type-word",
    "生活服务:快递网点,己,parcel-station,type-word",
    "生活服务:家政,庚,housekeeping-service,type-word"
  })
  void categoriesOfOtherServicesAreReadByTheSameLinesOrByEverydayNames(
      String type, String name, String format, String confidence) {
    Finding finding = CROSSWALK.find(type, name);
    assertThat(finding.formatId()).contains(format);
    assertThat(finding.confidence().map(Confidence::id)).contains(confidence);
  }

  @Test
  void anEverydayNameThatMayBeSeveralFormatsOrNoneIsNotTaken() {
    assertThat(CROSSWALK.find("美食:快餐店", "甲").reason()).contains(Unclassified.NAME_NEEDED);
    assertThat(CROSSWALK.find("购物:五金店", "乙").reason()).contains(Unclassified.NOT_A_FORMAT);
  }
}
