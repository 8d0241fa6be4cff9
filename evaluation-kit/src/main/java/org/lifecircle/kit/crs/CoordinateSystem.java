package org.lifecircle.kit.crs;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Coded;
import org.lifecircle.model.Coordinate;

/**
 * In which degrees a place is given. Map services in China must show shifted ones: GCJ-02 (Amap,
 * Tencent), and BD-09 (Baidu), which is shifted once more.
 *
 * <p>The state publishes neither formula. What is here is the function that the literature has
 * worked out from the services' answers (see "Restrictions on geographic data in China",
 * Wikipedia); it is taken to be within a few meters of the services' own. The way back is found by
 * iteration and agrees with the way there to less than a centimeter. Outside China nothing is
 * shifted.
 */
public enum CoordinateSystem implements Coded {
  /** What GPS and OpenStreetMap give. */
  WGS84("wgs84", "wgs1984", "wgs", "epsg4326", "4326", "gps", "osm", "openstreetmap"),
  /** 国家大地坐标系: within a meter of WGS-84, and read as such. */
  CGCS2000(
      "cgcs2000",
      "epsg4490",
      "4490",
      "国家2000",
      "大地2000",
      "2000国家大地",
      "国家大地2000",
      "天地图",
      "tianditu"),
  /** 火星坐标: Amap, Tencent and others. */
  GCJ02("gcj02", "gcj", "火星", "国测局", "高德", "高德地图", "腾讯", "腾讯地图", "amap", "gaode", "tencent"),
  /** Baidu. */
  BD09("bd09", "bd09ll", "bd", "百度", "百度地图", "baidu");

  // The ellipsoid of Krasovsky 1940, on which the function is built.
  private static final double SEMI_MAJOR_AXIS_METERS = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;

  // Where the function was fitted.
  private static final double CENTER_LONGITUDE = 105;
  private static final double CENTER_LATITUDE = 35;
  private static final double WEST = 72.004;
  private static final double EAST = 137.8347;
  private static final double SOUTH = 0.8293;
  private static final double NORTH = 55.8271;

  // The second shift, of Baidu.
  private static final double BAIDU_LONGITUDE = 0.0065;
  private static final double BAIDU_LATITUDE = 0.006;
  private static final double BAIDU_FREQUENCY = Math.PI * 3000 / 180;
  private static final double BAIDU_RADIUS_AMPLITUDE = 0.00002;
  private static final double BAIDU_ANGLE_AMPLITUDE = 0.000003;

  private static final int ITERATIONS = 12;

  private final String id;
  private final List<String> words;

  CoordinateSystem(String id, String... words) {
    this.id = id;
    this.words = List.of(words);
  }

  @Override
  public String id() {
    return id;
  }

  /** The system that words mean: an id, another name of it, or the map service that uses it. */
  public static Optional<CoordinateSystem> ofWords(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\([^)]*\\)|[\\s:_\\-]|坐标系?统?|经纬度", "");
    return Arrays.stream(values())
        .filter(system -> system.id.equals(plain) || system.words.contains(plain))
        .findFirst();
  }

  /** Whether the same degrees mean the same place in another system, within a meter. */
  public boolean samePlaces(CoordinateSystem other) {
    return this == other || !shifts() && !other.shifts();
  }

  private boolean shifts() {
    return this == GCJ02 || this == BD09;
  }

  /** A place given in this system, in WGS-84. */
  public Coordinate toWgs84(Coordinate place) {
    return switch (this) {
      case WGS84, CGCS2000 -> place;
      case GCJ02 -> back(place, CoordinateSystem::gcj02);
      case BD09 -> back(place, wgs84 -> bd09(gcj02(wgs84)));
    };
  }

  /** A place given in WGS-84, in this system. */
  public Coordinate fromWgs84(Coordinate place) {
    return switch (this) {
      case WGS84, CGCS2000 -> place;
      case GCJ02 -> gcj02(place);
      case BD09 -> bd09(gcj02(place));
    };
  }

  /** A circle whose places are given in this system, in WGS-84. */
  public Circle toWgs84(Circle circle) {
    if (!shifts()) {
      return circle;
    }
    return circle
        .withProfile(circle.profile().withCenter(toWgs84(circle.center())))
        .withHomes(
            circle.homes().stream()
                .map(home -> home.withLocation(toWgs84(home.location())))
                .toList())
        .withOutlets(circle.outlets().stream().map(outlet -> outlet.moved(this::toWgs84)).toList())
        .withUnused(circle.unused().stream().map(outlet -> outlet.moved(this::toWgs84)).toList());
  }

  /** The place that a shift moves to the given one, nearer with every step. */
  private static Coordinate back(Coordinate shifted, UnaryOperator<Coordinate> shift) {
    if (!inChina(shifted)) {
      return shifted;
    }
    double longitude = shifted.longitude();
    double latitude = shifted.latitude();
    for (int i = 0; i < ITERATIONS; i++) {
      Coordinate there = shift.apply(new Coordinate(longitude, latitude));
      double east = longitude + (shifted.longitude() - there.longitude());
      double north = latitude + (shifted.latitude() - there.latitude());
      if (east == longitude && north == latitude) {
        break; // it stays there
      }
      longitude = east;
      latitude = north;
    }
    return new Coordinate(longitude, latitude);
  }

  private static boolean inChina(Coordinate place) {
    return place.longitude() >= WEST
        && place.longitude() <= EAST
        && place.latitude() >= SOUTH
        && place.latitude() <= NORTH;
  }

  private static Coordinate gcj02(Coordinate wgs84) {
    if (!inChina(wgs84)) {
      return wgs84;
    }
    double x = wgs84.longitude() - CENTER_LONGITUDE;
    double y = wgs84.latitude() - CENTER_LATITUDE;
    double common = 20 * wave(6, x) + 20 * wave(2, x);
    double eastMeters =
        300
            + x
            + 2 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * Math.sqrt(Math.abs(x))
            + (common + 20 * wave(1, x) + 40 * wave(1.0 / 3, x)) * 2 / 3
            + (150 * wave(1.0 / 12, x) + 300 * wave(1.0 / 30, x)) * 2 / 3;
    double northMeters =
        -100
            + 2 * x
            + 3 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * Math.sqrt(Math.abs(x))
            + (common + 20 * wave(1, y) + 40 * wave(1.0 / 3, y)) * 2 / 3
            + (160 * wave(1.0 / 12, y) + 320 * wave(1.0 / 30, y)) * 2 / 3;
    double latitude = Math.toRadians(wgs84.latitude());
    double sine = Math.sin(latitude);
    double w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double primeVertical = SEMI_MAJOR_AXIS_METERS / Math.sqrt(w2);
    double meridian = primeVertical * (1 - ECCENTRICITY_SQUARED) / w2;
    return new Coordinate(
        wgs84.longitude() + Math.toDegrees(eastMeters / (primeVertical * Math.cos(latitude))),
        wgs84.latitude() + Math.toDegrees(northMeters / meridian));
  }

  private static double wave(double frequency, double degrees) {
    return Math.sin(frequency * degrees * Math.PI);
  }

  private static Coordinate bd09(Coordinate gcj02) {
    if (!inChina(gcj02)) {
      return gcj02;
    }
    double x = gcj02.longitude();
    double y = gcj02.latitude();
    double radius = Math.hypot(x, y) + BAIDU_RADIUS_AMPLITUDE * Math.sin(y * BAIDU_FREQUENCY);
    double angle = Math.atan2(y, x) + BAIDU_ANGLE_AMPLITUDE * Math.cos(x * BAIDU_FREQUENCY);
    return new Coordinate(
        radius * Math.cos(angle) + BAIDU_LONGITUDE, radius * Math.sin(angle) + BAIDU_LATITUDE);
  }
}
