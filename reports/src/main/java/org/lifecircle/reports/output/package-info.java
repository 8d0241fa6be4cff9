/** Writes the files of a report. */
package org.lifecircle.reports.output;
