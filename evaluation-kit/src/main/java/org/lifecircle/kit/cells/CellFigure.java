package org.lifecircle.kit.cells;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.FigureKind;

/** Figures of a circle as people write them: {@code 91.3%}, {@code 91.3分}, {@code 900平方米}. */
public final class CellFigure {

  private static final Pattern PERCENT =
      Pattern.compile("(?:\u767E\u5206\u4E4B)?(.+?) ?(?:%|percent|\u5206)?");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private CellFigure() {}

  /**
   * Reads a figure.
   *
   * @param text the cell
   * @param kind which figure it is
   */
  public static CellMeaning<BigDecimal> read(String text, FigureKind kind) {
    FigureKind.Range range = kind.range();
    if (range.share()) {
      return share(text, range);
    }
    return CellNumber.read(
        text,
        Measure.ofUnit(range.unit()),
        DecimalMark.POINT,
        new CellNumber.Bounds(range.minimum(), range.maximum()));
  }

  private static CellMeaning<BigDecimal> share(String text, FigureKind.Range range) {
    String plain = CellText.plain(text);
    Matcher percent = PERCENT.matcher(plain);
    boolean hundredths =
        percent.matches() && !percent.group(1).equals(plain) && !percent.group(1).isBlank();
    CellMeaning<BigDecimal> number =
        CellNumber.read(
            hundredths ? percent.group(1) : text,
            Measure.NUMBER,
            DecimalMark.POINT,
            CellNumber.Bounds.of(-1_000_000, 1_000_000));
    if (number.value().isEmpty()) {
      return number;
    }
    BigDecimal value = number.value().get();
    if (hundredths) {
      BigDecimal share = value.movePointLeft(2);
      return range.contains(share)
          ? number.map(any -> share).with(Remark.SHARE)
          : CellMeaning.wrong(
              "number.range", range.minimum().toPlainString(), range.maximum().toPlainString());
    }
    if (value.compareTo(BigDecimal.ONE) > 0 && value.compareTo(HUNDRED) <= 0) {
      return CellMeaning.wrong(
          "share.percent", value.movePointLeft(2).stripTrailingZeros().toPlainString());
    }
    return range.contains(value)
        ? number
        : CellMeaning.wrong(
            "number.range", range.minimum().toPlainString(), range.maximum().toPlainString());
  }
}
