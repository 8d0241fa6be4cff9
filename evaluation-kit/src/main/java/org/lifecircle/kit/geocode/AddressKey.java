package org.lifecircle.kit.geocode;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address or the name of a neighborhood says, however it is written: {@code 北京市朝阳区幸福里小区四号楼}
 * and {@code 幸福里4栋} have the same core.
 *
 * @param regions the province, city, district and subdistrict that it names, as far as it does
 * @param core what is left: the neighborhood or street, the number and the building
 */
record AddressKey(Map<Region, String> regions, String core) {

  /** A level of the administrative division that may stand before an address. */
  enum Region {
    PROVINCE,
    CITY,
    DISTRICT,
    SUBDISTRICT
  }

  // Words that end like a region and are none: 超市, 小区, 社区, 街道口 …
  private static final Pattern PROVINCE =
      Pattern.compile("(?<name>\\p{IsHan}{2,3})省(?![府直立医委])|(?<other>\\p{IsHan}{2,8})自治区");

  private static final Pattern CITY =
      Pattern.compile(
          "(?<name>北京|上海|天津|重庆)(?:市|(?![东西南北中]?(?:路|街|大道|道|巷)))"
              + "|(?<other>\\p{IsHan}{2,6}?)(?:(?<![超菜夜早集街花鱼门闹城楼])市(?![场民政委立])|自治州)");

  private static final Pattern DISTRICT =
      Pattern.compile("(?<name>\\p{IsHan}{2,4}?)(?:(?<![小社园校院库厂片辖住民居景])区|县(?![医委政]))");

  /** Behind a city, 浦东新区 and 东城区 are districts without doubt. */
  private static final Pattern DISTRICT_OF_CITY =
      Pattern.compile("(?<name>\\p{IsHan}{1,5}?)(?:(?<![小社园校院住民居])区|县(?![医委政])|旗)");

  private static final Pattern SUBDISTRICT =
      Pattern.compile("(?<name>\\p{IsHan}{2,6}?)(?:街道(?:办事处|办)?(?![口旁]))");

  private static final Pattern TOWN_OF_DISTRICT =
      Pattern.compile("(?<name>[\\p{IsHan}\\d]{2,6}?)(?:地区(?:办事处)?|镇|乡)(?![路街里中])");

  private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百]+");
  private static final Pattern COUNTED =
      Pattern.compile("(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?");
  private static final String DIGITS = "〇一二三四五六七八九";

  /** A building by its number or letter; after the name of a hall, 3楼 is a floor. */
  private static final Pattern BUILDING =
      Pattern.compile("(?<![\\da-z])(\\d++|[a-z])(?:号楼|号栋|号幢|#楼|#栋|#幢|栋楼?|幢楼?|座|#)(?!\\d)");

  private static final Pattern FLOOR_OR_BUILDING =
      Pattern.compile("(?<![\\da-z楼])(?<!广场|大厦|商场|中心|商城|市场|大楼)(\\d++)楼(?!楼)");

  private static final Pattern COURTYARD = Pattern.compile("(?<!\\d)(\\d++)(?:号|#)大?院");
  private static final Pattern NEIGHBORHOOD = Pattern.compile("(?:住宅)?小区|社区|住宅区|居民区|居住区");

  /** Nothing but numbers of buildings, units and floors, or words that any neighborhood has. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:[甲乙丙丁戊]?(?:\\d++|[a-z])[甲乙丙丁]?(?:号楼|号院|号|栋|楼|层|单元|门|室|户|期|区|排|-)?"
              + "|[东西南北中]区|[东西南北]门|[东西南北]?院|住宅楼?|居民楼|宿舍楼?|家属楼|家属院|公寓楼?|底商|物业)*+");

  AddressKey {
    Map<Region, String> inOrder = new EnumMap<>(Region.class);
    inOrder.putAll(regions);
    regions = Collections.unmodifiableMap(inOrder);
    requireNonNull(core, "core");
  }

  /** What a text says; the regions before it are kept apart from its core. */
  static AddressKey of(String text) {
    Map<Region, String> regions = new EnumMap<>(Region.class);
    String rest = plain(text);
    if (rest.startsWith("中国") && rest.length() > 4) {
      rest = rest.substring(2);
    }
    rest = taken(rest, PROVINCE, Region.PROVINCE, regions);
    rest = taken(rest, CITY, Region.CITY, regions);
    boolean within = !regions.isEmpty();
    rest = taken(rest, within ? DISTRICT_OF_CITY : DISTRICT, Region.DISTRICT, regions);
    rest = taken(rest, SUBDISTRICT, Region.SUBDISTRICT, regions);
    if (regions.containsKey(Region.DISTRICT) && !regions.containsKey(Region.SUBDISTRICT)) {
      rest = taken(rest, TOWN_OF_DISTRICT, Region.SUBDISTRICT, regions);
    }
    return new AddressKey(regions, core(rest));
  }

  /** The core of a text, of which nothing is taken for a region. */
  static String whole(String text) {
    return core(plain(text));
  }

  /** Whether it names no place but a number that every neighborhood has. */
  boolean bare() {
    return BARE.matcher(core).matches();
  }

  /** Whether no level is named differently; what one of both leaves out does not matter. */
  boolean agrees(AddressKey other) {
    return regions.entrySet().stream()
        .allMatch(
            region -> {
              String named = other.regions.get(region.getKey());
              // 南京鼓楼区 names the city within the district.
              return named == null
                  || named.endsWith(region.getValue())
                  || region.getValue().endsWith(named);
            });
  }

  private static String taken(
      String text, Pattern pattern, Region region, Map<Region, String> regions) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.lookingAt()) {
      return text;
    }
    String rest = text.substring(matcher.end());
    if (rest.length() < 2 || BARE.matcher(core(rest)).matches()) {
      return text;
    }
    String name = matcher.group("name");
    regions.put(region, name == null ? matcher.group("other") : name);
    return rest;
  }

  /** Narrow small letters and digits without white space and punctuation. */
  private static String plain(String text) {
    String narrow =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\u2010-\u2015\u2212]", "-")
            .replaceAll("(?<!\\d)-|-(?!\\d)", "")
            .replaceAll("[\\p{Z}\\s\\p{Cf}\\p{P}&&[^\\-#]]+", "");
    return NUMERAL.matcher(narrow).replaceAll(run -> number(run.group()));
  }

  /**
   * The digits of Chinese numerals: by their value, or one by one when they are only spelled.
   * Unlike an amount, where 二三 may mean two or three, a number of a house may have any two digits.
   */
  private static String number(String numeral) {
    Matcher counted = COUNTED.matcher(numeral);
    if (numeral.matches(".*[十百].*")) {
      if (!counted.matches()) {
        return numeral;
      }
      int tens = counted.group(3) == null ? 0 : counted.group(2) == null ? 1 : digit(counted, 2);
      return Integer.toString(digit(counted, 1) * 100 + tens * 10 + digit(counted, 4));
    }
    StringBuilder digits = new StringBuilder();
    numeral
        .chars()
        .forEach(one -> digits.append(one == '零' ? 0 : DIGITS.indexOf(String.valueOf((char) one))));
    return digits.toString();
  }

  private static int digit(Matcher counted, int group) {
    return counted.group(group) == null ? 0 : DIGITS.indexOf(counted.group(group));
  }

  private static String core(String plain) {
    String core = plain.replaceAll("(?<!\\d)0+(?=\\d)", "");
    core = COURTYARD.matcher(core).replaceAll("$1号");
    core = BUILDING.matcher(core).replaceAll("$1号楼");
    core = FLOOR_OR_BUILDING.matcher(core).replaceAll("$1号楼");
    String shorter = NEIGHBORHOOD.matcher(core).replaceAll("");
    // 八一小区 is a name, 81 is none.
    return BARE.matcher(shorter).matches() ? core : shorter;
  }
}
