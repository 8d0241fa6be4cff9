package org.lifecircle.kit.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lifecircle.model.Labeled;
import org.lifecircle.model.Text;

/** What somebody found on the spot when looking for a format. */
public enum CheckResult implements Labeled {
  /** An outlet, which the row describes. */
  FOUND("found", new Text("有", "found")),
  /** None. */
  NOT_THERE("not-there", new Text("没有", "not there")),
  /** No others than those that are listed already. */
  ALL_LISTED("all-listed", new Text("已全部列出", "all listed")),
  /** An outlet that is built and that residents cannot use, which the row describes. */
  NOT_IN_USE("not-in-use", new Text("建而未用", "built, not in use")),
  /** Nobody looked. */
  NOT_LOOKED("not-looked", new Text("未查", "not looked"));

  private final String id;
  private final Text label;

  CheckResult(String id, Text label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text label() {
    return label;
  }

  /** The result of a word: an id or a label in either language, or a sign for found and none. */
  public static Optional<CheckResult> ofWord(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    Optional<CheckResult> named =
        Arrays.stream(values())
            .filter(
                one ->
                    plain.equals(one.id)
                        || plain.equals(one.label.zh())
                        || plain.equals(one.label.en()))
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    return switch (plain) {
      case "找到", "找到了", "已找到", "√", "✓", "✔", "yes", "是" -> Optional.of(FOUND);
      case "无", "没找到", "未找到", "×", "✗", "✘", "no", "否", "none" -> Optional.of(NOT_THERE);
      case "没查", "未排查", "没去", "-", "/" -> Optional.of(NOT_LOOKED);
      case "未使用", "未启用", "没启用", "建成未用", "not in use", "unused" -> Optional.of(NOT_IN_USE);
      case "全部列出", "已列全", "已全部排查" -> Optional.of(ALL_LISTED);
      default -> Optional.empty();
    };
  }
}
