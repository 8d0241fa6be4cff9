package org.lifecircle.kit.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifecircle.model.UnusedOutlet.Cause;

class CellCausesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "未移交|not-handed-over",
        "not handed over|not-handed-over",
        "no-staff|no-staff",
        "没有人员|no-staff",
        "二楼没电梯|upstairs-no-lift",
        "Ｂ１|basement",
        "负一层|basement",
        "未移交、没人|not-handed-over;no-staff",
        "长期关门；未交付|not-handed-over;closed-for-weeks",
        "在地下室和没有电梯|upstairs-no-lift;basement",
        "No staff and always closed|no-staff;closed-for-weeks"
      })
  void whatPeopleWriteHasItsCauses(String text, String ids) {
    assertThat(CellCauses.read(text).value().map(CellCauses::write)).contains(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "在用", "否", "无", "正常使用", "in use", "不清楚", "/"})
  void whatIsInUseOrNotKnownHasNone(String text) {
    assertThat(CellCauses.read(text).value()).isEmpty();
    assertThat(CellCauses.read(text).wrong()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"二楼有电梯", "已移交", "地下通道旁", "未移交、其他", "是", "有人值守", "2"})
  void whatIsNoCauseIsRefusedWithThoseThatThereAre(String text) {
    assertThat(CellCauses.read(text).wrong())
        .hasValueSatisfying(
            message -> {
              assertThat(message.zh()).contains("未移交").contains("长期关门");
              assertThat(message.en()).contains("closed for weeks");
            });
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Set<Cause> all = EnumSet.allOf(Cause.class);
    assertThat(CellCauses.read(CellCauses.write(all)).value()).contains(all);
  }
}
