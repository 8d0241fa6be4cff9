/**
 * How numbers of the day model are fitted to what was counted: visits by outlet and hour, and
 * figures of surveys. Read {@link org.lifecircle.simulation.calibration.Calibrator} first.
 */
package org.lifecircle.simulation.calibration;
