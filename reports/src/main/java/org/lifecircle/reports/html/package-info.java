/** The report as one self-contained page. The only package that touches FreeMarker. */
package org.lifecircle.reports.html;
