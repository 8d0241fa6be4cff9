/**
 * Opening hours in the OpenStreetMap syntax, and the only package that touches the library which
 * reads that syntax. What a week cannot express is named as a problem and never silently dropped.
 * Read {@link org.lifecircle.kit.hours.HoursSyntax} first.
 */
package org.lifecircle.kit.hours;
