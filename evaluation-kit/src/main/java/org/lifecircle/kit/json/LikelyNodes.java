package org.lifecircle.kit.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import org.lifecircle.model.LikelyNumbers;

/** Keeps the numbers of a document, and refuses those that are no {@link LikelyNumbers}. */
final class LikelyNodes extends JsonNodeFactory {

  private static final long serialVersionUID = 1;

  /**
   * A factory of nodes.
   *
   * @param exact whether zeros at the end of decimals stay
   */
  LikelyNodes(boolean exact) {
    super(exact);
  }

  /**
   * A number.
   *
   * @throws NumberFormatException when it has too many digits
   */
  @Override
  public ValueNode numberNode(BigDecimal number) {
    return super.numberNode(number == null ? null : LikelyNumbers.checked(number));
  }
}
