/**
 * Puts it together: a circle goes in, is walked, simulated and judged, and a report comes out. Read
 * {@link org.lifecircle.kit.Evaluator} first: it is the one facade for whoever embeds the whole.
 */
package org.lifecircle.kit;
