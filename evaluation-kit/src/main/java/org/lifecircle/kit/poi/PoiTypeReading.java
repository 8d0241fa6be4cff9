package org.lifecircle.kit.poi;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.Problem;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/**
 * Reads cells of types: codes as spreadsheets leave them, Amap's own words for its codes, and the
 * words of other services. The resource {@code amap-types.csv} holds the codes of Amap's classes of
 * places with their large, middle and small class, as far as they are of use here.
 */
final class PoiTypeReading {

  /** Source of the classes: Amap's table of codes of places, read from a public copy. */
  private static final String RESOURCE = "amap-types.csv";

  private static final Columns COLUMNS = Columns.required("code", "large", "middle", "small");

  /** What a spreadsheet may put around a code: {@code ="060200"}, {@code '060200}, quotes. */
  private static final Pattern GUARDS =
      Pattern.compile("^[='\"`\u2018\u201c]+|['\"\u2019\u201d]+$");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}\\s]+");
  private static final Pattern CODE = Pattern.compile("\\d{5,6}");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{5,6})\\.0*");
  private static final Pattern GROUPED = Pattern.compile("(\\d{2,3}),(\\d{3})(?:\\.0*)?");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.(\\d+))?e\\+?0?([45])");

  private final Map<String, String> codes = new LinkedHashMap<>();

  PoiTypeReading() {
    List<Problem> problems = new ArrayList<>();
    for (Row row : Table.resource(PoiTypeReading.class, RESOURCE, COLUMNS, problems).rows()) {
      String code = row.text("code");
      String small = plain(row.text("small"));
      String middle = plain(row.text("middle"));
      String large = plain(row.text("large"));
      codes.put(large + ";" + middle + ";" + small, code);
      codes.putIfAbsent(large + ";" + middle, code.substring(0, 4) + "00");
      codes.putIfAbsent(middle + ";" + small, code);
      codes.putIfAbsent(small, code);
      codes.putIfAbsent(middle, code.substring(0, 4) + "00");
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** The types of a cell, several with {@code |} between them. */
  List<PoiType> read(String cell) {
    return Arrays.stream(Normalizer.normalize(cell, Normalizer.Form.NFKC).split("\\|"))
        .map(this::one)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PoiType> one(String text) {
    String bare = GUARDS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    Optional<PoiType> code = code(bare.toLowerCase(Locale.ROOT));
    return code.isPresent() ? code : Optional.of(words(bare));
  }

  private static Optional<PoiType> code(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    Matcher grouped = GROUPED.matcher(text);
    Matcher scientific = SCIENTIFIC.matcher(text);
    if (CODE.matcher(text).matches()) {
      return Optional.of(code(text, true));
    }
    if (decimal.matches()) {
      return Optional.of(code(decimal.group(1), true));
    }
    if (grouped.matches()) {
      return Optional.of(code(grouped.group(1) + grouped.group(2), true));
    }
    if (scientific.matches()) {
      int shown = scientific.group(1) == null ? 0 : scientific.group(1).length();
      int power = Integer.parseInt(scientific.group(2));
      // What is rounded to hundreds still says the middle class; what is rounded more says nothing.
      return shown < power - 2
          ? Optional.empty()
          : Optional.of(code(new BigDecimal(text).toBigInteger().toString(), shown >= power));
    }
    return Optional.empty();
  }

  /** A spreadsheet eats the zero with which a code begins. */
  private static PoiType code(String digits, boolean exact) {
    return new PoiType(digits.length() == 5 ? "0" + digits : digits, "", exact, "");
  }

  private PoiType words(String text) {
    List<String> steps =
        Arrays.stream(text.split("[;:>]+")).filter(step -> !step.isEmpty()).toList();
    String word = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    String path = String.join(";", steps);
    String code = codes.get(plain(path));
    if (code != null) {
      return new PoiType(code, path, true, "");
    }
    if (steps.size() > 2) {
      String family = codes.get(plain(steps.get(0) + ";" + steps.get(1)));
      if (family != null) {
        return new PoiType(family, path, false, "");
      }
    }
    return new PoiType("", path, true, word);
  }

  private static String plain(String words) {
    return INVISIBLE
        .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
