/**
 * A program to copy: another system that embeds the rules and nothing else. Read {@link
 * org.lifecircle.examples.government.GovernmentSystem} first.
 */
package org.lifecircle.examples.government;
