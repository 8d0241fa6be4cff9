/**
 * Many circles judged one after the other, so that one that is broken stops no other and a run that
 * was killed goes on where it was. Read {@link org.lifecircle.kit.programme.Programme} first.
 */
package org.lifecircle.kit.programme;
