/**
 * The charts of a report: one look, one palette, as PNG and as SVG. The only package that touches
 * JFreeChart, Batik and PNGEncoder. Read {@link org.lifecircle.reports.charts.Chart} first.
 */
package org.lifecircle.reports.charts;
