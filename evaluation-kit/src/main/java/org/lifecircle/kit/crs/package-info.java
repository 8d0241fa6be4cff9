/** The shifted coordinates of map services in China, and how to get from them to WGS-84. */
package org.lifecircle.kit.crs;
