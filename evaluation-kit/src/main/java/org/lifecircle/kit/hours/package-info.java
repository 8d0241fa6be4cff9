/**
 * Opening hours in the OpenStreetMap syntax, and the only package that touches the library which
 * reads that syntax. What a week cannot express is told, never silently dropped.
 */
package org.lifecircle.kit.hours;
