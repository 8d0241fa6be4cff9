package org.lifecircle.kit.plan;

import org.lifecircle.model.BusinessFormat;

/**
 * An outlet of a format at a site.
 *
 * @param format the format
 * @param site its number
 * @param radiusSeconds the walk within which the standard demands the format
 * @param forLevel whether it belongs to the fewest additions that reach the next level
 */
record Addition(BusinessFormat format, int site, int radiusSeconds, boolean forLevel) {}
