package org.lifecircle.simulation.experiment;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.LivedDay;
import org.lifecircle.simulation.day.NeedCounts;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.panels.LivingIndex;

/** The figures of simulated days that a report tells, in its order. */
public final class DayFigures {

  /** The share of needs that were served. */
  public static final String SERVED_SHARE = "served-share";

  /** The needs of an average day. */
  public static final String NEEDS = "needs";

  /** Those of them that were served. */
  public static final String SERVED = "served";

  /** The trips of an average day. */
  public static final String TRIPS = "trips";

  /** The minutes that one person walks on one trip. */
  public static final String WALK_MINUTES = "walk-minutes-per-person-and-trip";

  /** The living index of everybody; that of an age group has its id behind a stroke. */
  public static final String LIVING_INDEX = "living-index";

  private static final Phrases PHRASES = Phrases.beside(DayFigures.class, "phrases");

  private DayFigures() {}

  /**
   * The figures.
   *
   * @param outlets those of the circle, in its order
   * @param formats the formats that people have needs of
   * @param demand with the parameters of the living index
   */
  public static List<DayFigure> of(List<Outlet> outlets, FormatCatalog formats, Demand demand) {
    List<DayFigure> figures = new ArrayList<>();
    figures.add(
        new DayFigure(
            SERVED_SHARE,
            PHRASES.text("figure." + SERVED_SHARE),
            DayFigure.Kind.SHARE,
            day -> day.totals().served(),
            day -> day.totals().needs(),
            Optional.empty()));
    figures.add(mean(NEEDS, day -> day.totals().needs()));
    figures.add(mean(SERVED, day -> day.totals().served()));
    figures.add(mean(TRIPS, day -> day.totals().trips()));
    figures.add(
        new DayFigure(
            WALK_MINUTES,
            PHRASES.text("figure." + WALK_MINUTES),
            DayFigure.Kind.MINUTES,
            day -> day.totals().walkSeconds() / 60.0,
            LivedDay::people,
            Optional.empty()));
    figures.addAll(livingIndex(formats, demand));
    for (DayOfWeek weekday : DayOfWeek.values()) {
      figures.add(
          new DayFigure(
              servedShare(weekday),
              PHRASES.text("figure." + SERVED_SHARE + ".weekday", name(weekday)),
              DayFigure.Kind.SHARE,
              day -> day.totals().served(),
              day -> day.totals().needs(),
              Optional.of(weekday)));
    }
    for (NeedList list : NeedList.values()) {
      figures.add(DayFigure.mean(list(list), list.label(), day -> listed(day, list)));
    }
    for (BusinessFormat format : formats.formats()) {
      figures.add(
          DayFigure.mean(
              unserved(format.id()),
              PHRASES.text("figure.unserved", format.label()),
              day -> unserved(day, format.id())));
    }
    for (int o = 0; o < outlets.size(); o++) {
      int outlet = o;
      figures.add(
          DayFigure.mean(
              visits(outlets.get(o).id()),
              PHRASES.text("figure.visits", name(outlets.get(o))),
              day -> day.visits().get(outlet)));
    }
    return List.copyOf(figures);
  }

  /** The name of the share of needs that were served on a day of the week. */
  public static String servedShare(DayOfWeek weekday) {
    return SERVED_SHARE + "/" + weekday.name().toLowerCase(Locale.ROOT);
  }

  private static Text name(DayOfWeek weekday) {
    return new Text(
        weekday.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE),
        weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  /** The name of a living index: that of an age group. */
  public static String livingIndex(AgeGroup group) {
    return LIVING_INDEX + "/" + group.id();
  }

  /** The name of the number of needs on a list. */
  public static String list(NeedList list) {
    return "list/" + list.id();
  }

  /** The name of the number of needs for a format that were not served. */
  public static String unserved(String formatId) {
    return "unserved/" + formatId;
  }

  /** The name of the number of visits to an outlet. */
  public static String visits(String outletId) {
    return "visits/" + outletId;
  }

  private static DayFigure mean(String id, ToDoubleFunction<LivedDay> count) {
    return DayFigure.mean(id, PHRASES.text("figure." + id), count);
  }

  private static Text name(Outlet outlet) {
    return Text.same(outlet.name().isBlank() ? outlet.id() : outlet.name());
  }

  private static List<DayFigure> livingIndex(FormatCatalog formats, Demand demand) {
    List<DayFigure> figures = new ArrayList<>();
    List<AgeGroup> all = Arrays.asList(AgeGroup.values());
    figures.add(index(LIVING_INDEX, PHRASES.text("figure." + LIVING_INDEX), all, formats, demand));
    for (AgeGroup group : all) {
      figures.add(
          index(
              livingIndex(group),
              PHRASES.text("figure." + LIVING_INDEX + "." + group.id()),
              List.of(group),
              formats,
              demand));
    }
    return figures;
  }

  private static DayFigure index(
      String id, Text label, List<AgeGroup> groups, FormatCatalog formats, Demand demand) {
    return new DayFigure(
        id,
        label,
        DayFigure.Kind.INDEX,
        day -> 100 * LivingIndex.worth(day.needs().counts(), groups, formats, demand),
        day -> LivingIndex.weight(day.needs().counts(), groups, formats, demand),
        Optional.empty());
  }

  private static int listed(LivedDay day, NeedList list) {
    NeedCounts counts = day.needs().counts();
    int sum = 0;
    for (int format = 0; format < counts.formatIds().size(); format++) {
      for (NeedEnding ending : NeedEnding.values()) {
        if (ending.list().filter(list::equals).isPresent()) {
          sum += counts.needs(format, ending);
        }
      }
    }
    return sum;
  }

  private static int unserved(LivedDay day, String formatId) {
    return day.needs().formats().stream()
        .filter(one -> one.formatId().equals(formatId))
        .mapToInt(one -> one.needs() - one.outcomes().get(NeedOutcome.SERVED))
        .sum();
  }
}
