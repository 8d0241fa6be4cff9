/**
 * What-ifs: ordered changes to a circle, its ways and its demand, all resolved before any is
 * applied. Read {@link org.lifecircle.simulation.scenario.Change} first, the kinds of changes, then
 * {@code ScenarioPlan}, which resolves and applies them.
 */
package org.lifecircle.simulation.scenario;
