package org.lifecircle.standards;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.model.Circle;
import org.lifecircle.model.FigureCatalog;
import org.lifecircle.model.FigureKind;
import org.lifecircle.model.FigureKind.Subject;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Quality;
import org.lifecircle.model.SurveyFigures.Counted;

/** How good the outlets of a circle are (好不好), counted by item. */
final class CountedQualities {

  private CountedQualities() {}

  /**
   * What is known of each item of which anything is said. It is all that there is only where every
   * outlet was looked for and something is said of each.
   */
  static Map<String, Counted> of(Circle circle, FigureCatalog items) {
    List<Quality> said =
        circle.outlets().stream().flatMap(outlet -> outlet.qualities().stream()).toList();
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (FigureKind item : items.ofOutlets()) {
      List<BigDecimal> values =
          said.stream().filter(one -> one.item().equals(item.id())).map(Quality::value).toList();
      if (values.isEmpty()) {
        continue;
      }
      Optional<BigDecimal> most =
          item.subject() == Subject.OUTLETS
              ? values.stream()
                  .map(BigDecimal::signum)
                  .map(BigDecimal::valueOf)
                  .reduce(BigDecimal::add)
              : values.stream().reduce(BigDecimal::max);
      boolean whole =
          values.size() == circle.outlets().size() && circle.search().equals(OutletSearch.COMPLETE);
      counted.put(item.id(), new Counted(most.orElseThrow(), whole));
    }
    return counted;
  }
}
