package org.lifecircle.kit.delineation;

import org.locationtech.jts.geom.Geometry;

/**
 * A community or another piece of a city whose boundary was given.
 *
 * @param file what problems call the file or its layer
 * @param line where it stands in the file, from 1; 0 where the file has no lines
 * @param id what the file calls it, or a name made of its place in the file
 * @param name blank where the file has none
 * @param unit communities with the same text make one circle; blank where the file says nothing
 * @param ground one or more polygons in meters, valid
 */
record Boundary(String file, int line, String id, String name, String unit, Geometry ground) {

  /** How messages call it: its id, and its name where it has one. */
  String called() {
    return name.isEmpty() || name.equals(id) ? id : id + " (" + name + ")";
  }
}
