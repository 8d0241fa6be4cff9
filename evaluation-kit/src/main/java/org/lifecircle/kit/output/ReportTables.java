package org.lifecircle.kit.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifecircle.kit.codebook.OutputTable;
import org.lifecircle.model.Language;
import org.lifecircle.reports.Accessibility;
import org.lifecircle.reports.Assessment;
import org.lifecircle.reports.Evaluation;
import org.lifecircle.simulation.day.LivedDays;
import org.lifecircle.simulation.network.quality.WalkingQuality;

/** The tables of a report folder with their rows. */
final class ReportTables {

  private ReportTables() {}

  static List<OutputTable.Filled<?>> of(Evaluation evaluation, Language language) {
    Accessibility accessibility = evaluation.accessibility();
    LivedDays lived = evaluation.days().lived();
    List<OutputTable.Filled<?>> tables = new ArrayList<>();
    tables.add(
        AccessTable.filled(
            measuredFormats(evaluation),
            evaluation.assessment().outletFormats(),
            accessibility.access()));
    tables.add(CoverageTable.filled(accessibility.access(), evaluation.circle().search()));
    tables.add(
        QualityTable.filled(
            evaluation.quality(), WalkingQuality.circleMeters(accessibility.parameters())));
    tables.add(ChecklistTable.filled(evaluation));
    tables.add(UnusedTable.filled(evaluation.circle()));
    tables.add(QualitiesTable.filled(evaluation.circle()));
    tables.add(VisitsTable.filled(evaluation.circle().outlets(), lived));
    OrdersTable.filled(evaluation.circle().outlets(), lived).ifPresent(tables::add);
    tables.add(WalkingTables.footfall(lived, evaluation.data().map()));
    tables.add(WalkingTables.response(accessibility.responses()));
    tables.add(DaysTable.filled(lived));
    tables.addAll(NeedTables.filled(lived, evaluation.days().panels().listsByGroup()));
    tables.addAll(PanelTables.filled(lived, evaluation.days().panels()));
    tables.add(ConvenienceTable.filled(evaluation.convenience()));
    evaluation
        .days()
        .uncertain()
        .map(one -> UncertaintyTables.of(one, language))
        .ifPresent(tables::addAll);
    return tables;
  }

  /** The guideline's formats, then the further ones that were measured. */
  private static List<String> measuredFormats(Evaluation evaluation) {
    Assessment assessment = evaluation.assessment();
    Set<String> ids = new LinkedHashSet<>(assessment.formats().ids());
    evaluation.accessibility().access().forEach(access -> ids.add(access.formatId()));
    return List.copyOf(ids);
  }
}
