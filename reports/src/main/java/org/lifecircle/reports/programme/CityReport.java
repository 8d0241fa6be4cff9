package org.lifecircle.reports.programme;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.programme.CircleFindings.LevelInterval;
import org.lifecircle.reports.programme.CircleFindings.OfFormat;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/**
 * What the circles of a programme say together.
 *
 * @param language the language of the documents
 * @param softwareVersion the version that judged
 * @param circles the circles in the order of the results, at least one
 * @param earlier the circles of an earlier result; empty when none was given
 * @param targets what cities want to have reached
 * @param standardTitles what a reader calls the standards, by their ids
 */
public record CityReport(
    Language language,
    String softwareVersion,
    List<JudgedCircle> circles,
    List<JudgedCircle> earlier,
    List<CityTarget> targets,
    Map<String, Text> standardTitles) {

  public CityReport {
    requireNonNull(language, "language");
    requireNonNull(softwareVersion, "softwareVersion");
    circles = List.copyOf(circles);
    earlier = List.copyOf(earlier);
    targets = List.copyOf(targets);
    standardTitles = Collections.unmodifiableMap(new LinkedHashMap<>(standardTitles));
    if (circles.isEmpty()) {
      throw new IllegalArgumentException("a programme has at least one circle");
    }
  }

  /** The circles that have a verdict. */
  public List<JudgedCircle> judged() {
    return circles.stream().filter(circle -> circle.verdict().isPresent()).toList();
  }

  /** What was found of the circles that have a verdict. */
  public List<CircleFindings> findings() {
    return circles.stream().map(JudgedCircle::verdict).flatMap(Optional::stream).toList();
  }

  /** The ids of the standards that judged, in the order of the circles. */
  public List<String> standards() {
    return findings().stream().map(one -> one.verdict().standardId()).distinct().toList();
  }

  /** The residents of all circles with a verdict. */
  public long residents() {
    return findings().stream().mapToLong(CircleFindings::residents).sum();
  }

  /**
   * How many circles reach a level or a higher one, and how many people live there.
   *
   * @param level the level
   * @param circlesAtLeast circles that certainly reach it
   * @param circlesAtMost circles that perhaps do
   * @param residentsAtLeast residents of the first
   * @param residentsAtMost residents of the second
   */
  public record LevelShare(
      Level level,
      int circlesAtLeast,
      int circlesAtMost,
      long residentsAtLeast,
      long residentsAtMost) {}

  /** The levels from the lowest; empty when no standard that judged has levels. */
  public List<LevelShare> levels() {
    return levels(circles);
  }

  private static List<LevelShare> levels(List<JudgedCircle> circles) {
    List<LevelShare> shares = new ArrayList<>();
    boolean none = true;
    for (Level level : Level.values()) {
      if (level == Level.NONE) {
        continue;
      }
      int[] count = new int[2];
      long[] people = new long[2];
      for (JudgedCircle circle : circles) {
        Optional<LevelInterval> own = circle.verdict().flatMap(one -> one.verdict().level());
        none &= own.isEmpty();
        int residents = circle.verdict().map(CircleFindings::residents).orElse(0);
        if (own.isPresent() && own.get().atLeast().compareTo(level) >= 0) {
          count[0]++;
          people[0] += residents;
        }
        if (own.isPresent() && own.get().atMost().compareTo(level) >= 0) {
          count[1]++;
          people[1] += residents;
        }
      }
      shares.add(new LevelShare(level, count[0], count[1], people[0], people[1]));
    }
    return none ? List.of() : shares;
  }

  /**
   * How far a format is: of every circle the walk of half of its residents, where as many certainly
   * reach one.
   *
   * @param circles of how many circles it is known
   * @param low minutes in the circle that a tenth of them do not exceed
   * @param middle minutes in the middle circle
   * @param high minutes in the circle that a tenth of them reach or exceed
   */
  public record Minutes(int circles, double low, double middle, double high) {

    private static Minutes of(List<Integer> seconds) {
      List<Integer> ascending = seconds.stream().sorted().toList();
      return new Minutes(
          ascending.size(), share(ascending, 0.1), share(ascending, 0.5), share(ascending, 0.9));
    }

    private static double share(List<Integer> ascending, double share) {
      return ascending.get((int) Math.floor(share * (ascending.size() - 1) + 0.5)) / 60.0;
    }
  }

  /** How far the formats are, by their ids; those of which it is known of no circle left out. */
  public Map<String, Minutes> minutes() {
    Map<String, List<Integer>> seconds = new LinkedHashMap<>();
    for (CircleFindings found : findings()) {
      for (OfFormat format : found.details().formats()) {
        format
            .reach()
            .medianSeconds()
            .ifPresent(
                one -> seconds.computeIfAbsent(format.id(), id -> new ArrayList<>()).add(one));
      }
    }
    Map<String, Minutes> minutes = new LinkedHashMap<>();
    seconds.forEach((id, own) -> minutes.put(id, Minutes.of(own)));
    return minutes;
  }

  /** Places by points where one standard judged all, else by the project's own index. */
  public List<Ranking.Place> ranking() {
    return standards().size() <= 1 ? Ranking.byScore(circles) : Ranking.byIndex(circles);
  }

  /**
   * Something that many circles lack.
   *
   * @param id the format or indicator
   * @param label what a reader is shown
   * @param circles how many circles certainly lack it
   * @param residents how many people live in these
   */
  public record CommonGap(String id, Text label, int circles, long residents) {}

  /** What circles lack, the most circles first, then the most residents, then by id. */
  public List<CommonGap> gaps() {
    Map<String, CommonGap> byId = new LinkedHashMap<>();
    for (CircleFindings found : findings()) {
      for (String id : found.details().gaps()) {
        CommonGap before = byId.getOrDefault(id, new CommonGap(id, label(found, id), 0, 0));
        byId.put(
            id,
            new CommonGap(
                id, before.label(), before.circles() + 1, before.residents() + found.residents()));
      }
    }
    return byId.values().stream()
        .sorted(
            Comparator.comparingInt(CommonGap::circles)
                .thenComparingLong(CommonGap::residents)
                .reversed()
                .thenComparing(CommonGap::id))
        .toList();
  }

  private static Text label(CircleFindings found, String id) {
    return found
        .format(id)
        .map(OfFormat::label)
        .or(() -> found.indicator(id).map(CircleFindings.OfIndicator::title))
        .orElse(Text.same(id));
  }

  /**
   * What the residents of a circle lack.
   *
   * @param circle the circle
   * @param lacking for every basic format that is certainly not present the residents who certainly
   *     do not reach one in the demanded walk, summed up
   */
  public record Need(JudgedCircle circle, long lacking) {}

  /**
   * The circles whose residents lack the most of basic formats first; those without need left out.
   */
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (JudgedCircle circle : judged()) {
      CircleFindings found = circle.verdict().orElseThrow();
      long lacking =
          found.details().formats().stream()
              .filter(one -> one.category() == FormatCategory.BASIC)
              .filter(one -> one.presence() == Outcome.NOT_MET)
              .mapToLong(one -> Math.max(0, found.residents() - one.reach().withinAtMost()))
              .sum();
      if (lacking > 0) {
        needs.add(new Need(circle, lacking));
      }
    }
    needs.sort(Comparator.comparingLong(Need::lacking).reversed());
    return needs;
  }

  /**
   * A circle then and now.
   *
   * @param now the circle
   * @param then the same in the earlier result
   */
  public record Change(JudgedCircle now, JudgedCircle then) {}

  /** The circles that have a verdict by the same standard in both results, by their ids. */
  public List<Change> changes() {
    Map<String, JudgedCircle> before = new LinkedHashMap<>();
    earlier.forEach(circle -> before.put(circle.subject().id(), circle));
    List<Change> changes = new ArrayList<>();
    for (JudgedCircle circle : judged()) {
      JudgedCircle then = before.get(circle.subject().id());
      if (then != null
          && then.verdict()
              .filter(
                  one ->
                      one.verdict()
                          .standardId()
                          .equals(circle.verdict().orElseThrow().verdict().standardId()))
              .isPresent()) {
        changes.add(new Change(circle, then));
      }
    }
    return changes;
  }

  /**
   * How far a target is reached.
   *
   * @param target the target
   * @param atLeast what is certainly reached of it
   * @param atMost what is perhaps reached
   * @param outcome whether the target is met
   */
  public record Reached(
      CityTarget target, BigDecimal atLeast, BigDecimal atMost, Outcome outcome) {}

  /** The targets of the cities that have circles here, as far as they are reached. */
  public List<Reached> reached() {
    List<Reached> reached = new ArrayList<>();
    for (CityTarget target : targets) {
      List<JudgedCircle> own =
          circles.stream().filter(one -> one.subject().city().equals(target.city())).toList();
      List<LevelShare> levels = levels(own);
      if (own.isEmpty() || levels.isEmpty()) {
        continue;
      }
      BigDecimal least = measured(target.kind(), own, levels.get(0), false);
      BigDecimal most = measured(target.kind(), own, levels.get(0), true);
      reached.add(new Reached(target, least, most, outcome(target, own, least, most)));
    }
    return reached;
  }

  /** Circles that are not judged here may count too, so that a number is never surely missed. */
  private static Outcome outcome(
      CityTarget target, List<JudgedCircle> own, BigDecimal least, BigDecimal most) {
    boolean share = target.kind() == CityTarget.Kind.RESIDENTS_SHARE;
    boolean all = own.stream().allMatch(circle -> circle.verdict().isPresent());
    if (least.compareTo(target.value()) >= 0 && (!share || all)) {
      return Outcome.MET;
    }
    return share && most.compareTo(target.value()) < 0 ? Outcome.NOT_MET : Outcome.NOT_KNOWN;
  }

  private static BigDecimal measured(
      CityTarget.Kind kind, List<JudgedCircle> own, LevelShare lowest, boolean most) {
    return switch (kind) {
      case CIRCLES -> BigDecimal.valueOf(most ? lowest.circlesAtMost() : lowest.circlesAtLeast());
      case RESIDENTS_SHARE -> {
        long all =
            own.stream()
                .map(JudgedCircle::verdict)
                .flatMap(Optional::stream)
                .mapToLong(CircleFindings::residents)
                .sum();
        yield all == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(most ? lowest.residentsAtMost() : lowest.residentsAtLeast())
                .divide(BigDecimal.valueOf(all), 4, RoundingMode.DOWN);
      }
      case LEVELS ->
          BigDecimal.valueOf(
              own.stream()
                  .map(JudgedCircle::verdict)
                  .flatMap(Optional::stream)
                  .flatMap(one -> one.verdict().level().stream())
                  .filter(level -> most || level.decided())
                  .flatMap(
                      level -> most ? level(level).stream() : List.of(level.atLeast()).stream())
                  .filter(level -> level != Level.NONE)
                  .distinct()
                  .count());
    };
  }

  private static List<Level> level(LevelInterval interval) {
    List<Level> possible = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level.compareTo(interval.atLeast()) >= 0 && level.compareTo(interval.atMost()) <= 0) {
        possible.add(level);
      }
    }
    return possible;
  }
}
