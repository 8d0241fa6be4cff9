package org.lifecircle.reports.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.lifecircle.model.Language;
import org.lifecircle.reports.charts.Chart;
import org.lifecircle.reports.charts.ChartId;
import org.lifecircle.reports.charts.ChartWords;
import org.lifecircle.reports.charts.PlanMap;
import org.lifecircle.reports.document.PlanPage;
import org.lifecircle.reports.document.PlanPageComposer;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.office.PlanWord;
import org.lifecircle.reports.pdf.PdfReport;
import org.lifecircle.reports.pdf.PlanPdf;
import org.lifecircle.reports.plan.CirclePlan;
import org.lifecircle.reports.wording.Wording;
import org.lifecircle.simulation.network.ways.WalkingMap;

/** Writes the one page of a plan that is handed in (一圈一策). The same plan gives the same bytes. */
public final class PlanDocuments {

  private PlanDocuments() {}

  /**
   * Writes {@code plan.pdf} and {@code plan.docx}, each one A4 page with a small map. Ten measures
   * are listed at most; the page says how many more there are. Names that are too long for any page
   * go on over a second one.
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
    byte[] pdf = new byte[0];
    byte[] word = new byte[0];
    for (PlanPage.Fit fit : PlanPage.Fit.all()) {
      PlanPage page = PlanPageComposer.compose(plan, language, fit);
      Chart picture =
          Chart.of(
              new ChartId("plan-map"),
              new ChartWords(page.heading().title(), page.map(), ""),
              font,
              PlanMap.small(plan, map, fit.rows(), new Wording(language)));
      pdf = PlanPdf.of(page, picture, fit, font, date);
      word = PlanWord.of(page, picture, fit, date);
      if (PdfReport.pages(pdf) == 1) {
        break;
      }
      // Names too long even for the last fit go on over a second page.
    }
    Files.write(folder.resolve("plan.pdf"), pdf);
    Files.write(folder.resolve("plan.docx"), word);
  }
}
