package org.lifecircle.kit.crs;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * What is said about the coordinate system of a circle.
 *
 * @param byCaller what an option or a program says; empty when it says nothing
 * @param inFile what the circle's own file says; empty when it says nothing
 */
public record CoordinateStatement(
    Optional<CoordinateSystem> byCaller, Optional<CoordinateSystem> inFile) {

  private static final Phrases PHRASES = Phrases.beside(CoordinateStatement.class, "phrases");

  public CoordinateStatement {
    requireNonNull(byCaller, "byCaller");
    requireNonNull(inFile, "inFile");
  }

  /** The system that was said; WGS-84 when nobody says anything. */
  public CoordinateSystem system() {
    return inFile.or(() -> byCaller).orElse(CoordinateSystem.WGS84);
  }

  /** What to say when both say something that moves places by different shifts. */
  public Optional<Text> contradiction() {
    return byCaller.isPresent() && inFile.isPresent() && !byCaller.get().samePlaces(inFile.get())
        ? Optional.of(PHRASES.text("crs.contradiction", inFile.get().id(), byCaller.get().id()))
        : Optional.empty();
  }

  /** What to say of words that name no system. */
  public static Text unknown() {
    return PHRASES.text("crs.unknown");
  }
}
