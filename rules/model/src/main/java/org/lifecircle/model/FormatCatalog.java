package org.lifecircle.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The business formats known to an evaluation, in the order in which they are shown. A city may add
 * its own.
 */
public final class FormatCatalog {

  private final Map<String, BusinessFormat> byId;
  private final List<BusinessFormat> formats;
  private final List<String> ids;

  /**
   * A catalog of the given formats.
   *
   * @throws IllegalArgumentException when two formats have one id
   */
  public FormatCatalog(List<BusinessFormat> formats) {
    Map<String, BusinessFormat> ordered = new LinkedHashMap<>();
    for (BusinessFormat format : formats) {
      if (ordered.put(format.id(), format) != null) {
        throw new IllegalArgumentException("two formats have the id " + format.id());
      }
    }
    byId = Collections.unmodifiableMap(ordered);
    this.formats = List.copyOf(formats);
    ids = List.copyOf(ordered.keySet());
  }

  /** All formats in their order. */
  public List<BusinessFormat> formats() {
    return formats;
  }

  /** All ids in their order. */
  public List<String> ids() {
    return ids;
  }

  /** The format of an id, empty when the catalog has none. */
  public Optional<BusinessFormat> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The format of an id that is known to be in the catalog.
   *
   * @throws IllegalArgumentException when it is not
   */
  public BusinessFormat get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no format has the id " + id));
  }
}
