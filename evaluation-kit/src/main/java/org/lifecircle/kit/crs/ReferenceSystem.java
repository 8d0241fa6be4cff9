package org.lifecircle.kit.crs;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/**
 * What the coordinates of a map file are: degrees, or meters of a projection, on WGS-84 or on a
 * datum that agrees with it to less than a meter (CGCS2000, ETRS89). Beijing 1954 and Xi'an 1980
 * lie about a hundred meters off and are not among them.
 *
 * <p>Source: the EPSG registry for the codes; GB 22021-2008 and CH/T 2014-2016 for CGCS2000.
 */
public final class ReferenceSystem {

  /** Degrees of WGS-84. */
  public static final ReferenceSystem WGS84 =
      new ReferenceSystem("EPSG:4326", null, CoordinateSystem.WGS84);

  private static final int CGCS2000 = 4490;

  /** WGS 84, WGS 84 (3D), CGCS2000, CGCS2000 (3D), ETRS89. */
  private static final List<Integer> DEGREES = List.of(4326, 4979, CGCS2000, 4480, 4258);

  private static final List<Integer> WEB_MERCATOR = List.of(3857, 3785, 900913, 102100, 102113);

  private static final Pattern CODE =
      Pattern.compile("(?i)(?:.*\\bEPSG\\b\\D*(?:0/|[\\d.]+:)?)?(\\d{4,6})");
  private static final Pattern OLD_DATUM =
      Pattern.compile("(?i)beijing|xian|xi'an|krass?ovsky|iag.?(19)?75");
  private static final Pattern NEW_DATUM =
      Pattern.compile(
          "(?i)WGS[_ ]?(19)?84|CGCS[_ ]?2000|China[_ ]2000|China[_ ]Geodetic|ETRS[_ ]?(19)?89");
  private static final Pattern PROJECTION = Pattern.compile("(?i)PROJECTION\\[\\s*\"([^\"]*)\"");
  private static final Pattern METHOD = Pattern.compile("(?i)METHOD\\[\\s*\"([^\"]*)\"");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)PARAMETER\\[\\s*\"([^\"]*)\"\\s*,\\s*([-+0-9.eE]+)");
  private static final Pattern METERS =
      Pattern.compile("(?i)(?:LENGTH)?UNIT\\[\\s*\"met(?:er|re)s?\"\\s*,\\s*1(?:\\.0*)?\\b");

  private final String name;
  private final Projection projection;
  private final CoordinateSystem shift;

  private ReferenceSystem(String name, Projection projection, CoordinateSystem shift) {
    this.name = requireNonNull(name, "name");
    this.projection = projection;
    this.shift = requireNonNull(shift, "shift");
  }

  private static ReferenceSystem degrees(String name) {
    return new ReferenceSystem(name, null, CoordinateSystem.WGS84);
  }

  private static ReferenceSystem projected(String name, String parameters) {
    return new ReferenceSystem(
        name,
        new CRSFactory().createFromParameters(name, parameters).getProjection(),
        CoordinateSystem.WGS84);
  }

  /**
   * A system by its name, such as {@code EPSG:4490}, {@code urn:ogc:def:crs:EPSG::4490}, {@code
   * CGCS2000}, {@code CRS84} or the well-known text that lies beside a shapefile.
   *
   * @return empty when it is not known how to get from it to WGS-84
   */
  public static Optional<ReferenceSystem> of(String text) {
    String plain = text.strip();
    if (plain.contains("[")) {
      return ofWellKnownText(plain);
    }
    if (plain.toUpperCase(Locale.ROOT).matches(".*CRS:?84H?|WGS[ _-]?(19)?84")) {
      return Optional.of(WGS84);
    }
    if (plain.toUpperCase(Locale.ROOT).matches("CGCS[ _-]?2000|.*CGC2000")) {
      return ofEpsg(CGCS2000);
    }
    Matcher code = CODE.matcher(plain);
    return code.matches() ? ofEpsg(Integer.parseInt(code.group(1))) : Optional.empty();
  }

  /**
   * A system by its code in the EPSG registry.
   *
   * @return empty when it is not known how to get from it to WGS-84
   */
  public static Optional<ReferenceSystem> ofEpsg(int code) {
    String name = "EPSG:" + code;
    if (DEGREES.contains(code)) {
      return Optional.of(code == 4326 ? WGS84 : degrees(name));
    }
    if (WEB_MERCATOR.contains(code)) {
      return Optional.of(webMercator(name));
    }
    if (code > 32600 && code <= 32660 || code > 32700 && code <= 32760) {
      int zone = code % 100;
      String south = code > 32700 ? " +south" : "";
      return Optional.of(projected(name, "+proj=utm +ellps=WGS84 +zone=" + zone + south));
    }
    if (code >= 4491 && code <= 4501) {
      int zone = code - 4491 + 13;
      return Optional.of(gaussKruger(name, 6 * zone - 3, zone * 1_000_000.0 + 500_000));
    }
    if (code >= 4502 && code <= 4512) {
      return Optional.of(gaussKruger(name, 75 + 6 * (code - 4502), 500_000));
    }
    if (code >= 4513 && code <= 4533) {
      int zone = code - 4513 + 25;
      return Optional.of(gaussKruger(name, 3 * zone, zone * 1_000_000.0 + 500_000));
    }
    if (code >= 4534 && code <= 4554) {
      return Optional.of(gaussKruger(name, 75 + 3 * (code - 4534), 500_000));
    }
    return Optional.empty();
  }

  private static ReferenceSystem webMercator(String name) {
    return projected(name, "+proj=merc +a=6378137 +b=6378137 +lon_0=0 +x_0=0 +y_0=0");
  }

  private static ReferenceSystem gaussKruger(String name, double meridian, double easting) {
    return projected(
        name,
        "+proj=tmerc +ellps=GRS80 +lat_0=0 +k=1 +y_0=0 +lon_0=" + meridian + " +x_0=" + easting);
  }

  /** What programs of GIS write into a file {@code .prj}, in the form of Esri, OGC or ISO. */
  private static Optional<ReferenceSystem> ofWellKnownText(String text) {
    String name = text.replaceAll("(?s)^[^\"]*\"([^\"]*)\".*$", "$1");
    if (OLD_DATUM.matcher(text).find() || !NEW_DATUM.matcher(text).find()) {
      return Optional.empty();
    }
    String kind = text.toUpperCase(Locale.ROOT).stripLeading();
    if (kind.startsWith("GEOG") || kind.startsWith("GEODCRS")) {
      return Optional.of(degrees(name));
    }
    if (!METERS.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher method = PROJECTION.matcher(text);
    if (!method.find()) {
      method = METHOD.matcher(text);
      if (!method.find()) {
        return Optional.empty();
      }
    }
    String projection = method.group(1).toLowerCase(Locale.ROOT).replace(' ', '_');
    if (text.contains("Pseudo-Mercator")
        || projection.equals("mercator_auxiliary_sphere")
        || projection.startsWith("popular_visualisation")) {
      return Optional.of(webMercator(name));
    }
    boolean transverse =
        List.of("transverse_mercator", "gauss_kruger", "gauss_krueger").contains(projection);
    return transverse
        ? Optional.of(
            projected(
                name,
                "+proj=tmerc +ellps=GRS80 +lat_0="
                    + parameter(text, "latitude_of_origin", "latitude_of_natural_origin", 0)
                    + " +k="
                    + parameter(text, "scale_factor", "scale_factor_at_natural_origin", 1)
                    + " +y_0="
                    + parameter(text, "false_northing", "false_northing", 0)
                    + " +lon_0="
                    + parameter(text, "central_meridian", "longitude_of_natural_origin", 0)
                    + " +x_0="
                    + parameter(text, "false_easting", "false_easting", 0)))
        : Optional.empty();
  }

  private static double parameter(String text, String name, String other, double otherwise) {
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      String its = parameter.group(1).toLowerCase(Locale.ROOT).replace(' ', '_');
      if (its.equals(name) || its.equals(other)) {
        return Double.parseDouble(parameter.group(2));
      }
    }
    return otherwise;
  }

  /** What people call it. */
  public String name() {
    return name;
  }

  /** Whether its coordinates are degrees already. */
  public boolean isDegrees() {
    return projection == null;
  }

  /**
   * Longitude and latitude in degrees of a place.
   *
   * @param x longitude or easting
   * @param y latitude or northing
   * @return not a number where the projection has no such place
   */
  public double[] toDegrees(double x, double y) {
    double[] degrees = unshifted(x, y);
    boolean onEarth = Math.abs(degrees[0]) <= 180 && Math.abs(degrees[1]) <= 90;
    if (shift == CoordinateSystem.WGS84 || !onEarth) {
      return degrees;
    }
    Coordinate place = shift.toWgs84(new Coordinate(degrees[0], degrees[1]));
    return new double[] {place.longitude(), place.latitude()};
  }

  private double[] unshifted(double x, double y) {
    if (projection == null) {
      return new double[] {x, y};
    }
    try {
      ProjCoordinate place =
          projection.inverseProject(new ProjCoordinate(x, y), new ProjCoordinate());
      return new double[] {place.x, place.y};
    } catch (RuntimeException e) {
      // proj4j says so by exceptions of its own, of which some have no common class
      return new double[] {Double.NaN, Double.NaN};
    }
  }

  /** This system where its degrees are shifted as map services in China do. */
  public ReferenceSystem shifted(CoordinateSystem by) {
    return new ReferenceSystem(name, projection, by);
  }
}
