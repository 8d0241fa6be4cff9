package org.lifecircle.reports;

import org.lifecircle.reports.charts.Charts;
import org.lifecircle.reports.document.Composer;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;

/** The page alone, without the other files of a report. */
final class Pages {

  private Pages() {}

  static String of(ReportContent content) {
    ReportFont font = ReportFont.carried();
    return HtmlReport.of(content, Composer.compose(content), Charts.of(content, font), font);
  }
}
