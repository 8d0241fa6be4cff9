/** What people read: charts and documents, all made from one {@link ReportContent}. */
package org.lifecircle.reports;
