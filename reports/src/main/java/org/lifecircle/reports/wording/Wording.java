package org.lifecircle.reports.wording;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Language;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.statistics.Estimate;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Level;

/** Writes numbers, dates and sentences in one language. Immutable. */
public final class Wording {

  private static final Phrases PHRASES = Phrases.beside(Wording.class, "phrases");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final Language language;

  /** The wording of a language. */
  public Wording(Language language) {
    this.language = requireNonNull(language, "language");
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** A text of the resource bundles. */
  public String say(String key, Object... arguments) {
    return PHRASES.text(key, arguments).in(language);
  }

  /**
   * A pattern in both languages, filled in.
   *
   * @param pattern as in the resource bundles
   * @param arguments what stands for {0}, {1}, …
   */
  public String say(Text pattern, Object... arguments) {
    return new MessageFormat(of(pattern), language.locale()).format(arguments);
  }

  /** A text whose places {0}, {1}, … stay, for a page that fills them in itself. */
  public String raw(String key) {
    return say(key, "{0}", "{1}", "{2}");
  }

  /** A text of the resource bundles, empty when they have none of that key. */
  public Optional<String> find(String key) {
    try {
      return Optional.of(say(key));
    } catch (MissingResourceException missing) {
      return Optional.empty();
    }
  }

  /** The words of a text in this language. */
  public String of(Text text) {
    return text.in(language);
  }

  /**
   * A level in words: one that the data does not decide is none that was missed.
   *
   * @param certain the level that is certainly reached
   * @param decided whether no higher one may be reached, whatever is not known
   */
  public String level(Level certain, boolean decided) {
    if (decided) {
      return of(certain.label());
    }
    return certain == Level.NONE
        ? say("verdict.undecided.word")
        : say("verdict.atLeast.word", of(certain.label()));
  }

  /** A whole number with thousands separators. */
  public String number(long number) {
    return format("#,##0", BigDecimal.valueOf(number));
  }

  /** A number with at most two decimals and thousands separators. */
  public String number(BigDecimal number) {
    return format("#,##0.##", number);
  }

  /** A number with exactly so many decimals and thousands separators. */
  public String decimals(BigDecimal number, int decimals) {
    return format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), number);
  }

  /** A number with one decimal. */
  public String oneDecimal(double number) {
    return format("#,##0.0", BigDecimal.valueOf(number));
  }

  /**
   * A mean of counts: whole from ten on, below with one decimal; what is above 0 is never written
   * as 0.
   */
  public String mean(double mean) {
    if (mean > 0 && mean < 0.05) {
      return say("mean.tiny");
    }
    return format(mean < 9.95 ? "#,##0.#" : "#,##0", BigDecimal.valueOf(mean));
  }

  /** A share of 1 that was estimated, as a percentage with one decimal. */
  public String share(Estimate share) {
    return percentWithDecimal(share.mean());
  }

  /** The interval of a share that was estimated, as percentages with one decimal. */
  public String shareInterval(Estimate share) {
    return say(
        "interval",
        percentWithDecimal(Math.max(0, share.lower())),
        percentWithDecimal(Math.min(1, share.upper())));
  }

  /**
   * The interval of a figure that was estimated and is never below 0, with one decimal; that there
   * is none where it was simulated once.
   */
  public String interval(Estimate figure) {
    return !figure.bounded()
        ? say("estimate.none")
        : say("interval", oneDecimal(Math.max(0, figure.lower())), oneDecimal(figure.upper()));
  }

  private String percentWithDecimal(double share) {
    return oneDecimal(share * 100) + "%";
  }

  /** From a lowest to a highest value, each with one decimal; one number where they are equal. */
  public String interval(BigDecimal atLeast, BigDecimal atMost) {
    String low = oneDecimal(atLeast.doubleValue());
    String high = oneDecimal(atMost.doubleValue());
    return low.equals(high) ? low : say("interval", low, high);
  }

  /** From a lowest to a highest share of 1, as percentages; one where they are equal. */
  public String shares(double atLeast, double atMost) {
    String low = percent(atLeast);
    String high = percent(atMost);
    return low.equals(high) ? low : say("interval", low, high);
  }

  /** From a lowest to a highest number of points; one number where they are equal. */
  public String points(BigDecimal atLeast, BigDecimal atMost) {
    return atLeast.compareTo(atMost) == 0
        ? number(atLeast)
        : say("interval", number(atLeast), number(atMost));
  }

  /** A share of 1 as a whole percentage. Only all is 100 % and only none is 0 %. */
  public String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share * 100);
    BigDecimal whole = percent.setScale(0, RoundingMode.HALF_UP);
    boolean misleading =
        whole.signum() == 0 && percent.signum() > 0
            || whole.intValue() == 100 && percent.doubleValue() < 100;
    return format(misleading ? "#,##0.0" : "#,##0", percent.min(cap(percent))) + "%";
  }

  private static BigDecimal cap(BigDecimal percent) {
    return percent.doubleValue() < 100 ? new BigDecimal("99.9") : percent;
  }

  /** How much a part is of a whole, as {@link #percent}; a dash when there is no whole. */
  public String percent(long part, long whole) {
    return whole == 0 ? "—" : percent((double) part / whole);
  }

  /**
   * The share of residents who reach a format: one number, or what is certain and what is possible.
   */
  public String share(FormatFinding finding) {
    String certain = percent(finding.residentsWithinRadius(), finding.residents());
    return bounded(finding)
        ? say(
            "interval",
            certain,
            percent(finding.residentsWithinRadiusAtMost(), finding.residents()))
        : certain;
  }

  /** How many residents reach a format: one number, or how many certainly and perhaps do. */
  public String people(FormatFinding finding) {
    String certain = number(finding.residentsWithinRadius());
    return bounded(finding)
        ? say("interval", certain, number(finding.residentsWithinRadiusAtMost()))
        : certain;
  }

  /** How many residents certainly do not reach a format; where more may not, it says at least. */
  public String outOfReach(FormatFinding finding) {
    String certain = number(finding.residents() - finding.residentsWithinRadiusAtMost());
    return bounded(finding) ? say("count.atLeast", certain) : certain;
  }

  private static boolean bounded(FormatFinding finding) {
    return finding.residentsWithinRadius() < finding.residentsWithinRadiusAtMost();
  }

  /** Seconds as minutes, at most one decimal, with the unit. */
  public String minutes(int seconds) {
    return say("unit.minutes", format("#,##0.#", BigDecimal.valueOf(seconds / 60.0)));
  }

  /** Seconds as minutes, a dash when there are none. */
  public String minutes(OptionalInt seconds) {
    return seconds.isPresent() ? minutes(seconds.getAsInt()) : "—";
  }

  /**
   * A value with its unit; the unit {@code 1} is a share and is written as a percentage, and {@code
   * yesNo} says whether something is there.
   */
  public String quantity(BigDecimal value, String unit) {
    if (unit.equals("yesNo")) {
      return say(value.signum() > 0 ? "unit.yesNo.yes" : "unit.yesNo.no");
    }
    if (unit.equals("1")) {
      // Cut off as in the sentences of a verdict, so that 49.96% is never shown as 50%.
      return format("#,##0.#", value.movePointRight(2).setScale(1, RoundingMode.DOWN)) + "%";
    }
    Optional<String> name = find("unit." + unit.replace(",", "").replace(' ', '-'));
    return name.map(known -> number(value) + known)
        .orElseGet(() -> (number(value) + " " + unit).strip());
  }

  /** A value with its unit, a dash when there is none. */
  public String quantity(Optional<BigDecimal> value, String unit) {
    return value.map(known -> quantity(known, unit)).orElse("—");
  }

  /** A day. */
  public String date(LocalDate date) {
    return language == Language.ZH
        ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
        : date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** A day of the week. */
  public String weekday(DayOfWeek day) {
    return say("weekday." + day.name().toLowerCase(Locale.ROOT));
  }

  /** The simulated dates. */
  public String dates(LivedDays lived) {
    List<LocalDate> dates = lived.dates();
    return lived.isWholeWeek()
        ? say("dates.week", date(dates.get(0)), date(dates.get(dates.size() - 1)))
        : say("dates.one", date(dates.get(0)), weekday(dates.get(0).getDayOfWeek()));
  }

  /** The simulated days, and how often each was simulated. */
  public String days(LivedDays lived) {
    List<LocalDate> dates = lived.dates();
    return lived.isWholeWeek()
        ? say(
            "days.week",
            date(dates.get(0)),
            date(dates.get(dates.size() - 1)),
            lived.replications())
        : say(
            "days.one",
            date(dates.get(0)),
            weekday(dates.get(0).getDayOfWeek()),
            lived.replications());
  }

  /** Words at the beginning of a sentence. */
  public String first(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + words.substring(words.offsetByCodePoints(0, 1));
  }

  /**
   * The mark of a footnote that says how sure a source is; none for the wording of an official
   * document. The notes under the tables explain it once.
   */
  public String footnote(SourceStatus status) {
    return find("footnote." + status.id()).orElse("");
  }

  /** A sentence of the rules, with footnotes instead of words that say how sure a number is. */
  public String footnoted(Text sentence) {
    String words = of(sentence);
    for (SourceStatus status : SourceStatus.values()) {
      String label = of(status.label());
      words =
          words
              .replace("（" + label + "）", footnote(status))
              .replace(" (" + label + ")", footnote(status));
    }
    return words;
  }

  /** What the names in a list are, for their measure word. */
  public enum Listed {
    /** Business formats and other kinds. */
    KINDS,
    /** Items of any sort. */
    ITEMS,
    /** Places. */
    PLACES,
    /** Homes. */
    HOMES,
    /** Living circles. */
    CIRCLES
  }

  /** Several names one after another. */
  public String list(List<String> names) {
    return String.join(language == Language.ZH ? "、" : ", ", names);
  }

  /** Several names of items, the first few spelled out and the rest counted. */
  public String list(List<String> names, int most) {
    return list(names, most, Listed.ITEMS);
  }

  /**
   * Several names, the first few spelled out and the rest counted.
   *
   * @param what the names are
   */
  public String list(List<String> names, int most, Listed what) {
    if (names.size() <= most) {
      return list(names);
    }
    return say(
        "list.more." + what.name().toLowerCase(Locale.ROOT),
        list(names.subList(0, most)),
        number(names.size()));
  }

  /** Several whole sentences one after another. */
  public String sentences(List<String> sentences) {
    return String.join(language == Language.ZH ? "" : " ", sentences);
  }

  /** The title of a document: the state's in Chinese, as they are; our own in this language. */
  public String document(SourceDocument document) {
    return find("document." + document.id()).orElse(document.title());
  }

  /** A clause as document number (or title) and place. */
  public String clause(Clause clause) {
    String document =
        clause.document().number().isBlank()
            ? document(clause.document())
            : clause.document().number();
    return (document + " " + clause.clause()).strip();
  }

  private String format(String pattern, BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
