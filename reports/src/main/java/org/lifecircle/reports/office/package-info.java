/**
 * The report as a Word document and as an Excel workbook, both to be edited and pasted from. The
 * only package of this room that touches Apache POI.
 */
package org.lifecircle.reports.office;
