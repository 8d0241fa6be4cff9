package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.charts.PlanMap;
import org.lifecircle.reports.document.PlanPage;
import org.lifecircle.reports.document.PlanPageComposer;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;
import org.lifecircle.reports.office.PlanWord;
import org.lifecircle.reports.pdf.PlanPdf;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.sections.PlanReport;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.ways.WalkingMap;

/**
 * Writes the one page of a plan that is handed in (一圈一策), and the plan as a page for a browser. The
 * same plan gives the same bytes.
 */
public final class PlanDocuments {

  private PlanDocuments() {}

  /**
   * Writes {@code plan.pdf} and {@code plan.docx}, each one A4 page with a small map. Ten measures
   * are listed at most; the page says how many more there are. Names that are too long for any page
   * go on over a second one. {@code plan.html} lists all measures, with the figures behind each.
   *
   * @param plan the plan
   * @param map where people may walk
   * @param folder where to; made when it is missing
   * @throws IOException when it cannot be written
   */
  public static void write(CirclePlan plan, WalkingMap map, Language language, Path folder)
      throws IOException {
    requireNonNull(plan, "plan");
    ReportFont font = ReportFont.load();
    LocalDate date = plan.circle().evaluationDate();
    Files.createDirectories(folder);
    List<PlanPage.Fit> fits = PlanPage.Fit.all();
    for (int i = 0; i < fits.size(); i++) {
      PlanPage.Fit fit = fits.get(i);
      PlanPage page = PlanPageComposer.compose(plan, language, fit);
      Chart picture =
          Chart.of(
              PlanReport.MAP,
              new ChartWords(page.heading().title(), page.map(), ""),
              font,
              PlanMap.small(plan, map, fit.rows(), new Wording(language)));
      // Names too long even for the last fit go on over a second page.
      if (i == fits.size() - 1 || PlanPdf.sheets(page, picture, fit, font) == 1) {
        Files.write(folder.resolve("plan.pdf"), PlanPdf.of(page, picture, fit, font, date));
        Files.write(folder.resolve("plan.docx"), PlanWord.of(page, picture, fit, date));
        break;
      }
    }
    Files.writeString(
        folder.resolve("plan.html"),
        HtmlReport.of(PlanReport.of(plan, language), charts(plan, map, language, font), font));
  }

  private static Charts charts(
      CirclePlan plan, WalkingMap map, Language language, ReportFont font) {
    return plan.steps().isEmpty()
        ? new Charts(List.of())
        : new Charts(
            List.of(
                Chart.of(
                    PlanReport.MAP,
                    new ChartWords(
                        new Wording(language).say("plan.html.map"),
                        PlanReport.mapKey(plan, language),
                        ""),
                    font,
                    PlanMap.of(plan, map, new Wording(language)))));
  }
}
