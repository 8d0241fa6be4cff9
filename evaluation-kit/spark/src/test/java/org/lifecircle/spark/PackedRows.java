package org.lifecircle.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.kit.parquet.PackedCircle;
import org.lifecircle.kit.parquet.ParquetCircles;

/** Rows of files of packed circles. */
final class PackedRows {

  private PackedRows() {}

  /** All circles of a file with what their files hold. */
  static List<PackedCircle> of(Path file) throws IOException {
    List<PackedCircle> rows = new ArrayList<>();
    for (PackedCircle one : ParquetCircles.list(file)) {
      rows.add(ParquetCircles.read(file, one.id()));
    }
    return rows;
  }

  /** A circle of which a city is known and nothing else but its files. */
  static PackedCircle named(String id, Map<String, byte[]> files) {
    return new PackedCircle(
        id, Optional.of("虚拟市"), Optional.empty(), Optional.empty(), "somewhere/" + id, files);
  }
}
