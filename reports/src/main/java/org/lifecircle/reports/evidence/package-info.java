/** What was seen at the outlets, and its photos. The only package that touches Thumbnailator. */
package org.lifecircle.reports.evidence;
