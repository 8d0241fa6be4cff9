/**
 * The figures of a report, each whole in one file: when it appears, its chart, its words and the
 * table beside it. Read {@link org.lifecircle.reports.exhibits.Exhibits} first: it lists them.
 */
package org.lifecircle.reports.exhibits;
