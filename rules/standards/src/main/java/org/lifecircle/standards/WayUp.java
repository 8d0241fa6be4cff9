package org.lifecircle.standards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.Level;

/**
 * What lifts a circle to its next level.
 *
 * @param target the level
 * @param additions the formats to add, as few as possible; those that the most residents lack come
 *     first where there is a choice
 * @param message the same as whole sentences
 */
public record WayUp(Level target, List<BusinessFormat> additions, Text message) {

  public WayUp {
    requireNonNull(target, "target");
    additions = List.copyOf(additions);
    requireNonNull(message, "message");
  }
}
