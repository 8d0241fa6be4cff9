package org.lifecircle.kit.osm;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * What else a building is used for than to live in: by its tags, and by the words of its name in
 * any language. The words are the resource {@code osm-use-words.csv}.
 */
final class OtherUses {

  static final String RESOURCE = "osm-use-words.csv";

  private static final Columns COLUMNS = Columns.required("word", "language", "use", "note");

  /** How much of a building is used otherwise. */
  enum Share {
    /** Nobody says that it is. */
    NONE,
    /** A shop or an office in a house: its ground floor. */
    GROUND_FLOOR,
    /** All of it. */
    WHOLE
  }

  private static final List<String> WHOLE_KEYS =
      List.of(
          "military",
          "power",
          "man_made",
          "public_transport",
          "railway",
          "aeroway",
          "emergency",
          "telecom",
          "utility",
          "industrial",
          "substation",
          "religion");

  private static final Set<String> NO_LODGING =
      Set.of("artwork", "attraction", "information", "viewpoint", "yes", "no");

  /** Kinds of ground on which nobody lives, where a building says that it is that ground. */
  private static final Set<String> OTHER_GROUND =
      Set.of(
          "military",
          "industrial",
          "commercial",
          "retail",
          "religious",
          "education",
          "institutional",
          "railway",
          "garages",
          "depot");

  private static final List<String> GROUND_FLOOR_KEYS = List.of("shop", "craft", "office");

  private static final Set<String> GROUND_FLOOR_AMENITIES =
      Set.of(
          "bank",
          "bar",
          "bureau_de_change",
          "cafe",
          "childcare",
          "clinic",
          "coworking_space",
          "dancing_school",
          "dentist",
          "doctors",
          "driving_school",
          "fast_food",
          "food_court",
          "ice_cream",
          "internet_cafe",
          "language_school",
          "library",
          "marketplace",
          "music_school",
          "nightclub",
          "pharmacy",
          "post_office",
          "prep_school",
          "pub",
          "restaurant",
          "studio",
          "veterinary");

  /** They stand in, under or beside a house and take nothing of it. */
  private static final Set<String> BESIDE =
      Set.of(
          "atm",
          "bench",
          "bicycle_parking",
          "charging_station",
          "motorcycle_parking",
          "parcel_locker",
          "parking",
          "parking_entrance",
          "parking_space",
          "post_box",
          "recycling",
          "shelter",
          "telephone",
          "toilets",
          "vending_machine",
          "waste_basket",
          "waste_disposal");

  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);

  private static final Set<String> NO = Set.of("", "no", "vacant", "none");

  private record Word(String text, boolean home) {}

  private final List<Word> words;

  private OtherUses(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /**
   * The words that come with the product.
   *
   * @throws InvalidInputException when their table is broken
   */
  static OtherUses standard() {
    List<Problem> problems = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Row row : Table.resource(OtherUses.class, RESOURCE, COLUMNS, problems).rows()) {
      Optional<String> word = row.requiredText("word");
      Optional<String> use = row.name("use", List.of("home", "other"));
      if (word.isPresent() && use.isPresent()) {
        words.add(new Word(plain(word.get()), use.get().equals("home")));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new OtherUses(words);
  }

  /** How much of a building is used otherwise. */
  Share of(Map<String, String> tags) {
    if (WHOLE_KEYS.stream().anyMatch(key -> said(tags, key)) || byTags(tags) == Share.WHOLE) {
      return Share.WHOLE;
    }
    return byName(tags) ? Share.WHOLE : byTags(tags);
  }

  private static boolean said(Map<String, String> tags, String key) {
    return !NO.contains(tags.getOrDefault(key, "").strip());
  }

  private static Share byTags(Map<String, String> tags) {
    List<String> kinds = List.copyOf(values(tags, "building"));
    List<String> uses = List.copyOf(values(tags, "building:use"));
    boolean home = uses.stream().anyMatch(OtherUses::isHome);
    if (!uses.isEmpty() && !home || OTHER_GROUND.contains(tags.getOrDefault("landuse", ""))) {
      return Share.WHOLE;
    }
    if (said(tags, "tourism") && !NO_LODGING.contains(tags.get("tourism"))
        || said(tags, "leisure")
        || said(tags, "healthcare") && !said(tags, "amenity")) {
      return Share.WHOLE;
    }
    boolean mixed =
        kinds.size() > 1
            || uses.size() > 1
            || Stream.concat(kinds.stream(), uses.stream()).anyMatch(use -> use.contains("mixed"));
    Share share = mixed ? Share.GROUND_FLOOR : Share.NONE;
    for (String amenity : values(tags, "amenity")) {
      if (GROUND_FLOOR_AMENITIES.contains(amenity)) {
        share = Share.GROUND_FLOOR;
      } else if (!BESIDE.contains(amenity)) {
        return Share.WHOLE;
      }
    }
    return GROUND_FLOOR_KEYS.stream().anyMatch(key -> said(tags, key)) ? Share.GROUND_FLOOR : share;
  }

  private static boolean isHome(String use) {
    return use.contains("resid")
        || use.contains("apartment")
        || use.contains("mixed")
        || use.equals("yes");
  }

  private static Set<String> values(Map<String, String> tags, String key) {
    Set<String> values = new TreeSet<>();
    Arrays.stream(tags.getOrDefault(key, "").split(";"))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !NO.contains(value))
        .forEach(values::add);
    return values;
  }

  /**
   * Whether a name says another use. Where it says a home too, the later word decides in Chinese,
   * whose names end in what a thing is, and the home in other languages.
   */
  private boolean byName(Map<String, String> tags) {
    return tags.entrySet().stream()
        .filter(tag -> tag.getKey().equals("name") || tag.getKey().startsWith("name:"))
        .anyMatch(tag -> saysOther(tag.getValue()));
  }

  private boolean saysOther(String name) {
    String plain = plain(name);
    long other = -1;
    long home = -1;
    boolean latinHome = false;
    for (Word word : words) {
      int end = end(plain, word.text);
      // Of two words with one end the longer one says more.
      long rank = end < 0 ? -1 : (long) end << Integer.SIZE | word.text.length();
      if (word.home) {
        home = Math.max(home, rank);
        latinHome |= end >= 0 && !withoutBlanks(word.text);
      } else {
        other = Math.max(other, rank);
      }
    }
    return other >= 0 && !latinHome && other > home;
  }

  /** Where a word ends in a name, negative when it is not there; words of letters stand alone. */
  private static int end(String name, String word) {
    if (withoutBlanks(word)) {
      int at = name.lastIndexOf(word);
      return at < 0 ? -1 : at + word.length();
    }
    int at = (" " + name + " ").indexOf(" " + word + " ");
    return at < 0 ? -1 : at + word.length();
  }

  /** Whether a word is of a script that puts no blanks between words. */
  private static boolean withoutBlanks(String word) {
    return word.codePoints().mapToObj(UnicodeScript::of).anyMatch(WITHOUT_BLANKS::contains);
  }

  /** Without case, accents and punctuation. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
