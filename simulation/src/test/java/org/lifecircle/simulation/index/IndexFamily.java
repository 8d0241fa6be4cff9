package org.lifecircle.simulation.index;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Operation;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.simulation.network.Town;
import org.lifecircle.simulation.network.ways.MapNode;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** How a synthetic circle differs from the town that it is made of, and which way. */
enum IndexFamily {
  AS_IT_IS("原样", "as it is", Expected.SAME, (town, random) -> town),
  ONE_MORE_OF_EACH(
      "每种业态多一家", "one more of every format", Expected.ABOVE, IndexFamily::oneMoreOfEach),
  ONE_MARKET_FEWER("少一家菜市场", "one market fewer", Expected.BELOW, IndexFamily::oneMarketFewer),
  HALF_THE_OUTLETS("网点少一半", "half of the outlets", Expected.BELOW, IndexFamily::halfTheOutlets),
  ONE_CORNER("网点都在一角", "all shops at one corner", Expected.BELOW, IndexFamily::oneCorner),
  WORSE_OFF_TENTH("一成居民远离", "a tenth of the homes far off", Expected.BELOW, IndexFamily::farTenth),
  SHORT_HOURS(
      "只在工作日 9:00–17:00 开门",
      "open on weekdays 9:00-17:00 only",
      Expected.BELOW,
      IndexFamily::office),
  LITTLE_ROOM("接待能力为十分之一", "a tenth of the capacity", Expected.BELOW, IndexFamily::littleRoom),
  SIGNALS("处处红绿灯", "signals at every corner", Expected.BELOW, IndexFamily::signals),
  HOURS_NOT_KNOWN(
      "营业时间与接待能力不明", "hours and capacity not known", Expected.LESS_CERTAIN, IndexFamily::notKnown),
  NO_WAYS(
      "没有道路",
      "no ways",
      Expected.LESS_CERTAIN,
      (town, random) -> town.withMap(new WalkingMap(List.of()))),
  ONE_POINT("居民楼都在一点", "all homes at one point", Expected.LESS_CERTAIN, IndexFamily::onePoint),
  NOT_LOOKED_FOR("网点未排查", "outlets not looked for", Expected.OPEN_ABOVE, IndexFamily::notLookedFor);

  /** Where a changed circle must stand beside the town that it is made of. */
  enum Expected {
    /** The same points. */
    SAME("the same"),
    /** Surely more points. */
    ABOVE("surely above"),
    /** Surely fewer points. */
    BELOW("surely below"),
    /** Fewer points are certain, and more than those are possible. */
    LESS_CERTAIN("less is certain"),
    /** As many points are certain, and more are possible. */
    OPEN_ABOVE("more is possible");

    private final String words;

    Expected(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean holds(PointInterval town, PointInterval changed) {
      return switch (this) {
        case SAME -> changed.equals(town);
        case ABOVE -> changed.surelyAbove(town);
        case BELOW -> town.surelyAbove(changed);
        case LESS_CERTAIN ->
            changed.atLeast() < town.atLeast() && changed.atMost() > changed.atLeast();
        case OPEN_ABOVE -> changed.atLeast() == town.atLeast() && changed.atMost() > town.atMost();
      };
    }
  }

  private final String zh;
  private final String en;

  private final Expected expected;

  private final BiFunction<IndexTown, Random, IndexTown> change;

  IndexFamily(
      String zh, String en, Expected expected, BiFunction<IndexTown, Random, IndexTown> change) {
    this.zh = zh;
    this.en = en;
    this.expected = expected;
    this.change = change;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  Expected expected() {
    return expected;
  }

  IndexTown of(IndexTown town, Random random) {
    return change.apply(town, random);
  }

  private static IndexTown oneMoreOfEach(IndexTown town, Random random) {
    List<Outlet> outlets = new ArrayList<>(town.circle().outlets());
    for (String format : IndexTown.DEMAND.formatIds()) {
      outlets.add(IndexTown.outlet(format + "-more", format, IndexTown.place(random)));
    }
    return town.withOutlets(outlets);
  }

  private static IndexTown oneMarketFewer(IndexTown town, Random random) {
    List<Outlet> markets =
        town.circle().outlets().stream().filter(one -> one.serves("wet-market")).toList();
    Outlet gone = markets.get(random.nextInt(markets.size()));
    return town.withOutlets(
        town.circle().outlets().stream().filter(one -> !one.equals(gone)).toList());
  }

  private static IndexTown halfTheOutlets(IndexTown town, Random random) {
    List<Outlet> shuffled = new ArrayList<>(town.circle().outlets());
    Collections.shuffle(shuffled, random);
    return town.withOutlets(shuffled.subList(0, shuffled.size() / 2));
  }

  private static IndexTown oneCorner(IndexTown town, Random random) {
    Coordinate corner = Town.at(0, 0);
    return town.withOutlets(
        town.circle().outlets().stream().map(one -> one.withLocation(corner)).toList());
  }

  private static IndexTown farTenth(IndexTown town, Random random) {
    List<Home> homes = new ArrayList<>(town.circle().homes());
    for (int h = 0; h < homes.size() / 10; h++) {
      homes.set(h, IndexTown.moved(homes.get(h), Town.at(-400 - 10 * h, -400)));
    }
    return town.withHomes(homes);
  }

  private static IndexTown office(IndexTown town, Random random) {
    List<DayOfWeek> weekdays =
        Stream.of(DayOfWeek.values()).filter(day -> day.getValue() <= 5).toList();
    OpeningHours office = IndexTown.hours(weekdays, 9 * 60, 17 * 60);
    return town.withOutlets(
        town.circle().outlets().stream().map(one -> one.withHours(office)).toList());
  }

  private static IndexTown littleRoom(IndexTown town, Random random) {
    return town.withOutlets(
        town.circle().outlets().stream()
            .map(
                one ->
                    one.withCapacityPerHour(Math.max(1, one.capacityPerHour().orElseThrow() / 10)))
            .toList());
  }

  private static IndexTown signals(IndexTown town, Random random) {
    List<MapNode> signals = new ArrayList<>();
    for (int i = 0; i <= IndexTown.BLOCKS; i++) {
      for (int j = 0; j <= IndexTown.BLOCKS; j++) {
        signals.add(
            new MapNode(
                "signal-" + i + "-" + j,
                Town.at(100 * i, 100 * j),
                Map.of("highway", "crossing", "crossing", "traffic_signals")));
      }
    }
    return town.withMap(new WalkingMap(town.map().ways(), signals));
  }

  private static IndexTown notKnown(IndexTown town, Random random) {
    return town.withOutlets(
        town.circle().outlets().stream()
            .map(one -> one.withOperation(Operation.NOT_KNOWN))
            .toList());
  }

  private static IndexTown onePoint(IndexTown town, Random random) {
    Coordinate middle = town.circle().center();
    return town.withHomes(
        town.circle().homes().stream().map(home -> IndexTown.moved(home, middle)).toList());
  }

  private static IndexTown notLookedFor(IndexTown town, Random random) {
    return new IndexTown(town.circle().withSearch(OutletSearch.UNKNOWN), town.map());
  }
}
