package org.lifecircle.kit.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifecircle.simulation.day.ResponseWalk;

class WalkingTablesTest {

  @TempDir Path temporary;

  @Test
  void responseMinutesHaveTwoPlacesAndAreBlankWhereNobodyComes() throws IOException {
    WalkingTables.response(
            List.of(
                new ResponseWalk("H1", 12, "S1", OptionalInt.of(250)),
                new ResponseWalk("H2", 1, ResponseWalk.CIRCLE_CENTER, OptionalInt.of(0)),
                new ResponseWalk("H3", 3, "", OptionalInt.empty())))
        .write(temporary);

    assertThat(Files.readAllLines(temporary.resolve("response.csv")))
        .containsExactly(
            "home,olderAdults,center,minutes",
            "H1,12,S1,4.17",
            "H2,1,circle-center,0.00",
            "H3,3,,");
  }
}
