/** Writes the files of a report. Read {@link org.lifecircle.reports.output.ReportWriter} first. */
package org.lifecircle.reports.output;
