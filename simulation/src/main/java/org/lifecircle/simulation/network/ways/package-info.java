/**
 * Where people may walk: mapped ways, gates and obstacles, and what their tags say. Read {@link
 * org.lifecircle.simulation.network.ways.WalkingMap} first.
 */
package org.lifecircle.simulation.network.ways;
