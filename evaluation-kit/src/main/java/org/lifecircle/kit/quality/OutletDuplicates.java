package org.lifecircle.kit.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.PossibleDuplicate;
import org.lifecircle.simulation.network.ways.LocalMetric;

/** Finds outlets that may be one place entered twice. */
public final class OutletDuplicates {

  /** The code of the warnings. */
  public static final String CODE = "outlet-duplicate";

  private static final Phrases PHRASES = Phrases.beside(OutletDuplicates.class, "phrases");

  private OutletDuplicates() {}

  /**
   * Outlets of the same name, not that of a format, with a format in common and near each other.
   *
   * @param formats whose names are no names of outlets
   * @param withinMeters how near
   * @return in the order of the later outlet
   */
  public static List<PossibleDuplicate> find(
      List<Outlet> outlets, FormatCatalog formats, double withinMeters) {
    List<PossibleDuplicate> pairs = new ArrayList<>();
    Map<String, List<Outlet>> byName = new TreeMap<>();
    for (Outlet outlet : outlets) {
      for (Outlet other : byName.getOrDefault(plainName(outlet.name()), List.of())) {
        int millimeters = LocalMetric.millimeters(outlet.location(), other.location());
        boolean named =
            !outlet.name().isBlank()
                && outlet.formatIds().stream()
                    .flatMap(id -> formats.find(id).stream())
                    .noneMatch(format -> format.label().zh().equals(outlet.name()));
        if (named
            && millimeters <= 1000 * withinMeters
            && outlet.formatIds().stream().anyMatch(other::serves)) {
          pairs.add(new PossibleDuplicate(outlet, other, millimeters / 1000));
        }
      }
      byName.computeIfAbsent(plainName(outlet.name()), name -> new ArrayList<>()).add(outlet);
    }
    return pairs;
  }

  /**
   * A name as names are compared: letters of either width and case, brackets of either kind, blanks
   * and dots make no difference.
   */
  public static String plainName(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\[{\u3010\u3014\u300c]", "(")
        .replaceAll("[\\]}\u3011\u3015\u300d]", ")")
        .replaceAll("[\\s\\p{Z}\\p{Cf}\u00b7\u30fb._-]", "");
  }

  /** The warning of a pair. */
  public static Warning warning(PossibleDuplicate pair) {
    return new Warning(
        CODE,
        pair.outlet().id(),
        PHRASES.text(
            "duplicate",
            pair.outlet().name(),
            pair.outlet().id(),
            pair.first().id(),
            Integer.toString(pair.meters())));
  }
}
