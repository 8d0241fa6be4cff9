/**
 * Which assumption a result hangs on: where in the cube of all assumptions something is tried, and
 * what the results there say of each of them. Knows nothing of circles or days. Read {@link
 * org.lifecircle.simulation.sensitivity.CubePoints} first.
 */
package org.lifecircle.simulation.sensitivity;
