package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.standards.Standards;

class FormatCrosswalkTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();
  private static final FormatCrosswalk CROSSWALK = FormatCrosswalk.standard(FORMATS);

  @Test
  void everyFormatHasAtLeastOneTagAndEveryTagAKnownFormat() {
    assertThat(CROSSWALK.entries().stream().map(FormatCrosswalk.Entry::formatId).distinct())
        .containsAll(FORMATS.ids())
        .isSubsetOf(Standards.load().allFormats().ids());
  }

  @Test
  void aWholesaleMarketIsNoWetMarket() {
    assertThat(CROSSWALK.formats(Map.of("amenity", "marketplace", "name", "红庙菜市场")))
        .containsExactly("wet-market");
    assertThat(CROSSWALK.formats(Map.of("amenity", "marketplace", "name", "新发地批发市场"))).isEmpty();
  }

  @Test
  void aRecyclingContainerIsNoRecyclingPoint() {
    assertThat(CROSSWALK.formats(Map.of("amenity", "recycling"))).isEmpty();
    assertThat(CROSSWALK.formats(Map.of("amenity", "recycling", "recycling_type", "centre")))
        .containsExactly("recycling-point");
  }

  @Test
  void severalValuesOfATagEachCount() {
    assertThat(CROSSWALK.formats(Map.of("shop", "bakery;convenience")))
        .containsExactly("bakery", "convenience-store");
  }

  @Test
  void aKindergartenAndATeaShopAreNotCounted() {
    assertThat(CROSSWALK.formats(Map.of("amenity", "kindergarten"))).isEmpty();
    assertThat(CROSSWALK.formats(Map.of("shop", "tea"))).isEmpty();
  }

  @Test
  void facilitiesAreFoundWhereTheCatalogKnowsThem() {
    FormatCrosswalk all = FormatCrosswalk.standard(Standards.load().allFormats());
    assertThat(all.formats(Map.of("amenity", "kindergarten"))).containsExactly("kindergarten");
    assertThat(all.formats(Map.of("amenity", "school", "name", "实验小学")))
        .containsExactly("primary-school");
    assertThat(all.formats(Map.of("amenity", "school", "name", "第四中学")))
        .containsExactly("middle-school");
    assertThat(all.formats(Map.of("amenity", "school"))).isEmpty();
    assertThat(all.formats(Map.of("amenity", "clinic", "name", "红庙社区卫生服务中心")))
        .containsExactly("health-center");
    assertThat(all.formats(Map.of("amenity", "bank"))).containsExactly("bank");
  }

  @Test
  void aCatalogOfFewFormatsTakesOnlyTheirs() {
    FormatCatalog one = new FormatCatalog(List.of(FORMATS.get("bakery")));
    assertThat(FormatCrosswalk.standard(one).formats(Map.of("shop", "bakery;convenience")))
        .containsExactly("bakery");
  }

  @Test
  void conditionsAreReadAndBrokenOnesAreNot() {
    assertThat(TagCondition.read("")).isPresent();
    assertThat(TagCondition.read("a=b|c;!d;name!~x|y;inside=residential")).isPresent();
    assertThat(TagCondition.read("a=")).isEmpty();
    assertThat(TagCondition.read("=b")).isEmpty();
    assertThat(TagCondition.read("!a=b")).isEmpty();
  }

  @Test
  void aNameInAnyLanguageCounts() {
    TagCondition market = TagCondition.read("name~市场").orElseThrow();
    assertThat(market.holds(Map.of("name", "Market", "name:zh", "东市场"), false)).isTrue();
    assertThat(market.holds(Map.of("name", "Market"), false)).isFalse();
  }
}
