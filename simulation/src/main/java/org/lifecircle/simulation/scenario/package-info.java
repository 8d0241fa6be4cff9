/**
 * What-ifs: ordered changes to a circle, its ways and its demand, all resolved before any is
 * applied.
 */
package org.lifecircle.simulation.scenario;
