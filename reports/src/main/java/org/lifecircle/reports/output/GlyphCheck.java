package org.lifecircle.reports.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Quality;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;

/** Finds the characters of an evaluator's own words that the font cannot draw. */
final class GlyphCheck {

  private static final String CODE = "glyph-missing";
  private static final int NAMED = 3;

  private GlyphCheck() {}

  /** The content, with a warning when something in it would be drawn as an empty box. */
  static ReportContent of(ReportContent content, ReportFont font) {
    Set<String> characters = new LinkedHashSet<>();
    Set<String> places = new LinkedHashSet<>();
    for (String words : words(content)) {
      List<String> missing = font.missing(words);
      if (!missing.isEmpty()) {
        characters.addAll(missing);
        places.add(words);
      }
    }
    if (characters.isEmpty()) {
      return content;
    }
    Warning warning =
        new Warning(
            CODE,
            "",
            new Text(
                message(Language.ZH, characters, places),
                message(Language.EN, characters, places)));
    return new ReportContent(
        content.language(),
        content.softwareVersion(),
        content.evaluation().with(warning),
        content.plan(),
        content.review());
  }

  private static List<String> words(ReportContent content) {
    List<String> words = new ArrayList<>();
    words.add(content.circle().name());
    words.add(content.circle().city());
    words.add(content.circle().dataSource());
    content.circle().homes().stream().map(Home::name).forEach(words::add);
    content.circle().outlets().stream().map(Outlet::name).forEach(words::add);
    content.circle().outlets().stream().map(Outlet::evidence).forEach(words::add);
    content.circle().unused().stream().map(one -> one.outlet().name()).forEach(words::add);
    content.circle().unused().stream().map(UnusedOutlet::evidence).forEach(words::add);
    content.circle().outlets().stream()
        .flatMap(outlet -> outlet.qualities().stream())
        .map(Quality::evidence)
        .forEach(words::add);
    content.evidence().stream().map(Evidence::inspector).forEach(words::add);
    content.evidence().stream().map(Evidence::note).forEach(words::add);
    return words;
  }

  private static String message(Language language, Set<String> characters, Set<String> places) {
    Wording wording = new Wording(language);
    String named =
        characters.stream()
            .map(one -> one + String.format(Locale.ROOT, " (U+%04X)", one.codePointAt(0)))
            .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    return wording.say(
        "glyphs.missing", named, wording.list(List.copyOf(places), NAMED, Listed.PLACES));
  }
}
