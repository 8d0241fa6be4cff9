package org.lifecircle.reports.sections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Home;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.PeopleCount;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.reports.ReportContent;
import org.lifecircle.reports.document.ReportDocument.Block;
import org.lifecircle.reports.document.ReportDocument.Bullets;
import org.lifecircle.reports.document.ReportDocument.Callout;
import org.lifecircle.reports.document.ReportDocument.Cell;
import org.lifecircle.reports.document.ReportDocument.ReportRow;
import org.lifecircle.reports.document.ReportDocument.ReportTable;
import org.lifecircle.reports.document.ReportDocument.Section;
import org.lifecircle.reports.document.ReportDocument.Tone;
import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.reports.wording.Wording.Listed;
import org.lifecircle.simulation.day.DayTotals;
import org.lifecircle.simulation.demand.BehaviorParameter;
import org.lifecircle.standards.FormatFinding;

/** How it was found, by which versions, from which documents. */
final class MethodSection extends SectionWriter {

  MethodSection(ReportContent content, Wording wording, Exhibits exhibits) {
    super(content, wording, exhibits);
  }

  @Override
  Section section() {
    List<Block> blocks = new ArrayList<>();
    boolean assumptions =
        scorecard.levelAssumed() || clauses().stream().anyMatch(one -> one.status().uncertain());
    if (assumptions) {
      blocks.add(new Callout(Tone.CAUTION, say("method.assumptions")));
    }
    blocks.add(new Bullets(methodItems()));
    blocks.add(
        new ReportTable(
            "versions",
            say("table.versions"),
            List.of(parts.words("column.item"), parts.words("column.value")),
            List.of(
                parts.row(Cell.of(say("version.software")), Cell.of(content.softwareVersion())),
                parts.row(
                    Cell.of(say("version.standard")),
                    Cell.of(
                        wording.of(scorecard.standard().title())
                            + " ("
                            + scorecard.standard().id()
                            + ")")),
                parts.row(
                    Cell.of(say("version.territory")),
                    Cell.of(wording.of(scorecard.standard().territory()))),
                parts.row(Cell.of(say("version.asOf")), Cell.of(wording.date(scorecard.asOf()))),
                parts.row(
                    Cell.of(say("version.seed")), Cell.of(Long.toString(content.sum().seed()))),
                parts.row(Cell.of(say("version.days")), Cell.of(wording.days(content.lived())))),
            ""));
    blocks.add(sourcesTable());
    blocks.add(documentsTable());
    return new Section("method", say("section.method"), blocks);
  }

  /** What comes back on the next day; empty where nothing does or no day follows another. */
  private Optional<String> deferral() {
    double share = content.evaluation().days().demand().value(BehaviorParameter.DEFERRAL_SHARE);
    if (share == 0 || content.lived().dates().size() == 1) {
      return Optional.empty();
    }
    DayTotals all = content.sum().totals();
    return Optional.of(
        say(
            "method.deferral",
            wording.percent(share),
            wording.number((int) Math.round(content.lived().perDay(all.cameBack()))),
            wording.percent(
                all.differentNeeds() == 0 ? 1 : (double) all.served() / all.differentNeeds())));
  }

  private List<String> methodItems() {
    List<String> items = new ArrayList<>();
    Measurement worst =
        content.access().stream()
            .map(WalkingAccess::measurement)
            .max(Comparator.naturalOrder())
            .orElse(Measurement.NETWORK);
    if (!content.circle().dataSource().isBlank()) {
      items.add(say("method.owner", content.circle().dataSource()));
    }
    items.add(say("method.walks." + worst.id()));
    items.add(say("method.presence"));
    items.add(say("method.score"));
    items.add(say("method.day", wording.days(content.lived())));
    deferral().ifPresent(items::add);
    items.add(
        content
            .uncertain()
            .map(
                one ->
                    say(
                        "method.uncertain",
                        wording.number(one.numbers()),
                        wording.number(one.points().size())))
            .orElseGet(() -> say("method.luck")));
    List<Home> homes = content.circle().homes();
    int residentsEstimated = (int) homes.stream().filter(Home::residentsEstimated).count();
    int agesEstimated = (int) homes.stream().filter(Home::agesEstimated).count();
    if (residentsEstimated > 0) {
      items.add(
          say(
              residentsEstimated == homes.size()
                  ? "method.residents.estimated.all"
                  : "method.residents.estimated",
              residentsEstimated,
              homes.size()));
      PeopleCount judged = content.residentsJudged();
      if (!judged.exact()) {
        items.add(
            say(
                "method.residents.range",
                wording.number(judged.people()),
                wording.number(judged.atLeast()),
                wording.number(judged.atMost())));
      }
    }
    if (agesEstimated > 0) {
      items.add(
          say(
              agesEstimated == homes.size() ? "method.ages.estimated.all" : "method.ages.estimated",
              agesEstimated,
              homes.size()));
    }
    return items;
  }

  private Set<Clause> clauses() {
    Set<Clause> clauses = new LinkedHashSet<>();
    scorecard.indicators().forEach(indicator -> clauses.add(indicator.source()));
    scorecard.formats().forEach(finding -> clauses.add(finding.source()));
    scorecard.formats().stream()
        .map(FormatFinding::format)
        .map(BusinessFormat::source)
        .forEach(clauses::add);
    return clauses;
  }

  /** Which clauses were used, how sure each is and what rests on it. */
  private ReportTable sourcesTable() {
    List<ReportRow> rows = new ArrayList<>();
    clauses().stream()
        .sorted(Comparator.comparing(Clause::status).reversed())
        .forEach(
            clause ->
                rows.add(
                    parts.row(
                        Cell.tagged(
                            wording.of(clause.status().label()),
                            clause.status().uncertain() ? Tone.CAUTION : Tone.PLAIN),
                        Cell.of(wording.document(clause.document())),
                        Cell.of(wording.clause(clause)),
                        Cell.of(wording.list(restingOn(clause), 4, Listed.ITEMS)))));
    return new ReportTable(
        "sources",
        say("table.sources"),
        List.of(
            parts.words("column.status"),
            parts.words("column.document"),
            parts.words("column.clause"),
            parts.words("column.usedFor")),
        rows,
        say("table.sources.note"));
  }

  private List<String> restingOn(Clause clause) {
    Collection<String> used = new LinkedHashSet<>();
    scorecard.indicators().stream()
        .filter(indicator -> indicator.source().equals(clause))
        .forEach(indicator -> used.add(wording.of(indicator.title())));
    scorecard.formats().stream()
        .filter(
            finding -> finding.source().equals(clause) || finding.format().source().equals(clause))
        .forEach(finding -> used.add(wording.of(finding.format().label())));
    return List.copyOf(used);
  }

  private ReportTable documentsTable() {
    Set<SourceDocument> documents = new LinkedHashSet<>(scorecard.standard().documents());
    clauses().forEach(clause -> documents.add(clause.document()));
    List<ReportRow> rows = new ArrayList<>();
    for (SourceDocument document : documents) {
      rows.add(
          parts.row(
              Cell.of(wording.document(document)),
              Cell.of(document.number().isBlank() ? "—" : document.number()),
              Cell.of(document.date().map(wording::date).orElse("—")),
              Cell.of(document.address().isBlank() ? "—" : document.address())));
    }
    return new ReportTable(
        "documents",
        say("table.documents"),
        List.of(
            parts.words("column.document"),
            parts.words("column.number"),
            parts.words("column.date"),
            parts.words("column.address")),
        rows,
        "");
  }
}
