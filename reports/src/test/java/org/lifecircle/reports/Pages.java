package org.lifecircle.reports;

import org.lifecircle.reports.exhibits.Exhibits;
import org.lifecircle.reports.fonts.ReportFont;
import org.lifecircle.reports.html.HtmlReport;
import org.lifecircle.reports.sections.Composer;

/** The page alone, without the other files of a report. */
final class Pages {

  private Pages() {}

  static String of(ReportContent content) {
    ReportFont font = ReportFont.carried();
    return HtmlReport.of(
        content, Composer.compose(content), new Exhibits(content).charts(font), font);
  }
}
