package org.lifecircle.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayNeeds;
import org.lifecircle.simulation.day.DayPlaces;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.HomeNeeds;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.Outings;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.day.WayFootfall;

/** The simulated day of a sample report. */
final class SampleDay {

  private final SampleTraits traits;
  private final SplittableRandom random;

  SampleDay(SampleTraits traits, SplittableRandom random) {
    this.traits = traits;
    this.random = random;
  }

  DayStatistics day(Circle circle, List<WalkingAccess> access) {
    int[] shape = {
      1, 0, 0, 0, 1, 6, 28, 61, 52, 34, 30, 38, 44, 25, 20, 24, 33, 56, 64, 48, 30, 17, 8, 3
    };
    List<FormatNeeds> demands = new ArrayList<>();
    int needs = 0;
    int served = 0;
    for (BusinessFormat format : SampleFormats.ALL) {
      int outlets = circle.outletsServing(format.id());
      List<Integer> byHour = new ArrayList<>();
      List<Integer> servedByHour = new ArrayList<>();
      Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
      int rate = format.category() == FormatCategory.BASIC ? 3 : 1;
      for (int hour = 0; hour < 24; hour++) {
        int arose = shape[hour] * rate * (4 + random.nextInt(4)) / 8;
        boolean open = hour >= 7 && hour < 21;
        int got = outlets == 0 || !open ? 0 : arose - arose * random.nextInt(18) / 100;
        byHour.add(arose);
        servedByHour.add(got);
        outcomes.merge(NeedOutcome.SERVED, got, Integer::sum);
        int left = arose - got;
        outcomes.merge(
            outlets == 0 ? NeedOutcome.NOT_OFFERED : open ? NeedOutcome.FULL : NeedOutcome.CLOSED,
            left,
            Integer::sum);
        needs += arose;
        served += got;
      }
      demands.add(new FormatNeeds(format.id(), outcomes, byHour, servedByHour));
    }
    List<OutletVisits> visits = new ArrayList<>();
    for (Outlet outlet : circle.outlets()) {
      List<Integer> byHour = new ArrayList<>();
      int pull = 1 + random.nextInt(9);
      for (int hour = 0; hour < 24; hour++) {
        byHour.add(hour < 7 || hour > 20 ? 0 : shape[hour] * pull / 12);
      }
      int total = byHour.stream().mapToInt(Integer::intValue).sum();
      List<Integer> away = new ArrayList<>(Collections.nCopies(24, 0));
      away.set(18, pull > 6 ? pull : 0);
      visits.add(
          new OutletVisits(outlet.id(), byHour, away, (long) total * pull * pull * 7, byHour));
    }
    CellField footfall = field();
    List<HomeNeeds> homes = new ArrayList<>();
    List<Integer> demand = new ArrayList<>(Collections.nCopies(footfall.counts().size(), 0));
    List<Integer> unmet = new ArrayList<>(Collections.nCopies(footfall.counts().size(), 0));
    for (Home home : circle.homes()) {
      int people = home.residents().total();
      int arose = people * 2;
      int vain = people * (2 + random.nextInt(6)) / 10;
      homes.add(
          new HomeNeeds(
              home.id(),
              people,
              Map.of(NeedOutcome.SERVED, arose - vain, NeedOutcome.TOO_FAR, vain)));
      int column =
          (int)
              ((home.location().longitude() - footfall.southWest().longitude())
                  / (footfall.northEast().longitude() - footfall.southWest().longitude())
                  * footfall.columns());
      int row =
          (int)
              ((home.location().latitude() - footfall.southWest().latitude())
                  / (footfall.northEast().latitude() - footfall.southWest().latitude())
                  * footfall.rows());
      demand.set(row * footfall.columns() + column, arose);
      unmet.set(row * footfall.columns() + column, vain);
    }
    List<GroupNeeds> groups = new ArrayList<>();
    for (AgeGroup group : AgeGroup.values()) {
      int people = circle.homes().stream().mapToInt(home -> home.residents().of(group)).sum();
      int vain = people * (group == AgeGroup.OLDER_ADULT ? 9 : 5) / 10;
      groups.add(
          new GroupNeeds(
              group,
              people,
              Map.of(NeedOutcome.SERVED, people * 2 - vain, NeedOutcome.TOO_FAR, vain),
              people * 2 - vain,
              people * 1500L));
    }
    return new DayStatistics(
        traits.seed(),
        new DayTotals(circle.residents(), served, needs, served, served * 742L),
        new DayPlaces(visits, footfall, withCounts(footfall, demand), withCounts(footfall, unmet)),
        new DayNeeds(demands, groups, homes, NeedCounts.NONE),
        new Outings(served, 0, 0, WayFootfall.NONE));
  }

  private static CellField withCounts(CellField like, List<Integer> counts) {
    return new CellField(like.southWest(), like.northEast(), like.columns(), like.rows(), counts);
  }

  /** Footfall along the streets, most of it in the middle. */
  private CellField field() {
    int columns = 34;
    int rows = 28;
    List<Integer> counts = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double east = -800 + 50 * (column + 0.5);
        double north = -600 + 50 * (row + 0.5);
        boolean street =
            Math.abs(Math.IEEEremainder(east + 500, 200)) <= 26
                || Math.abs(Math.IEEEremainder(north + 400, 200)) <= 26;
        double distance = Math.hypot(east - 100, north - 50);
        int count =
            street && traits.outlets() > 0 && distance < 760
                ? (int) (1400 * Math.exp(-distance / 280) * (0.6 + 0.8 * random.nextDouble()))
                : 0;
        counts.add(count);
      }
    }
    return new CellField(
        SampleCircle.at(-800, -600), SampleCircle.at(900, 800), columns, rows, counts);
  }
}
