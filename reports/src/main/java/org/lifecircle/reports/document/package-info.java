/**
 * What a report says, in one language and in order, before it becomes a page, a PDF or a workbook:
 * every document is laid out from the same {@link org.lifecircle.reports.document.ReportDocument}.
 * Read {@link org.lifecircle.reports.document.ReportDocument} first.
 */
package org.lifecircle.reports.document;
