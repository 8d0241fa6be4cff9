package org.lifecircle.kit.poi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
