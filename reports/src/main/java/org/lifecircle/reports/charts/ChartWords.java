package org.lifecircle.reports.charts;

/**
 * What a chart says in words.
 *
 * @param title what it shows
 * @param caption what to see in it
 * @param source where it comes from
 */
public record ChartWords(String title, String caption, String source) {}
