package org.lifecircle.kit.layers;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.crs.ReferenceSystem;
import org.lifecircle.kit.features.Geometry;

/**
 * The shapes of a file {@code .shp}: points, lines and polygons; heights and measures are passed
 * over.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
final class ShapeRecords {

  private static final int FILE_CODE = 9994;
  private static final int HEAD_BYTES = 100;
  private static final int RECORD_HEAD_BYTES = 8;
  private static final int BOX_BYTES = 32;
  private static final int BOX_AT = 36;
  private static final int POINT_BYTES = 16;
  private static final int POINT = 1;
  private static final int LINE = 3;
  private static final int POLYGON = 5;
  private static final int POINTS = 8;

  private final ByteBuffer bytes;
  private final ReferenceSystem system;

  ShapeRecords(byte[] bytes, ReferenceSystem system) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.system = system;
  }

  /** Whether the box that the head of a file states is no part of the earth in degrees. */
  static boolean isBeyondDegrees(byte[] file) {
    if (file.length < HEAD_BYTES) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int corner = 0; corner < 2; corner++) {
      double x = head.getDouble(BOX_AT + 16 * corner);
      double y = head.getDouble(BOX_AT + 16 * corner + 8);
      if (Math.abs(x) > 180 || Math.abs(y) > 180) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the shapes in order; the line of each is its number from 1.
   *
   * @return empty when the file is damaged
   */
  Optional<List<Geometry>> read() {
    List<Geometry> shapes = new ArrayList<>();
    try {
      if (bytes.getInt(0) != FILE_CODE) {
        return Optional.empty();
      }
      bytes.position(HEAD_BYTES);
      while (bytes.remaining() >= RECORD_HEAD_BYTES) {
        bytes.order(ByteOrder.BIG_ENDIAN);
        bytes.getInt();
        long length = 2L * bytes.getInt();
        if (length < Integer.BYTES || length > bytes.remaining()) {
          return Optional.empty();
        }
        ByteBuffer record = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        shapes.add(shape(shapes.size() + 1, record.order(ByteOrder.LITTLE_ENDIAN)));
      }
      return bytes.hasRemaining() ? Optional.empty() : Optional.of(shapes);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Geometry shape(int number, ByteBuffer record) {
    int type = record.getInt();
    return switch (type % 10) {
      case 0 -> new Geometry.Nowhere(number);
      case POINT -> point(number, record);
      case POINTS -> {
        record.position(record.position() + BOX_BYTES);
        yield unlessAlone(number, new ArrayList<>(points(number, record, record.getInt())));
      }
      case LINE -> {
        List<Geometry.Line> parts = parts(number, record);
        yield unlessAlone(number, new ArrayList<>(parts));
      }
      case POLYGON -> unlessAlone(number, areas(number, parts(number, record)));
      default -> new Geometry.Unknown(number, "ShapeType " + type);
    };
  }

  private static Geometry unlessAlone(int number, List<Geometry> parts) {
    if (parts.isEmpty()) {
      return new Geometry.Nowhere(number);
    }
    return parts.size() == 1 ? parts.get(0) : new Geometry.Several(number, parts);
  }

  private Geometry.Point point(int number, ByteBuffer record) {
    double x = record.getDouble();
    double y = record.getDouble();
    double[] degrees = system.toDegrees(x, y);
    return Double.isNaN(degrees[0]) || Double.isNaN(degrees[1])
        ? Geometry.Point.none(number, x + "," + y)
        : new Geometry.Point(number, degrees[0], degrees[1]);
  }

  private List<Geometry.Point> points(int number, ByteBuffer record, int count) {
    if (count < 0 || count > record.remaining() / POINT_BYTES) {
      throw new IllegalArgumentException("more points than bytes");
    }
    List<Geometry.Point> points = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      points.add(point(number, record));
    }
    return points;
  }

  private List<Geometry.Line> parts(int number, ByteBuffer record) {
    record.position(record.position() + BOX_BYTES);
    int parts = record.getInt();
    int count = record.getInt();
    if (parts < 0 || parts > record.remaining() / Integer.BYTES) {
      throw new IllegalArgumentException("more parts than bytes");
    }
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) {
      starts[i] = record.getInt();
    }
    starts[parts] = count;
    List<Geometry.Point> points = points(number, record, count);
    List<Geometry.Line> lines = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      if (starts[i] != starts[i + 1]) {
        lines.add(new Geometry.Line(number, points.subList(starts[i], starts[i + 1])));
      }
    }
    return lines;
  }

  /** Rings that go around clockwise are outer ones; each hole lies in one of them. */
  private static List<Geometry> areas(int number, List<Geometry.Line> rings) {
    List<List<Geometry.Line>> areas = new ArrayList<>();
    List<Geometry.Line> holes = new ArrayList<>();
    for (Geometry.Line ring : rings) {
      if (Rings.area(ring) <= 0 || rings.size() == 1) {
        areas.add(new ArrayList<>(List.of(ring)));
      } else {
        holes.add(ring);
      }
    }
    for (Geometry.Line hole : holes) {
      Optional<List<Geometry.Line>> around =
          areas.stream().filter(area -> Rings.isIn(hole.points().get(0), area.get(0))).findFirst();
      if (around.isPresent()) {
        around.get().add(hole);
      } else {
        areas.add(new ArrayList<>(List.of(hole)));
      }
    }
    List<Geometry> read = new ArrayList<>();
    areas.forEach(area -> read.add(new Geometry.Area(number, area)));
    return read;
  }
}
