package org.lifecircle.reports;

/**
 * What tells one sample report from another.
 *
 * @param seed what it draws from
 * @param name of the circle
 * @param outlets how many there are
 * @param longNames whether homes, outlets and notes have very long names
 * @param warnings how many there are
 */
record SampleTraits(long seed, String name, int outlets, boolean longNames, int warnings) {}
