/**
 * LifeCircle in a browser, for one person on her own machine: which routes there are, who is let in
 * and when it ends. Read {@link org.lifecircle.desk.LifeCircleDesk} first.
 */
package org.lifecircle.desk;
