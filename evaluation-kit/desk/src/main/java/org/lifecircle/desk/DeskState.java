package org.lifecircle.desk;

import java.time.InstantSource;
import org.lifecircle.desk.circles.CircleDesk;

/**
 * What the routes share.
 *
 * @param options what the desk is to be like
 * @param circles the circles of its folder
 * @param windows which windows show it
 * @param guard who is let in
 * @param clock what time it is
 */
record DeskState(
    DeskOptions options,
    CircleDesk circles,
    OpenWindows windows,
    DeskGuard guard,
    InstantSource clock) {}
