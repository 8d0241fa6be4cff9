package org.lifecircle.kit.cells;

import java.util.Arrays;
import java.util.Optional;
import org.lifecircle.model.Answer;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.Text;

/**
 * How completely the outlets of a format were looked for, as people write it: the ids and labels of
 * {@link Completeness}, or yes and no to whether all of them were looked for.
 */
public final class CellSearch {

  private static final Text YES = new Text("是", "yes");
  private static final Text NO = new Text("否", "no");

  private CellSearch() {}

  /** Reads what was said; a blank cell says nothing. */
  public static CellMeaning<Completeness> read(String text) {
    String strip = text.strip();
    if (strip.isEmpty()) {
      return CellMeaning.blank();
    }
    Optional<Completeness> named = named(strip);
    if (named.isPresent()) {
      return CellMeaning.of(named.get());
    }
    CellMeaning<Answer> answer = CellAnswer.read(text, CellAnswer.Question.SEARCHED, YES, NO);
    return answer.wrong().isPresent()
        ? CellMeaning.wrong("search.wrong", choices())
        : answer.map(said -> said == Answer.YES ? Completeness.COMPLETE : Completeness.UNKNOWN);
  }

  private static Optional<Completeness> named(String word) {
    String plain = CellText.plain(word);
    return Arrays.stream(Completeness.values())
        .filter(
            one ->
                plain.equals(one.id())
                    || plain.equals(CellText.plain(one.label().zh()))
                    || plain.equals(CellText.plain(one.label().en())))
        .findFirst();
  }

  private static Text choices() {
    return new Text(
        String.join(
            "、",
            Arrays.stream(Completeness.values())
                .map(one -> one.id() + "（" + one.label().zh() + "）")
                .toList()),
        String.join(
            ", ",
            Arrays.stream(Completeness.values())
                .map(one -> one.id() + " (" + one.label().en() + ")")
                .toList()));
  }
}
