package org.lifecircle.simulation.odd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.Home;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Outlet;
import org.lifecircle.simulation.day.DayWalks;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.simulation.network.walks.CircleWalks;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;

/** The example circle 红庙北里, read as plainly as its files allow. */
record ExampleCircle(Circle circle, DayWalks walks) {

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Pattern WAY =
      Pattern.compile(
          "\"id\":\"([^\"]+)\",\"properties\":\\{([^}]*)\\}.*\"coordinates\":\\[(.*?)\\]\\]?\\}");
  private static final Pattern TAG = Pattern.compile("\"([^\"]+)\":\"([^\"]*)\"");
  private static final Pattern POINT = Pattern.compile("\\[?([0-9.]+),([0-9.]+)");

  static ExampleCircle read() throws IOException {
    Path folder =
        Path.of(System.getProperty("lifecircle.root"), "examples", "circles", "hongmiao-beili");
    List<Home> homes = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("homes.csv"))) {
      int children = Integer.parseInt(row.get("children"));
      int older = Integer.parseInt(row.get("olderAdults"));
      int adults = Integer.parseInt(row.get("residents")) - children - older;
      homes.add(
          Home.counted(
              row.get("id"),
              row.get("name"),
              place(row.get("lon"), row.get("lat")),
              Integer.parseInt(row.get("households")),
              new AgeCounts(children, adults, older)));
    }
    List<Outlet> outlets = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("outlets.csv"))) {
      outlets.add(outlet(row));
    }
    Circle circle =
        Circle.of(
            CircleProfile.of(
                "红庙北里", "北京", LocalDate.of(2026, 11, 22), place("116.4835", "39.9165")),
            homes,
            outlets);
    CircleWalks measured =
        CircleWalks.measure(
            circle,
            new WalkingMap(ways(folder.resolve("ways.geojson"))),
            WalkingParameters.standard());
    return new ExampleCircle(circle, DayWalks.allDay(measured.walks(), measured.between()));
  }

  private static Coordinate place(String longitude, String latitude) {
    return new Coordinate(Double.parseDouble(longitude), Double.parseDouble(latitude));
  }

  private static Outlet outlet(Map<String, String> row) {
    Outlet outlet =
        Outlet.of(
                row.get("id"),
                row.get("name"),
                List.of(row.get("formats").split(";")),
                place(row.get("lon"), row.get("lat")))
            .withHours(hours(row.get("hours")));
    return row.get("area").isEmpty()
        ? outlet
        : outlet.withAreaSquareMeters(Integer.parseInt(row.get("area")));
  }

  static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> header = List.of();
    for (String line : Files.readAllLines(file)) {
      List<String> cells =
          Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
              .map(cell -> cell.replace("\"", ""))
              .toList();
      if (header.isEmpty()) {
        header = cells;
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static OpeningHours hours(String text) {
    if (text.equals("24/7")) {
      return OpeningHours.ALWAYS;
    }
    List<int[]> stretches = new ArrayList<>();
    for (String rule : text.split("; ")) {
      String[] parts = rule.split(" ");
      for (String days : parts[0].split(",")) {
        int first = DAYS.indexOf(days.substring(0, 2));
        int last = DAYS.indexOf(days.substring(days.length() - 2));
        for (int day = first; day <= last; day++) {
          for (String stretch : parts[1].split(",")) {
            stretches.add(
                new int[] {
                  day * 24 * 60 + minute(stretch.substring(0, 5)),
                  day * 24 * 60 + minute(stretch.substring(6))
                });
          }
        }
      }
    }
    return OpeningHours.of(text, stretches);
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  private static List<Way> ways(Path file) throws IOException {
    List<Way> ways = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher way = WAY.matcher(line);
      if (way.find()) {
        Map<String, String> tags = new LinkedHashMap<>();
        Matcher tag = TAG.matcher(way.group(2));
        while (tag.find()) {
          tags.put(tag.group(1), tag.group(2));
        }
        List<Coordinate> points = new ArrayList<>();
        Matcher point = POINT.matcher(way.group(3));
        while (point.find()) {
          points.add(place(point.group(1), point.group(2)));
        }
        ways.add(new Way(way.group(1), points, tags));
      }
    }
    return ways;
  }
}
