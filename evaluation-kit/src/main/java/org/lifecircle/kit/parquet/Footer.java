package org.lifecircle.kit.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * The footer of a Parquet file. The library writes its sets in the order of addresses in memory,
 * which differs from one run of Java to the next; in order, the same rows give the same bytes.
 */
final class Footer {

  private static final int TAIL_BYTES = 8;

  private Footer() {}

  /** Writes the footer of a whole file anew with all its sets in order. */
  static void putInOrder(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      byte[] tail = new byte[TAIL_BYTES];
      file.seek(file.length() - TAIL_BYTES);
      file.readFully(tail);
      int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
      long start = file.length() - TAIL_BYTES - length;
      byte[] body = new byte[length];
      file.seek(start);
      file.readFully(body);
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(body));
      order(footer);
      ByteArrayOutputStream fresh = new ByteArrayOutputStream();
      Util.writeFileMetaData(footer, fresh);
      int size = fresh.size();
      fresh.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(size).array());
      fresh.write("PAR1".getBytes(StandardCharsets.US_ASCII));
      file.seek(start);
      file.write(fresh.toByteArray());
      file.setLength(start + fresh.size());
    }
  }

  private static void order(FileMetaData footer) {
    if (footer.isSetKey_value_metadata()) {
      footer.getKey_value_metadata().sort(Comparator.comparing(KeyValue::getKey));
    }
    footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(chunk -> order(chunk.getMeta_data()));
  }

  private static void order(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }
}
