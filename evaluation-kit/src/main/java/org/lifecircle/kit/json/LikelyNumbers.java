package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Keeps the numbers of a document, and refuses one of more than a thousand digits when it is
 * written out: {@code 1e999999999} is short in a file and a gigabyte as a text.
 */
final class LikelyNumbers extends JsonNodeFactory {

  private static final long serialVersionUID = 1;
  private static final int MOST_DIGITS = 1000;

  /**
   * A factory of nodes.
   *
   * @param exact whether zeros at the end of decimals stay
   */
  LikelyNumbers(boolean exact) {
    super(exact);
  }

  /**
   * A number.
   *
   * @throws NumberFormatException when it has too many digits
   */
  @Override
  public ValueNode numberNode(BigDecimal number) {
    if (number != null && Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
      throw new NumberFormatException("a number of more than " + MOST_DIGITS + " digits");
    }
    return super.numberNode(number);
  }
}
