package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Problem;
import org.lifecircle.standards.Standards;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

class FormatCrosswalkTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();
  private static final FormatCrosswalk CROSSWALK = FormatCrosswalk.standard(FORMATS);

  @Test
  void everyFormatHasAtLeastOneTagAndEveryTagAKnownFormat() {
    assertThat(
            CROSSWALK.entries().stream()
                .map(FormatCrosswalk.Entry::formatId)
                .filter(format -> !format.equals(FormatCrosswalk.NONE))
                .distinct())
        .containsAll(FORMATS.ids())
        .isSubsetOf(Standards.load().allFormats().ids());
  }

  /** The values of version 6.19.2 of the id-tagging schema, with the old ones that it replaces. */
  @Test
  void everyValueOfTheTaggingSchemaHasADecision() {
    List<Problem> problems = new ArrayList<>();
    List<Row> values =
        Table.resource(
                FormatCrosswalkTest.class,
                "id-tagging-schema-values.csv",
                Columns.required("key", "value"),
                problems)
            .rows();
    Set<String> decided =
        CROSSWALK.entries().stream()
            .map(entry -> entry.key() + "=" + entry.value())
            .collect(Collectors.toSet());
    assertThat(problems).isEmpty();
    assertThat(values).hasSizeGreaterThan(580);
    assertThat(values)
        .allSatisfy(row -> assertThat(decided).contains(row.text("key") + "=" + row.text("value")));
  }

  @Test
  void aValueServesNoFormatOrSomeButNotBoth() {
    Map<String, Set<String>> byTag = new TreeMap<>();
    for (FormatCrosswalk.Entry entry : CROSSWALK.entries()) {
      byTag
          .computeIfAbsent(entry.key() + "=" + entry.value(), tag -> new TreeSet<>())
          .add(entry.formatId());
    }
    assertThat(byTag.values())
        .allSatisfy(
            formats ->
                assertThat(formats.contains(FormatCrosswalk.NONE))
                    .isEqualTo(formats.equals(Set.of(FormatCrosswalk.NONE))));
  }

  @ParameterizedTest
  @CsvSource({
    "craft,shoemaker,repair-service",
    "craft,tailor,repair-service",
    "craft,dressmaker,repair-service",
    "craft,watchmaker,repair-service",
    "craft,locksmith,repair-service",
    "amenity,nursing_home,elderly-care",
    "shop,kiosk,convenience-store",
    "healthcare,pharmacy,pharmacy",
    "office,courier,parcel-station",
    "office,travel_agent,travel-service",
    "amenity,dancing_school,training-centre",
    "shop,Supermarket,supermarket",
    "shop,' bakery ',bakery"
  })
  void whatResidentsCallRepairOrCareIsFoundUnderItsManyTags(
      String key, String value, String format) {
    assertThat(CROSSWALK.formats(Map.of(key, value))).containsExactly(format);
  }

  @Test
  void aShopOfNoKindIsFoundByItsName() {
    assertThat(CROSSWALK.formats(Map.of("shop", "yes", "name", "\u67d0\u8d85\u5e02")))
        .containsExactly("supermarket");
    assertThat(CROSSWALK.formats(Map.of("shop", "yes", "name", "\u8001\u738b"))).isEmpty();
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
