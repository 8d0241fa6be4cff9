/**
 * One day of a circle as an agent-based model on MASON: residents who need something, choose, walk,
 * wait, are served or not, and walk home. The only package that touches MASON.
 */
package org.lifecircle.simulation.mason;
