package org.lifecircle.kit.layers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.kit.features.MapFeature;

/**
 * A layer of a file: features that share their columns.
 *
 * @param file what problems call it, such as {@code circle.gpkg[homes]}
 * @param name what the file calls it
 * @param columns the names of its columns in order; the geometry is none of them
 * @param features in the file's order, in WGS-84; the line of each is its number in the layer
 * @param changed the day on which the file says that the layer changed last
 */
public record Layer(
    String file,
    String name,
    List<String> columns,
    List<MapFeature> features,
    Optional<LocalDate> changed) {

  public Layer {
    requireNonNull(file, "file");
    requireNonNull(name, "name");
    columns = List.copyOf(columns);
    features = List.copyOf(features);
    requireNonNull(changed, "changed");
  }
}
