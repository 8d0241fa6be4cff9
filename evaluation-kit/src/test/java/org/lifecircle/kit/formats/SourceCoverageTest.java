package org.lifecircle.kit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifecircle.kit.osm.OsmImport;
import org.lifecircle.kit.poi.PoiTable;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.standards.Standards;

class SourceCoverageTest {

  private static final FormatCatalog FORMATS = Standards.load().formats();

  @Test
  void everyFormatOfTheGuidelineHasARowAndNoSourceIsComplete() {
    for (OutletSearch search :
        new OutletSearch[] {
          SourceCoverage.of(OsmImport.class, "osm-coverage.csv", FORMATS),
          PoiTable.coverage(FORMATS)
        }) {
      assertThat(search.byFormat().keySet())
          .containsExactlyElementsOf(FORMATS.formats().stream().map(BusinessFormat::id).toList());
      assertThat(search.byFormat().values()).doesNotContain(Completeness.COMPLETE);
      assertThat(search.others()).isEqualTo(Completeness.UNKNOWN);
    }
  }

  @Test
  void twoListsTogetherAreAsCompleteAsTheBetterOne() {
    OutletSearch map =
        new OutletSearch(
            Map.of("gym", Completeness.RARELY, "pharmacy", Completeness.COMPLETE),
            Completeness.UNKNOWN);
    OutletSearch table =
        new OutletSearch(
            Map.of("gym", Completeness.USUALLY, "bakery", Completeness.SOMETIMES),
            Completeness.UNKNOWN);
    OutletSearch both = SourceCoverage.together(map, table);
    assertThat(both).isEqualTo(SourceCoverage.together(table, map));
    assertThat(both.of("gym")).isEqualTo(Completeness.USUALLY);
    assertThat(both.of("pharmacy")).isEqualTo(Completeness.COMPLETE);
    assertThat(both.of("bakery")).isEqualTo(Completeness.SOMETIMES);
    assertThat(both.of("bookshop")).isEqualTo(Completeness.UNKNOWN);
  }
}
