package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifecircle.model.Outlet;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.Column;
import org.lifecircle.reports.document.ReportDocument.EvidenceCard;
import org.lifecircle.reports.document.ReportDocument.EvidenceCards;
import org.lifecircle.reports.document.ReportDocument.Excerpt;
import org.lifecircle.reports.document.ReportDocument.Paragraph;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.document.ReportDocument.Visit;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.standards.facts.Outcome;

/** What was seen at the outlets, and which outlets that count nobody has shown. */
final class EvidenceAppendix {

  private static final int LACKING_SHOWN = 20;

  private final ReportContent content;
  private final Wording wording;
  private final Map<String, Outlet> outlets = new LinkedHashMap<>();
  private final Map<String, Outlet> unused = new LinkedHashMap<>();

  EvidenceAppendix(ReportContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
    content.circle().outlets().forEach(outlet -> outlets.put(outlet.id(), outlet));
    content.circle().unused().forEach(one -> unused.put(one.outlet().id(), one.outlet()));
  }

  Section section() {
    List<Evidence> seen =
        content.evidence().stream()
            .filter(
                one -> outlets.containsKey(one.outletId()) || unused.containsKey(one.outletId()))
            .toList();
    Set<String> photographed =
        seen.stream()
            .filter(one -> one.photo().isPresent())
            .map(Evidence::outletId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Outlet> counting = counting();
    List<Outlet> lacking =
        counting.stream().filter(outlet -> !photographed.contains(outlet.id())).toList();
    List<Block> blocks = new ArrayList<>();
    if (counting.isEmpty() && seen.isEmpty()) {
      blocks.add(new Paragraph(wording.say("evidence.nothing")));
    } else {
      String text =
          wording.say(
              "evidence.text",
              wording.number(counting.size()),
              wording.number(counting.size() - lacking.size()),
              wording.number(lacking.size()));
      blocks.add(lacking.isEmpty() ? new Paragraph(text) : new Callout(Tone.CAUTION, text));
    }
    if (!seen.isEmpty()) {
      blocks.add(
          new EvidenceCards(
              wording.say("evidence.exhibits"), seen.stream().map(this::card).toList()));
    }
    if (!lacking.isEmpty()) {
      blocks.add(lackingTable(lacking, seen));
    }
    return new Section("evidence", wording.say("section.evidence"), blocks);
  }

  /** The outlets of a format that is judged to be there: these give the points. */
  private List<Outlet> counting() {
    Set<String> present =
        content.scorecard().formats().stream()
            .filter(finding -> finding.presence() == Outcome.MET)
            .map(finding -> finding.format().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return outlets.values().stream()
        .filter(outlet -> outlet.formatIds().stream().anyMatch(present::contains))
        .toList();
  }

  private EvidenceCard card(Evidence evidence) {
    Outlet outlet = outlets.getOrDefault(evidence.outletId(), unused.get(evidence.outletId()));
    return new EvidenceCard(
        content.outletName(outlet),
        formats(outlet),
        new Visit(
            evidence.date().map(wording::date).orElse(""), evidence.inspector(), evidence.note()),
        evidence.photoFile(),
        evidence.photo());
  }

  private String formats(Outlet outlet) {
    return wording.list(
        outlet.formatIds().stream().map(id -> wording.of(content.formatLabel(id))).toList());
  }

  private ReportTable lackingTable(List<Outlet> lacking, List<Evidence> seen) {
    List<ReportRow> rows = new ArrayList<>();
    for (Outlet outlet : lacking) {
      rows.add(
          new ReportRow(
              Optional.empty(),
              List.of(
                  Cell.of(content.outletName(outlet)),
                  Cell.of(formats(outlet)),
                  known(outlet, seen))));
    }
    return new ReportTable(
        "evidence-lacking",
        wording.say("table.lacking"),
        List.of(
            new Column(wording.say("column.outlet"), false),
            new Column(wording.say("column.formats"), false),
            new Column(wording.say("column.known"), false)),
        rows,
        new Excerpt(LACKING_SHOWN, ""),
        rows.size() > LACKING_SHOWN
            ? wording.say(
                "table.lacking.more", wording.number(LACKING_SHOWN), wording.number(rows.size()))
            : wording.say("table.lacking.note"));
  }

  /** What there is instead of a photo. */
  private Cell known(Outlet outlet, List<Evidence> seen) {
    Optional<Evidence> visit =
        seen.stream().filter(one -> one.outletId().equals(outlet.id())).findFirst();
    if (visit.isPresent()) {
      return visit.get().photoFile().isBlank()
          ? Cell.of(wording.say("evidence.visited"))
          : Cell.of(wording.say("evidence.fileMissing", visit.get().photoFile()));
    }
    return outlet.evidence().isBlank()
        ? Cell.tagged(wording.say("evidence.none"), Tone.BAD)
        : Cell.of(wording.say("evidence.said", outlet.evidence()));
  }
}
