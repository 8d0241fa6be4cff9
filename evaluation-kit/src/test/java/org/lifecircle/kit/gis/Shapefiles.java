package org.lifecircle.kit.gis;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files of shapefiles for tests, built part by part. */
public final class Shapefiles {

  static final String WGS84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
          + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private Charset letters = StandardCharsets.UTF_8;

  Shapefiles lettersIn(Charset charset) {
    letters = charset;
    return this;
  }

  public Shapefiles entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  Shapefiles without(String name) {
    entries.remove(name);
    return this;
  }

  /** A layer of points: each row is longitude, latitude and the cells. */
  public Shapefiles points(String name, List<String> columns, Object[]... rows) {
    List<byte[]> shapes = new ArrayList<>();
    for (Object[] row : rows) {
      shapes.add(
          little(20).putInt(1).putDouble((double) row[0]).putDouble((double) row[1]).array());
    }
    return layer(name, 1, shapes, columns, rows, 2);
  }

  /** A layer of lines or polygons of one part: each row is the points and the cells. */
  public Shapefiles parts(String name, int type, List<String> columns, Object[]... rows) {
    List<byte[]> shapes = new ArrayList<>();
    for (Object[] row : rows) {
      double[][] points = (double[][]) row[0];
      ByteBuffer shape = little(48 + 16 * points.length).putInt(type);
      shape.putDouble(0).putDouble(0).putDouble(0).putDouble(0);
      shape.putInt(1).putInt(points.length).putInt(0);
      for (double[] point : points) {
        shape.putDouble(point[0]).putDouble(point[1]);
      }
      shapes.add(shape.array());
    }
    return layer(name, type, shapes, columns, rows, 1);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private Shapefiles layer(
      String name,
      int type,
      List<byte[]> shapes,
      List<String> columns,
      Object[][] rows,
      int firstCell) {
    int bytes = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
    ByteBuffer file = ByteBuffer.allocate(bytes);
    file.putInt(0, 9994).putInt(24, bytes / 2).position(28);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type);
    box(file, rows);
    file.position(100);
    file.order(ByteOrder.BIG_ENDIAN);
    int number = 0;
    for (byte[] shape : shapes) {
      file.putInt(++number).putInt(shape.length / 2).put(shape);
    }
    entries.put(name + ".shp", file.array());
    entries.put(name + ".dbf", table(columns, rows, firstCell));
    entries.put(name + ".prj", WGS84.getBytes(StandardCharsets.US_ASCII));
    entries.put(name + ".cpg", letters.name().getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** The box around all rows, as far as they have lines. */
  private static void box(ByteBuffer file, Object[][] rows) {
    double[] box = {180, 90, -180, -90};
    for (Object[] row : rows) {
      if (row[0] instanceof double[][] points) {
        for (double[] point : points) {
          box[0] = Math.min(box[0], point[0]);
          box[1] = Math.min(box[1], point[1]);
          box[2] = Math.max(box[2], point[0]);
          box[3] = Math.max(box[3], point[1]);
        }
      }
    }
    for (double side : box) {
      file.putDouble(side);
    }
  }

  private byte[] table(List<String> columns, Object[][] rows, int firstCell) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DBFWriter writer = new DBFWriter(out, letters)) {
      DBFField[] fields = new DBFField[columns.size()];
      for (int i = 0; i < fields.length; i++) {
        Object sample = rows.length == 0 ? "" : rows[0][firstCell + i];
        fields[i] =
            sample instanceof Number
                ? new DBFField(columns.get(i), DBFDataType.NUMERIC, 12, 2)
                : new DBFField(columns.get(i), DBFDataType.CHARACTER, 80);
      }
      writer.setFields(fields);
      for (Object[] row : rows) {
        Object[] cells = new Object[fields.length];
        for (int i = 0; i < cells.length; i++) {
          Object cell = row[firstCell + i];
          cells[i] = cell instanceof Integer number ? BigDecimal.valueOf(number) : cell;
        }
        writer.addRecord(cells);
      }
    }
    return out.toByteArray();
  }

  /** Changes some bytes of one part. */
  void spoil(Random random) {
    List<String> names = List.copyOf(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] part = entries.get(name).clone();
    for (int i = 0; i < 4 && part.length > 0; i++) {
      part[random.nextInt(part.length)] = (byte) random.nextInt();
    }
    entries.put(name, part);
  }

  public Path zip(Path file) {
    return zip(file, StandardCharsets.UTF_8);
  }

  public Path zip(Path file, Charset names) {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
