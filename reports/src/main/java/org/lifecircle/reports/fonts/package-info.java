/**
 * The font of every chart and document. It is the only package that touches FontBox and the only
 * one that knows where the carried Chinese font lies. Read {@link
 * org.lifecircle.reports.fonts.ReportFont} first.
 */
package org.lifecircle.reports.fonts;
