package org.lifecircle.kit.features;

import java.util.Optional;
import org.lifecircle.model.Text;

/** Judges a point by more than a format knows, such as where the circle lies. */
@FunctionalInterface
public interface PointCheck {

  /**
   * What is wrong with a point, if anything is.
   *
   * @param longitude any number
   * @param latitude any number
   */
  Optional<Text> wrong(double longitude, double latitude);
}
