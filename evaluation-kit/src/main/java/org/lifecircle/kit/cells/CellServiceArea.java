package org.lifecircle.kit.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.HomeService;

/**
 * Where an outlet delivers or comes to, as people write it: a distance (3000, 3000米, 3km, 3公里), or
 * the corners of an area as well-known text ({@code POLYGON((lon lat, lon lat, …))}).
 */
public final class CellServiceArea {

  private static final Pattern RADIUS =
      Pattern.compile(
          "(?:半径|周边|方圆|radius)?\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(m|米|meters?|km|公里|千米|kilometers?)?"
              + "\\s*(?:内|以内|范围)?");
  private static final Pattern POLYGON = Pattern.compile("polygon\\s*\\(\\((.*?)\\)\\)");
  private static final Pattern CORNER =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)\\s+(-?\\d{1,2}(?:\\.\\d+)?)");

  private CellServiceArea() {}

  /** Reads an area; a blank cell, or one that says that nobody knows, has none. */
  public static CellMeaning<HomeService.Area> read(String text) {
    String plain = CellText.plain(text).toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return CellMeaning.blank();
    }
    if (CellNumber.unknown(text)) {
      return CellMeaning.notKnown();
    }
    Matcher radius = RADIUS.matcher(plain);
    if (radius.matches()) {
      String unit = radius.group(2) == null ? "m" : radius.group(2);
      boolean kilometers = unit.startsWith("k") || unit.equals("公里") || unit.equals("千米");
      double meters = Double.parseDouble(radius.group(1)) * (kilometers ? 1000 : 1);
      return meters >= 1 && meters <= HomeService.LARGEST_RADIUS_METERS
          ? CellMeaning.of(new HomeService.Radius((int) Math.round(meters)))
          : CellMeaning.wrong("area.range", Integer.toString(HomeService.LARGEST_RADIUS_METERS));
    }
    Matcher polygon = POLYGON.matcher(plain);
    return polygon.matches() ? polygon(polygon.group(1)) : CellMeaning.wrong("area.wrong");
  }

  private static CellMeaning<HomeService.Area> polygon(String corners) {
    List<Coordinate> ring = new ArrayList<>();
    for (String corner : corners.split(",")) {
      Matcher degrees = CORNER.matcher(corner.strip());
      if (!degrees.matches()
          || Math.abs(Double.parseDouble(degrees.group(1))) > 180
          || Math.abs(Double.parseDouble(degrees.group(2))) > 90) {
        return CellMeaning.wrong("area.wrong");
      }
      ring.add(
          new Coordinate(
              Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2))));
    }
    if (ring.size() > 1 && ring.get(0).equals(ring.get(ring.size() - 1))) {
      ring.remove(ring.size() - 1);
    }
    return ring.size() < 3
        ? CellMeaning.wrong("area.wrong")
        : CellMeaning.of(new HomeService.Polygon(ring));
  }
}
