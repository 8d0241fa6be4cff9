package org.lifecircle.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.wording.Wording.Listed;
import org.lifecircle.simulation.statistics.Estimate;

class EstimatedWordsTest {

  private final Wording zh = new Wording(Language.ZH);
  private final Wording en = new Wording(Language.EN);

  @Test
  void howSureANumberIsStandsAsAFootnote() {
    Text sentence = new Text("占 100%，达到一半（假设）的要求。", "100%; half (assumption) is demanded.");
    assertThat(zh.footnoted(sentence)).isEqualTo("占 100%，达到一半①的要求。");
    assertThat(en.footnoted(sentence)).isEqualTo("100%; half① is demanded.");
    Text unverified = new Text("8 分钟（未核实）", "8 minutes (unverified)");
    assertThat(zh.footnoted(unverified)).isEqualTo("8 分钟②");
    assertThat(en.footnoted(Text.same("nothing to mark"))).isEqualTo("nothing to mark");
  }

  @Test
  void aMeanAboveZeroIsNeverWrittenAsZero() {
    assertThat(zh.mean(0)).isEqualTo("0");
    assertThat(zh.mean(0.01)).isEqualTo("不到 0.1");
    assertThat(zh.mean(0.5)).isEqualTo("0.5");
    assertThat(zh.mean(9.94)).isEqualTo("9.9");
    assertThat(zh.mean(9.96)).isEqualTo("10");
    assertThat(en.mean(1234.6)).isEqualTo("1,235");
  }

  @Test
  void anIntervalOfASharePassesNeitherEnd() {
    Estimate share = Estimate.ofStrata(new double[][] {{0.9, 1.0}});
    assertThat(en.share(share)).isEqualTo("95.0%");
    assertThat(en.shareInterval(share)).startsWith("31.5%").endsWith("100.0%");
  }

  @Test
  void whatWasSimulatedOnceHasNoInterval() {
    Estimate once = Estimate.ofStrata(new double[][] {{7.5}});
    assertThat(en.interval(once)).isEqualTo("simulated once, so without an interval");
    assertThat(zh.interval(once)).isEqualTo("只模拟了一次，没有区间");
  }

  @Test
  void kindsAreCountedAsKindsAndHomesAsHomes() {
    List<String> names = List.of("甲", "乙", "丙");
    assertThat(zh.list(names, 2, Listed.KINDS)).isEqualTo("甲、乙等 3 种");
    assertThat(zh.list(names, 2, Listed.HOMES)).isEqualTo("甲、乙等 3 栋");
    assertThat(zh.list(names, 2, Listed.ITEMS)).isEqualTo("甲、乙等 3 项");
    assertThat(zh.list(names, 3, Listed.PLACES)).isEqualTo("甲、乙、丙");
  }
}
