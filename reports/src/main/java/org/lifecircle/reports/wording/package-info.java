/** How numbers, dates, units and sentences are written in the language of a report. */
package org.lifecircle.reports.wording;
