package org.lifecircle.kit.codebook;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.Text;

/**
 * A file that is written.
 *
 * @param folder what it belongs to, such as {@code report}
 * @param name its name there, such as {@code access.csv}
 * @param description what it is
 * @param columns its columns in their order; empty when it is no table
 */
public record OutputFile(String folder, String name, Text description, List<OutputColumn> columns) {

  public OutputFile {
    requireNonNull(folder, "folder");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    columns = List.copyOf(columns);
  }
}
