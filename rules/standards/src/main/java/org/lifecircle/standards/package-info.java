/**
 * What the state demands: the rule packs, their parameters with provenance, and the scorecard that
 * explains every point. Read {@link org.lifecircle.standards.Standards} first.
 */
package org.lifecircle.standards;
