/** A program to copy: another system that embeds the rules and nothing else. */
package org.lifecircle.examples.government;
