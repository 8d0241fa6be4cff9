/**
 * The only package that touches the KIE API and the rule engine behind it. Read {@link
 * org.lifecircle.standards.kie.KieStandards} first.
 */
package org.lifecircle.standards.kie;
