/**
 * Puts it together: a circle goes in, is walked, simulated and judged, and a report comes out. The
 * one facade for whoever embeds the whole is {@link org.lifecircle.kit.Evaluator}.
 */
package org.lifecircle.kit;
