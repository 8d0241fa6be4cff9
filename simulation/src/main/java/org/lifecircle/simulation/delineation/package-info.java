/**
 * How the homes of a city are gathered into circles on the walking network. Read {@link
 * org.lifecircle.simulation.delineation.Delineation} first.
 */
package org.lifecircle.simulation.delineation;
