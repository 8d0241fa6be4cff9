package org.lifecircle.kit.layers;

import com.linuxense.javadbf.DBFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lifecircle.kit.crs.CoordinateSystem;
import org.lifecircle.kit.crs.ReferenceSystem;
import org.lifecircle.kit.features.Geometry;
import org.lifecircle.kit.features.MapFeature;
import org.lifecircle.model.LikelyNumbers;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Warning;

/**
 * Reads the shapefiles of a zip file, a stranger's. Each is a layer: {@code .shp} with {@code .dbf}
 * and {@code .prj} beside it and, where the letters are not UTF-8, {@code .cpg}.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
final class ShapefileZip {

  /** What stands in a text for letters that are not in its encoding. */
  private static final int REPLACEMENT = 0xfffd;

  /** Of so many letters at most one may be broken. */
  private static final int LEAST_WHOLE = 4;

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int MOST_ENTRIES = 1_000;

  private static final long MOST_BYTES = 128L * 1024 * 1024;
  private static final int DBF_HEAD_BYTES = 32;

  private final Path path;
  private final CoordinateSystem shift;
  private final boolean all;
  private final String file;
  private final List<Problem> problems;
  private final List<Warning> warnings;
  private long unpacked;

  ShapefileZip(
      Path path,
      CoordinateSystem shift,
      boolean all,
      List<Problem> problems,
      List<Warning> warnings) {
    this.path = path;
    this.shift = shift;
    this.all = all;
    this.file = path.getFileName().toString();
    this.problems = problems;
    this.warnings = warnings;
  }

  /** The zip file unpacks to more than anybody's circle needs. */
  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  Optional<List<Layer>> read() throws IOException {
    int problemsBefore = problems.size();
    int warningsBefore = warnings.size();
    try {
      return read(StandardCharsets.UTF_8);
    } catch (TooLargeException e) {
      LayerFile.tell(
          problems,
          file,
          LayerFile.PHRASES.text("zip.large", Long.toString(MOST_BYTES / 1024 / 1024)));
    } catch (IOException | IllegalArgumentException first) {
      // names of files that Chinese Windows has packed are GBK, which Java tells in two ways
      unpacked = 0;
      problems.subList(problemsBefore, problems.size()).clear();
      warnings.subList(warningsBefore, warnings.size()).clear();
      try {
        return read(CHINESE);
      } catch (IOException | IllegalArgumentException second) {
        LayerFile.tell(problems, file, LayerFile.PHRASES.text("zip.damaged"));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Layer>> read(Charset names) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), names)) {
      if (zip.size() > MOST_ENTRIES) {
        throw new TooLargeException();
      }
      Map<String, ZipEntry> entries = new TreeMap<>();
      zip.stream()
          .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
          .forEach(entry -> entries.put(entry.getName().toLowerCase(Locale.ROOT), entry));
      List<Layer> layers = new ArrayList<>();
      List<String> shapes = entries.keySet().stream().filter(one -> one.endsWith(".shp")).toList();
      for (String shape : shapes) {
        layer(zip, entries, shape, all || shapes.size() == 1).ifPresent(layers::add);
      }
      if (shapes.isEmpty()) {
        LayerFile.tell(problems, file, LayerFile.PHRASES.text("zip.no-shapefile"));
        return Optional.empty();
      }
      return Optional.of(layers);
    }
  }

  private Optional<byte[]> bytes(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) (MOST_BYTES - unpacked + 1));
      unpacked += bytes.length;
      if (unpacked > MOST_BYTES) {
        throw new TooLargeException();
      }
      return Optional.of(bytes);
    }
  }

  /** A layer; one of a name that means nothing to a circle is read only where that is wanted. */
  private Optional<Layer> layer(
      ZipFile zip, Map<String, ZipEntry> entries, String shape, boolean wanted) throws IOException {
    String stem = shape.substring(0, shape.length() - ".shp".length());
    String original = entries.get(shape).getName();
    String layer =
        original.substring(original.lastIndexOf('/') + 1, original.length() - ".shp".length());
    String name = file + "[" + layer + "]";
    if (!wanted && LayerRole.of(layer).isEmpty()) {
      return Optional.of(new Layer(name, layer, List.of(), List.of(), Optional.empty()));
    }
    byte[] places = bytes(zip, entries.get(shape)).orElseThrow();
    Optional<byte[]> table = bytes(zip, entries.get(stem + ".dbf"));
    Optional<String> projection =
        bytes(zip, entries.get(stem + ".prj"))
            .map(text -> new String(text, StandardCharsets.UTF_8));
    Optional<String> encoding =
        bytes(zip, entries.get(stem + ".cpg"))
            .map(text -> new String(text, StandardCharsets.US_ASCII).strip());
    if (table.isEmpty()) {
      LayerFile.tell(problems, name, LayerFile.PHRASES.text("zip.no-dbf", layer));
      return Optional.empty();
    }
    if (projection.isEmpty() && ShapeRecords.isBeyondDegrees(places)) {
      LayerFile.tell(problems, name, LayerFile.PHRASES.text("zip.no-prj.meters", layer));
      return Optional.empty();
    }
    Optional<ReferenceSystem> system = system(projection, name, layer);
    if (system.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Geometry>> geometries =
        new ShapeRecords(places, system.get().shifted(shift)).read();
    if (geometries.isEmpty()) {
      LayerFile.tell(problems, name, LayerFile.PHRASES.text("zip.bad-shp", layer));
      return Optional.empty();
    }
    return features(
        table.get(), charset(table.get(), encoding, name, layer), geometries.get(), name, layer);
  }

  private Optional<ReferenceSystem> system(Optional<String> projection, String name, String layer) {
    if (projection.isEmpty()) {
      warnings.add(
          new Warning("layer-system-unstated", name, LayerFile.PHRASES.text("zip.no-prj", layer)));
      return Optional.of(ReferenceSystem.WGS84);
    }
    Optional<ReferenceSystem> system = ReferenceSystem.of(projection.get());
    if (system.isEmpty()) {
      String stated = projection.get().replaceAll("(?s)^[^\"]*\"([^\"]{0,100}).*$", "$1");
      LayerFile.tell(problems, name, LayerFile.PHRASES.text("layer.system", stated));
    } else if (!system.get().isDegrees()) {
      warnings.add(
          new Warning(
              "layer-reprojected",
              name,
              LayerFile.PHRASES.text("layer.reprojected", layer, system.get().name())));
    }
    return system;
  }

  /** What {@code .cpg} says, else the table's own mark, else UTF-8 where it is, else Chinese. */
  private Charset charset(byte[] table, Optional<String> encoding, String name, String layer) {
    Optional<Charset> stated =
        encoding
            .flatMap(ShapefileZip::named)
            .filter(letters -> !letters.equals(StandardCharsets.UTF_8) || isUtf8(table));
    if (stated.isPresent()) {
      return stated.get();
    }
    boolean chineseMark = table.length > DBF_HEAD_BYTES && (table[29] & 0xff) == 0x4d;
    if (chineseMark) {
      return CHINESE;
    }
    boolean plain = true;
    for (int i = DBF_HEAD_BYTES; i < table.length && plain; i++) {
      plain = table[i] >= 0;
    }
    if (plain) {
      return StandardCharsets.UTF_8;
    }
    Charset guessed = isUtf8(table) ? StandardCharsets.UTF_8 : CHINESE;
    String told = guessed == CHINESE ? "GBK" : "UTF-8";
    warnings.add(
        new Warning(
            "layer-encoding-guessed", name, LayerFile.PHRASES.text("zip.no-cpg", layer, told)));
    return guessed;
  }

  /** Whether letters are UTF-8, but for those that a column was too narrow for. */
  private static boolean isUtf8(byte[] table) {
    // A table that was cut off may not even have its head.
    int head = Math.min(DBF_HEAD_BYTES, table.length);
    String text = new String(table, head, table.length - head, StandardCharsets.UTF_8);
    long letters = text.codePoints().filter(letter -> letter > 127).count();
    long broken = text.codePoints().filter(letter -> letter == REPLACEMENT).count();
    return broken * LEAST_WHOLE <= letters;
  }

  private static Optional<Charset> named(String text) {
    String plain = text.toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP)[ _-]?(?=\\d)", "");
    String name =
        switch (plain) {
          case "936", "GBK", "GB2312", "GB18030", "EUC-CN" -> "GB18030";
          case "65001", "UTF8", "UTF-8" -> "UTF-8";
          case "950", "BIG5" -> "Big5";
          case "1252" -> "windows-1252";
          case "88591" -> "ISO-8859-1";
          default -> plain;
        };
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Layer> features(
      byte[] table, Charset charset, List<Geometry> geometries, String name, String layer) {
    List<String> columns = new ArrayList<>();
    List<MapFeature> features = new ArrayList<>();
    try (DBFReader reader = new DBFReader(new ByteArrayInputStream(table), charset, true)) {
      for (int i = 1; i < reader.getFieldCount(); i++) {
        columns.add(reader.getField(i).getName().strip());
      }
      Object[] row = reader.nextRecord();
      for (int number = 1; row != null; number++, row = reader.nextRecord()) {
        boolean deleted = Boolean.TRUE.equals(row[0]);
        if (number > geometries.size()) {
          LayerFile.tell(problems, name, LayerFile.PHRASES.text("zip.uneven", layer));
          return Optional.empty();
        }
        if (!deleted) {
          features.add(feature(number, row, columns, geometries.get(number - 1)));
        }
      }
      if (reader.getRecordCount() != geometries.size()) {
        LayerFile.tell(problems, name, LayerFile.PHRASES.text("zip.uneven", layer));
        return Optional.empty();
      }
    } catch (RuntimeException e) {
      // the library meets damage with exceptions of many kinds
      LayerFile.tell(problems, name, LayerFile.PHRASES.text("zip.bad-dbf", layer));
      return Optional.empty();
    }
    return Optional.of(new Layer(name, layer, columns, features, changed(table)));
  }

  /** The day in the head of the table: years since 1900, month, day. */
  private static Optional<LocalDate> changed(byte[] table) {
    try {
      return Optional.of(LocalDate.of(1900 + (table[1] & 0xff), table[2], table[3]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static MapFeature feature(
      int number, Object[] row, List<String> columns, Geometry geometry) {
    Map<String, List<String>> properties = new LinkedHashMap<>();
    String id = "";
    for (int i = 0; i < columns.size(); i++) {
      String text = text(row[i + 1]);
      if (columns.get(i).toLowerCase(Locale.ROOT).equals("id")) {
        id = text;
      }
      if (!text.isEmpty()) {
        properties.put(columns.get(i), List.of(text));
      }
    }
    return new MapFeature(id, number, geometry, properties);
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      BigDecimal plain = number.stripTrailingZeros();
      // 1e999999999 is short in a file and a gigabyte when it is written out.
      return LikelyNumbers.contain(plain) ? plain.toPlainString() : plain.toString();
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    if (value instanceof Date day) {
      return String.format(Locale.ROOT, "%tF", day);
    }
    return value == null ? "" : value.toString().strip();
  }
}
