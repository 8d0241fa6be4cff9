package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.facts.Outcome;

/**
 * What a circle lacks and what to do about it, for the first page: formats that have no outlet at
 * all are told in one sentence for each category, and so are those that are too far.
 */
final class Shortfalls {

  private static final int HOMES_NAMED = 3;
  private static final int UNKNOWN_NAMED = 6;
  private static final int VERIFY_NAMED = 8;

  private final ReportContent content;
  private final Scorecard scorecard;
  private final Wording wording;
  private final UnusedOutlets unused;

  Shortfalls(ReportContent content, Wording wording) {
    this.content = content;
    this.scorecard = content.scorecard();
    this.wording = wording;
    this.unused = new UnusedOutlets(content, wording);
  }

  /** What is missing, the most urgent first. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    Set<FormatCategory> told = EnumSet.noneOf(FormatCategory.class);
    List<String> far = tooFarFormats().map(finding -> finding.format().id()).toList();
    boolean toldFar = false;
    for (Gap gap : scorecard.gaps()) {
      Optional<FormatCategory> several =
          scorecard.formats().stream()
              .filter(finding -> finding.format().id().equals(gap.id()))
              .findFirst()
              .filter(Shortfalls::nowhere)
              .map(finding -> finding.format().category())
              .filter(category -> nowhere(category).size() > 1);
      if (several.isEmpty() && far.size() > 1 && far.contains(gap.id())) {
        if (!toldFar) {
          missing.add(tooFar());
        }
        toldFar = true;
      } else if (several.isEmpty()) {
        missing.add(wording.of(gap.message()));
      } else if (told.add(several.get())) {
        missing.add(together("missing.several." + several.get().id(), several.get()));
      }
    }
    long open = scorecard.formats().stream().filter(FormatFinding::toVerify).count();
    if (missing.isEmpty() && open > 0) {
      missing.add(wording.say("missing.toVerify", open));
    }
    unused.sentence().ifPresent(missing::add);
    return missing;
  }

  /** What to do, the most urgent first. */
  List<String> actions() {
    List<String> actions = new ArrayList<>();
    List<String> verify =
        scorecard.formats().stream()
            .filter(FormatFinding::toVerify)
            .map(finding -> wording.of(finding.format().label()))
            .toList();
    if (!verify.isEmpty()) {
      boolean all = verify.size() <= VERIFY_NAMED;
      String named = wording.list(all ? verify : verify.subList(0, VERIFY_NAMED));
      actions.add(
          wording.say(
              "action.verify", verify.size(), all ? named : wording.say("list.others", named)));
    }
    unused.action().ifPresent(actions::add);
    for (FormatCategory category : FormatCategory.values()) {
      boolean together = nowhere(category).size() > 1;
      if (together) {
        actions.add(together("action.several." + category.id(), category));
      }
      scorecard.formats().stream()
          .filter(finding -> finding.format().category() == category)
          .filter(finding -> finding.presence() == Outcome.NOT_MET)
          .filter(finding -> !together || !nowhere(finding))
          .sorted(Comparator.comparingInt(Shortfalls::outOfReach).reversed())
          .map(this::action)
          .forEach(actions::add);
    }
    for (Indicator indicator : scorecard.indicators()) {
      if (!indicator.assumedItem()
          && !toldByFormats(indicator)
          && indicator.outcome() == Outcome.NOT_MET
          && indicator.value().isPresent()
          && indicator.threshold().isPresent()) {
        actions.add(
            wording.say(
                "action.indicator",
                wording.of(indicator.title()),
                wording.quantity(indicator.value(), indicator.unit()),
                wording.quantity(indicator.threshold(), indicator.unit())));
      }
    }
    List<String> unknown = new ArrayList<>();
    scorecard.indicators().stream()
        .filter(indicator -> indicator.outcome() == Outcome.NOT_KNOWN)
        .filter(indicator -> !indicator.assumedItem())
        .map(indicator -> wording.of(indicator.title()))
        .forEach(unknown::add);
    scorecard.formats().stream()
        .filter(finding -> finding.presence() == Outcome.NOT_KNOWN && !finding.toVerify())
        .map(finding -> wording.of(finding.format().label()))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      actions.add(
          wording.say("action.unknown", wording.list(unknown, UNKNOWN_NAMED, Listed.ITEMS)));
    }
    return actions;
  }

  /** Whether an indicator counts formats, of which those that are missing were named one by one. */
  private boolean toldByFormats(Indicator indicator) {
    return indicator.unit().equals("kinds")
        && scorecard.formats().stream().anyMatch(one -> one.presence() == Outcome.NOT_MET);
  }

  /** The formats that have outlets, but too far from too many residents. */
  private Stream<FormatFinding> tooFarFormats() {
    return scorecard.formats().stream()
        .filter(finding -> finding.presence() == Outcome.NOT_MET && finding.outlets() > 0)
        .filter(finding -> !finding.atHome().only())
        .sorted(Comparator.comparingInt(Shortfalls::outOfReach).reversed());
  }

  private String tooFar() {
    List<String> named =
        tooFarFormats()
            .map(
                finding ->
                    wording.say(
                        "missing.far.format",
                        wording.of(finding.format().label()),
                        nobodyReaches(finding)
                            ? wording.say("missing.far.all")
                            : wording.say("missing.far.people", wording.outOfReach(finding)),
                        wording.minutes(finding.radiusSeconds())))
            .toList();
    return wording.say(
        "missing.far",
        named.size(),
        wording.list(named),
        wording.number(tooFarFormats().mapToInt(FormatFinding::residents).max().orElse(0)));
  }

  private static boolean nowhere(FormatFinding finding) {
    return finding.presence() == Outcome.NOT_MET
        && finding.outlets() == 0
        && finding.residentsWithinRadius() == 0;
  }

  private List<FormatFinding> nowhere(FormatCategory category) {
    return scorecard.formats().stream()
        .filter(finding -> finding.format().category() == category)
        .filter(Shortfalls::nowhere)
        .toList();
  }

  /** One sentence; where somebody perhaps reaches one of them, it says how many surely do not. */
  private String together(String key, FormatCategory category) {
    List<FormatFinding> findings = nowhere(category);
    int fewest = findings.stream().mapToInt(Shortfalls::outOfReach).min().orElse(0);
    boolean nobody =
        findings.stream().allMatch(finding -> finding.residentsWithinRadiusAtMost() == 0);
    return wording.say(
        nobody ? key : key + ".atLeast",
        findings.size(),
        wording.list(
            findings.stream().map(finding -> wording.of(finding.format().label())).toList()),
        wording.number(fewest));
  }

  /** The residents who certainly reach none. */
  private static int outOfReach(FormatFinding finding) {
    return finding.residents() - finding.residentsWithinRadiusAtMost();
  }

  /** Whether certainly all residents are out of reach. */
  private static boolean nobodyReaches(FormatFinding finding) {
    return finding.residents() > 0 && outOfReach(finding) == finding.residents();
  }

  private String action(FormatFinding finding) {
    String label = wording.of(finding.format().label());
    if (finding.outlets() == 0) {
      return wording.say(
          nobodyReaches(finding) ? "action.open.all" : "action.open",
          label,
          wording.outOfReach(finding));
    }
    if (finding.atHome().only()) {
      return wording.say(
          "action.home",
          label,
          wording.number(outOfReach(finding)),
          wording.list(homesOutOfReach(finding), HOMES_NAMED, Listed.HOMES));
    }
    return wording.say(
        nobodyReaches(finding) ? "action.nearer.all" : "action.nearer",
        label,
        finding.outlets(),
        wording.outOfReach(finding),
        wording.minutes(finding.radiusSeconds()),
        wording.list(homesOutOfReach(finding), HOMES_NAMED, Listed.HOMES));
  }

  /** The homes whose residents walk too long, those with the most residents first. */
  private List<String> homesOutOfReach(FormatFinding finding) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Home home : content.circle().homes()) {
      names.put(home.id(), content.homeName(home));
    }
    Map<String, Integer> residents = new LinkedHashMap<>();
    for (WalkingAccess access : content.access()) {
      boolean reached =
          access.walkSeconds().isPresent()
              && access.walkSeconds().getAsInt() <= finding.radiusSeconds();
      if (access.formatId().equals(finding.format().id()) && !reached) {
        residents.merge(access.group().homeId(), access.group().residents(), Integer::sum);
      }
    }
    return residents.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry -> names.getOrDefault(entry.getKey(), entry.getKey()))
        .toList();
  }
}
