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

  private static final String OPENING = "[{\u3010\u3014\u300c";
  private static final String CLOSING = "]}\u3011\u3015\u300d";
  private static final String PASSED_OVER = " \t\n\u000b\f\r\u00b7\u30fb._-";

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
      List<Outlet> same = byName.computeIfAbsent(plainName(outlet.name()), n -> new ArrayList<>());
      for (Outlet other : same) {
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
      same.add(outlet);
    }
    return pairs;
  }

  /**
   * A name as names are compared: letters of either width and case, brackets of either kind, blanks
   * and dots make no difference.
   */
  public static String plainName(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(letters.length());
    letters
        .codePoints()
        .filter(letter -> !isPassedOver(letter))
        .map(letter -> OPENING.indexOf(letter) >= 0 ? '(' : letter)
        .map(letter -> CLOSING.indexOf(letter) >= 0 ? ')' : letter)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isPassedOver(int letter) {
    return switch (Character.getType(letter)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT ->
          true;
      default -> PASSED_OVER.indexOf(letter) >= 0;
    };
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
