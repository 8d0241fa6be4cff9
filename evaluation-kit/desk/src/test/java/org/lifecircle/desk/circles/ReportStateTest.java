package org.lifecircle.desk.circles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.standards.facts.Level;

class ReportStateTest {

  @Test
  void aLevelThatTheDataDoesNotDecideIsNotCalledMissed() {
    assertThat(ReportState.level(Level.NONE, false, Language.ZH)).isEqualTo("尚不能判定");
    assertThat(ReportState.level(Level.NONE, false, Language.EN)).isEqualTo("not decided");
    assertThat(ReportState.level(Level.BASIC, false, Language.ZH)).isEqualTo("至少基础型");
  }

  @Test
  void aLevelThatIsDecidedIsSaidAsItIs() {
    assertThat(ReportState.level(Level.NONE, true, Language.ZH)).isEqualTo("未达标");
    assertThat(ReportState.level(Level.IMPROVED, true, Language.ZH)).isEqualTo("提升型");
  }
}
