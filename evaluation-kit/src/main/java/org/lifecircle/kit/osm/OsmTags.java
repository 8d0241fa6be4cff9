package org.lifecircle.kit.osm;

import java.util.SortedMap;
import org.lifecircle.model.ReadableText;

/** Collects the tags of an element. */
final class OsmTags {

  private OsmTags() {}

  /**
   * Adds a tag. A value that is longer than OpenStreetMap has any is left out: nobody has said it,
   * and numbers, hours and conditions would be searched for in it for hours.
   */
  static void put(SortedMap<String, String> tags, String key, String value) {
    if (value.length() <= ReadableText.LONGEST_TAG) {
      tags.put(key, ReadableText.shown(value));
    }
  }
}
