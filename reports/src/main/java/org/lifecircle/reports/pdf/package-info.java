/**
 * The report as PDF: A4, with bookmarks, page numbers and an embedded subset of the font. The only
 * package that touches openhtmltopdf and PDFBox. Read {@link org.lifecircle.reports.pdf.PdfReport}
 * first.
 */
package org.lifecircle.reports.pdf;
