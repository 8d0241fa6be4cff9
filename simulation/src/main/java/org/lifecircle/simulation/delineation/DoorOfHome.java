package org.lifecircle.simulation.delineation;

import java.util.List;
import org.lifecircle.model.Home;

/**
 * A home that is joined to a way.
 *
 * @param ends where one gets to from it, at least one
 * @param millimeters from the door to the way
 */
record DoorOfHome(Home home, List<WalkingGround.End> ends, int millimeters) {

  int residents() {
    return home.residents().total();
  }

  static int residents(List<DoorOfHome> doors) {
    return doors.stream().mapToInt(DoorOfHome::residents).sum();
  }
}
