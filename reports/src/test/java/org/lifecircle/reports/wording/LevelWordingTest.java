package org.lifecircle.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.standards.facts.Level;

class LevelWordingTest {

  private static final Wording ZH = new Wording(Language.ZH);

  @Test
  void aLevelThatTheDataDoesNotDecideIsNotCalledMissed() {
    assertThat(ZH.level(Level.NONE, false)).isEqualTo("尚不能判定");
    assertThat(new Wording(Language.EN).level(Level.NONE, false)).isEqualTo("not decided");
    assertThat(ZH.level(Level.BASIC, false)).isEqualTo("至少基础型");
  }

  @Test
  void aLevelThatIsDecidedIsSaidAsItIs() {
    assertThat(ZH.level(Level.NONE, true)).isEqualTo("未达标");
    assertThat(ZH.level(Level.IMPROVED, true)).isEqualTo("提升型");
  }
}
