/**
 * How numbers of the day model are fitted to what was counted: visits by outlet and hour, and
 * figures of surveys.
 */
package org.lifecircle.simulation.calibration;
