/**
 * Tables and grids of people: where how many live. Read {@link
 * org.lifecircle.kit.population.PopulationFile} first.
 */
package org.lifecircle.kit.population;
