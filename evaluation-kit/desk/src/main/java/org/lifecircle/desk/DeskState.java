package org.lifecircle.desk;

import org.lifecircle.desk.circles.CircleDesk;

/**
 * What the routes share.
 *
 * @param options what the desk is to be like
 * @param circles the circles of its folder
 * @param windows which windows show it
 * @param guard who is let in
 */
record DeskState(DeskOptions options, CircleDesk circles, OpenWindows windows, DeskGuard guard) {}
