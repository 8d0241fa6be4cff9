package org.lifecircle.simulation.calibration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.DeferredNeeds;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.mason.DayModel;
import org.lifecircle.simulation.mason.LoggedDay;

/** Simulates the days that were observed and reads from them what was observed. */
final class ObservedDays {

  private final List<Observation> observations;
  private final List<LocalDate> dates;
  private final List<String> outlets;

  ObservedDays(List<Observation> observations) {
    this.observations = observations;
    dates = observations.stream().map(Observation::date).distinct().sorted().toList();
    outlets =
        observations.stream()
            .map(Observation::what)
            .filter(Observation.People.class::isInstance)
            .map(what -> ((Observation.People) what).outletId())
            .distinct()
            .toList();
  }

  /**
   * The observed figures as they come out on simulated days with a seed. On a day that follows
   * another observed one, needs come back; on any other, nobody knows the day before.
   */
  double[] simulated(DayModel model, long seed) {
    Map<LocalDate, DayStatistics> days = new LinkedHashMap<>();
    Map<LocalDate, Map<String, OutletVisits>> visits = new LinkedHashMap<>();
    LocalDate last = null;
    DeferredNeeds left = DeferredNeeds.NONE;
    for (LocalDate date : dates) {
      boolean follows = last != null && last.plusDays(1).equals(date);
      LoggedDay lived = model.log(date, seed, follows ? left : DeferredNeeds.NONE);
      last = date;
      left = lived.deferred();
      DayStatistics day = lived.statistics();
      days.put(date, day);
      Map<String, OutletVisits> own = new LinkedHashMap<>();
      day.visits().forEach(one -> own.put(one.outletId(), one));
      visits.put(date, own);
    }
    double[] values = new double[observations.size()];
    for (int i = 0; i < values.length; i++) {
      Observation one = observations.get(i);
      if (one.what() instanceof Observation.Figure figure) {
        values[i] = figure.measure().of(List.of(days.get(one.date())))[0];
      } else if (one.what() instanceof Observation.People people) {
        values[i] = people(visits.get(one.date()).get(people.outletId()), people);
      }
    }
    return values;
  }

  private static double people(OutletVisits visits, Observation.People counted) {
    if (visits == null) {
      return 0;
    }
    return counted.hour().isPresent()
        ? visits.peopleByHour().get(counted.hour().getAsInt())
        : visits.people();
  }

  /**
   * Simulated figures on the scale on which luck has a standard deviation of 1, and after them the
   * sums of the people at each outlet, which say more than single hours.
   */
  double[] even(double[] values) {
    double[] even = new double[values.length + outlets.size()];
    double[] sums = new double[outlets.size()];
    for (int i = 0; i < values.length; i++) {
      Observation one = observations.get(i);
      even[i] = one.even(values[i]);
      if (one.what() instanceof Observation.People people) {
        sums[outlets.indexOf(people.outletId())] += values[i];
      }
    }
    for (int o = 0; o < sums.length; o++) {
      even[values.length + o] = Observation.evenCount(sums[o]);
    }
    return even;
  }

  /** What was observed. */
  double[] observed() {
    return observations.stream().mapToDouble(Observation::value).toArray();
  }

  /** How far simulated means are from what was observed. */
  double deviance(double[] means, int replications) {
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      sum += observations.get(i).deviance(means[i], 0.5 / replications);
    }
    return sum;
  }
}
