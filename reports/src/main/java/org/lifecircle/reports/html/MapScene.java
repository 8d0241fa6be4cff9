package org.lifecircle.reports.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.Isochrone;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.standards.FormatFinding;

/**
 * What the map of the page shows: places in whole meters east and south of the north-west corner,
 * lists of numbers as they stand in the page.
 *
 * @param size how much it shows
 * @param formats the formats in the order of the scorecard
 * @param homes the homes
 * @param outlets the outlets
 * @param ground what lies under homes and outlets
 * @param onGrid whether walks were measured on a grid
 */
public record MapScene(
    SceneSize size,
    List<FormatChoice> formats,
    List<HomePlace> homes,
    List<OutletPlace> outlets,
    MapGround ground,
    boolean onGrid) {

  /** How many meters it shows from west to east and from north to south. */
  public record SceneSize(int width, int height) {}

  /**
   * What lies under homes and outlets.
   *
   * @param ways each way as "x y x y …"
   * @param cells each walked cell as "x y width height count"
   * @param reach where one gets from the center, farthest first
   */
  public record MapGround(List<String> ways, List<String> cells, List<ReachArea> reach) {}

  /**
   * Where one gets from the center.
   *
   * @param minutes on foot
   * @param path as an SVG path with even-odd filling
   */
  public record ReachArea(int minutes, String path) {}

  /** A format that can be chosen; the limit is in seconds. */
  public record FormatChoice(String label, int limit) {}

  /**
   * A home.
   *
   * @param seconds for every format in order the walks of children, adults and older adults, each
   *     two digits to the base 85 of a number two higher; -1 where no walk leads there, -2 where it
   *     is not known. What is too long for two digits stands in decimal between ~ and ;
   */
  public record HomePlace(String name, int x, int y, int residents, String seconds) {}

  /**
   * An outlet.
   *
   * @param formats the places of its formats in the list of formats, joined by commas
   * @param basic whether one of them is a basic need
   * @param day what an average simulated day brings
   */
  public record OutletPlace(
      String name, int x, int y, boolean basic, String formats, OutletDay day) {}

  /**
   * An average simulated day at an outlet.
   *
   * @param visits 24 counts by hour, joined by commas; blank when nobody came
   * @param waiting mean minutes, as they are shown; blank when nobody came
   * @param turnedAway how many found it full
   */
  public record OutletDay(String visits, String waiting, String turnedAway) {}

  /** The digits that {@link HomePlace#seconds} is written in. */
  public String digits() {
    return DIGITS;
  }

  private static final double METERS_PER_DEGREE = 111_195;
  private static final int NO_WALK = -1;
  private static final int NOT_KNOWN = -2;

  /** The digits of the seconds; none has a meaning in HTML or in a quoted text. */
  static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+-./:;=?@[]^_`{|";

  /** The scene of a content, in the content's language. */
  static MapScene of(ReportContent content) {
    return new Drawing(content).scene();
  }

  private static final class Drawing {
    private final ReportContent content;
    private final Wording wording;
    private final double west;
    private final double north;
    private final double eastMeters;
    private final int width;
    private final int height;
    private final Map<String, Integer> formatIndex = new LinkedHashMap<>();

    Drawing(ReportContent content) {
      this.content = content;
      this.wording = new Wording(content.language());
      List<Coordinate> places = new ArrayList<>();
      content.circle().homes().forEach(home -> places.add(home.location()));
      content.circle().outlets().forEach(outlet -> places.add(outlet.location()));
      // The reach of the least minutes is seen whole; all of it would make the homes small.
      content.isochrones().stream()
          .min(Comparator.comparingInt(Isochrone::minutes))
          .ifPresent(
              nearest -> nearest.polygons().forEach(polygon -> places.addAll(polygon.get(0))));
      double left = places.stream().mapToDouble(Coordinate::longitude).min().orElseThrow();
      double right = places.stream().mapToDouble(Coordinate::longitude).max().orElseThrow();
      double bottom = places.stream().mapToDouble(Coordinate::latitude).min().orElseThrow();
      double top = places.stream().mapToDouble(Coordinate::latitude).max().orElseThrow();
      eastMeters =
          METERS_PER_DEGREE * Math.cos(Math.toRadians(content.circle().center().latitude()));
      double margin =
          Math.max(
              80, 0.06 * Math.max((right - left) * eastMeters, (top - bottom) * METERS_PER_DEGREE));
      width = (int) Math.round((right - left) * eastMeters + 2 * margin);
      height = (int) Math.round((top - bottom) * METERS_PER_DEGREE + 2 * margin);
      west = left - margin / eastMeters;
      north = top + margin / METERS_PER_DEGREE;
      for (FormatFinding finding : content.scorecard().formats()) {
        formatIndex.put(finding.format().id(), formatIndex.size());
      }
    }

    private int x(Coordinate place) {
      return (int) Math.round((place.longitude() - west) * eastMeters);
    }

    private int y(Coordinate place) {
      return (int) Math.round((north - place.latitude()) * METERS_PER_DEGREE);
    }

    MapScene scene() {
      return new MapScene(
          new SceneSize(width, height),
          content.scorecard().formats().stream()
              .map(
                  finding ->
                      new FormatChoice(
                          wording.of(finding.format().label()), finding.radiusSeconds()))
              .toList(),
          homes(),
          outlets(),
          new MapGround(ways(), cells(), reach()),
          content.onGrid());
    }

    private List<ReachArea> reach() {
      List<ReachArea> areas = new ArrayList<>();
      for (Isochrone isochrone : content.isochrones()) {
        StringBuilder path = new StringBuilder();
        for (List<List<Coordinate>> polygon : isochrone.polygons()) {
          for (List<Coordinate> ring : polygon) {
            char command = 'M';
            for (Coordinate point : ring.subList(0, ring.size() - 1)) {
              path.append(command).append(x(point)).append(' ').append(y(point));
              command = 'L';
            }
            path.append('Z');
          }
        }
        areas.add(0, new ReachArea(isochrone.minutes(), path.toString()));
      }
      return areas;
    }

    private List<HomePlace> homes() {
      int groups = AgeGroup.values().length;
      Map<String, int[]> seconds = new LinkedHashMap<>();
      for (WalkingAccess access : content.access()) {
        Integer format = formatIndex.get(access.formatId());
        if (format != null) {
          seconds
                  .computeIfAbsent(
                      access.group().homeId(), id -> unknown(formatIndex.size() * groups))[
                  format * groups + access.group().ageGroup().ordinal()] =
              access.walkSeconds().orElse(NO_WALK);
        }
      }
      List<HomePlace> places = new ArrayList<>();
      for (Home home : content.circle().homes()) {
        int[] own = seconds.getOrDefault(home.id(), unknown(formatIndex.size() * groups));
        places.add(
            new HomePlace(
                name(home.name(), home.id(), "live.unnamed.home"),
                x(home.location()),
                y(home.location()),
                home.residents().total(),
                packed(own)));
      }
      return places;
    }

    /** What a place is called; an id alone says nothing, so what it is stands before it. */
    private String name(String name, String id, String unnamed) {
      return name.isBlank() || name.equals(id) ? wording.say(unnamed, id) : name;
    }

    private static int[] unknown(int length) {
      int[] all = new int[length];
      Arrays.fill(all, NOT_KNOWN);
      return all;
    }

    /** Short, for a page has many of them: 78 for each home. */
    private static String packed(int[] numbers) {
      StringBuilder text = new StringBuilder();
      int base = DIGITS.length();
      for (int number : numbers) {
        int code = number - NOT_KNOWN;
        if (code < base * base) {
          text.append(DIGITS.charAt(code / base)).append(DIGITS.charAt(code % base));
        } else {
          text.append('~').append(number).append(';');
        }
      }
      return text.toString();
    }

    private List<OutletPlace> outlets() {
      Map<String, OutletVisits> visits = new LinkedHashMap<>();
      content.sum().visits().forEach(one -> visits.put(one.outletId(), one));
      List<OutletPlace> places = new ArrayList<>();
      for (Outlet outlet : content.circle().outlets()) {
        OutletVisits own = visits.get(outlet.id());
        places.add(
            new OutletPlace(
                name(content.outletName(outlet), outlet.id(), "live.unnamed.outlet"),
                x(outlet.location()),
                y(outlet.location()),
                content.scorecard().formats().stream()
                    .map(FormatFinding::format)
                    .anyMatch(
                        format ->
                            format.category() == FormatCategory.BASIC
                                && outlet.serves(format.id())),
                outlet.formatIds().stream()
                    .filter(formatIndex::containsKey)
                    .map(id -> formatIndex.get(id).toString())
                    .collect(Collectors.joining(",")),
                own == null ? new OutletDay("", "", "0") : day(own)));
      }
      return places;
    }

    private OutletDay day(OutletVisits visits) {
      return new OutletDay(
          visits.byHour().stream().map(this::perDay).collect(Collectors.joining(",")),
          wording.oneDecimal(visits.meanWaitSeconds() / 60),
          perDay(visits.turnedAway()));
    }

    /** A count over all simulated days as that of an average one, with at most one decimal. */
    private String perDay(int sum) {
      return BigDecimal.valueOf(content.lived().perDay(sum))
          .setScale(1, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }

    private List<String> ways() {
      List<String> lines = new ArrayList<>();
      for (Way way : content.map().ways()) {
        StringBuilder line = new StringBuilder();
        boolean seen = false;
        for (Coordinate point : way.points()) {
          int x = x(point);
          int y = y(point);
          seen |= x >= 0 && x <= width && y >= 0 && y <= height;
          line.append(line.length() == 0 ? "" : " ").append(x).append(' ').append(y);
        }
        // A long straight way may cross the map without a point on it.
        if (seen || way.points().size() == 2) {
          lines.add(line.toString());
        }
      }
      return lines;
    }

    private List<String> cells() {
      CellField field = content.lived().footfallPerDay();
      int left = x(field.southWest());
      int top = y(field.northEast());
      double cellWidth = (double) (x(field.northEast()) - left) / field.columns();
      double cellHeight = (double) (y(field.southWest()) - top) / field.rows();
      List<String> cells = new ArrayList<>();
      for (int row = 0; row < field.rows(); row++) {
        for (int column = 0; column < field.columns(); column++) {
          int count = field.count(column, row);
          if (count > 0) {
            int x = (int) Math.round(left + column * cellWidth);
            int y = (int) Math.round(top + (field.rows() - 1 - row) * cellHeight);
            int right = (int) Math.round(left + (column + 1) * cellWidth);
            int bottom = (int) Math.round(top + (field.rows() - row) * cellHeight);
            cells.add(x + " " + y + " " + (right - x) + " " + (bottom - y) + " " + count);
          }
        }
      }
      return cells;
    }
  }
}
