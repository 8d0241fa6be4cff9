package org.lifecircle.simulation.mason;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.simulation.demand.ServiceTime;
import org.lifecircle.simulation.statistics.Draws;

/** What the outlets of a circle offer, by format and place among the outlets of that format. */
final class Offers {

  private final List<Outlet> outlets;
  private final Demand demand;

  /** What {@link #openOn} found, for the many runs of one day; nobody changes it. */
  private final Map<LocalDate, int[][][]> openByDay = new ConcurrentHashMap<>();

  /** The formats in the catalog's order. */
  final List<String> formatIds;

  /** By format: the outlets that serve it, ascending. */
  final int[][] outletsOf;

  /** By format and place in {@link #outletsOf}: the Huff attraction of the floor area. */
  final double[][] attractionOf;

  /** By format: how it is served, null when the tables have no row. */
  final ServiceProfile[] serviceOf;

  /** By format and place in {@link #outletsOf}: mean seconds of a service there. */
  final double[][] serviceSecondsOf;

  /** By format: a walk of more seconds than this, one way, is an effort. */
  final int[] longWalkSeconds;

  /** By format: a wait of more seconds than this is an effort. */
  final int[] longWaitSeconds;

  /** By outlet: how many customers are served at once. */
  final int[] places;

  /** By outlet: what stands for its id in the keys of draws, prepared. */
  final long[] outletKeys;

  Offers(List<Outlet> outlets, FormatCatalog formats, Demand demand) {
    this.outlets = outlets;
    this.demand = demand;
    formatIds = formats.ids();
    outletKeys =
        outlets.stream().mapToLong(outlet -> Draws.part(Draws.name(outlet.id()))).toArray();
    Map<String, ServiceProfile> services = new LinkedHashMap<>();
    demand.services().forEach(service -> services.put(service.formatId(), service));
    serviceOf = formatIds.stream().map(services::get).toArray(ServiceProfile[]::new);
    longWalkSeconds =
        secondsOf(ServiceProfile::acceptableMinutes, BehaviorParameter.EFFORT_WALK_SHARE);
    longWaitSeconds =
        secondsOf(ServiceProfile::patienceMinutes, BehaviorParameter.EFFORT_WAIT_SHARE);
    places = new int[outlets.size()];
    double[] timeScale = new double[outlets.size()];
    for (int o = 0; o < outlets.size(); o++) {
      prepareDesk(o, services, timeScale);
    }
    outletsOf = new int[formatIds.size()][];
    attractionOf = new double[formatIds.size()][];
    serviceSecondsOf = new double[formatIds.size()][];
    for (int f = 0; f < formatIds.size(); f++) {
      prepareFormat(f, timeScale);
    }
  }

  /** The longest walk that anybody accepts for any need, one way, as seconds of its median. */
  double longestAcceptableSeconds() {
    double longest = 0;
    for (ServiceProfile service : serviceOf) {
      if (service != null) {
        longest = Math.max(longest, service.acceptableMinutes() * 60);
      }
    }
    return longest;
  }

  /** A share of a time of every format's service; nothing is long where a format has none. */
  private int[] secondsOf(ToDoubleFunction<ServiceProfile> minutes, BehaviorParameter share) {
    double seconds = 60 * demand.value(share);
    return Arrays.stream(serviceOf)
        .mapToInt(
            service ->
                service == null
                    ? Integer.MAX_VALUE
                    : (int) Math.round(minutes.applyAsDouble(service) * seconds))
        .toArray();
  }

  /**
   * The places of an outlet. One shop with several functions shares them: it has as many as its
   * largest function needs. A known capacity overrides the default of the first format, and the
   * times of service are stretched so that exactly that capacity results.
   */
  private void prepareDesk(int o, Map<String, ServiceProfile> serviceOfFormat, double[] timeScale) {
    Outlet outlet = outlets.get(o);
    List<ServiceProfile> services =
        outlet.formatIds().stream().map(serviceOfFormat::get).filter(Objects::nonNull).toList();
    places[o] = services.stream().mapToInt(ServiceProfile::places).max().orElse(1);
    timeScale[o] = 1;
    if (outlet.capacityPerHour().isPresent() && !services.isEmpty()) {
      double perSecond = outlet.capacityPerHour().getAsInt() / 3600.0;
      double seconds = services.get(0).serviceMinutes() * 60;
      places[o] = (int) Math.max(1, Math.round(perSecond * seconds));
      timeScale[o] = places[o] / perSecond / seconds;
    }
  }

  private void prepareFormat(int f, double[] timeScale) {
    String id = formatIds.get(f);
    int[] serving =
        IntStream.range(0, outlets.size()).filter(o -> outlets.get(o).serves(id)).toArray();
    outletsOf[f] = serving;
    attractionOf[f] = new double[serving.length];
    serviceSecondsOf[f] = new double[serving.length];
    ServiceProfile service = serviceOf[f];
    if (service == null) {
      return;
    }
    double exponent = demand.value(BehaviorParameter.AREA_EXPONENT);
    for (int i = 0; i < serving.length; i++) {
      Outlet outlet = outlets.get(serving[i]);
      double area = outlet.areaSquareMeters().orElse(service.areaSquareMeters());
      attractionOf[f][i] = StrictMath.pow(area, exponent);
      double own = 3600 * service.places() / service.capacityPerHour();
      serviceSecondsOf[f][i] =
          (outlet.capacityPerHour().isPresent() ? service.serviceMinutes() * 60 : own)
              * timeScale[serving[i]];
    }
  }

  /**
   * By outlet: when it is open on a day for a format, pairs of seconds (first open, first closed)
   * that may run past midnight.
   */
  int[][][] openOn(LocalDate day) {
    return openByDay.computeIfAbsent(day, this::findOpen);
  }

  private int[][][] findOpen(LocalDate day) {
    List<Optional<OutletDay>> known =
        outlets.stream()
            .map(outlet -> outlet.hours().map(hours -> OutletDay.of(hours, day)))
            .toList();
    OutletDay unknown = OutletDay.unknown();
    int[] dayAndNight = {0, OutletDay.SECONDS};
    int[][][] open = new int[formatIds.size()][][];
    for (int f = 0; f < open.length; f++) {
      OutletDay usual =
          OutletDay.of(Optional.ofNullable(serviceOf[f]).map(ServiceProfile::opens), day);
      int[] usually = unknown.seconds(usual);
      open[f] = new int[outletsOf[f].length][];
      for (int i = 0; i < open[f].length; i++) {
        int outlet = outletsOf[f][i];
        if (known.get(outlet).isPresent()) {
          open[f][i] = known.get(outlet).get().seconds(usual);
        } else {
          boolean always = demand.openDayAndNight(outlets.get(outlet).id(), formatIds.get(f));
          open[f][i] = always ? dayAndNight : usually;
        }
      }
    }
    return open;
  }

  /** How long somebody with a need waits at most, seconds. */
  double patienceSeconds(long needKey, int format) {
    return serviceOf[format].patienceMinutes() * 60 * Draws.exponential(needKey, DayDraws.PATIENCE);
  }

  /** How long a need is served at an outlet, seconds; it is drawn where that varies. */
  int serviceSeconds(long needKey, int format, int place) {
    double mean = serviceSecondsOf[format][place];
    double seconds =
        serviceOf[format].serviceTime() == ServiceTime.FIXED
            ? mean
            : mean * Draws.exponential(needKey, DayDraws.SERVICE);
    return (int) Math.max(1, Math.round(seconds));
  }
}
