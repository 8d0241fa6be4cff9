/**
 * Several reports beside each other: circles against circles, or one circle over the years. Read
 * {@link org.lifecircle.reports.comparison.ReportComparison} first.
 */
package org.lifecircle.reports.comparison;
