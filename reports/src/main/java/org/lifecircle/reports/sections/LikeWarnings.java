package org.lifecircle.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lifecircle.model.Home;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;

/**
 * Says warnings that differ in a name and in figures only once: the sentence with the range of the
 * figures, then the names.
 */
final class LikeWarnings {

  /** Fewer are told one by one. */
  private static final int FEWEST = 3;

  private static final int NAMED = 80;
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** Where the figures of a sentence stand. */
  private static final String PLACE = "\u0000";

  private final Wording wording;

  /** The names by which the sentences call the places, and those that a reader is shown. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<String, String> shown = new LinkedHashMap<>();

  LikeWarnings(ReportContent content, Wording wording) {
    this.wording = wording;
    for (Home home : content.circle().homes()) {
      names.put(home.id(), content.homeName(home));
      shown.put(home.id(), content.homeName(home));
    }
    for (Outlet outlet : content.circle().outlets()) {
      names.put(outlet.id(), outlet.name().isBlank() ? outlet.id() : outlet.name());
      shown.put(outlet.id(), content.outletName(outlet));
    }
  }

  /** The warnings of one kind as sentences, in their order. */
  List<String> told(List<Warning> warnings) {
    Map<String, List<Warning>> bySentence = new LinkedHashMap<>();
    for (int i = 0; i < warnings.size(); i++) {
      Warning warning = warnings.get(i);
      // A sentence about a place that does not begin with its name is told once when it is the
      // same for all; one about no place stays alone.
      String same =
          names.containsKey(warning.subject()) ? wording.of(warning.message()) : PLACE + i;
      String key =
          afterName(warning).map(words -> FIGURE.matcher(words).replaceAll(PLACE)).orElse(same);
      bySentence.computeIfAbsent(key, one -> new ArrayList<>()).add(warning);
    }
    List<String> told = new ArrayList<>();
    for (List<Warning> like : bySentence.values()) {
      if (like.size() < FEWEST) {
        like.forEach(warning -> told.add(alone(warning)));
      } else {
        told.add(together(like));
      }
    }
    return told;
  }

  private String alone(Warning warning) {
    String message = wording.of(warning.message());
    String name = names.getOrDefault(warning.subject(), "");
    return warning.subject().isBlank() || name.equals(warning.subject())
        ? message
        : wording.say("warnings.item", warning.subject(), message);
  }

  /** What a sentence says of a place after its name; empty when it does not begin with the name. */
  private Optional<String> afterName(Warning warning) {
    String name = names.get(warning.subject());
    String message = wording.of(warning.message());
    return name != null && message.startsWith("“" + name + "”")
        ? Optional.of(message.substring(name.length() + 2))
        : Optional.empty();
  }

  private String together(List<Warning> like) {
    String sentence =
        afterName(like.get(0)).isPresent()
            ? wording.say("warnings.together", like.size()) + withRanges(like)
            : wording.say("warnings.same", like.size(), wording.of(like.get(0).message()));
    return wording.sentences(
        List.of(
            sentence,
            wording.say("warnings.names", wording.list(named(like), NAMED, Listed.PLACES))));
  }

  private String withRanges(List<Warning> like) {
    List<List<String>> figures = new ArrayList<>();
    for (Warning warning : like) {
      figures.add(
          FIGURE
              .matcher(afterName(warning).orElseThrow())
              .results()
              .map(result -> result.group())
              .toList());
    }
    StringBuilder sentence = new StringBuilder();
    Matcher place = FIGURE.matcher(afterName(like.get(0)).orElseThrow());
    for (int i = 0; place.find(); i++) {
      place.appendReplacement(sentence, range(figures, i));
    }
    place.appendTail(sentence);
    return sentence.toString();
  }

  private static String range(List<List<String>> figures, int place) {
    String least = figures.get(0).get(place);
    String most = least;
    for (List<String> own : figures) {
      least = value(own.get(place)).compareTo(value(least)) < 0 ? own.get(place) : least;
      most = value(own.get(place)).compareTo(value(most)) > 0 ? own.get(place) : most;
    }
    return least.equals(most) ? least : least + "–" + most;
  }

  private static BigDecimal value(String figure) {
    return new BigDecimal(figure.replace(",", ""));
  }

  /** The names; those that several places share with their ids. */
  private List<String> named(List<Warning> like) {
    List<String> named = new ArrayList<>();
    for (Warning warning : like) {
      String name = shown.get(warning.subject());
      boolean shared =
          like.stream().filter(other -> shown.get(other.subject()).equals(name)).count() > 1;
      named.add(shared ? name + " (" + warning.subject() + ")" : name);
    }
    return named;
  }
}
