/**
 * Isochrones: where people get on foot within some minutes, as areas for the eye. Read {@link
 * org.lifecircle.kit.isochrone.Isochrones} first.
 */
package org.lifecircle.kit.isochrone;
