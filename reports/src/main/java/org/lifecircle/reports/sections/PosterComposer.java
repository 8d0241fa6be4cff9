package org.lifecircle.reports.sections;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.Poster;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Outcome;

/** Puts into a few words for residents what they reach on foot. */
public final class PosterComposer {

  private static final int PLACES_NAMED = 3;
  private static final int SECONDS = 60;

  private final ReportContent content;
  private final Wording wording;

  private PosterComposer(ReportContent content) {
    this.content = requireNonNull(content, "content");
    this.wording = new Wording(content.language());
  }

  /** The poster of a content, in the content's language. */
  public static Poster compose(ReportContent content) {
    return new PosterComposer(content).poster();
  }

  private String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }

  private Poster poster() {
    List<Poster.Card> basics = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (FormatFinding finding : content.scorecard().formats()) {
      if (finding.presence() != Outcome.MET) {
        continue;
      }
      if (finding.format().category() == FormatCategory.BASIC) {
        basics.add(card(finding));
      } else {
        others.add(
            comes(finding)
                ? say("cell.noted", name(finding), say("poster.home"))
                : say("poster.other", name(finding), minutes(finding)));
      }
    }
    return new Poster(
        content.language(),
        new Poster.Heading(content.circle().name(), say("poster.title"), say("poster.howTo")),
        basics,
        new Poster.Others(say("poster.others"), others),
        missing(),
        say(
            "poster.foot",
            wording.date(content.circle().evaluationDate()),
            content.circle().dataSource().isBlank()
                ? content.circle().name()
                : content.circle().dataSource()));
  }

  private Poster.Card card(FormatFinding finding) {
    return comes(finding)
        ? new Poster.Card(name(finding), "", say("poster.home"), places(finding))
        : new Poster.Card(name(finding), minutes(finding), say("poster.minutes"), places(finding));
  }

  private String name(FormatFinding finding) {
    return wording.of(finding.format().label());
  }

  /** Whether it comes to half of the residents or more. */
  private static boolean comes(FormatFinding finding) {
    return finding.atHome().residents() > 0 && finding.medianSeconds().orElse(1) == 0;
  }

  /** Whole minutes, rounded up: nobody is promised to be sooner there. */
  private String minutes(FormatFinding finding) {
    int seconds = finding.medianSeconds().orElse(finding.radiusSeconds());
    return wording.number(Math.max(1, (seconds + SECONDS - 1) / SECONDS));
  }

  /** The outlets by name, those nearest to the middle first. */
  private String places(FormatFinding finding) {
    String id = finding.format().id();
    Set<String> names = new LinkedHashSet<>();
    content.circle().outlets().stream()
        .filter(outlet -> outlet.serves(id))
        .sorted(
            Comparator.comparingDouble((Outlet one) -> away(one.location()))
                .thenComparing(Outlet::id))
        .map(content::outletName)
        .filter(name -> !name.equals(name(finding)))
        .filter(named(id))
        .forEach(names::add);
    List<String> first = names.stream().limit(PLACES_NAMED).toList();
    String list = wording.list(first);
    return finding.outlets() > first.size() && !first.isEmpty()
        ? say("poster.more", list, finding.outlets())
        : list;
  }

  /** Whether a name is none that an id stands in for. */
  private Predicate<String> named(String formatId) {
    return name ->
        content.circle().outlets().stream()
            .noneMatch(outlet -> outlet.serves(formatId) && outlet.id().equals(name));
  }

  private double away(Coordinate place) {
    Coordinate center = content.circle().center();
    double east =
        (place.longitude() - center.longitude()) * Math.cos(Math.toRadians(center.latitude()));
    return Math.hypot(east, place.latitude() - center.latitude());
  }

  private Poster.Missing missing() {
    List<String> absent = new ArrayList<>();
    List<String> far = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (FormatFinding finding : content.scorecard().formats()) {
      if (finding.presence() == Outcome.NOT_KNOWN) {
        open.add(name(finding));
      } else if (finding.presence() == Outcome.NOT_MET) {
        (finding.outlets() > 0 ? far : absent).add(name(finding));
      }
    }
    List<String> sentences = new ArrayList<>();
    add(sentences, "poster.absent", absent);
    add(sentences, "poster.far", far);
    add(sentences, "poster.open", open);
    if (sentences.isEmpty()) {
      return new Poster.Missing(say("poster.missing"), List.of(say("poster.nothing")));
    }
    sentences.add(say("poster.tell"));
    return new Poster.Missing(say("poster.missing"), sentences);
  }

  private void add(List<String> sentences, String key, List<String> names) {
    if (!names.isEmpty()) {
      sentences.add(say(key, wording.list(names)));
    }
  }
}
