package org.lifecircle.kit.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifecircle.model.Circle;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Problem;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.UnusedOutlet.Cause;
import org.lifecircle.reports.CircleData;

class UnusedOutletsTest {

  @TempDir private Path temp;

  private CircleData read(String... rows) {
    FolderFixture.good(temp);
    FolderFixture.put(
        temp,
        "outlets.csv",
        "id,name,formats,lon,lat,status,unused,unusedSeen,unusedEvidence\n"
            + "s0,好邻居,convenience-store,116.484,39.9166,,,,\n"
            + String.join("\n", rows)
            + "\n");
    return CircleFolder.read(temp, FolderFixture.VOCABULARY);
  }

  private List<String> told(String... rows) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(rows)).problems().stream()
        .map(problem -> problem.line() + " " + problem.field())
        .toList();
  }

  @Test
  void whatIsBuiltAndNotInUseIsNoOutletAndKeepsItsCauseDayAndEvidence() {
    Circle circle = read("s1,百姓药店,pharmacy,116.484,39.9165,,未移交、没人,2026-11-20,张三走访").circle();
    assertThat(circle.outlets()).extracting(Outlet::id).containsExactly("s0");
    UnusedOutlet unused = circle.unused().get(0);
    assertThat(unused.outlet().name()).isEqualTo("百姓药店");
    assertThat(unused.causes()).containsExactly(Cause.NOT_HANDED_OVER, Cause.NO_STAFF);
    assertThat(unused.seen()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(unused.evidence()).isEqualTo("张三走访");
  }

  @ParameterizedTest
  @CsvSource({"''", "在用", "不清楚"})
  void whatNobodyKnowsToBeUnusedIsAnOutlet(String cell) {
    Circle circle = read("s1,百姓药店,pharmacy,116.484,39.9165,," + cell + ",,").circle();
    assertThat(circle.outlets()).hasSize(2);
    assertThat(circle.unused()).isEmpty();
  }

  @Test
  void whoSaysWhySaysMoreThanThatItIsClosed() {
    Circle circle = read("s1,百姓药店,pharmacy,116.484,39.9165,停业,长期关门,2026-11-20,张三走访").circle();
    assertThat(circle.unused()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s1,药店,pharmacy,116.484,39.9165,,未移交,,张三|3 unusedSeen",
        "s1,药店,pharmacy,116.484,39.9165,,未移交,昨天,张三|3 unusedSeen",
        "s1,药店,pharmacy,116.484,39.9165,,未移交,2026-11-20,|3 unusedEvidence",
        "s1,药店,pharmacy,116.484,39.9165,,,2026-11-20,张三|3 unused",
        "s1,药店,pharmacy,116.484,39.9165,,不好用,2026-11-20,张三|3 unused",
        "s0,药店,pharmacy,116.484,39.9165,,未移交,2026-11-20,张三|3 id"
      })
  void whatTurnsIntoAGapSaysWhyWhenAndByWhom(String row, String where) {
    assertThat(told(row)).containsExactly(where);
  }

  @Test
  void whatIsWrongNamesWhatWouldBeRight() {
    InvalidInputException wrong =
        catchThrowableOfType(
            InvalidInputException.class, () -> read("s1,药店,pharmacy,116.484,39.9165,,未移交,,"));
    assertThat(wrong.problems())
        .extracting(Problem::message)
        .extracting(message -> message.zh())
        .containsExactly(
            "建而未用会成为缺口，请写是哪一天看到的，例如 2026-11-20。", "建而未用会成为缺口，请写谁说的或有什么为证，例如 张三走访，照片 3 张。");
  }

  @Test
  void aFolderIsReadAsItWasWritten() throws Exception {
    CircleData data =
        read(
            "s1,百姓药店,pharmacy,116.484,39.9165,,在地下室,2026-11-20,\"张三走访, 照片 3 张\"",
            "s2,小修,repair-service,116.484,39.9164,,,,");
    Path again = temp.resolve("again");
    CircleFolder.write(again, data.circle(), data.map(), List.of());
    assertThat(CircleFolder.read(again, FolderFixture.VOCABULARY).circle())
        .isEqualTo(data.circle());
  }

  @Test
  void evidenceOfWhatIsNotInUseIsKept() {
    FolderFixture.put(temp, "evidence.csv", "outlet,date,note\ns1,2026-11-20,大门紧锁\n");
    assertThat(read("s1,百姓药店,pharmacy,116.484,39.9165,,锁门,2026-11-20,张三走访").evidence())
        .singleElement()
        .satisfies(one -> assertThat(one.outletId()).isEqualTo("s1"));
  }

  @Test
  void aRowThatSaysOnlyOfOneCopyThatItIsNotInUseIsNoCopy() {
    Circle circle =
        read(
                "s1,百姓药店,pharmacy,116.484,39.9165,,,,",
                "s2,百姓药店,pharmacy,116.484,39.9165,,未移交,2026-11-20,张三走访")
            .circle();
    assertThat(circle.outlets()).hasSize(2);
    assertThat(circle.unused()).hasSize(1);
  }
}
