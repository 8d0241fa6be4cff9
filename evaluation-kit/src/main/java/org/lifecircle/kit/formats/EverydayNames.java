package org.lifecircle.kit.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.NearestName;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Which official business format a name means that people use every day, such as 花店 or barber. The
 * decisions are the resource {@code everyday-names.csv}: each line has a decision ({@code clear},
 * {@code ask} or {@code none}), the formats that it may be, the names that it is about, and a
 * remark in Chinese and English. They follow the official names and the crosswalk of maps; all are
 * assumptions of the project.
 */
public final class EverydayNames {

  /** What stands between the words of a name and changes nothing. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}_.'\u2019\u00b7-]");

  /** The table's name beside this class. */
  public static final String RESOURCE = "everyday-names.csv";

  private static final Columns COLUMNS =
      Columns.required("decision", "formats", "names", "zh", "en");

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}+");
  private static final Pattern WHERE =
      Pattern.compile(
          "^(?:\u793e\u533a|\u5c0f\u533a|\u8857\u9053|\u4fbf\u6c11|\u8fde\u9501|\u4e2a\u4f53"
              + "|\u5e95\u5546|\u6cbf\u8857|\u6751)(?=\\p{IsHan}{2})");
  private static final Pattern KIND_OF_PLACE =
      Pattern.compile(
          "(?<=\\p{IsHan}{2})(?:\u5e97\u94fa|\u95e8\u5e97|\u5c0f\u5e97|\u5546\u5e97|\u644a\u4f4d"
              + "|\u644a\u70b9|\u95e8\u5e02\u90e8|\u95e8\u5e02|\u7f51\u70b9|\u670d\u52a1\u70b9"
              + "|\u670d\u52a1\u7ad9|\u670d\u52a1\u90e8|\u5e97|\u94fa|\u644a|\u90e8|\u70b9|\u7ad9"
              + "|\u9986|\u5c4b|\u574a)$");
  private static final String SHOP = "\u5e97";

  /** What was decided about a name. */
  public enum Decision {
    /** It is the official name of a format, or its id. */
    OFFICIAL,
    /** It means these formats and no others. */
    CLEAR,
    /** It may mean one of these formats, and does not say which. */
    UNCLEAR,
    /** It means no business format. */
    NONE
  }

  /**
   * What a name means.
   *
   * @param decision what was decided about it
   * @param formats those that it means or may mean, in the order of the table; none for {@link
   *     Decision#NONE}
   * @param remark whole sentences about what would be right; blank when there is nothing to say
   */
  public record Meaning(Decision decision, List<BusinessFormat> formats, Text remark) {

    public Meaning {
      formats = List.copyOf(formats);
    }
  }

  /**
   * Letters that a name may have beside those that the table has: a word before it and one after.
   */
  private static final int LETTERS_AROUND = 5;

  /** A line of the table: what was decided about names. */
  private record Line(boolean clear, List<String> formatIds, List<String> names, Text remark) {}

  /** The table, which is read once however many circles are. */
  private static final class Lines {

    private static final List<Line> ALL = read();

    private static List<Line> read() {
      List<Problem> problems = new ArrayList<>();
      List<Line> lines = new ArrayList<>();
      for (Row row : Table.resource(EverydayNames.class, RESOURCE, COLUMNS, problems).rows()) {
        Optional<String> decision = row.name("decision", List.of("clear", "ask", "none"));
        Optional<String> words = row.requiredText("names");
        if (decision.isPresent() && words.isPresent()) {
          lines.add(
              new Line(
                  decision.get().equals("clear"),
                  split(row.text("formats"), ";"),
                  split(words.get(), "\\|"),
                  new Text(row.text("zh"), row.text("en"))));
        }
      }
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
      return List.copyOf(lines);
    }
  }

  private final FormatCatalog formats;
  private final Map<String, Meaning> meanings = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final int longest;

  private EverydayNames(FormatCatalog formats) {
    this.formats = formats;
    for (BusinessFormat format : formats.formats()) {
      Meaning official = new Meaning(Decision.OFFICIAL, List.of(format), Text.same(""));
      meanings.put(plain(format.id()), official);
      meanings.put(plain(format.label().zh()), official);
      meanings.put(plain(format.label().en()), official);
    }
    Lines.ALL.forEach(this::add);
    longest = meanings.keySet().stream().mapToInt(String::length).max().orElse(0) + LETTERS_AROUND;
  }

  /**
   * The table that comes with the product, as far as it speaks of formats of a catalog: a name for
   * a format that the catalog lacks means none.
   */
  public static EverydayNames of(FormatCatalog formats) {
    return new EverydayNames(formats);
  }

  private void add(Line line) {
    List<BusinessFormat> known =
        line.formatIds().stream().flatMap(id -> formats.find(id).stream()).toList();
    Decision decided =
        known.isEmpty() ? Decision.NONE : line.clear() ? Decision.CLEAR : Decision.UNCLEAR;
    Meaning meaning = new Meaning(decided, known, line.remark());
    for (String name : line.names()) {
      names.add(name);
      meanings.putIfAbsent(plain(name), meaning);
    }
  }

  private static List<String> split(String cell, String separator) {
    return Arrays.stream(cell.split(separator))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The names that the table decides about, in its order. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /**
   * What a name means; empty when the table says nothing about it. Letters of either width and
   * case, blanks, hyphens and a remark in brackets make no difference, nor do words such as 社区
   * before a name, 店 or 点 after it, or two names of one format in a row.
   */
  public Optional<Meaning> meaning(String name) {
    String plain = plain(name);
    Optional<Meaning> exact = Optional.ofNullable(meanings.get(plain));
    if (exact.isPresent() || plain.isEmpty()) {
      return exact;
    }
    String bare = BRACKETS.matcher(plain).replaceAll("");
    if (bare.length() > 2 * longest) {
      // Not even two names in a row are so long; a cell of ten thousand letters would take minutes.
      return Optional.empty();
    }
    Optional<Meaning> found = known(bare);
    return found.isPresent() ? found : twoNames(bare);
  }

  private Optional<Meaning> known(String plain) {
    if (meanings.containsKey(plain) || !IDEOGRAPHS.matcher(plain).matches()) {
      Meaning singular = plain.endsWith("s") ? meanings.get(trimmed(plain)) : null;
      return Optional.ofNullable(meanings.getOrDefault(plain, singular));
    }
    Set<String> ways = new LinkedHashSet<>();
    String without = WHERE.matcher(plain).replaceFirst("");
    for (String one : List.of(plain, without)) {
      ways.add(one);
      Matcher place = KIND_OF_PLACE.matcher(one);
      String stem = place.replaceFirst("");
      ways.add(stem);
      ways.add(stem + SHOP);
    }
    return ways.stream().filter(meanings::containsKey).map(meanings::get).findFirst();
  }

  private static String trimmed(String plural) {
    return plural.substring(0, plural.length() - 1);
  }

  /** Two names in a row, such as 修表配钥匙, mean a format when each means it alone. */
  private Optional<Meaning> twoNames(String plain) {
    if (!IDEOGRAPHS.matcher(plain).matches()) {
      return Optional.empty();
    }
    for (int at = 2; at <= plain.length() - 2; at++) {
      Optional<Meaning> first = known(plain.substring(0, at));
      Optional<Meaning> second = known(plain.substring(at));
      if (first.isPresent()
          && second.isPresent()
          && means(first.get())
          && means(second.get())
          && first.get().formats().equals(second.get().formats())) {
        return first;
      }
    }
    return Optional.empty();
  }

  private static boolean means(Meaning meaning) {
    return meaning.decision() == Decision.CLEAR || meaning.decision() == Decision.OFFICIAL;
  }

  /**
   * The format whose id or official name was probably meant by a name that means nothing: one that
   * differs by a slip of writing. Names that share some letters by chance are not taken for each
   * other.
   */
  public Optional<BusinessFormat> slip(String name) {
    Map<String, BusinessFormat> official = new LinkedHashMap<>();
    for (BusinessFormat format : formats.formats()) {
      official.put(plain(format.id()), format);
      official.putIfAbsent(plain(format.label().zh()), format);
      official.putIfAbsent(plain(format.label().en()), format);
    }
    List<BusinessFormat> near =
        NearestName.slips(plain(name), official.keySet()).stream()
            .map(official::get)
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** A name as it is compared. */
  private static String plain(String name) {
    String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN.matcher(narrow).replaceAll("");
  }
}
