package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.day.FormatNeeds;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.demand.ServiceProfile;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.facts.Outcome;

/**
 * Why a format that the standard finds within reach may be too far in the simulation: the standard
 * asks whether people can walk there, the simulation whether they do.
 */
final class WillingnessToWalk {

  private static final int FORMATS_NAMED = 3;

  /** Fewer needs that are too far are told of no format. */
  private static final double FEWEST_SHARE = 0.05;

  private final ReportContent content;
  private final Wording wording;

  WillingnessToWalk(ReportContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
  }

  /** The sentence and the formats that it is about; nothing where there are none. */
  List<Block> blocks() {
    List<String> items = new ArrayList<>();
    content.sum().formats().stream()
        .filter(needs -> tooFar(needs) > FEWEST_SHARE * needs.needs())
        .sorted(Comparator.comparingInt(WillingnessToWalk::tooFar).reversed())
        .forEach(needs -> about(needs).ifPresent(items::add));
    return items.isEmpty()
        ? List.of()
        : List.of(
            new Paragraph(wording.say("day.willing")),
            new Bullets(items.subList(0, Math.min(FORMATS_NAMED, items.size()))));
  }

  private static int tooFar(FormatNeeds needs) {
    return needs.outcomes().get(NeedOutcome.TOO_FAR);
  }

  private Optional<String> about(FormatNeeds needs) {
    Optional<FormatFinding> present =
        content.scorecard().formats().stream()
            .filter(finding -> finding.format().id().equals(needs.formatId()))
            .filter(finding -> finding.presence() == Outcome.MET && finding.residents() > 0)
            .findFirst();
    Optional<ServiceProfile> service =
        content.evaluation().days().demand().service(needs.formatId());
    if (present.isEmpty() || service.isEmpty()) {
      return Optional.empty();
    }
    FormatFinding finding = present.get();
    int reached = finding.residentsWithinRadius();
    return Optional.of(
        wording.say(
            "day.willing.format",
            wording.first(wording.of(finding.format().label())),
            reached == finding.residents()
                ? wording.say("day.willing.all")
                : wording.say("day.willing.share", wording.percent(reached, finding.residents())),
            wording.minutes(finding.radiusSeconds()),
            wording.minutes((int) Math.round(60 * service.get().acceptableMinutes())),
            wording.mean(content.lived().perDay(tooFar(needs))),
            wording.percent(tooFar(needs), needs.needs())));
  }
}
