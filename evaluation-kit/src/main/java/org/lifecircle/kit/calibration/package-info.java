/** Reads what was counted at outlets, fits numbers of the day model to it, and writes what came out. */
package org.lifecircle.kit.calibration;
