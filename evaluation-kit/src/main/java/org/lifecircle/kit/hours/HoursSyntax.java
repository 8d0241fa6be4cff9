package org.lifecircle.kit.hours;

import ch.poole.openinghoursparser.I18n;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * Reads and writes opening hours: the OpenStreetMap syntax (wiki.openstreetmap.org, Key:
 * opening_hours), Chinese as people write it, and loose spellings such as {@code 8am-5pm}.
 *
 * <p>Rules apply in the order of the specification: a rule after {@code ;} replaces earlier ones on
 * its days, one after {@code ,} adds to them, {@code off} takes away, one after {@code ||} counts
 * where all others say closed. A stretch that runs past midnight belongs to the day on which it
 * begins. Months, dates, weeks and years are kept and hold on their dates; what nobody can tell
 * beforehand, such as public holidays and the sun, is not known on the days and at the times that
 * it may mean.
 */
public final class HoursSyntax {

  /** The longest text that is read. A value of OpenStreetMap has at most 255 characters. */
  public static final int LONGEST_TEXT = 1_000;

  /** An hour as people write it; the syntax asks for two digits. */
  private static final Pattern ONE_DIGIT_HOUR = Pattern.compile("(?<![\\d:.])\\d[:：]\\d\\d");

  private static final Phrases PHRASES = Phrases.beside(HoursSyntax.class, "phrases");

  static {
    // The parser words its reasons in the machine's language; the same input must read the same.
    I18n.setLocale(Locale.ROOT);
  }

  private HoursSyntax() {}

  /**
   * Reads hours such as {@code Mo-Fr 06:00-20:00; Sa,Su 07:00-19:00}; where they are written in
   * another way, a note says how they were understood.
   */
  public static HoursReading read(String text) {
    return read(text, true);
  }

  /** Reads hours as people write them, as {@link #read}, without a note on the way of writing. */
  public static HoursReading readLoosely(String text) {
    return read(text, false);
  }

  /**
   * Reads the times of a condition, such as {@code Nov-Mar} or {@code sunset-sunrise}, which must
   * be in the syntax but for leading zeros: what merely resembles it, such as {@code wet}, is no
   * time.
   */
  static HoursReading readCondition(String text) {
    if (text.length() > LONGEST_TEXT) {
      return tooLong(text);
    }
    try {
      return CalendarReading.condition(text, parse(text, true));
    } catch (OpeningHoursParseException | TokenMgrError e) {
      return mended(text)
          .filter(meant -> alike(text, meant))
          .map(HoursSyntax::readCondition)
          .orElseGet(() -> HoursReading.wrong(PHRASES.text("hours.wrong", reason(e))));
    }
  }

  /** Whether two texts differ in leading zeros, blanks and capitals only. */
  private static boolean alike(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.replaceAll("(?<!\\d)0(?=\\d)|\\s", "").toLowerCase(Locale.ROOT);
  }

  private static HoursReading tooLong(String text) {
    return HoursReading.wrong(
        PHRASES.text(
            "hours.long", Integer.toString(text.length()), Integer.toString(LONGEST_TEXT)));
  }

  private static HoursReading read(String written, boolean telling) {
    if (written.length() > LONGEST_TEXT) {
      return tooLong(written);
    }
    String text = written.strip();
    boolean oneDigit = ONE_DIGIT_HOUR.matcher(text).find();
    if (oneDigit && ChineseHours.readable(text) && ChineseHours.inSyntax(text).isEmpty()) {
      return HoursReading.wrong(PHRASES.text("hours.twofold", text.strip()));
    }
    Throwable wrong;
    try {
      return CalendarReading.of(text, parse(text, true));
    } catch (OpeningHoursParseException | TokenMgrError e) {
      wrong = e;
    }
    Optional<String> chinese = ChineseHours.inSyntax(text);
    Optional<String> meant = chinese.isPresent() ? chinese : mended(text);
    if (meant.isEmpty()) {
      return HoursReading.wrong(notMeant(text, wrong));
    }
    try {
      HoursReading reading = CalendarReading.of(meant.get(), parse(meant.get(), true));
      List<Text> notes = new ArrayList<>(reading.notes());
      if (telling && !alike(text, meant.get())) {
        notes.add(0, PHRASES.text("hours.meant", text.strip(), meant.get()));
      }
      return new HoursReading(reading.hours(), notes, Optional.empty());
    } catch (OpeningHoursParseException | TokenMgrError e) {
      return HoursReading.wrong(PHRASES.text("hours.wrong", reason(wrong)));
    }
  }

  private static Text notMeant(String text, Throwable wrong) {
    if (ChineseHours.saysNoTime(text)) {
      return PHRASES.text("hours.nothing", text.strip());
    }
    return ChineseHours.readable(text)
        ? PHRASES.text("hours.twofold", text.strip())
        : PHRASES.text("hours.wrong", reason(wrong));
  }

  private static List<Rule> parse(String text, boolean strict) throws OpeningHoursParseException {
    List<Rule> rules = new OpeningHoursParser(new StringReader(text)).rules(strict, false);
    if (rules.stream().allMatch(Rule::isEmpty)) {
      throw new TokenMgrError("no rule", 0);
    }
    return rules;
  }

  /** The parser's reason where it says one in words; its token dump helps nobody. */
  private static Text reason(Throwable wrong) {
    String message = "";
    if (wrong instanceof OpeningHoursParseException several) {
      message = several.getMessage();
      if (several.getExceptions() != null && !several.getExceptions().isEmpty()) {
        message = several.getExceptions().get(0).getMessage();
      }
    }
    message = message == null ? "" : message.replaceAll(" at line \\d+, column -?\\d+", "").strip();
    if (message.isEmpty() || message.startsWith("Encountered")) {
      return Text.same("");
    }
    // The parser speaks English only.
    return new Text("", " (" + message.toLowerCase(Locale.ROOT) + ")");
  }

  /** What loose writing, such as full-width digits or 8am, is in the strict syntax. */
  private static Optional<String> mended(String text) {
    String narrow =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[~\u2013\u2014\u301C]", "-");
    try {
      String meant = Util.rulesToOpeningHoursString(parse(narrow, false));
      parse(meant, true);
      return Optional.of(meant);
    } catch (OpeningHoursParseException | TokenMgrError e) {
      return Optional.empty();
    }
  }

  /**
   * Hours that {@link #read} turns into the same hours: the text as it was written where it says
   * them by itself, otherwise the week written anew, for example {@code Mo-Fr 08:00-20:00; Sa
   * 09:00-18:00}.
   *
   * <p>Hours of a calendar are written as the text that they have.
   */
  public static String write(OpeningHours hours) {
    boolean faithful =
        !hours.text().isBlank()
            && hours.text().equals(hours.text().strip())
            && read(hours.text()).hours().filter(hours::equals).isPresent();
    if (faithful) {
      return hours.text();
    }
    return hours.sameEveryWeek() ? WeekWriting.write(hours.spans()) : hours.text();
  }
}
