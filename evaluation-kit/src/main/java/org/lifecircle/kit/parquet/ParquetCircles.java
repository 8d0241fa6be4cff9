package org.lifecircle.kit.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;

/**
 * Circles in a Parquet file, one a row: the texts {@code id}, {@code city}, {@code name}, {@code
 * standard} and {@code path}, of which only the id is needed, and {@code files}, a map from the
 * name of each file to its bytes. Other columns are passed over. The same circles give the same
 * bytes.
 */
public final class ParquetCircles {

  /** How the name of such a file ends. */
  public static final String ENDING = ".parquet";

  /** A file this many times smaller than all memory fits into it, unpacked and as rows. */
  private static final int SMALL = 16;

  private static final Phrases PHRASES = Phrases.beside(ParquetCircles.class, "phrases");

  private static final String ID = "id";
  private static final String FILES = "files";
  private static final List<String> TEXTS = List.of(ID, "city", "name", "standard", "path");

  private static final MessageType SCHEMA = schema();

  private ParquetCircles() {}

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String name : TEXTS) {
      Type.Repetition repetition =
          name.equals(ID) ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
      schema.addField(
          Types.primitive(PrimitiveTypeName.BINARY, repetition).as(stringType()).named(name));
    }
    return schema
        .addField(
            Types.requiredMap()
                .key(Types.required(PrimitiveTypeName.BINARY).as(stringType()).named("key"))
                .value(Types.required(PrimitiveTypeName.BINARY).named("value"))
                .named(FILES))
        .named("circles");
  }

  /**
   * Writes circles over whatever the file held.
   *
   * @param file where to
   * @param circles the circles in order, ids unique; each is asked for once
   * @throws IOException when it cannot be written
   */
  public static void write(Path file, Iterable<PackedCircle> circles) throws IOException {
    RowWriter.writeOneByOne(file, SCHEMA, circles, ParquetCircles::write);
  }

  private static void write(RecordConsumer out, PackedCircle circle) {
    List<Optional<String>> texts =
        List.of(
            Optional.of(circle.id()),
            circle.city(),
            circle.name(),
            circle.standardId(),
            Optional.of(circle.path()).filter(path -> !path.isBlank()));
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).isPresent()) {
        out.startField(TEXTS.get(i), i);
        out.addBinary(Binary.fromString(texts.get(i).get()));
        out.endField(TEXTS.get(i), i);
      }
    }
    out.startField(FILES, TEXTS.size());
    out.startGroup();
    if (!circle.files().isEmpty()) {
      out.startField("key_value", 0);
      circle.files().forEach((name, bytes) -> write(out, name, bytes));
      out.endField("key_value", 0);
    }
    out.endGroup();
    out.endField(FILES, TEXTS.size());
  }

  private static void write(RecordConsumer out, String name, byte[] bytes) {
    out.startGroup();
    out.startField("key", 0);
    out.addBinary(Binary.fromString(name));
    out.endField("key", 0);
    out.startField("value", 1);
    out.addBinary(Binary.fromConstantByteArray(bytes));
    out.endField("value", 1);
    out.endGroup();
  }

  /**
   * The circles of a file without their files, in its order.
   *
   * @throws InvalidInputException when it is no Parquet file, lacks a column, or an id is missing
   *     or stands there twice: every problem
   * @throws IOException when it cannot be read
   */
  public static List<PackedCircle> list(Path file) throws IOException {
    MessageType schema = schemaOf(file);
    List<Problem> problems = new ArrayList<>();
    requireText(file, schema, ID, problems);
    if (!schema.containsField(FILES)) {
      problems.add(lacking(file, schema, FILES));
    }
    List<Type> read =
        schema.getFields().stream().filter(field -> TEXTS.contains(field.getName())).toList();
    read.forEach(field -> requireText(file, schema, field.getName(), problems));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems.stream().distinct().toList());
    }
    List<PackedCircle> circles = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    int number = 0;
    try (ParquetReader<Group> rows = rows(file, TEXTS::contains, FilterCompat.NOOP)) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        number++;
        Optional<String> id = text(row, ID);
        if (id.isEmpty() || !ids.add(id.get())) {
          problems.add(
              new Problem(
                  file.toString(),
                  number,
                  ID,
                  id.orElse(""),
                  PHRASES.text(id.isEmpty() ? "id.missing" : "id.twice")));
        } else {
          circles.add(circle(row, Map.of()));
        }
      }
    } catch (EOFException | RuntimeException | AssertionError | StackOverflowError e) {
      throw notWhole(file);
    } catch (OutOfMemoryError e) {
      throw claimed(file, e);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return circles;
  }

  /**
   * One circle of a file with its files. Only the pages that may hold it are read.
   *
   * @throws InvalidInputException when the file is no whole Parquet file
   * @throws IOException when it cannot be read or is no longer there
   */
  public static PackedCircle read(Path file, String id) throws IOException {
    FilterCompat.Filter itsOwn =
        FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(ID), Binary.fromString(id)));
    try (ParquetReader<Group> rows =
        rows(file, name -> TEXTS.contains(name) || name.equals(FILES), itsOwn)) {
      Group row = rows.read();
      if (row == null) {
        throw new IOException(file + " has changed: " + id + " is gone");
      }
      return circle(row, files(row));
    } catch (EOFException | RuntimeException | AssertionError | StackOverflowError e) {
      throw notWhole(file);
    } catch (OutOfMemoryError e) {
      throw claimed(file, e);
    }
  }

  private static PackedCircle circle(Group row, Map<String, byte[]> files) {
    return new PackedCircle(
        text(row, ID).orElseThrow(),
        text(row, "city"),
        text(row, "name"),
        text(row, "standard"),
        text(row, "path").orElse(""),
        files);
  }

  private static Optional<String> text(Group row, String column) {
    GroupType type = row.getType();
    return type.containsField(column) && row.getFieldRepetitionCount(column) > 0
        ? Optional.of(row.getString(column, 0)).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  private static Map<String, byte[]> files(Group row) {
    Map<String, byte[]> files = new TreeMap<>();
    if (row.getFieldRepetitionCount(FILES) > 0) {
      Group map = row.getGroup(FILES, 0);
      for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
        Group entry = map.getGroup(0, i);
        if (entry.getFieldRepetitionCount(1) > 0) {
          files.put(entry.getString(0, 0), entry.getBinary(1, 0).getBytes());
        }
      }
    }
    return files;
  }

  private static MessageType schemaOf(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new BufferedInput(file))) {
      return reader.getFooter().getFileMetaData().getSchema();
    } catch (EOFException | RuntimeException | AssertionError | StackOverflowError e) {
      throw notWhole(file);
    } catch (OutOfMemoryError e) {
      throw claimed(file, e);
    }
  }

  /**
   * What is no Parquet file, or a broken one, is met with exceptions of many kinds; where a broken
   * head nests without end, with no room on the stack.
   */
  private static InvalidInputException notWhole(Path file) {
    return new InvalidInputException(
        List.of(new Problem(file.toString(), 0, "", "", PHRASES.text("file.none"))));
  }

  /**
   * The library makes room for what a page says it holds before it reads the page; a small file
   * whose page says more than there is room for is broken.
   */
  private static InvalidInputException claimed(Path file, OutOfMemoryError e) throws IOException {
    if (Files.size(file) > Runtime.getRuntime().maxMemory() / SMALL) {
      throw e;
    }
    return notWhole(file);
  }

  private static void requireText(
      Path file, MessageType schema, String column, List<Problem> problems) {
    if (!schema.containsField(column)) {
      problems.add(lacking(file, schema, column));
    } else if (!schema.getType(column).isPrimitive()
        || schema.getType(column).asPrimitiveType().getPrimitiveTypeName()
            != PrimitiveTypeName.BINARY) {
      problems.add(
          new Problem(
              file.toString(),
              0,
              column,
              schema.getType(column).toString(),
              PHRASES.text("column.text")));
    }
  }

  private static Problem lacking(Path file, MessageType schema, String column) {
    Text message =
        PHRASES.text(
            "column.missing",
            String.join(", ", schema.getFields().stream().map(Type::getName).toList()));
    return new Problem(file.toString(), 0, column, "", message);
  }

  /** The rows that pass a filter, with the columns of some names. */
  private static ParquetReader<Group> rows(
      Path file, Predicate<String> columns, FilterCompat.Filter filter) throws IOException {
    return new Rows(new BufferedInput(file), columns).withFilter(filter).build();
  }

  private static final class Rows extends ParquetReader.Builder<Group> {

    private final Predicate<String> columns;

    private Rows(InputFile file, Predicate<String> columns) {
      super(file, new PlainParquetConfiguration());
      this.columns = columns;
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new Columns(columns);
    }
  }

  /**
   * Reads some columns. They are not told by the configuration, since a configuration with anything
   * in it is copied into one of Hadoop as soon as something is decompressed, and that is not here.
   */
  private static final class Columns extends GroupReadSupport {

    private final Predicate<String> columns;

    private Columns(Predicate<String> columns) {
      this.columns = columns;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType all = context.getFileSchema();
      return new ReadContext(
          new MessageType(
              all.getName(),
              all.getFields().stream().filter(field -> columns.test(field.getName())).toList()));
    }
  }
}
