package org.lifecircle.kit.cells;

import java.util.List;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Text;

/** Yes and no as people write them: signs, words, and the words of some columns. */
public final class CellAnswer {

  /** What a column asks, and the words that answer it beside yes and no. */
  public enum Question {
    /** Whether an outlet belongs to a chain. */
    CHAIN(
        List.of(
            "连锁",
            "连锁店",
            "直营",
            "直营店",
            "加盟",
            "加盟店",
            "直营连锁",
            "加盟连锁",
            "品牌连锁",
            "连锁经营",
            "特许经营",
            "chain",
            "franchise"),
        List.of(
            "非连锁",
            "不连锁",
            "个体",
            "个体户",
            "个体经营",
            "独立",
            "独立店",
            "单店",
            "单体店",
            "夫妻店",
            "自营",
            "independent")),
    /** Whether a number is an estimate. */
    ESTIMATED(
        List.of("估", "估算", "估计", "推算", "估算值", "约", "大概", "estimated", "estimate"),
        List.of("实", "实数", "实测", "实际", "统计", "普查", "登记", "台账", "清点", "counted", "actual")),
    /** Whether an outlet has or does something. */
    QUALITY(
        List.of("具备", "已有", "支持", "能", "可以", "做到", "提供", "设有", "开展"),
        List.of("不具备", "未有", "不支持", "不能", "不可以", "没做到", "不提供", "未设", "未开展")),
    /** Whether all outlets of a format were looked for. */
    SEARCHED(
        List.of("全部", "已排查", "已全部排查", "已全部列出", "全部列出", "找全", "找全了", "查全", "查全了", "all", "done"),
        List.of("未排查", "未全部排查", "没查", "未查", "没找全", "未找全", "部分", "不全", "not all", "partly"));

    private final List<String> yes;
    private final List<String> no;

    Question(List<String> yes, List<String> no) {
      this.yes = yes;
      this.no = no;
    }
  }

  private static final List<String> YES =
      List.of(
          "是", "是的", "有", "对", "对勾", "勾", "打勾", "√", "✓", "✔", "☑", "✅", "\uF0FC", "yes", "y",
          "true", "t", "1");

  private static final List<String> NO =
      List.of(
          "否", "无", "没有", "不是", "不", "叉", "×", "✕", "✖", "✗", "✘", "☒", "❌", "x", "no", "n",
          "false", "f", "0");

  private CellAnswer() {}

  /**
   * Reads an answer.
   *
   * @param yes what the form writes for yes, for the message
   * @param no what it writes for no
   */
  public static CellMeaning<Answer> read(String text, Question question, Text yes, Text no) {
    String strip = text.strip();
    if (strip.isEmpty()) {
      return CellMeaning.of(Answer.UNKNOWN);
    }
    if (strip.equals("yes") || strip.equals("是")) {
      return CellMeaning.of(Answer.YES);
    }
    if (strip.equals("no") || strip.equals("否")) {
      return CellMeaning.of(Answer.NO);
    }
    String plain = CellText.plain(text).replace("\uFE0F", "");
    if (YES.contains(plain) || question.yes.contains(plain)) {
      return CellMeaning.of(Answer.YES, Remark.ANSWER);
    }
    if (NO.contains(plain) || question.no.contains(plain)) {
      return CellMeaning.of(Answer.NO, Remark.ANSWER);
    }
    return CellNumber.unknown(text)
        ? CellMeaning.of(Answer.UNKNOWN, Remark.NOT_KNOWN)
        : CellMeaning.wrong("answer.wrong", yes, no);
  }
}
