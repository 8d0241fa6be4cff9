/**
 * What an evaluation is, and what people read of it: charts and documents. Read {@link
 * org.lifecircle.reports.Evaluation} first; every report is made from one {@link
 * org.lifecircle.reports.ReportContent}.
 */
package org.lifecircle.reports;
