package org.lifecircle.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatAccess.AtHome;
import org.lifecircle.model.FormatAccess.Step;
import org.lifecircle.model.FormatAccess.Supply;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.ServiceWay;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.SurveyFigures;
import org.lifecircle.standards.facts.Outcome;

/** A format that comes to residents counts where it comes to, and is never too far on foot. */
class AtHomeTest {

  private static final Standards STANDARDS = Standards.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String WAREHOUSE = "forward-warehouse";

  private static Scorecard judge(AtHome atHome, List<Step> certain, List<Step> perhaps) {
    List<FormatAccess> access = new ArrayList<>();
    access.add(
        new FormatAccess(
            WAREHOUSE,
            new Supply(1, Completeness.COMPLETE, atHome),
            1000,
            certain,
            perhaps,
            Measurement.NETWORK));
    return STANDARDS.judge(
        "national-2021",
        new CircleFacts("圈", 1000, 400, OutletFacts.counted(1, 0, 0), SurveyFigures.NONE, access),
        DAY);
  }

  private static FormatFinding warehouse(Scorecard scorecard) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().id().equals(WAREHOUSE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWarehouseWithoutAnAreaIsToBeVerifiedAndNoGap() {
    Scorecard scorecard = judge(new AtHome(true, 0, 1), List.of(), List.of(new Step(0, 1000)));
    FormatFinding finding = warehouse(scorecard);
    assertThat(finding.presence()).isEqualTo(Outcome.NOT_KNOWN);
    assertThat(finding.toVerify()).isTrue();
    assertThat(finding.reason().zh()).contains("前置仓不是走去的", "1 个网点没有写明服务范围", "待核实");
    assertThat(finding.reason().en()).contains("Nobody walks to a forward warehouse");
    assertThat(scorecard.gaps()).noneMatch(gap -> gap.id().equals(WAREHOUSE));
  }

  @Test
  void aWarehouseThatDeliversToEverybodyIsPresentAndSaysSo() {
    FormatFinding finding =
        warehouse(
            judge(
                new AtHome(true, 1000, 0), List.of(new Step(0, 1000)), List.of(new Step(0, 1000))));
    assertThat(finding.presence()).isEqualTo(Outcome.MET);
    assertThat(finding.reason().zh()).contains("送达、上门 1,000 人");
    assertThat(finding.reason().en()).contains("served at home (1,000 of them)");
  }

  @Test
  void aWarehouseThatDeliversToFewIsAGapOfItsAreaAndNotOfTheWalk() {
    Scorecard scorecard =
        judge(new AtHome(true, 100, 0), List.of(new Step(0, 100)), List.of(new Step(0, 100)));
    assertThat(warehouse(scorecard).presence()).isEqualTo(Outcome.NOT_MET);
    assertThat(scorecard.gaps())
        .filteredOn(gap -> gap.message().zh().contains("前置仓"))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.message().zh()).contains("不在服务范围内").doesNotContain("太远");
              assertThat(gap.message().en()).contains("outside its area");
            });
  }

  @Test
  void theTableSaysByWhichWaysFormatsServe() {
    assertThat(STANDARDS.formats().get(WAREHOUSE).serving().ways())
        .containsExactly(ServiceWay.DELIVERY);
    assertThat(STANDARDS.formats().get("pharmacy").serving())
        .isEqualTo(BusinessFormat.Serving.ON_FOOT);
    for (String id : List.of("housekeeping-service", "repair-service", "laundry", "elderly-care")) {
      BusinessFormat.Serving serving = STANDARDS.formats().get(id).serving();
      assertThat(serving.onFoot()).as(id).isTrue();
      assertThat(serving.atHome()).as(id).isTrue();
      assertThat(serving.status()).as(id).isEqualTo(SourceStatus.ASSUMPTION);
      assertThat(serving.note().zh()).as(id).isNotBlank();
    }
  }
}
