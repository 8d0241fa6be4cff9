package org.lifecircle.reports.charts;

import java.util.List;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.ways.Way;

/** The map of a city that was cut into circles. */
public final class DelineationChart {

  /** The map of all circles. */
  public static final ChartId MAP = new ChartId("map");

  private DelineationChart() {}

  /**
   * A circle on the map.
   *
   * @param middle where its number stands
   * @param polygons its outline, each polygon of closed rings
   */
  public record Area(
      String name, int residents, Coordinate middle, List<List<List<Coordinate>>> polygons) {

    public Area {
      polygons = List.copyOf(polygons);
    }
  }

  /**
   * What lies below the circles.
   *
   * @param city what the title calls it
   * @param ways of which the larger ones are drawn
   * @param barriers lines that no circle reaches across
   * @param remainder where homes of no circle lie
   */
  public record Ground(
      String city, List<Way> ways, List<List<Coordinate>> barriers, List<Coordinate> remainder) {

    public Ground {
      ways = List.copyOf(ways);
      barriers = List.copyOf(barriers);
      remainder = List.copyOf(remainder);
    }
  }

  /**
   * The map.
   *
   * @param areas numbered from 1 in this order; may be empty
   */
  public static Chart of(Ground ground, List<Area> areas, Language language, ReportFont font) {
    Wording wording = new Wording(language);
    long residents = areas.stream().mapToLong(Area::residents).sum();
    ChartWords words =
        new ChartWords(
            wording.say("chart.delineation.title", ground.city()),
            wording.say("chart.delineation.caption", areas.size(), residents),
            wording.say("chart.delineation.source"));
    return Chart.of(MAP, words, font, new DelineationMap(ground, areas, wording));
  }
}
