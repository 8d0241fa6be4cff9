package org.lifecircle.simulation.network;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/** Joins doors to the network and says what is doubtful about it. */
final class DoorJoiner {

  private static final Phrases PHRASES = Phrases.beside(DoorJoiner.class, "phrases");

  private final WalkingNetwork network;
  private final int farMillimeters;
  private final int unjoinedMillimeters;
  private final int bypassMillimeters;
  private final int tinyMillimeters;
  private final List<Warning> warnings;
  private final Coordinate southWest;
  private final Coordinate northEast;

  DoorJoiner(WalkingNetwork network, WalkingParameters parameters, List<Warning> warnings) {
    this.network = network;
    this.warnings = warnings;
    farMillimeters = parameters.millimeters(WalkingParameters.FAR_DOOR);
    unjoinedMillimeters = parameters.millimeters(WalkingParameters.UNJOINED_DOOR);
    bypassMillimeters = parameters.millimeters(WalkingParameters.ISLAND_BYPASS);
    tinyMillimeters = parameters.millimeters(WalkingParameters.TINY_ISLAND);
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    for (int p = 0; p < network.pointLongitude.length; p++) {
      west = Math.min(west, network.pointLongitude[p]);
      east = Math.max(east, network.pointLongitude[p]);
      south = Math.min(south, network.pointLatitude[p]);
      north = Math.max(north, network.pointLatitude[p]);
    }
    southWest = new Coordinate(Math.min(west, east), Math.min(south, north));
    northEast = new Coordinate(Math.max(west, east), Math.max(south, north));
  }

  /**
   * The point on a way that a door is joined to; empty when every way is too far.
   *
   * @param kind {@code home} or {@code outlet}, the beginning of the warning's code
   */
  Optional<SnappedPoint> join(String kind, String id, String name, Coordinate door) {
    Text who = Text.same(name.isBlank() ? id : name);
    Optional<SnappedPoint> nearest = nearestWhereDoorsOpen(door, edge -> true);
    if (nearest.isEmpty()) {
      return nearest;
    }
    SnappedPoint joined = nearest.get();
    int land = network.land(joined.edge());
    // What only a closed barrier cuts off is no gap in the map: nobody is joined past it.
    if (land != network.lands.main() && network.lands.millimeters()[land] <= tinyMillimeters) {
      Optional<SnappedPoint> main =
          nearestWhereDoorsOpen(door, edge -> network.land(edge) == network.lands.main());
      if (main.isPresent()
          && main.get().doorMillimeters() - joined.doorMillimeters() <= bypassMillimeters) {
        warn(
            kind + "-joined-past-island",
            id,
            PHRASES.text(
                "past.island",
                who,
                meters(main.get().doorMillimeters()),
                meters(joined.doorMillimeters())));
        joined = main.get();
      }
    }
    boolean tooFar = joined.doorMillimeters() > unjoinedMillimeters;
    if (joined.doorMillimeters() > farMillimeters) {
      boolean outside = outside(door);
      String key = (outside ? "outside" : "far") + (tooFar ? ".unjoined" : "");
      warn(
          kind + (outside ? "-outside-map" : "-far-from-ways"),
          id,
          PHRASES.text(key, who, meters(joined.doorMillimeters())));
    }
    if (tooFar) {
      return Optional.empty();
    }
    if (!network.onMainNetwork(joined)) {
      warn(kind + "-on-island", id, PHRASES.text("island", who, meters(islandMillimeters(joined))));
    }
    return Optional.of(joined);
  }

  private long islandMillimeters(SnappedPoint point) {
    return network.components.millimeters()[network.component(point)];
  }

  /** Doors open on streets, not in tunnels and not on bridges, unless there is nothing else. */
  private Optional<SnappedPoint> nearestWhereDoorsOpen(Coordinate door, IntPredicate good) {
    Optional<SnappedPoint> open =
        network.snap(door, edge -> network.edgeOpensDoors[edge] && good.test(edge));
    return open.isPresent() ? open : network.snap(door, good);
  }

  private boolean outside(Coordinate door) {
    return door.longitude() < southWest.longitude()
        || door.longitude() > northEast.longitude()
        || door.latitude() < southWest.latitude()
        || door.latitude() > northEast.latitude();
  }

  private void warn(String code, String id, Text message) {
    warnings.add(new Warning(code, id, message));
  }

  private static Text meters(long millimeters) {
    return Text.same(Long.toString((millimeters + 500) / 1000));
  }
}
