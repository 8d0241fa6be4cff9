/** The only package that touches the KIE API and the rule engine behind it. */
package org.lifecircle.standards.kie;
