package org.lifecircle.kit.osm;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the levels of a building as mappers write them: {@code 6}, {@code 18层}, {@code 6;7} and
 * {@code 5-6} (parts of different height: the mean), and where they are not said, the height:
 * {@code 54 m}, {@code 54米}, {@code 177'}.
 *
 * <p>Source: the OpenStreetMap wiki, "Key:building:levels", "Key:height", "Key:building:min_level".
 */
final class BuildingLevels {

  private static final int MOST_LEVELS = 150;
  private static final double LEAST_LEVELS = 0.5;
  private static final double METERS_PER_FOOT = 0.3048;

  /** Words before and after a number, and what lies below the ground, which is not lived in. */
  private static final Pattern LEVELS =
      Pattern.compile(
          "(?:[~\u7ea6\u5171\u603b>\u2265]|ca\\.?|about|approx\\.?|\u5730\u4e0a|\u603b\u5171|L)*+\\s*"
              + "(\\d+(?:\\.\\d+)?)\\+?"
              + "((?:\\s*(?:[;,/~\\-\u2013\u81f3\u5230\u3001]|to)\\s*\\d+(?:\\.\\d+)?)*)"
              + "(?:\\s*\\+\\s*(\\d))?"
              + "\\s*(?:\u5c42|\u697c|\u5c64|F|fl|floors?|levels?|stor(?:y|ies|eys?))?"
              + "(?:\\s*\\+\\s*\u9601\u697c)?"
              + "(?:\\s*[(,;/]?\\s*(?:\u5730\u4e0b\\s*\\d*\\s*[\u5c42\u697c]?|-\\d+\\s*F?|B\\d+)\\)?)?",
          Pattern.CASE_INSENSITIVE);

  /** Some state levels where a height is due. */
  private static final Pattern LEVELS_IN_WORDS =
      Pattern.compile("\u5c42|\u697c|level|floor|stor", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** How many households, with the words around the number. */
  private static final Pattern FLATS =
      Pattern.compile(
          "[~\u7ea6\u5171]*\\s*([1-9]\\d{0,3})\\s*(?:\u6237|\u5957|flats?|units?|apartments?)?");

  private static final List<String> FLAT_KEYS = List.of("building:flats", "flats");
  private static final List<String> LEVEL_KEYS = List.of("building:levels", "levels");
  private static final List<String> HEIGHT_KEYS =
      List.of("height", "building:height", "est_height");

  private static final Pattern CHINESE =
      Pattern.compile("[\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}");

  private static final String DIGITS =
      "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";

  private static final Pattern HEIGHT =
      Pattern.compile(
          "(?:[~\u7ea6]|ca\\.?)?\\s*(\\d+(?:[.,]\\d+)?)(?:\\s*[;~\u2013-]\\s*(\\d+(?:[.,]\\d+)?))?"
              + "\\s*(cm|m|meters?|metres?|\u7c73|'|ft|feet)?(?:\\s*(\\d+)\\s*(?:\"|''))?",
          Pattern.CASE_INSENSITIVE);

  private final double levelHeight;

  /**
   * A reader.
   *
   * @param levelHeight the height of a level, m
   */
  BuildingLevels(double levelHeight) {
    this.levelHeight = levelHeight;
  }

  /** The levels that a building's tags state above its lowest; empty when they state none. */
  OptionalDouble stated(Map<String, String> tags) {
    OptionalDouble levels = levelsOf(tags);
    if (levels.isPresent()) {
      double lowest = levels(tags.getOrDefault("building:min_level", "")).orElse(0);
      return plausible(
          lowest < levels.getAsDouble() ? levels.getAsDouble() - lowest : levels.getAsDouble());
    }
    for (String key : HEIGHT_KEYS) {
      OptionalDouble meters = meters(tags.getOrDefault(key, ""));
      if (meters.isPresent()) {
        double lowest = meters(tags.getOrDefault("min_height", "")).orElse(0);
        double whole = meters.getAsDouble() - (lowest < meters.getAsDouble() ? lowest : 0);
        return plausible(Math.max(1, Math.round(whole / levelHeight)));
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble levelsOf(Map<String, String> tags) {
    for (String key : LEVEL_KEYS) {
      OptionalDouble levels = levels(tags.getOrDefault(key, ""));
      if (levels.isPresent()) {
        return levels;
      }
    }
    for (String key : HEIGHT_KEYS) {
      String text = tags.getOrDefault(key, "");
      if (LEVELS_IN_WORDS.matcher(text).find()) {
        return levels(text);
      }
    }
    return OptionalDouble.empty();
  }

  /** How many flats a building's tags state; empty when they state none. */
  static OptionalInt flats(Map<String, String> tags) {
    for (String key : FLAT_KEYS) {
      Matcher matcher = FLATS.matcher(narrow(tags.getOrDefault(key, "")));
      if (matcher.matches()) {
        return OptionalInt.of(Integer.parseInt(matcher.group(1)));
      }
    }
    return OptionalInt.empty();
  }

  /** The tags about levels, heights and flats whose value cannot be read, {@code key=value}. */
  List<String> unread(Map<String, String> tags) {
    List<String> unread = new ArrayList<>();
    for (String key : Stream.concat(LEVEL_KEYS.stream(), HEIGHT_KEYS.stream()).toList()) {
      String value = tags.getOrDefault(key, "");
      if (!value.isBlank() && stated(Map.of(key, value)).isEmpty()) {
        unread.add(key + "=" + value);
      }
    }
    for (String key : FLAT_KEYS) {
      String value = tags.getOrDefault(key, "");
      if (!value.isBlank() && flats(Map.of(key, value)).isEmpty()) {
        unread.add(key + "=" + value);
      }
    }
    return unread;
  }

  private static OptionalDouble plausible(double levels) {
    return levels >= LEAST_LEVELS && levels <= MOST_LEVELS
        ? OptionalDouble.of(Math.max(1, levels))
        : OptionalDouble.empty();
  }

  private static OptionalDouble levels(String text) {
    Matcher matcher = LEVELS.matcher(arabic(narrow(text)));
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double sum = Double.parseDouble(matcher.group(1));
    int parts = 1;
    Matcher further = NUMBER.matcher(matcher.group(2));
    while (further.find()) {
      sum += Double.parseDouble(further.group());
      parts++;
    }
    double loft = matcher.group(3) == null ? 0 : Double.parseDouble(matcher.group(3));
    return OptionalDouble.of(sum / parts + loft);
  }

  private static OptionalDouble meters(String text) {
    Matcher matcher = HEIGHT.matcher(narrow(text));
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
    if (matcher.group(2) != null) {
      number = (number + Double.parseDouble(matcher.group(2).replace(',', '.'))) / 2;
    }
    String unit = matcher.group(3) == null ? "m" : matcher.group(3).toLowerCase(Locale.ROOT);
    if (!unit.equals("'") && !unit.startsWith("f")) {
      double meters = unit.equals("cm") ? number / 100 : number;
      return matcher.group(4) == null ? OptionalDouble.of(meters) : OptionalDouble.empty();
    }
    double inches = matcher.group(4) == null ? 0 : Double.parseDouble(matcher.group(4));
    return OptionalDouble.of((number + inches / 12) * METERS_PER_FOOT);
  }

  /** With Chinese numbers below a hundred in digits. */
  private static String arabic(String text) {
    return CHINESE.matcher(text).replaceAll(match -> Integer.toString(number(match.group())));
  }

  private static int number(String chinese) {
    int ten = chinese.indexOf('\u5341');
    String ones = chinese.substring(ten + 1).replace('\u4e24', '\u4e8c');
    int one = ones.isEmpty() ? 0 : DIGITS.indexOf(ones.charAt(0));
    if (ten < 0) {
      return one;
    }
    return one + 10 * (ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0)));
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
