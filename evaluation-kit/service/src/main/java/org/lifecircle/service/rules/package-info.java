/**
 * The standards that the service judges by, where they come from, and what tells one version of
 * them from another. Read {@link org.lifecircle.service.rules.RulesInUse} first.
 */
package org.lifecircle.service.rules;
