/**
 * How numbers, dates, units and sentences are written in the language of a report. Read {@link
 * org.lifecircle.reports.wording.Wording} first.
 */
package org.lifecircle.reports.wording;
