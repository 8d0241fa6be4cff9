package org.lifecircle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.UnusedOutlet.Cause;

class UnusedOutletTest {

  private static final Coordinate PLACE = new Coordinate(116.4835, 39.9165);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static UnusedOutlet canteen(Set<Cause> causes, String evidence) {
    return new UnusedOutlet(
        Outlet.of("s1", "社区食堂", List.of("breakfast-shop"), PLACE), causes, DAY, evidence);
  }

  private static Circle circle(List<Outlet> outlets) {
    return Circle.of(
        CircleProfile.of("测试里", "北京", DAY, PLACE),
        List.of(Home.counted("h1", "1号楼", PLACE, 10, new AgeCounts(2, 20, 8))),
        outlets);
  }

  @Test
  void whatIsNotInUseIsCountedApart() {
    Circle circle =
        circle(List.of(Outlet.of("s2", "早点铺", List.of("breakfast-shop"), PLACE)))
            .withUnused(List.of(canteen(Set.of(Cause.NOT_HANDED_OVER), "张三走访")));
    assertThat(circle.outletsServing("breakfast-shop")).isEqualTo(1);
    assertThat(circle.unusedServing("breakfast-shop")).isEqualTo(1);
    assertThat(circle.unusedServing("pharmacy")).isZero();
    assertThat(circle.withOutlets(List.of()).withHomes(circle.homes()).unused()).hasSize(1);
  }

  @Test
  void anOutletIsInUseOrNot() {
    assertThatThrownBy(
            () ->
                circle(List.of(Outlet.of("s1", "社区食堂", List.of("breakfast-shop"), PLACE)))
                    .withUnused(List.of(canteen(Set.of(Cause.NO_STAFF), "张三走访"))))
        .hasMessageContaining("s1");
  }

  @Test
  void withoutACauseOrEvidenceNothingIsCalledUnused() {
    assertThatThrownBy(() -> canteen(Set.of(), "张三走访")).hasMessageContaining("cause");
    assertThatThrownBy(() -> canteen(Set.of(Cause.BASEMENT), " ")).hasMessageContaining("evidence");
  }

  @Test
  void whatIsMovedStaysUnused() {
    UnusedOutlet moved =
        canteen(Set.of(Cause.NO_LIFT), "张三走访").moved(at -> new Coordinate(116.5, 39.9));
    assertThat(moved.outlet().location()).isEqualTo(new Coordinate(116.5, 39.9));
    assertThat(moved.causes()).containsExactly(Cause.NO_LIFT);
  }
}
