package org.lifecircle.simulation.mason;

import static java.util.Objects.requireNonNull;

import java.awt.Font;
import org.lifecircle.model.Language;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * How a day is shown.
 *
 * @param map whose ways are drawn
 * @param font what everything is written in; one that has Chinese
 * @param language of the words
 * @param chart draws how the day goes
 */
public record WatchScreen(WalkingMap map, Font font, Language language, DayChart chart) {
  public WatchScreen {
    requireNonNull(map, "map");
    requireNonNull(font, "font");
    requireNonNull(language, "language");
    requireNonNull(chart, "chart");
  }
}
