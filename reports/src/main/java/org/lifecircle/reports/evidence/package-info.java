/**
 * What was seen at the outlets, and its photos. The only package that touches Thumbnailator. Read
 * {@link org.lifecircle.reports.evidence.Evidence} first.
 */
package org.lifecircle.reports.evidence;
