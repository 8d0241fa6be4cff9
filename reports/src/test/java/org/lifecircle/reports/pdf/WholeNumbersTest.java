package org.lifecircle.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {

  /** The pieces of words between which a line may end. */
  private static List<String> pieces(String words) {
    WholeNumbers breaker = new WholeNumbers();
    breaker.setText(words);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int end = breaker.next(); end > 0; end = breaker.next()) {
      pieces.add(words.substring(from, end));
      from = end;
    }
    return pieces;
  }

  @Test
  void noLineEndsWithinANumber() {
    assertThat(pieces("合计 1,413.2 次")).containsExactly("合", "计 ", "1,413.2 次");
  }

  @Test
  void anIntervalIsWholeAndNeverBeginsALineWithItsDash() {
    assertThat(pieces("区间 72.0%–72.5%）")).containsExactly("区", "间 ", "72.0%–72.5%）");
    assertThat(pieces("from 82.5–92.5 on")).containsExactly("from ", "82.5–92.5 ", "on");
  }

  @Test
  void aLongIntervalMayEndALineBehindItsDash() {
    assertThat(pieces("1,234,567.8–2,345,678.9")).containsExactly("1,234,567.8–", "2,345,678.9");
  }

  @Test
  void aDateIsWhole() {
    assertThat(pieces("on 2026-11-22 it")).containsExactly("on ", "2026-11-22 ", "it");
  }

  @Test
  void theMarkOfAFootnoteStaysWithItsWord() {
    assertThat(pieces("10 种①，已")).containsExactly("10 种①，", "已");
  }

  @Test
  void aNumberStaysWithItsUnit() {
    assertThat(pieces("约 200 米，靠")).containsExactly("约 ", "200 米，", "靠");
    assertThat(pieces("里14号楼、在 5 分钟内")).containsExactly("里", "14号楼、", "在 ", "5 分钟", "内");
    assertThat(pieces("about 200 m from")).containsExactly("about ", "200 m ", "from");
    assertThat(pieces("15 min or 40 more")).containsExactly("15 min ", "or ", "40 ", "more");
  }

  @Test
  void otherWordsBreakWhereTheyDo() {
    assertThat(pieces("so it is")).containsExactly("so ", "it ", "is");
    assertThat(pieces("一刻钟")).containsExactly("一", "刻", "钟");
  }
}
