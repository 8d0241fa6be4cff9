package org.lifecircle.simulation.index;

import java.util.List;

/** Which formats every outlet of a circle serves, and where it stands among those of the format. */
final class ServedFormats {

  /** By outlet, where its formats begin; one more than there are outlets. */
  private final int[] first;

  private final int[] format;
  private final int[] number;

  ServedFormats(List<FormatSupply> formats, int outlets) {
    first = new int[outlets + 1];
    for (FormatSupply supply : formats) {
      for (int outlet : supply.outlets()) {
        first[outlet + 1]++;
      }
    }
    for (int outlet = 0; outlet < outlets; outlet++) {
      first[outlet + 1] += first[outlet];
    }
    format = new int[first[outlets]];
    number = new int[first[outlets]];
    int[] next = first.clone();
    for (int f = 0; f < formats.size(); f++) {
      int[] its = formats.get(f).outlets();
      for (int o = 0; o < its.length; o++) {
        int at = next[its[o]]++;
        format[at] = f;
        number[at] = o;
      }
    }
  }

  /** Where the formats of an outlet begin. */
  int first(int outlet) {
    return first[outlet];
  }

  /** Behind the last format of an outlet. */
  int end(int outlet) {
    return first[outlet + 1];
  }

  /** The number of the format that stands somewhere. */
  int format(int at) {
    return format[at];
  }

  /** The number of the outlet among those of the format that stands somewhere. */
  int number(int at) {
    return number[at];
  }
}
