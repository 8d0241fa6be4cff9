/**
 * The log of decisions: who had what judged, when and by which rules, in a chain of digests that
 * shows every later change. Read {@link org.lifecircle.service.decisions.DecisionLog} first.
 */
package org.lifecircle.service.decisions;
