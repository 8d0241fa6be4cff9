package org.lifecircle.kit.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Coordinate;

/**
 * Places as people write them: two cells, or both degrees in one cell, in either order, with signs
 * of degrees, minutes and seconds, or with words such as {@code 东经}.
 */
public final class CellPlace {

  /**
   * Two numbers of degrees, which may lie anywhere.
   *
   * @param longitude degrees east
   * @param latitude degrees north
   */
  public record Degrees(double longitude, double latitude) {
    @Override
    public String toString() {
      return plain(longitude) + "," + plain(latitude);
    }

    private static String plain(double degrees) {
      return new BigDecimal(Double.toString(degrees)).stripTrailingZeros().toPlainString();
    }
  }

  private enum Axis {
    LONGITUDE,
    LATITUDE,
    EITHER;

    static Axis of(String words) {
      if (words.matches("\u4E1C\u7ECF|\u897F\u7ECF|\u7ECF\u5EA6|lon.*|lng|e|w|x")) {
        return LONGITUDE;
      }
      return words.isEmpty() ? EITHER : LATITUDE;
    }
  }

  /** One angle, whose words may say what it is. */
  private record Angle(double degrees, Axis axis, boolean plain) {}

  private static final String WORD =
      "\u4E1C\u7ECF|\u897F\u7ECF|\u5317\u7EAC|\u5357\u7EAC|\u7ECF\u5EA6|\u7EAC\u5EA6"
          + "|longitude|latitude|lon|lng|lat|[ewnsxy](?![a-z])";

  private static final String DEGREES =
      "(?<number>[-+]?\\d+(?:%s\\d+)?)\\s*(?:(?:\u5EA6|deg)\\s*"
          + "(?:(?<minutes>\\d+(?:\\.\\d+)?)\\s*(?:'|\u5206)\\s*"
          + "(?:(?<seconds>\\d+(?:\\.\\d+)?)\\s*(?:\"|''|\u79D2)?\\s*)?)?)?";

  /** Words before a place, and the full stop behind it. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:point|\u5750\u6807|\u7ECF\u7EAC\u5EA6|\u4F4D\u7F6E|gps)\\s*[:=]?|[.\u3002]$");

  private static final Pattern BRACKETS = Pattern.compile("[(){}<>\\[\\]\u3010\u3011\u3014\u3015]");

  /** An angle with its words before or behind it, under what stands before decimals. */
  private static final List<Pattern> WITH_POINT = patterns("\\.");

  private static final List<Pattern> WITH_COMMA = patterns("[.,]");

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\u3001/|]?\\s*");
  private static final Pattern PLAIN = Pattern.compile("\\s*[-+]?\\d+(?:\\.\\d+)?\\s*");

  // Mainland China with its islands: no longitude there can be a latitude there.
  private static final double WEST = 73;
  private static final double EAST = 136;
  private static final double SOUTH = 3;
  private static final double NORTH = 54;

  /** Nearer than this to the center in both directions, an order is the right one. */
  private static final double NEAR_DEGREES = 0.5;

  /** Larger numbers are no degrees, whatever they are. */
  private static final double MOST_DEGREES = 1e9;

  private CellPlace() {}

  /**
   * Reads the place of two cells, one of which may hold both degrees.
   *
   * @param longitude the cell where the longitude is due
   * @param latitude the cell where the latitude is due
   * @param mark what stands before decimals in the table
   * @param near a place nearby, which tells the order of two degrees outside China
   */
  public static CellMeaning<Degrees> read(
      String longitude, String latitude, DecimalMark mark, Optional<Coordinate> near) {
    if (longitude.isBlank() && latitude.isBlank()) {
      return CellMeaning.blank();
    }
    if (longitude.isBlank() || latitude.isBlank()) {
      List<Angle> both = angles(longitude + latitude, mark);
      return both.size() == 2
          ? ordered(both.get(0), both.get(1), near)
          : CellMeaning.wrong("place.wrong");
    }
    List<Angle> first = angles(longitude, mark);
    List<Angle> second = angles(latitude, mark);
    if (first.size() == 1 && second.size() == 1) {
      return separate(first.get(0), second.get(0));
    }
    // One cell holds both, and the other says one of them again.
    List<Angle> both = first.size() == 2 ? first : second;
    List<Angle> again = first.size() == 2 ? second : first;
    if (both.size() == 2
        && !again.isEmpty()
        && again.stream()
            .allMatch(angle -> both.stream().anyMatch(one -> one.degrees() == angle.degrees()))) {
      return ordered(both.get(0), both.get(1), near);
    }
    return CellMeaning.wrong(both.size() == 2 ? "place.twice" : "place.wrong");
  }

  /** Whether a cell holds one number of degrees. */
  static boolean holdsDegrees(String text, DecimalMark mark) {
    return angles(text, mark).size() == 1;
  }

  /** Two cells; words in them may say that they stand the other way around. */
  private static CellMeaning<Degrees> separate(Angle first, Angle second) {
    boolean turned = first.axis() == Axis.LATITUDE || second.axis() == Axis.LONGITUDE;
    boolean straight = first.axis() == Axis.LONGITUDE || second.axis() == Axis.LATITUDE;
    if (turned && straight) {
      return CellMeaning.wrong("place.axis");
    }
    if (turned) {
      return CellMeaning.of(new Degrees(second.degrees(), first.degrees()), Remark.LATITUDE_FIRST);
    }
    CellMeaning<Degrees> meaning = CellMeaning.of(new Degrees(first.degrees(), second.degrees()));
    return first.plain() && second.plain() ? meaning : meaning.with(Remark.PLACE);
  }

  private static CellMeaning<Degrees> ordered(
      Angle first, Angle second, Optional<Coordinate> near) {
    Degrees straight = new Degrees(first.degrees(), second.degrees());
    Degrees turned = new Degrees(second.degrees(), first.degrees());
    boolean saysStraight = first.axis() == Axis.LONGITUDE || second.axis() == Axis.LATITUDE;
    boolean saysTurned = first.axis() == Axis.LATITUDE || second.axis() == Axis.LONGITUDE;
    if (saysStraight && saysTurned) {
      return CellMeaning.wrong("place.axis");
    }
    boolean isStraight = saysStraight;
    boolean isTurned = saysTurned;
    if (!isStraight && !isTurned) {
      isStraight = inChina(straight) || Math.abs(turned.latitude()) > 90;
      isTurned = inChina(turned) || Math.abs(straight.latitude()) > 90;
    }
    if (isStraight == isTurned && near.isPresent()) {
      isStraight = beside(straight, near.get());
      isTurned = beside(turned, near.get());
    }
    if (isStraight == isTurned) {
      return CellMeaning.wrong("place.order");
    }
    return isStraight
        ? CellMeaning.of(straight, Remark.PLACE)
        : CellMeaning.of(turned, Remark.LATITUDE_FIRST);
  }

  private static boolean inChina(Degrees at) {
    return at.longitude() >= WEST
        && at.longitude() <= EAST
        && at.latitude() >= SOUTH
        && at.latitude() <= NORTH;
  }

  private static boolean beside(Degrees at, Coordinate near) {
    return Math.abs(at.longitude() - near.longitude()) <= NEAR_DEGREES
        && Math.abs(at.latitude() - near.latitude()) <= NEAR_DEGREES;
  }

  /** The angles of a cell in their order; none when anything else stands there. */
  private static List<Angle> angles(String cell, DecimalMark mark) {
    if (CellText.isLong(cell)) {
      return List.of();
    }
    String plain = CellText.plain(cell);
    if (plain.startsWith("{") || plain.startsWith("[")) {
      plain = plain.replace("\"", "");
    }
    plain = BRACKETS.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    if (CellNumber.plain(plain)) {
      double degrees = Double.parseDouble(plain);
      return Math.abs(degrees) <= MOST_DEGREES
          ? List.of(new Angle(degrees, Axis.EITHER, true))
          : List.of();
    }
    List<Angle> angles = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      Optional<Matcher> angle = angle(plain, at, mark);
      if (angle.isEmpty()) {
        return List.of();
      }
      angles.add(angle(angle.get()));
      Matcher between = BETWEEN.matcher(plain).region(angle.get().end(), plain.length());
      at = between.lookingAt() ? between.end() : angle.get().end();
    }
    boolean large = angles.stream().anyMatch(one -> Math.abs(one.degrees()) > MOST_DEGREES);
    return large || angles.size() > 2 ? List.of() : angles;
  }

  private static List<Pattern> patterns(String decimals) {
    String degrees = DEGREES.formatted(decimals);
    return List.of(
        Pattern.compile("(?<word>" + WORD + ")\\s*[:=]?\\s*" + degrees),
        Pattern.compile(degrees + "(?<word>" + WORD + ")?\\s*"));
  }

  private static Optional<Matcher> angle(String text, int from, DecimalMark mark) {
    for (Pattern pattern : mark == DecimalMark.POINT ? WITH_POINT : WITH_COMMA) {
      Matcher angle = pattern.matcher(text).region(from, text.length());
      if (angle.lookingAt()) {
        return Optional.of(angle);
      }
    }
    return Optional.empty();
  }

  private static Angle angle(Matcher words) {
    String word = words.group("word") == null ? "" : words.group("word");
    double degrees = Double.parseDouble(words.group("number").replace(',', '.'));
    double more = part(words.group("minutes")) / 60 + part(words.group("seconds")) / 3600;
    degrees += degrees < 0 ? -more : more;
    boolean negative = word.matches("\u897F\u7ECF|\u5357\u7EAC|w|s");
    return new Angle(
        negative ? -Math.abs(degrees) : degrees,
        Axis.of(word),
        PLAIN.matcher(words.group()).matches());
  }

  private static double part(String text) {
    return text == null ? 0 : Double.parseDouble(text);
  }
}
