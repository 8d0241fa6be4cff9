package org.lifecircle.simulation.panels;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedOutcome;

/**
 * The format mix (业态结构): what the outlets of a circle offer beside what its residents need. An
 * outlet with several functions counts once for each.
 *
 * @param formats every format of the day, in the catalog's order
 */
public record FormatMix(List<FormatPart> formats) {

  /**
   * One format's part.
   *
   * @param formatId the format
   * @param category its family
   * @param outlets how many outlets offer it
   * @param needs how many needs for it arose on the day
   * @param served how many of them were served
   */
  public record FormatPart(
      String formatId, FormatCategory category, int outlets, int needs, int served) {
    public FormatPart {
      requireNonNull(formatId, "formatId");
      requireNonNull(category, "category");
    }
  }

  public FormatMix {
    formats = List.copyOf(formats);
  }

  /** The mix of a circle on a day; formats that the catalog does not know are left out. */
  public static FormatMix of(Circle circle, FormatCatalog catalog, DayStatistics day) {
    List<FormatPart> parts = new ArrayList<>();
    for (FormatNeeds format : day.formats()) {
      catalog
          .find(format.formatId())
          .ifPresent(
              known ->
                  parts.add(
                      new FormatPart(
                          known.id(),
                          known.category(),
                          circle.outletsServing(known.id()),
                          format.needs(),
                          format.outcomes().get(NeedOutcome.SERVED))));
    }
    return new FormatMix(parts);
  }

  /** The offers of all formats: outlets, those with several functions counted for each. */
  public int outlets() {
    return formats.stream().mapToInt(FormatPart::outlets).sum();
  }

  /** The needs for all formats. */
  public int needs() {
    return formats.stream().mapToInt(FormatPart::needs).sum();
  }

  /** A format's share of all offers, 0 to 1; 0 when there is none. */
  public double outletShare(FormatPart part) {
    return share(part.outlets(), outlets());
  }

  /** A format's share of all needs, 0 to 1; 0 when there is none. */
  public double needShare(FormatPart part) {
    return share(part.needs(), needs());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
