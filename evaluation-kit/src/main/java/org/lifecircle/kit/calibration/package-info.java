/**
 * Reads what was counted at outlets, fits numbers of the day model to it, and writes what came out.
 * Read {@link org.lifecircle.kit.calibration.CircleCalibration} first.
 */
package org.lifecircle.kit.calibration;
