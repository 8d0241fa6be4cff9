/**
 * The convenience index (便利指数) of a circle: the project's own measure, which distinguishes circles
 * of the same official points. No standard knows it, and it knows no standard. Read {@link
 * org.lifecircle.simulation.index.ConvenienceIndex} first.
 */
package org.lifecircle.simulation.index;
