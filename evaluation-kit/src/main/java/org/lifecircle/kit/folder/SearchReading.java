package org.lifecircle.kit.folder;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lifecircle.kit.cells.CellMeaning;
import org.lifecircle.kit.cells.CellSearch;
import org.lifecircle.kit.formats.EverydayNames;
import org.lifecircle.kit.formats.EverydayNames.Decision;
import org.lifecircle.kit.formats.EverydayNames.Meaning;
import org.lifecircle.kit.yaml.YamlMapping;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Completeness;
import org.lifecircle.model.FormatCatalog;
import org.lifecircle.model.OutletSearch;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Text;

/**
 * Reads and writes for which formats the outlets of a circle were looked for: in {@code
 * circle.yaml} under the key {@code outletSearch}, and as one line where a table has a single cell
 * for it. The line says what holds for all formats, then exceptions: {@code complete;
 * forward-warehouse=unknown}.
 */
public final class SearchReading {

  /** The key of {@code circle.yaml}, and the column of a table. */
  public static final String KEY = "outletSearch";

  private static final String OTHERS = "default";
  private static final String FORMATS = "formats";
  private static final Phrases PHRASES = Phrases.beside(SearchReading.class, "phrases");

  private final FormatCatalog formats;
  private final EverydayNames names;

  /**
   * A reading of statements about formats.
   *
   * @param formats the formats that may be named
   */
  public SearchReading(FormatCatalog formats) {
    this.formats = requireNonNull(formats, "formats");
    this.names = EverydayNames.of(formats);
  }

  /** The one format that a word means: an id, an official name or an everyday name. */
  public Optional<BusinessFormat> format(String word) {
    return names
        .meaning(word)
        .filter(meaning -> meaning.decision() != Decision.UNCLEAR)
        .map(Meaning::formats)
        .filter(those -> those.size() == 1)
        .map(those -> those.get(0));
  }

  /** Why a word means no format, and what would be right. */
  public Text noFormat(String word) {
    Optional<Meaning> meaning = names.meaning(word);
    if (meaning.isPresent() && !meaning.get().formats().isEmpty()) {
      return PHRASES.text("format.unclear", ids(meaning.get().formats()), meaning.get().remark());
    }
    return names
        .slip(word)
        .map(format -> PHRASES.text("format.unknown.maybe", format.id()))
        .orElseGet(() -> PHRASES.text("format.unknown", ids(formats.formats())));
  }

  private static String ids(List<BusinessFormat> formats) {
    return String.join(", ", formats.stream().map(BusinessFormat::id).toList());
  }

  /** What {@code circle.yaml} says; nothing said is not known. Problems go to the mapping. */
  OutletSearch read(YamlMapping yaml) {
    if (yaml.single(KEY)) {
      return line(yaml.text(KEY).orElse(""), (value, message) -> yaml.problem(KEY, message));
    }
    Optional<YamlMapping> stated = yaml.mapping(KEY);
    if (stated.isEmpty()) {
      return OutletSearch.UNKNOWN;
    }
    stated.get().allowOnly(List.of(OTHERS, FORMATS));
    Map<String, Completeness> byFormat = new LinkedHashMap<>();
    stated.get().mapping(FORMATS).ifPresent(those -> formats(those, byFormat));
    return new OutletSearch(byFormat, value(stated.get(), OTHERS).orElse(Completeness.UNKNOWN));
  }

  private void formats(YamlMapping stated, Map<String, Completeness> byFormat) {
    for (String word : stated.keys()) {
      Optional<BusinessFormat> format = format(word);
      Optional<Completeness> said = value(stated, word);
      if (format.isEmpty()) {
        stated.problem(word, noFormat(word));
      } else if (byFormat.containsKey(format.get().id())) {
        stated.problem(word, PHRASES.text("format.twice", format.get().id()));
      } else {
        byFormat.put(format.get().id(), said.orElse(Completeness.UNKNOWN));
      }
    }
  }

  private static Optional<Completeness> value(YamlMapping mapping, String key) {
    return mapping
        .text(key)
        .flatMap(
            text -> {
              CellMeaning<Completeness> meaning = CellSearch.read(text);
              meaning.wrong().ifPresent(message -> mapping.problem(key, message));
              return meaning.value();
            });
  }

  /**
   * What one line says; a blank line says nothing.
   *
   * @param wrong takes each part that cannot be read, and why
   */
  public OutletSearch line(String text, BiConsumer<String, Text> wrong) {
    Completeness others = Completeness.UNKNOWN;
    Map<String, Completeness> byFormat = new LinkedHashMap<>();
    for (String part : text.split("[;\uFF1B]")) {
      String[] sides = part.split("[=\uFF1D:\uFF1A]", 2);
      CellMeaning<Completeness> said = CellSearch.read(sides[sides.length - 1]);
      said.wrong().ifPresent(message -> wrong.accept(part.strip(), message));
      if (sides.length == 1) {
        others = said.value().orElse(others);
        continue;
      }
      String word = sides[0].strip();
      Optional<BusinessFormat> format = format(word);
      if (format.isEmpty()) {
        wrong.accept(word, noFormat(word));
      } else {
        byFormat.put(format.get().id(), said.value().orElse(Completeness.UNKNOWN));
      }
    }
    return new OutletSearch(byFormat, others);
  }

  /** The line that {@link #line} reads as this; blank when nobody said anything. */
  public static String line(OutletSearch search) {
    if (search.equals(OutletSearch.UNKNOWN)) {
      return "";
    }
    StringBuilder line = new StringBuilder(search.others().id());
    search
        .byFormat()
        .forEach((id, said) -> line.append("; ").append(id).append("=").append(said.id()));
    return line.toString();
  }

  /** The value of the key in {@code circle.yaml}; empty when nobody said anything. */
  static Optional<Object> yaml(OutletSearch search) {
    if (search.equals(OutletSearch.UNKNOWN)) {
      return Optional.empty();
    }
    if (search.byFormat().isEmpty()) {
      return Optional.of(search.others().id());
    }
    Map<String, Object> byFormat = new LinkedHashMap<>();
    search.byFormat().forEach((id, said) -> byFormat.put(id, said.id()));
    Map<String, Object> stated = new LinkedHashMap<>();
    stated.put(OTHERS, search.others().id());
    stated.put(FORMATS, byFormat);
    return Optional.of(stated);
  }
}
