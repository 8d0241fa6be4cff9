/**
 * One day of a circle as an agent-based model on MASON: residents who need something, choose, walk,
 * wait, are served or not, and walk home. The only package that touches MASON. Read {@link
 * org.lifecircle.simulation.mason.DayModel} first, which says what is modeled, then {@code
 * PreparedCircle}, what a day reads, and {@code CircleDay}, what happens in it.
 */
package org.lifecircle.simulation.mason;
