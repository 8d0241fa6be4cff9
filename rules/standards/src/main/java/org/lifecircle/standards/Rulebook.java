package org.lifecircle.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Text;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.FormatDemand;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.ReachDemand;

/**
 * What a standard demands from one day on, until its next change.
 *
 * @param standard the standard
 * @param holdsFrom the first of the days
 * @param ofFormats what is demanded of formats and their groups
 * @param ofCircle what is demanded of the circle as a whole
 * @param order what indicators are summed up under, and in which order they are shown
 * @param notDue what is demanded of larger circles only
 */
record Rulebook(
    Standard standard,
    LocalDate holdsFrom,
    OfFormats ofFormats,
    OfCircle ofCircle,
    Order order,
    List<NotDue> notDue) {

  /**
   * What is demanded of formats and their groups.
   *
   * @param groups the groups of formats
   * @param demands what is demanded of each format
   * @param kinds how many kinds of a group are demanded
   * @param reaches how many residents the kinds of a group must reach
   */
  record OfFormats(
      List<KindGroup> groups,
      List<DueDemand> demands,
      List<KindsDemand> kinds,
      List<ReachDemand> reaches) {

    OfFormats {
      groups = List.copyOf(groups);
      demands = List.copyOf(demands);
      kinds = List.copyOf(kinds);
      reaches = List.copyOf(reaches);
    }
  }

  /**
   * What is demanded of the circle as a whole.
   *
   * @param figures the figures that must be high enough
   * @param needs the needs that must be met
   * @param levels the levels, the lowest first
   * @param layout what distinguishes the forms of circles
   */
  record OfCircle(
      List<FigureDemand> figures,
      List<NeedDemand> needs,
      List<LevelDemand> levels,
      Optional<LayoutDemand> layout) {

    OfCircle {
      figures = List.copyOf(figures);
      needs = List.copyOf(needs);
      levels = List.copyOf(levels);
    }
  }

  /**
   * How indicators are shown.
   *
   * @param dimensions what they are summed up under
   * @param indicators their ids
   */
  record Order(List<DimensionTitle> dimensions, List<String> indicators) {

    Order {
      dimensions = List.copyOf(dimensions);
      indicators = List.copyOf(indicators);
    }
  }

  /** A dimension before any points are known. */
  record DimensionTitle(String id, Text title) {}

  /** An indicator that is demanded of larger circles only. */
  record NotDue(Text title, Parameter fromResidents) {}

  /**
   * A demand that is due in circles of at least so many residents; empty: in all circles.
   *
   * @param walk the demanded walk as sentences show it
   * @param share the demanded share as sentences show it
   */
  record DueDemand(Optional<Parameter> fromResidents, FormatDemand demand, Text walk, Text share) {

    static DueDemand of(
        Optional<Parameter> fromResidents, Optional<Parameter> speed, FormatDemand demand) {
      return new DueDemand(
          fromResidents,
          demand,
          Amounts.walk(demand.walk(), demand.radiusSeconds(), speed),
          Amounts.share(demand.share()));
    }

    boolean dueFor(int residents) {
      return fromResidents
          .map(from -> from.value().compareTo(BigDecimal.valueOf(residents)) <= 0)
          .orElse(true);
    }
  }

  Rulebook {
    notDue = List.copyOf(notDue);
  }

  List<KindGroup> groups() {
    return ofFormats.groups();
  }

  List<DueDemand> demands() {
    return ofFormats.demands();
  }

  List<KindsDemand> kinds() {
    return ofFormats.kinds();
  }

  List<ReachDemand> reaches() {
    return ofFormats.reaches();
  }

  List<FigureDemand> figures() {
    return ofCircle.figures();
  }

  List<NeedDemand> needs() {
    return ofCircle.needs();
  }

  List<LevelDemand> levels() {
    return ofCircle.levels();
  }

  Optional<LayoutDemand> layout() {
    return ofCircle.layout();
  }

  List<DimensionTitle> dimensions() {
    return order.dimensions();
  }

  /** Whether the formats that levels count are not all known to be those of the document. */
  boolean listAssumed() {
    Set<String> counted = Set.of(KindGroup.BASIC, KindGroup.QUALITY);
    return demands().stream()
            .map(DueDemand::demand)
            .anyMatch(
                demand -> counted.contains(demand.group()) && demand.source().status().uncertain())
        || groups().stream()
            .anyMatch(group -> counted.contains(group.id()) && group.unnamedKinds() > 0);
  }

  /** The part that is due in a circle of so many residents. */
  Rulebook dueFor(int residents) {
    if (alwaysDue()) {
      return this;
    }
    List<DueDemand> due = demands().stream().filter(demand -> demand.dueFor(residents)).toList();
    Set<String> dueGroups =
        due.stream()
            .map(demand -> demand.demand().group())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> dueFormats =
        due.stream()
            .map(demand -> demand.demand().format().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<NotDue> later = new ArrayList<>();
    Predicate<String> ofGroup = dueGroups::contains;
    kinds().stream()
        .filter(demand -> !ofGroup.test(demand.group()))
        .forEach(demand -> later.add(notDue(demand.terms().title(), inGroup(demand.group()))));
    reaches().stream()
        .filter(demand -> !ofGroup.test(demand.group()))
        .forEach(demand -> later.add(notDue(demand.terms().title(), inGroup(demand.group()))));
    Predicate<NeedDemand> needDue =
        need -> need.formatIds().stream().anyMatch(dueFormats::contains);
    needs().stream()
        .filter(needDue.negate())
        .forEach(
            need ->
                later.add(
                    notDue(
                        need.title(),
                        demand -> need.formatIds().contains(demand.demand().format().id()))));
    later.sort(Comparator.comparing(one -> one.fromResidents().value()));
    return new Rulebook(
        standard,
        holdsFrom,
        new OfFormats(
            groups(),
            due,
            kinds().stream().filter(demand -> ofGroup.test(demand.group())).toList(),
            reaches().stream().filter(demand -> ofGroup.test(demand.group())).toList()),
        new OfCircle(figures(), needs().stream().filter(needDue).toList(), levels(), layout()),
        order,
        later);
  }

  private static Predicate<DueDemand> inGroup(String group) {
    return demand -> demand.demand().group().equals(group);
  }

  /** From how many residents on the first of some demands is due. */
  private NotDue notDue(Text title, Predicate<DueDemand> of) {
    return demands().stream()
        .filter(of)
        .flatMap(demand -> demand.fromResidents().stream())
        .min(Comparator.comparing(Parameter::value))
        .map(from -> new NotDue(title, from))
        .orElseThrow();
  }

  private boolean alwaysDue() {
    for (DueDemand demand : demands()) {
      if (demand.fromResidents().isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** What is demanded of formats. */
  List<FormatDemand> formats() {
    List<FormatDemand> formats = new ArrayList<>(demands().size());
    for (DueDemand demand : demands()) {
      formats.add(demand.demand());
    }
    return formats;
  }

  /** The group of an id. */
  KindGroup group(String id) {
    for (KindGroup group : groups()) {
      if (group.id().equals(id)) {
        return group;
      }
    }
    throw new IllegalArgumentException("no group " + id);
  }
}
