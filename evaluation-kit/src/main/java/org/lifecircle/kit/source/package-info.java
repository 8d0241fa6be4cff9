/**
 * What a form is in which circles are kept. Read {@link org.lifecircle.kit.source.CircleSource}
 * first.
 */
package org.lifecircle.kit.source;
