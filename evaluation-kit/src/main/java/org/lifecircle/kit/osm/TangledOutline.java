package org.lifecircle.kit.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Counts where the outline of an area crosses or touches itself, up to a limit. A slip of drawing
 * is mended; of an outline that crosses itself a thousand times, or is drawn over itself, nobody
 * can say what is inside, and taking it apart would take minutes and all memory.
 */
final class TangledOutline implements SegmentIntersector {

  private static final int MOST_CROSSINGS = 1_000;

  /** Rings that share a border touch there, a few times for each of their segments. */
  private static final int MOST_TOUCHES_A_SEGMENT = 20;

  private final LineIntersector lines = new RobustLineIntersector();
  private final long mostTouches;
  private int crossings;
  private long touches;

  private TangledOutline(int segments) {
    mostTouches = MOST_CROSSINGS + Math.multiplyFull(MOST_TOUCHES_A_SEGMENT, segments);
  }

  /**
   * An area as it was drawn, or with the slips of its outline mended; empty when it is a tangle.
   */
  static Optional<Geometry> mended(Geometry drawn) {
    if (drawn.isValid()) {
      return Optional.of(drawn);
    }
    TangledOutline outline = new TangledOutline(drawn.getNumPoints());
    List<SegmentString> strings = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(drawn)) {
      strings.add(new BasicSegmentString(((LineString) line).getCoordinates(), null));
    }
    new MCIndexNoder(outline).computeNodes(strings);
    return outline.isDone() ? Optional.empty() : Optional.of(drawn.buffer(0));
  }

  @Override
  public void processIntersections(SegmentString one, int at, SegmentString other, int otherAt) {
    lines.computeIntersection(
        one.getCoordinate(at),
        one.getCoordinate(at + 1),
        other.getCoordinate(otherAt),
        other.getCoordinate(otherAt + 1));
    if (lines.isProper()) {
      crossings++;
    } else if (lines.hasIntersection()) {
      touches++;
    }
  }

  @Override
  public boolean isDone() {
    return crossings > MOST_CROSSINGS || touches > mostTouches;
  }
}
