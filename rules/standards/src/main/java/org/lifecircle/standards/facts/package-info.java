/**
 * The facts that the rules reason about: what a standard demands, what was measured in the circle,
 * and what the rules found. Read {@link org.lifecircle.standards.facts.FormatDemand} first.
 *
 * <p>Numbers are worked out here, before the rules see them; the rules hold the policy and nothing
 * else.
 */
package org.lifecircle.standards.facts;
