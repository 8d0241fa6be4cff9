/** Isochrones: where people get on foot within some minutes, as areas for the eye. */
package org.lifecircle.kit.isochrone;
