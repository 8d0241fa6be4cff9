package org.lifecircle.kit.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Writes rows of any kind into a Parquet file. */
final class RowWriter<R> extends ParquetWriter.Builder<R, RowWriter<R>> {

  /** Read by every program that reads Parquet at all. */
  private static final CompressionCodecName COMPRESSION = CompressionCodecName.SNAPPY;

  /** Some ten circles, so that those who share the work get parts of about the same size. */
  private static final long LARGE_ROW_GROUP_BYTES = 16L * 1024 * 1024;

  private final WriteSupport<R> support;

  private RowWriter(OutputFile file, WriteSupport<R> support) {
    super(file);
    this.support = support;
  }

  /**
   * Writes a file over whatever it held.
   *
   * @param write writes the fields of one row
   */
  static <R> void write(
      Path file,
      MessageType schema,
      Map<String, String> metadata,
      Iterable<R> rows,
      BiConsumer<RecordConsumer, R> write)
      throws IOException {
    writeAll(of(file, new Support<>(schema, metadata, write)), rows);
    Footer.putInOrder(file);
  }

  /**
   * Writes rows that are large and of which each is looked for by itself: a row has pages of its
   * own, and no dictionary is kept of what never comes twice.
   */
  static <R> void writeOneByOne(
      Path file, MessageType schema, Iterable<R> rows, BiConsumer<RecordConsumer, R> write)
      throws IOException {
    writeAll(
        of(file, new Support<>(schema, Map.of(), write))
            .withRowGroupSize(LARGE_ROW_GROUP_BYTES)
            .withPageRowCountLimit(1)
            .withMinRowCountForPageSizeCheck(1)
            .withDictionaryEncoding(false),
        rows);
    Footer.putInOrder(file);
  }

  private static <R> RowWriter<R> of(Path file, WriteSupport<R> support) {
    return new RowWriter<>(new LocalOutputFile(file), support)
        .withConf(new PlainParquetConfiguration())
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .withCompressionCodec(COMPRESSION);
  }

  private static <R> void writeAll(RowWriter<R> writer, Iterable<R> rows) throws IOException {
    try (ParquetWriter<R> out = writer.build()) {
      for (R row : rows) {
        out.write(row);
      }
    }
  }

  @Override
  protected RowWriter<R> self() {
    return this;
  }

  @Override
  protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
    return support;
  }

  @Override
  protected WriteSupport<R> getWriteSupport(Configuration configuration) {
    return support;
  }

  private static final class Support<R> extends WriteSupport<R> {

    private final MessageType schema;
    private final Map<String, String> metadata;
    private final BiConsumer<RecordConsumer, R> write;
    private RecordConsumer out;

    private Support(
        MessageType schema, Map<String, String> metadata, BiConsumer<RecordConsumer, R> write) {
      this.schema = schema;
      this.metadata = metadata;
      this.write = write;
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema, metadata);
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, metadata);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.out = consumer;
    }

    @Override
    public void write(R row) {
      out.startMessage();
      write.accept(out, row);
      out.endMessage();
    }
  }
}
