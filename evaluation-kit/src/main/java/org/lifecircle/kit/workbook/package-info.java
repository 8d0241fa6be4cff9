/**
 * The workbook that evaluators fill in a spreadsheet program: its template, its reading with
 * problems by sheet and cell, and a copy with the wrong cells marked. The only package that touches
 * the XLSX library. Read {@link org.lifecircle.kit.workbook.CircleWorkbook} first.
 *
 * <p>Nothing in a workbook is trusted: it is read as a stream within limits of size, no formula is
 * computed, no macro run, no external reference followed.
 */
package org.lifecircle.kit.workbook;
