/**
 * The sections of a report, each in one class, and what they say before it becomes a page, a PDF or
 * a workbook. Read {@link org.lifecircle.reports.sections.Composer} first.
 */
package org.lifecircle.reports.sections;
