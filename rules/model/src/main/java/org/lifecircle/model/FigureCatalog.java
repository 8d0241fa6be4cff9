package org.lifecircle.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures that an evaluation knows, in the order in which they are shown. A standard may add
 * its own.
 *
 * @param figures ids unique, and the keys of those that are asked
 */
public record FigureCatalog(List<FigureKind> figures) {

  public FigureCatalog {
    figures = List.copyOf(figures);
    Set<String> seen = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (FigureKind figure : figures) {
      if (!seen.add(figure.id()) || figure.asked() && !keys.add(figure.key())) {
        throw new IllegalArgumentException("two figures have the id or key of " + figure.id());
      }
    }
  }

  /** The figures that somebody has to ask or count. */
  public List<FigureKind> asked() {
    return figures.stream().filter(FigureKind::asked).toList();
  }

  /** The keys of the figures that somebody has to ask or count. */
  public List<String> keys() {
    return asked().stream().map(FigureKind::key).toList();
  }

  /** The items that are said of single outlets. */
  public List<FigureKind> ofOutlets() {
    return figures.stream().filter(FigureKind::ofOutlets).toList();
  }

  /** All ids in their order. */
  public List<String> ids() {
    return figures.stream().map(FigureKind::id).toList();
  }

  /** The figure of an id, empty when the catalog has none. */
  public Optional<FigureKind> find(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  /**
   * This catalog, then the figures of another one whose ids and keys it does not have.
   *
   * @param other for example the figures of another standard
   */
  public FigureCatalog with(FigureCatalog other) {
    List<FigureKind> all = new ArrayList<>(figures);
    List<String> ids = ids();
    List<String> keys = keys();
    other.figures().stream()
        .filter(figure -> !ids.contains(figure.id()) && !keys.contains(figure.key()))
        .forEach(all::add);
    return new FigureCatalog(all);
  }

  /**
   * Checks supplied figures; those that the catalog does not have are none of its business.
   *
   * @throws RefusedException when a figure cannot be true
   */
  public void check(SurveyFigures survey) {
    for (FigureKind figure : asked()) {
      Optional<BigDecimal> value = survey.get(figure.key());
      if (value.isPresent() && !figure.range().contains(value.get())) {
        throw new RefusedException(
            RefusedException.Reason.IMPOSSIBLE_VALUE,
            Words.PHRASES.text(
                "figure.range",
                figure.key(),
                value.get().toPlainString(),
                figure.range().minimum().toPlainString(),
                figure.range().maximum().toPlainString()));
      }
    }
  }
}
