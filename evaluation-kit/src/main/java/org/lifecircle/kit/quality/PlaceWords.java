package org.lifecircle.kit.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Words by which people say that a place is shut for good or not yet open, in names, remarks, hours
 * and columns of states. The words are the resource {@code place-words.csv}: each line has a state,
 * where its words count, the words, and the characters that must not follow them, because 建设中路 is a
 * street and 装修中心 a shop.
 */
public final class PlaceWords {

  /** What words say of a place. */
  public enum State {
    /** It is open to the public; only columns of states say so. */
    OPEN,
    /** It is shut for good, moved away, or shut until nobody knows when. */
    CLOSED,
    /** It is not open yet. */
    FUTURE
  }

  /** Where in a text a word counts. */
  private enum Where {
    /** Wherever it stands. */
    ANYWHERE,
    /** At the end of a part of the text, and anywhere in brackets. */
    END,
    /** Anywhere in brackets. */
    BRACKET,
    /** When nothing else stands in the brackets. */
    ALONE,
    /** When it is the whole value of a column of states. */
    STATUS
  }

  private record Rule(State state, Where where, List<String> words, String notBefore) {}

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "[(\\[{<\u3010\u300c\u300e\u300a\u3014\u201c\"]"
              + "([^(\\[{)\\]}>\u3011\u300d\u300f\u300b\u3015\u201d\"]*)"
              + "(?:[)\\]}>\u3011\u300d\u300f\u300b\u3015\u201d\"]|$)");
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[\\s,;:!|/\u3002\u3001\u00b7\u2014\u2013_~-]+");

  /** 不, 未, 没有, 永不, 从不, 非, 无, 免: what follows is not so. */
  private static final Pattern NEGATED =
      Pattern.compile("(?:\u4e0d|\u672a|\u6ca1|\u6ca1\u6709|\u975e|\u65e0|\u514d)$");

  /** 周一, 每周, 星期日, 节假日, 春节, 国庆, 夜间, 午休: it opens again. */
  private static final Pattern AT_TIMES =
      Pattern.compile(
          "\u5468[\u4e00-\u4e94\u516d\u65e5\u5929\u672b]|\u661f\u671f|\u793c\u62dc|\u6bcf"
              + "|\u8282\u5047|\u8282\u65e5|\u6625\u8282|\u56fd\u5e86|\u8fc7\u5e74|\u591c\u95f4"
              + "|\u665a\u4e0a|\u4e2d\u5348|\u5348\u4f11");

  /** 店, 路, 街, …: a bracket that ends so names a branch. */
  private static final Pattern BRANCH =
      Pattern.compile(
          "[\u5e97\u8def\u8857\u5df7\u9053\u91cc\u6751\u9547\u5c71\u5fc3\u6821\u5b66\u56ed\u9662"
              + "\u9986\u57ce\u53a6\u573a\u7ad9\u53f8\u53f7\u697c\u5ea7]$");

  private static final Pattern NEVER_OPEN =
      Pattern.compile(
          "(?i)\\s*+(?:24/7|(?:ph,\\s*+|sh,\\s*+)*+mo-su(?:,\\s*+(?:ph|sh))*+)?\\s*+"
              + "(?:00:00-24:00\\s*+)?(?:off|closed)\\s*+(?:\".*\")?\\s*+;?\\s*+");

  /** Hours that speak of a time of the day or a day of the week say when a place is shut. */
  private static final Pattern TIMES =
      Pattern.compile("\\d|[\u5468\u661f\u793c\u6bcf\u8282\u65e5\u591c\u665a]");

  private static final List<Rule> RULES = rules();

  private PlaceWords() {}

  private static List<Rule> rules() {
    List<Problem> problems = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    Columns columns = Columns.required("state", "where", "words", "notBefore");
    for (Row row : Table.resource(PlaceWords.class, "place-words.csv", columns, problems).rows()) {
      rules.add(
          new Rule(
              State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
              Where.valueOf(row.text("where").toUpperCase(Locale.ROOT)),
              Arrays.asList(row.text("words").split("\\|")),
              row.text("notBefore")));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return List.copyOf(rules);
  }

  /**
   * What a name, a remark or hours say: {@link State#CLOSED} or {@link State#FUTURE}; empty when
   * they say nothing of the kind. Words that are part of a proper name or of a street's, that are
   * negated, or that tell a day of rest say nothing.
   */
  public static Optional<State> of(String text) {
    String plain = plain(text);
    Matcher brackets = IN_BRACKETS.matcher(plain);
    List<String> inside = new ArrayList<>();
    while (brackets.find()) {
      inside.add(brackets.group(1).strip());
    }
    List<String> outside =
        Arrays.stream(BETWEEN_PARTS.split(IN_BRACKETS.matcher(plain).replaceAll(" ")))
            .filter(part -> !part.isEmpty())
            .toList();
    for (Rule rule : RULES) {
      boolean said =
          switch (rule.where) {
            case ANYWHERE -> rule.words.stream().anyMatch(word -> stands(rule, word, plain, false));
            case END ->
                outside.stream().anyMatch(part -> ends(rule, part))
                    || inside.stream().anyMatch(part -> inBrackets(rule, part));
            case BRACKET -> inside.stream().anyMatch(part -> inBrackets(rule, part));
            case ALONE -> inside.stream().anyMatch(rule.words::contains);
            case STATUS -> false;
          };
      if (said) {
        return Optional.of(rule.state);
      }
    }
    return Optional.empty();
  }

  private static boolean ends(Rule rule, String part) {
    return rule.words.stream().anyMatch(word -> stands(rule, word, part, true));
  }

  private static boolean inBrackets(Rule rule, String part) {
    return ends(rule, part)
        || !BRANCH.matcher(part).find()
            && rule.words.stream().anyMatch(word -> stands(rule, word, part, false));
  }

  private static boolean stands(Rule rule, String word, String text, boolean atEnd) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int after = at + word.length();
      boolean last = after == text.length();
      boolean follows = !last && rule.notBefore.indexOf(text.charAt(after)) < 0;
      String before = text.substring(0, at);
      if ((last || !atEnd && follows)
          && !NEGATED.matcher(before).find()
          && !AT_TIMES.matcher(before).find()) {
        return true;
      }
    }
    return false;
  }

  /** What a column of states says; empty when its value is none that is known. */
  public static Optional<State> status(String value) {
    String plain = plain(value).strip();
    String id = plain.replaceAll("[\\s-]+", "_");
    Optional<State> known =
        RULES.stream()
            .filter(
                rule ->
                    rule.where == Where.STATUS
                        && (rule.words.contains(plain) || rule.words.contains(id)))
            .map(Rule::state)
            .findFirst();
    return known.isPresent() ? known : of(value);
  }

  /**
   * What opening hours say: {@link State#CLOSED} when it never opens ({@code off}, {@code Mo-Su,PH
   * off}) or words say so; empty when they speak of times, at which it is shut and then opens
   * again.
   */
  public static Optional<State> ofHours(String hours) {
    if (NEVER_OPEN.matcher(hours).matches()) {
      return Optional.of(State.CLOSED);
    }
    return TIMES.matcher(hours).find() ? Optional.empty() : of(hours);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
