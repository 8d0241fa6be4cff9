package org.lifecircle.kit.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lifecircle.kit.features.Geometry.Point;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/**
 * The places of the features of one file. What is wrong is told once a line or ring, and once for
 * the whole file when it is wrong everywhere, as in a file of meters or of latitudes first.
 */
final class FeaturePlaces {

  private static final int FEWEST_TO_BLAME_THE_FILE = 3;

  /** Nobody slips in degrees by so much. */
  private static final double LARGEST_DEGREES = 1_000;

  private final String file;
  private final PointCheck check;
  private final List<Problem> problems;
  private final String more;
  private final List<Problem> misplaced = new ArrayList<>();
  private int lines;
  private boolean somewhereRight;
  private boolean meters;

  /**
   * The places of one file.
   *
   * @param more the phrase that says how many more points of a line are wrong too
   */
  FeaturePlaces(String file, PointCheck check, List<Problem> problems, String more) {
    this.file = file;
    this.check = check;
    this.problems = problems;
    this.more = more;
  }

  /** The points that are right; of several that are wrong, the first is told, the rest counted. */
  List<Coordinate> of(String id, List<Point> points) {
    List<Coordinate> places = new ArrayList<>();
    Problem worst = null;
    int wrong = 0;
    for (Point point : points) {
      Optional<Text> message = wrong(point);
      if (message.isEmpty()) {
        places.add(new Coordinate(point.longitude(), point.latitude()));
      } else if (++wrong == 1) {
        meters |= Math.abs(point.longitude()) > LARGEST_DEGREES;
        worst = new Problem(file, point.line(), id, point.text(), message.get());
      }
    }
    lines++;
    somewhereRight |= !places.isEmpty();
    if (wrong > 1) {
      Text message = FeatureDoubts.PHRASES.text(more, worst.message(), Integer.toString(wrong - 1));
      worst = new Problem(file, worst.line(), id, worst.value(), message);
    }
    if (wrong > 0) {
      problems.add(worst);
      misplaced.add(worst);
    }
    return places;
  }

  private Optional<Text> wrong(Point point) {
    return point.isNone()
        ? Optional.of(FeatureDoubts.PHRASES.text("feature.not-position"))
        : check.wrong(point.longitude(), point.latitude());
  }

  /** Tells what is wrong everywhere once. */
  void tellOnceWhatIsWrongEverywhere() {
    if (somewhereRight || misplaced.size() < FEWEST_TO_BLAME_THE_FILE) {
      return;
    }
    Problem first = misplaced.get(0);
    Predicate<Problem> other =
        problem -> problem != first && misplaced.stream().anyMatch(one -> one == problem);
    problems.removeIf(other);
    problems.set(
        problems.indexOf(first),
        new Problem(
            file,
            first.line(),
            first.field(),
            first.value(),
            FeatureDoubts.PHRASES.text(
                meters ? "feature.everywhere.meters" : "feature.everywhere",
                first.message(),
                Integer.toString(lines))));
  }
}
