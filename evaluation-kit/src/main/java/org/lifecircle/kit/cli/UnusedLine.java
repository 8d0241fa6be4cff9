package org.lifecircle.kit.cli;

import java.util.stream.Collectors;
import org.lifecircle.model.Circle;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.model.UnusedOutlet;

/** Says in one line what of a circle is built and not in use. */
final class UnusedLine {

  private UnusedLine() {}

  /** The line, of a circle that has any. */
  static Text of(Circle circle) {
    return LifeCircle.PHRASES.text(
        "unused",
        Integer.toString(circle.unused().size()),
        Text.deferred(language -> named(circle, language)));
  }

  private static String named(Circle circle, Language language) {
    String comma = LifeCircle.PHRASES.text("unused.comma").in(language);
    return circle.unused().stream()
        .map(
            one ->
                LifeCircle.PHRASES
                    .text("unused.one", one.outlet().name(), causes(one, comma, language))
                    .in(language))
        .collect(Collectors.joining(comma));
  }

  private static String causes(UnusedOutlet unused, String comma, Language language) {
    return unused.causes().stream()
        .map(cause -> cause.label().in(language))
        .collect(Collectors.joining(comma));
  }
}
