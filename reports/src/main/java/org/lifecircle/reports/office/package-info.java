/**
 * The report as a Word document and as an Excel workbook, both to be edited and pasted from. The
 * only package of this room that touches Apache POI. Read {@link
 * org.lifecircle.reports.office.WordReport} first.
 */
package org.lifecircle.reports.office;
