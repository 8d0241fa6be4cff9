package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Home;
import org.lifecircle.model.HomeService;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.GoodsKind;

/**
 * What residents order instead of walking for it, and which outlets bring it to which homes. An
 * outlet of which nobody said where it comes to brings nothing.
 */
final class Deliveries {

  private final List<Outlet> outlets;

  /** What {@link #hoursOn} found, for the many runs of one day; nobody changes it. */
  private final Map<LocalDate, int[][]> hoursByDay = new ConcurrentHashMap<>();

  /** Whether anything is ordered at all. */
  final boolean any;

  /** By format: the share of its needs that are ordered. */
  final double[] ordered;

  /** By format: the share of its needs that are ordered for an outlet to bring them at once. */
  final double[] broughtAtOnce;

  /** By format: the outlets that may bring what is needed of it, ascending. */
  final int[][] bringers;

  /** By format and place in {@link #bringers}: as which format the outlet sells it. */
  final int[][] sellsAs;

  /** By outlet: its couriers, 0 when it brings nothing. */
  final int[] couriers;

  /** By outlet: the homes that it comes to. */
  final BitSet[] reached;

  /** How long a courier is under way with an order, and after how long it is at the door. */
  final int courierSeconds;

  final int toDoorSeconds;

  /** Nobody orders what would be at the door later than this. */
  final int patienceSeconds;

  /** Orders a day for a parcel of another day. */
  final int parcels;

  Deliveries(Circle circle, List<String> formatIds, Demand demand) {
    outlets = circle.outlets();
    ordered = new double[formatIds.size()];
    broughtAtOnce = new double[formatIds.size()];
    for (int f = 0; f < ordered.length; f++) {
      Optional<GoodsKind> goods = demand.goods(formatIds.get(f));
      if (goods.isPresent()) {
        ordered[f] = demand.value(BehaviorParameter.orderedShare(goods.get()));
        broughtAtOnce[f] = ordered[f] * atOnce(goods.get(), demand);
      }
    }
    boolean orders = false;
    for (double share : ordered) {
      orders |= share > 0;
    }
    any = orders;
    courierSeconds = seconds(demand, BehaviorParameter.COURIER_MINUTES);
    toDoorSeconds = courierSeconds / 2;
    patienceSeconds = seconds(demand, BehaviorParameter.DELIVERY_PATIENCE);
    int most = (int) Math.round(demand.value(BehaviorParameter.PARCELS_A_DAY));
    parcels = most == BehaviorParameter.PARCELS_A_DAY.maximum() ? Integer.MAX_VALUE : most;
    bringers = new int[ordered.length][];
    sellsAs = new int[ordered.length][];
    couriers = new int[outlets.size()];
    reached = new BitSet[outlets.size()];
    int usual = (int) Math.round(demand.value(BehaviorParameter.COURIERS_PER_OUTLET));
    for (int o = 0; any && o < couriers.length; o++) {
      prepare(o, circle.homes(), usual);
    }
    for (int f = 0; any && f < ordered.length; f++) {
      prepareBringers(f, formatIds, demand);
    }
  }

  /** Fresh goods of one outlet stand in for those of another; whatever else is ordered does not. */
  private void prepareBringers(int f, List<String> formatIds, Demand demand) {
    boolean fresh = isFresh(formatIds.get(f), demand);
    int[] as = new int[outlets.size()];
    Arrays.fill(as, -1);
    for (int o = 0; o < as.length; o++) {
      if (couriers[o] == 0) {
        continue;
      }
      if (outlets.get(o).serves(formatIds.get(f))) {
        as[o] = f;
      }
      for (int other = 0; fresh && as[o] < 0 && other < formatIds.size(); other++) {
        boolean sells = outlets.get(o).serves(formatIds.get(other));
        as[o] = sells && isFresh(formatIds.get(other), demand) ? other : -1;
      }
    }
    bringers[f] = IntStream.range(0, as.length).filter(o -> as[o] >= 0).toArray();
    sellsAs[f] = Arrays.stream(bringers[f]).map(o -> as[o]).toArray();
  }

  private static boolean isFresh(String formatId, Demand demand) {
    return demand.goods(formatId).filter(GoodsKind.FRESH::equals).isPresent();
  }

  private static int seconds(Demand demand, BehaviorParameter minutes) {
    return (int) Math.round(60 * demand.value(minutes));
  }

  private static double atOnce(GoodsKind goods, Demand demand) {
    return switch (goods) {
      case FRESH -> demand.value(BehaviorParameter.DELIVERED_PART_FRESH);
      case GOODS -> demand.value(BehaviorParameter.DELIVERED_PART_GOODS);
      case MEALS -> 1;
    };
  }

  private void prepare(int o, List<Home> homes, int usual) {
    Outlet outlet = outlets.get(o);
    Optional<HomeService> service = outlet.homeService();
    if (service.isPresent()) {
      couriers[o] = service.get().couriers().orElse(usual);
      reached[o] = new BitSet(homes.size());
      for (int h = 0; h < homes.size(); h++) {
        reached[o].set(h, service.get().area().reaches(outlet.location(), homes.get(h).location()));
      }
    }
  }

  /** By outlet: its couriers at the beginning of a day; null where it brings nothing. */
  ServiceDesk[] desks() {
    return Arrays.stream(couriers)
        .mapToObj(count -> count == 0 ? null : new ServiceDesk(count))
        .toArray(ServiceDesk[]::new);
  }

  /**
   * By outlet: when it brings things on a day, pairs of seconds (first open, first closed); null
   * where that is not known and the outlet's own hours stand in.
   */
  int[][] hoursOn(LocalDate day) {
    return hoursByDay.computeIfAbsent(day, this::findHours);
  }

  private int[][] findHours(LocalDate day) {
    int[][] hours = new int[outlets.size()][];
    OutletDay never = OutletDay.of(Optional.empty(), day);
    for (int o = 0; o < hours.length; o++) {
      Optional<HomeService> service = outlets.get(o).homeService();
      if (couriers[o] > 0 && service.flatMap(HomeService::hours).isPresent()) {
        hours[o] = OutletDay.of(service.get().hours(), day).seconds(never);
      }
    }
    return hours;
  }
}
