/**
 * The shifted coordinates of map services in China, and how to get from them to WGS-84. Read {@link
 * org.lifecircle.kit.crs.CoordinateSystem} first.
 */
package org.lifecircle.kit.crs;
