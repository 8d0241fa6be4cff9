package org.lifecircle.reports.checklist;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.standards.FormatFinding;

/**
 * The field checklist (核查清单): the formats that a verdict leaves open because nobody looked for all
 * their outlets, what it would mean for whom if one were found, and where that would matter most.
 *
 * @param items those that matter to the most residents first
 */
public record FieldChecklist(List<Item> items) {

  /**
   * A format to look for.
   *
   * @param finding what the verdict says of it
   * @param whom the residents who certainly reach none in time
   * @param spot where an outlet would serve the most of them
   */
  public record Item(FormatFinding finding, Whom whom, Spot spot) {
    public Item {
      requireNonNull(finding, "finding");
      requireNonNull(whom, "whom");
      requireNonNull(spot, "spot");
    }
  }

  /** Residents, and the children and older adults among them. */
  public record Whom(int residents, int children, int olderAdults) {}

  /**
   * The home at whose door an outlet would serve the most residents.
   *
   * @param home the home
   * @param residents who live so near that they would probably reach it in time: within the walk as
   *     the crow flies, shortened by the usual detour
   */
  public record Spot(Home home, int residents) {
    public Spot {
      requireNonNull(home, "home");
    }
  }

  public FieldChecklist {
    items = List.copyOf(items);
  }

  /** What an evaluation leaves to be verified on the spot; no items when nothing. */
  public static FieldChecklist of(Evaluation evaluation) {
    List<FormatFinding> open =
        evaluation.scorecard().formats().stream().filter(FormatFinding::toVerify).toList();
    Neighbors neighbors =
        new Neighbors(evaluation.circle(), evaluation.accessibility().parameters());
    List<Item> items = new ArrayList<>();
    Map<List<Integer>, Spot> spots = new LinkedHashMap<>();
    for (FormatFinding finding : open) {
      Map<String, EnumMap<AgeGroup, Integer>> unserved =
          unserved(evaluation.accessibility().access(), finding);
      int[] residents = neighbors.residents(unserved);
      List<Integer> key = new ArrayList<>(List.of(finding.radiusSeconds()));
      for (int people : residents) {
        key.add(people);
      }
      Spot spot =
          spots.computeIfAbsent(key, same -> neighbors.best(residents, finding.radiusSeconds()));
      items.add(new Item(finding, whom(unserved), spot));
    }
    items.sort(Comparator.comparingInt((Item item) -> item.whom().residents()).reversed());
    return new FieldChecklist(items);
  }

  private static Map<String, EnumMap<AgeGroup, Integer>> unserved(
      List<WalkingAccess> access, FormatFinding finding) {
    Map<String, EnumMap<AgeGroup, Integer>> byHome = new LinkedHashMap<>();
    for (WalkingAccess one : access) {
      boolean certain = one.latestSeconds().orElse(Integer.MAX_VALUE) <= finding.radiusSeconds();
      if (one.formatId().equals(finding.format().id()) && !certain) {
        byHome
            .computeIfAbsent(one.group().homeId(), id -> new EnumMap<>(AgeGroup.class))
            .merge(one.group().ageGroup(), one.group().residents(), Integer::sum);
      }
    }
    return byHome;
  }

  private static Whom whom(Map<String, EnumMap<AgeGroup, Integer>> unserved) {
    EnumMap<AgeGroup, Integer> sum = new EnumMap<>(AgeGroup.class);
    unserved
        .values()
        .forEach(home -> home.forEach((age, people) -> sum.merge(age, people, Integer::sum)));
    return new Whom(
        sum.values().stream().mapToInt(Integer::intValue).sum(),
        sum.getOrDefault(AgeGroup.CHILD, 0),
        sum.getOrDefault(AgeGroup.OLDER_ADULT, 0));
  }

  /** The homes of a circle on a plane. */
  private static final class Neighbors {

    private static final double METERS_PER_DEGREE = 111_195;

    private final List<Home> homes;
    private final double[] east;
    private final double[] north;
    private final double metersPerSecond;

    Neighbors(Circle circle, WalkingParameters walking) {
      homes = circle.homes();
      east = new double[homes.size()];
      north = new double[homes.size()];
      double cosine = Math.cos(Math.toRadians(circle.center().latitude()));
      for (int i = 0; i < homes.size(); i++) {
        east[i] = homes.get(i).location().longitude() * METERS_PER_DEGREE * cosine;
        north[i] = homes.get(i).location().latitude() * METERS_PER_DEGREE;
      }
      metersPerSecond =
          walking.millimetersPerSecond(AgeGroup.ADULT)
              / 1000.0
              / walking.get(WalkingParameters.DETOUR_FACTOR).value().doubleValue();
    }

    /** How many residents of every home are among some. */
    int[] residents(Map<String, EnumMap<AgeGroup, Integer>> some) {
      return homes.stream()
          .mapToInt(
              home ->
                  some.containsKey(home.id())
                      ? some.get(home.id()).values().stream().mapToInt(Integer::intValue).sum()
                      : 0)
          .toArray();
    }

    /** The home around which the most residents live; the first of several. */
    Spot best(int[] residents, int radiusSeconds) {
      double within = radiusSeconds * metersPerSecond;
      int best = 0;
      int most = -1;
      for (int i = 0; i < homes.size(); i++) {
        int near = 0;
        for (int j = 0; j < residents.length; j++) {
          if (residents[j] > 0 && Math.hypot(east[i] - east[j], north[i] - north[j]) <= within) {
            near += residents[j];
          }
        }
        if (near > most) {
          most = near;
          best = i;
        }
      }
      return new Spot(homes.get(best), Math.max(0, most));
    }
  }
}
