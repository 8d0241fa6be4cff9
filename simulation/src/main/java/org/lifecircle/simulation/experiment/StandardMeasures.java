package org.lifecircle.simulation.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Phrases;
import org.lifecircle.simulation.day.Composition;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.GroupNeeds;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.PairedNeeds;
import org.lifecircle.simulation.day.UnservedCause;
import org.lifecircle.simulation.day.World;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.panels.LivingIndex;

/**
 * The figures that every comparison shows: first those of the needs that both worlds have, and what
 * makes the difference of the needs not served; then the figures of each day by itself.
 */
public final class StandardMeasures {

  private static final Phrases PHRASES = Phrases.beside(StandardMeasures.class, "phrases");

  private StandardMeasures() {}

  /**
   * The figures.
   *
   * @param formats the formats of the circle as it is
   * @param demand with the parameters of the living index
   */
  public static List<Measure> of(FormatCatalog formats, Demand demand) {
    List<Measure> measures = new ArrayList<>(common(formats, demand));
    measures.addAll(unserved());
    measures.addAll(composition());
    for (BusinessFormat format : formats.formats()) {
      measures.add(
          Measure.ofPair(
              "common-served-share-" + format.id(),
              PHRASES.text("measure.common-format", format.label()),
              (needs, world) -> servedShare(needs, world, format.id()),
              (needs, world) -> 1.0 / Math.max(1, needs(needs, world, format.id()))));
    }
    measures.addAll(ofDays(formats, demand));
    return List.copyOf(measures);
  }

  /**
   * The figures of worlds in which needs may be met by delivery or online, those of the channels
   * last.
   *
   * @param formats the formats of the circle as it is
   * @param demand with the parameters of the living index
   */
  public static List<Measure> withChannels(FormatCatalog formats, Demand demand) {
    List<Measure> measures = new ArrayList<>(of(formats, demand));
    for (NeedOutcome outcome : NeedOutcome.values()) {
      if (outcome.byChannel()) {
        measures.add(needs(outcome));
      }
    }
    measures.add(measure("orders-in-vain", "1", day -> day.outings().ordersInVain()));
    measures.add(
        measure("delivery-minutes-per-order", "min", day -> day.orders().meanDeliveryMinutes()));
    measures.add(measure("courier-hours", "h", day -> day.orders().courierSeconds() / 3600.0));
    measures.addAll(composition(Composition.CHANNEL));
    return List.copyOf(measures);
  }

  /**
   * The figures of days that may follow each other, so that needs come back: those of a day, and
   * last how many came back and what became of the needs in the end.
   *
   * @param formats the formats of the circle as it is
   * @param demand with the parameters of the living index
   */
  public static List<Measure> ofStretches(FormatCatalog formats, Demand demand) {
    List<Measure> measures = new ArrayList<>(withChannels(formats, demand));
    measures.add(measure("needs-that-came-back", "1", day -> day.totals().cameBack()));
    measures.add(measure("different-needs", "1", day -> day.totals().differentNeeds()));
    measures.addAll(composition(Composition.DEFERRED));
    return List.copyOf(measures);
  }

  static Measure commonServedShare() {
    return Measure.ofPair(
        "common-served-share",
        PHRASES.text("measure.common-served-share"),
        (needs, world) -> share(needs.common(world, NeedOutcome.SERVED), needs.common()),
        (needs, world) -> 1.0 / Math.max(1, needs.common()));
  }

  static Measure servedShare() {
    return measure("served-share", "1", DayStatistics::servedShare);
  }

  private static double share(int served, int needs) {
    return needs == 0 ? 1 : (double) served / needs;
  }

  private static List<Measure> common(FormatCatalog formats, Demand demand) {
    List<Measure> measures = new ArrayList<>();
    measures.add(commonServedShare());
    for (AgeGroup group : AgeGroup.values()) {
      measures.add(
          Measure.ofPair(
              "common-served-share-" + group.id(),
              PHRASES.text("measure.common-group." + group.id()),
              (needs, world) -> servedShare(needs, world, group),
              (needs, world) -> 1.0 / Math.max(1, needs(needs, world, group))));
    }
    measures.add(
        Measure.ofPair(
            "common-living-index",
            PHRASES.text("measure.common-living-index"),
            (needs, world) -> LivingIndex.value(needs, world, formats, demand).orElse(100),
            (needs, world) -> 100.0 / Math.max(1, needs.common())));
    return measures;
  }

  /** Adds up: all obstacles are the common needs not served, with the composition all needs. */
  private static List<Measure> unserved() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        pair(
            "needs-unserved",
            (needs, world) -> needs.unserved(world) + onlyUnserved(needs, world)));
    measures.add(pair("common-unserved", PairedNeeds::unserved));
    for (UnservedCause cause : UnservedCause.values()) {
      measures.add(
          Measure.ofPair(
              "common-unserved-" + cause.id(),
              PHRASES.text("measure.common-cause", cause.label()),
              (needs, world) -> needs.unserved(world, cause)));
    }
    measures.add(pair("composition-unserved", StandardMeasures::onlyUnserved));
    return measures;
  }

  private static int onlyUnserved(PairedNeeds needs, World world) {
    int sum = 0;
    for (Composition kind : Composition.values()) {
      sum += needs.onlyUnserved(world, kind);
    }
    return sum;
  }

  private static List<Measure> composition() {
    List<Measure> measures = new ArrayList<>();
    for (Composition kind : Composition.values()) {
      if (kind != Composition.CHANNEL && kind != Composition.DEFERRED) {
        measures.addAll(composition(kind));
      }
    }
    return measures;
  }

  private static List<Measure> composition(Composition kind) {
    return List.of(
        Measure.ofPair(
            "composition-needs-" + kind.id(),
            PHRASES.text("measure.composition-needs", kind.label()),
            (needs, world) -> needs.only(world, kind)),
        Measure.ofPair(
            "composition-unserved-" + kind.id(),
            PHRASES.text("measure.composition-unserved-of", kind.label()),
            (needs, world) -> needs.onlyUnserved(world, kind)));
  }

  private static List<Measure> ofDays(FormatCatalog formats, Demand demand) {
    List<Measure> measures = new ArrayList<>();
    measures.add(servedShare());
    measures.add(
        measure("living-index", "1", day -> LivingIndex.value(day, formats, demand).orElse(100)));
    measures.add(measure("needs", "1", DayStatistics::needs));
    measures.add(measure("needs-offered-not-received", "1", day -> listed(day, NeedList.YELLOW)));
    measures.add(measure("needs-with-effort", "1", day -> listed(day, NeedList.BLUE)));
    for (NeedOutcome outcome : NeedOutcome.values()) {
      if (!outcome.byChannel()) {
        measures.add(needs(outcome));
      }
    }
    measures.add(measure("trips", "1", DayStatistics::trips));
    measures.add(
        measure("walk-minutes-per-person-and-trip", "min", DayStatistics::meanWalkMinutes));
    for (AgeGroup group : AgeGroup.values()) {
      measures.add(
          new Measure(
              "walk-minutes-per-" + group.id(),
              PHRASES.text("measure.walk." + group.id()),
              "min",
              (DayStatistics day) -> walkMinutes(day, group)));
    }
    measures.add(measure("wait-minutes-per-visit", "min", StandardMeasures::waitMinutes));
    return measures;
  }

  private static Measure measure(String id, String unit, ToDoubleFunction<DayStatistics> value) {
    return new Measure(id, PHRASES.text("measure." + id), unit, value);
  }

  private static Measure pair(String id, Measure.PairReader value) {
    return Measure.ofPair(id, PHRASES.text("measure." + id), value);
  }

  private static double servedShare(PairedNeeds needs, World world, AgeGroup group) {
    return share(needs.common(world, group, NeedOutcome.SERVED), needs(needs, world, group));
  }

  private static int needs(PairedNeeds needs, World world, AgeGroup group) {
    int all = 0;
    for (NeedOutcome outcome : NeedOutcome.values()) {
      all += needs.common(world, group, outcome);
    }
    return all;
  }

  private static double servedShare(PairedNeeds needs, World world, String formatId) {
    int format = needs.formatIds().indexOf(formatId);
    int served = 0;
    for (NeedEnding ending : NeedEnding.values()) {
      served += ending.outcome() == NeedOutcome.SERVED ? needs.common(world, format, ending) : 0;
    }
    return share(served, needs(needs, world, formatId));
  }

  private static int needs(PairedNeeds needs, World world, String formatId) {
    int format = needs.formatIds().indexOf(formatId);
    int all = 0;
    for (NeedEnding ending : NeedEnding.values()) {
      all += needs.common(world, format, ending);
    }
    return all;
  }

  private static Measure needs(NeedOutcome outcome) {
    return new Measure(
        "needs-" + outcome.id(),
        PHRASES.text("measure.outcome", outcome.label()),
        "1",
        (DayStatistics day) -> day.needs(outcome));
  }

  /** The needs on a list. */
  private static double listed(DayStatistics day, NeedList list) {
    int sum = 0;
    for (int format = 0; format < day.counts().formatIds().size(); format++) {
      for (NeedEnding ending : NeedEnding.values()) {
        if (ending.list().filter(list::equals).isPresent()) {
          sum += day.counts().needs(format, ending);
        }
      }
    }
    return sum;
  }

  private static double walkMinutes(DayStatistics day, AgeGroup group) {
    return day.groups().stream()
        .filter(demand -> demand.ageGroup() == group)
        .mapToDouble(GroupNeeds::walkMinutesPerPerson)
        .sum();
  }

  private static double waitMinutes(DayStatistics day) {
    long seconds = day.visits().stream().mapToLong(visits -> visits.waitSeconds()).sum();
    long visits = day.visits().stream().mapToLong(outlet -> outlet.total()).sum();
    return visits == 0 ? 0 : seconds / 60.0 / visits;
  }
}
