/**
 * The report as PDF: A4, with bookmarks, page numbers and an embedded subset of the font. The only
 * package that touches openhtmltopdf and PDFBox.
 */
package org.lifecircle.reports.pdf;
