package org.lifecircle.reports.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Language;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.ways.Way;

/** The map of a city that was cut into circles. */
public final class DelineationChart {

  /** The map of all circles. */
  public static final ChartId MAP = new ChartId("map");

  /** With more circles the map of all of them names none. */
  private static final int MOST_NAMED = 40;

  /** So many circles are named on a sheet at most. */
  private static final int MOST_ON_SHEET = 32;

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
   * @param drawn whether somebody else has drawn the outlines of the circles
   * @param ways of which the larger ones are drawn
   * @param barriers lines that no circle reaches across unless it was drawn so
   * @param remainder where homes of no circle lie
   */
  public record Ground(
      String city,
      boolean drawn,
      List<Way> ways,
      List<List<Coordinate>> barriers,
      List<Coordinate> remainder) {

    public Ground {
      ways = List.copyOf(ways);
      barriers = List.copyOf(barriers);
      remainder = List.copyOf(remainder);
    }
  }

  /**
   * The maps of a city: one that names all circles, or, where there are too many for that, one of
   * the whole with the places of the sheets, and the sheets.
   *
   * @param whole the map of all circles
   * @param sheets maps that name some circles each; none where the whole does
   * @param sheetOfArea by circle the number of its sheet from 1, or 0
   */
  public record Maps(Chart whole, List<Chart> sheets, List<Integer> sheetOfArea) {
    public Maps {
      sheets = List.copyOf(sheets);
      sheetOfArea = List.copyOf(sheetOfArea);
    }
  }

  /**
   * The maps.
   *
   * @param areas numbered from 1 in this order; may be empty
   */
  public static Maps of(Ground ground, List<Area> areas, Language language, ReportFont font) {
    Wording wording = new Wording(language);
    long residents = areas.stream().mapToLong(Area::residents).sum();
    String title = wording.say("chart.delineation.title", ground.city());
    String source = wording.say("chart.delineation.source");
    String caption =
        wording.say(
            ground.drawn() ? "chart.delineation.caption.drawn" : "chart.delineation.caption",
            areas.size(),
            residents);
    if (areas.size() <= MOST_NAMED) {
      ChartWords words = new ChartWords(title, caption, source);
      return new Maps(
          Chart.of(MAP, words, font, DelineationMap.named(ground, areas, wording)),
          List.of(),
          areas.stream().map(area -> 0).toList());
    }
    List<List<Integer>> divided =
        new MapSheets(
                areas.stream().map(Area::middle).toList(),
                DelineationMap.plane(ground, areas),
                MOST_ON_SHEET)
            .divided();
    List<Chart> sheets = new ArrayList<>();
    Integer[] sheetOf = new Integer[areas.size()];
    int digits = Math.max(2, Integer.toString(divided.size()).length());
    for (int s = 0; s < divided.size(); s++) {
      int number = s + 1;
      divided.get(s).forEach(area -> sheetOf[area] = number);
      ChartWords words =
          new ChartWords(
              wording.say("chart.delineation.sheet", title, number, divided.size()),
              wording.say("chart.delineation.sheet.caption", divided.get(s).size()),
              source);
      sheets.add(
          Chart.of(
              new ChartId(String.format(Locale.ROOT, "map-%0" + digits + "d", number)),
              words,
              font,
              DelineationMap.sheet(ground, areas, divided.get(s), wording)));
    }
    ChartWords words =
        new ChartWords(
            title, caption + wording.say("chart.delineation.sheets", divided.size()), source);
    return new Maps(
        Chart.of(MAP, words, font, DelineationMap.overview(ground, areas, divided, wording)),
        sheets,
        List.of(sheetOf));
  }
}
