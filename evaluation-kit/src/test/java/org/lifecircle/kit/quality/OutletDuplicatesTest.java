package org.lifecircle.kit.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Outlet;
import org.lifecircle.standards.Standards;

class OutletDuplicatesTest {

  private static final Coordinate PLACE = new Coordinate(116.3, 39.9);

  private static Outlet shop(String id, String name, double north) {
    return Outlet.of(
        id, name, List.of("bookshop"), new Coordinate(PLACE.longitude(), PLACE.latitude() + north));
  }

  private static List<String> pairs(Outlet... outlets) {
    return OutletDuplicates.find(List.of(outlets), Standards.load().formats(), 50).stream()
        .map(pair -> pair.first().id() + " " + pair.outlet().id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABC书店(东门)",
        "abc书店（东门）",
        "ＡＢＣ 书店【东门】",
        "a.b-c_书·店「东门」",
        "\u200babc\u3000书店〔东门〕",
        "abc书店{东门}"
      })
  void widthCaseBracketsBlanksAndDotsMakeNoOtherName(String name) {
    assertThat(OutletDuplicates.plainName(name)).isEqualTo("abc书店(东门)");
  }

  @Test
  void everyEarlierOutletOfTheNameNearbyMayBeTheSame() {
    // A ten-thousandth of a degree of latitude is 11 m.
    assertThat(
            pairs(
                shop("a", "ABC书店", 0),
                shop("b", "abc 书店", 0.0001),
                shop("c", "ABD书店", 0),
                shop("d", "ABC·书店", 0.0005)))
        .containsExactly("a b", "b d");
  }
}
