package org.lifecircle.kit.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.kit.Evaluator;
import org.lifecircle.model.Warning;

/** What the circles of a city that is cut are said to lie in. */
class CityNameTest {

  @TempDir private Path folder;

  private static OsmXml streets() {
    OsmXml map = new OsmXml();
    for (int i = -10; i <= 10; i++) {
      int[] nodes = new int[21];
      for (int j = -10; j <= 10; j++) {
        nodes[j + 10] = map.node(100 * j, 100 * i);
      }
      map.way(nodes, "highway", "residential");
    }
    return map;
  }

  private OsmCity read(OsmXml map, String city) {
    return OsmCity.read(
        map.write(folder),
        Evaluator.load().outletFormats(),
        new OsmCity.Options(
            LocalDate.of(2026, 11, 27),
            Optional.ofNullable(city),
            Optional.empty(),
            OptionalInt.of(1_000),
            true));
  }

  private static boolean saysUnnamed(OsmCity city) {
    return city.warnings().stream().map(Warning::code).anyMatch("city-unnamed"::equals);
  }

  @Test
  void addressesInACornerOfTheMapDoNotNameTheCity() {
    OsmXml map = streets();
    for (int i = 0; i < 10; i++) {
      map.node(900 + i, 900, "shop", "bakery", "addr:city", "Parish");
    }
    OsmCity nameless = read(map, null);
    assertThat(nameless.circle().city()).isEqualTo("town");
    assertThat(saysUnnamed(nameless)).isTrue();
    map.node(100, 50, "shop", "bakery", "addr:city", "City");
    OsmCity named = read(map, null);
    assertThat(named.circle().city()).isEqualTo("City");
    assertThat(saysUnnamed(named)).isFalse();
  }

  @Test
  void aNameThatIsGivenOrMappedNeedsNoAddress() {
    OsmXml map = streets();
    assertThat(read(map, "Given").circle().city()).isEqualTo("Given");
    assertThat(saysUnnamed(read(map, "Given"))).isFalse();
    map.node(1_000, 1_000, "place", "city", "name", "Mapped");
    assertThat(read(map, null).circle().city()).isEqualTo("Mapped");
    assertThat(saysUnnamed(read(map, null))).isFalse();
  }
}
