package org.lifecircle.kit.layers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.ReferenceSystem;
import org.lifecircle.kit.features.Geometry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometries as a GeoPackage holds them: a head with the box around, then well-known binary; and as
 * databases give them, without the head.
 *
 * <p>Source: OGC 12-128, clause 2.1.3, GeoPackageBinary.
 */
public final class WellKnownBinary {

  private static final int LONGEST_HEAD_BYTES = 8;
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
  private static final byte LITTLE_ENDIAN_WITH_BOX = 0b0000_0011;
  private static final byte LITTLE_ENDIAN = 0b0000_0001;
  private static final int WGS84 = 4326;

  private final ReferenceSystem system;
  private final WKBReader reader = new WKBReader();

  WellKnownBinary(ReferenceSystem system) {
    this.system = system;
  }

  /**
   * Reads a geometry.
   *
   * @param line what problems call its row
   * @param blob what the column holds; nothing at all is no place
   * @return empty when it is damaged or of a kind without straight lines
   */
  Optional<Geometry> read(int line, byte[] blob) {
    if (blob == null || blob.length == 0) {
      return Optional.of(new Geometry.Nowhere(line));
    }
    int envelope = blob.length > LONGEST_HEAD_BYTES ? blob[3] >> 1 & 0b111 : ENVELOPE_BYTES.length;
    if (envelope >= ENVELOPE_BYTES.length || blob[0] != 'G' || blob[1] != 'P') {
      return Optional.empty();
    }
    int head = LONGEST_HEAD_BYTES + ENVELOPE_BYTES[envelope];
    if (head >= blob.length) {
      return Optional.empty();
    }
    try {
      return Optional.of(geometry(line, reader.read(Arrays.copyOfRange(blob, head, blob.length))));
    } catch (ParseException | RuntimeException e) {
      // JTS meets nonsense with exceptions of several kinds
      return Optional.empty();
    }
  }

  /**
   * Reads a geometry in WGS-84 without the head of a GeoPackage, as databases give it.
   *
   * @param line what problems call its row
   * @param body the well-known binary; nothing at all is no place
   * @return empty when it is damaged or of a kind without straight lines
   */
  public static Optional<Geometry> plain(int line, byte[] body) {
    if (body == null) {
      return Optional.of(new Geometry.Nowhere(line));
    }
    WellKnownBinary binary = new WellKnownBinary(ReferenceSystem.WGS84);
    try {
      return Optional.of(binary.geometry(line, binary.reader.read(body)));
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Geometry geometry(int line, org.locationtech.jts.geom.Geometry shape) {
    if (shape.isEmpty()) {
      return new Geometry.Nowhere(line);
    }
    if (shape instanceof GeometryCollection several) {
      List<Geometry> parts = new ArrayList<>();
      flatten(line, several, parts);
      return parts.size() == 1 ? parts.get(0) : new Geometry.Several(line, parts);
    }
    if (shape instanceof Polygon polygon) {
      List<Geometry.Line> rings = new ArrayList<>();
      rings.add(line(line, polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(line(line, polygon.getInteriorRingN(i)));
      }
      return new Geometry.Area(line, rings);
    }
    return shape instanceof LineString path ? line(line, path) : point(line, shape.getCoordinate());
  }

  private void flatten(int line, GeometryCollection several, List<Geometry> parts) {
    for (int i = 0; i < several.getNumGeometries(); i++) {
      if (several.getGeometryN(i) instanceof GeometryCollection inner) {
        flatten(line, inner, parts);
      } else {
        parts.add(geometry(line, several.getGeometryN(i)));
      }
    }
  }

  private Geometry.Line line(int line, LineString path) {
    List<Geometry.Point> points = new ArrayList<>();
    for (Coordinate at : path.getCoordinates()) {
      points.add(point(line, at));
    }
    return new Geometry.Line(line, points);
  }

  private Geometry.Point point(int line, Coordinate at) {
    double[] degrees = system.toDegrees(at.getX(), at.getY());
    return Double.isNaN(degrees[0]) || Double.isNaN(degrees[1])
        ? Geometry.Point.none(line, at.getX() + "," + at.getY())
        : new Geometry.Point(line, degrees[0], degrees[1]);
  }

  /** A geometry in WGS-84 as a GeoPackage holds it. */
  static byte[] write(org.locationtech.jts.geom.Geometry shape) {
    boolean box = !(shape instanceof org.locationtech.jts.geom.Point);
    byte[] body = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
    int head = LONGEST_HEAD_BYTES + (box ? ENVELOPE_BYTES[1] : 0);
    ByteBuffer blob = ByteBuffer.allocate(head + body.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    blob.put(box ? LITTLE_ENDIAN_WITH_BOX : LITTLE_ENDIAN).putInt(WGS84);
    if (box) {
      Envelope around = shape.getEnvelopeInternal();
      blob.putDouble(around.getMinX()).putDouble(around.getMaxX());
      blob.putDouble(around.getMinY()).putDouble(around.getMaxY());
    }
    return blob.put(body).array();
  }
}
