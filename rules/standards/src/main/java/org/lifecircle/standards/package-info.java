/**
 * What the state demands: the rule packs, their parameters with provenance, and the scorecard that
 * explains every point.
 */
package org.lifecircle.standards;
