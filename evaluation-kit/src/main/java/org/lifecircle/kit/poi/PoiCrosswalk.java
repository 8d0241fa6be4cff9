package org.lifecircle.kit.poi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.lifecircle.kit.formats.EverydayNames;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Which types of places of Amap and Baidu, and which words in their names, mean which business
 * format. The table is the resource {@code poi-formats.csv}: format ({@code -}: none), code (an
 * Amap code of six digits, the beginning of one with {@code *} after it, a Baidu tag such as {@code
 * 购物;便利店}, or {@code *} for any), words of which the name must hold one, words of which it must
 * hold none, and how sure the line is.
 */
public final class PoiCrosswalk {

  /** The table's name beside this class. */
  public static final String RESOURCE = "poi-formats.csv";

  private static final Columns COLUMNS =
      Columns.required("format", "code", "name", "notName", "status", "note");
  private static final String NO_FORMAT = "-";
  private static final String ANY = "*";

  /** How sure it is that a place is of a format, the surest first. */
  public enum Confidence {
    /** The type means this format. */
    CODE("code"),
    /** The type holds several kinds of places, and the name says which. */
    CODE_AND_NAME("code-and-name"),
    /** The family of the type means this format. */
    CODE_PREFIX("code-prefix"),
    /** The words of the type are an everyday name of this format. */
    TYPE_WORD("type-word"),
    /** Only the name says so. */
    NAME("name"),
    /** The type means several formats, and the name does not say which: the first is taken. */
    AMBIGUOUS("ambiguous");

    private final String id;

    Confidence(String id) {
      this.id = id;
    }

    /** The name in tables. */
    public String id() {
      return id;
    }
  }

  /** Why a place is of no format. */
  public enum Unclassified {
    UNKNOWN_TYPE("unknown-type"),
    NOT_A_FORMAT("not-a-format"),
    NAME_NEEDED("name-needed");

    private final String id;

    Unclassified(String id) {
      this.id = id;
    }

    /** The name in tables. */
    public String id() {
      return id;
    }
  }

  /**
   * What a place is.
   *
   * @param formatId the format; empty when it is none
   * @param alternatives further formats that it may be, in the order of the table
   * @param confidence how sure it is; empty without a format
   * @param status how sure the line of the table is; empty without a format
   * @param reason why it is none; empty with a format
   */
  public record Finding(
      Optional<String> formatId,
      List<String> alternatives,
      Optional<Confidence> confidence,
      Optional<SourceStatus> status,
      Optional<Unclassified> reason) {

    public Finding {
      alternatives = List.copyOf(alternatives);
    }

    static Finding none(Unclassified reason) {
      return new Finding(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }
  }

  /** A line of the table. */
  private record Rule(
      String formatId,
      String code,
      List<String> words,
      List<String> notWords,
      SourceStatus status) {

    boolean isFormat() {
      return !formatId.equals(NO_FORMAT);
    }

    boolean exact(PoiType type) {
      return code.equals(type.code()) || code.equals(type.path());
    }

    boolean family(PoiType type) {
      return code.endsWith(ANY)
          && !code.equals(ANY)
          && type.code().startsWith(code.substring(0, code.length() - 1));
    }

    boolean named(String name) {
      return words.stream().anyMatch(name::contains) && allowed(name);
    }

    boolean allowed(String name) {
      return notWords.stream().noneMatch(name::contains);
    }
  }

  private static final List<EverydayNames.Decision> MEANT =
      List.of(EverydayNames.Decision.OFFICIAL, EverydayNames.Decision.CLEAR);

  private final List<Rule> rules = new ArrayList<>();
  private final PoiTypeReading reading = new PoiTypeReading();
  private final EverydayNames everyday;

  private PoiCrosswalk(EverydayNames everyday) {
    this.everyday = everyday;
  }

  /** The table that comes with the product, as far as it speaks of formats of a catalog. */
  public static PoiCrosswalk standard(FormatCatalog formats) {
    PoiCrosswalk crosswalk = new PoiCrosswalk(EverydayNames.of(formats));
    Lines.ALL.stream()
        .filter(one -> !one.isFormat() || formats.find(one.formatId()).isPresent())
        .forEach(crosswalk.rules::add);
    return crosswalk;
  }

  /** The table, which is read once however many tables of places are. */
  private static final class Lines {

    private static final List<Rule> ALL = read();

    private static List<Rule> read() {
      List<Problem> problems = new ArrayList<>();
      List<Rule> rules = new ArrayList<>();
      for (Row row : Table.resource(PoiCrosswalk.class, RESOURCE, COLUMNS, problems).rows()) {
        Optional<String> format = row.requiredText("format");
        Optional<String> code = row.requiredText("code");
        Optional<SourceStatus> status = row.value("status", SourceStatus.class);
        if (format.isPresent() && code.isPresent() && status.isPresent()) {
          rules.add(
              new Rule(
                  format.get(),
                  code.get(),
                  words(row.text("name")),
                  words(row.text("notName")),
                  status.get()));
        }
      }
      if (!problems.isEmpty()) {
        throw new InvalidInputException(problems);
      }
      return List.copyOf(rules);
    }
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split("\\|")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** The formats that the table speaks of, each once, in its order. */
  public Set<String> formatIds() {
    Set<String> ids = new LinkedHashSet<>();
    rules.stream().filter(Rule::isFormat).forEach(rule -> ids.add(rule.formatId));
    return Collections.unmodifiableSet(ids);
  }

  /**
   * What a place is.
   *
   * @param type a cell of types: Amap codes or Amap's words for them, several with {@code |}
   *     between them, a tag of Baidu, a category of Tencent, or an everyday name of a format
   * @param name what the place is called
   */
  public Finding find(String type, String name) {
    List<PoiType> types = reading.read(type);
    List<Rule> exact = matching(types, Rule::exact);
    List<Rule> named = exact.stream().filter(rule -> rule.isFormat() && rule.named(name)).toList();
    if (!named.isEmpty()) {
      return found(named.get(0), List.of(), Confidence.CODE_AND_NAME);
    }
    List<PoiType> possible = types.stream().filter(one -> !isNone(one)).toList();
    List<Rule> plain =
        matching(possible, Rule::exact).stream()
            .filter(rule -> rule.words.isEmpty() && rule.allowed(name))
            .toList();
    List<String> formats = plain.stream().map(Rule::formatId).distinct().toList();
    if (formats.size() > 1) {
      Optional<Rule> byName = byName(name).filter(rule -> formats.contains(rule.formatId));
      if (byName.isPresent()) {
        return found(byName.get(), List.of(), Confidence.CODE_AND_NAME);
      }
      return found(plain.get(0), formats.subList(1, formats.size()), Confidence.AMBIGUOUS);
    }
    if (formats.size() == 1) {
      boolean exactly = types.stream().anyMatch(one -> one.exact() && plain.get(0).exact(one));
      return found(plain.get(0), List.of(), exactly ? Confidence.CODE : Confidence.CODE_PREFIX);
    }
    Optional<Rule> family =
        matching(possible, Rule::family).stream().filter(rule -> rule.allowed(name)).findFirst();
    if (family.isPresent()) {
      return found(family.get(), List.of(), Confidence.CODE_PREFIX);
    }
    if (possible.size() < types.size()) {
      return Finding.none(Unclassified.NOT_A_FORMAT);
    }
    return byWords(types, exact, name);
  }

  /** What the words of types and the name say where no line of the table decides. */
  private Finding byWords(List<PoiType> types, List<Rule> exact, String name) {
    Optional<EverydayNames.Meaning> meaning =
        exact.isEmpty()
            ? types.stream().flatMap(one -> everyday.meaning(one.word()).stream()).findFirst()
            : Optional.empty();
    Optional<Rule> byName = byName(name);
    if (meaning.isPresent() && MEANT.contains(meaning.get().decision())) {
      List<String> ids = meaning.get().formats().stream().map(BusinessFormat::id).toList();
      return new Finding(
          Optional.of(ids.get(0)),
          ids.subList(1, ids.size()),
          Optional.of(Confidence.TYPE_WORD),
          Optional.of(SourceStatus.ASSUMPTION),
          Optional.empty());
    }
    if (byName.isPresent()) {
      return found(byName.get(), List.of(), Confidence.NAME);
    }
    if (meaning.isPresent()) {
      return Finding.none(
          meaning.get().decision() == EverydayNames.Decision.NONE
              ? Unclassified.NOT_A_FORMAT
              : Unclassified.NAME_NEEDED);
    }
    return Finding.none(
        exact.stream().anyMatch(rule -> !rule.words.isEmpty())
            ? Unclassified.NAME_NEEDED
            : Unclassified.UNKNOWN_TYPE);
  }

  private List<Rule> matching(List<PoiType> types, BiPredicate<Rule, PoiType> match) {
    return rules.stream()
        .filter(rule -> types.stream().anyMatch(type -> match.test(rule, type)))
        .toList();
  }

  private boolean isNone(PoiType type) {
    return rules.stream().anyMatch(rule -> !rule.isFormat() && rule.exact(type));
  }

  private Optional<Rule> byName(String name) {
    return rules.stream().filter(rule -> rule.code.equals(ANY) && rule.named(name)).findFirst();
  }

  private static Finding found(Rule rule, List<String> alternatives, Confidence confidence) {
    return new Finding(
        Optional.of(rule.formatId),
        alternatives,
        Optional.of(confidence),
        Optional.of(rule.status),
        Optional.empty());
  }
}
