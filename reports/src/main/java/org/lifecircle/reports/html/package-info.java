/**
 * The report as one self-contained page. The only package that touches FreeMarker. Read {@link
 * org.lifecircle.reports.html.HtmlReport} first.
 */
package org.lifecircle.reports.html;
