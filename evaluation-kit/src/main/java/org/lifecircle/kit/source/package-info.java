/** What a form is in which circles are kept; read {@code CircleSource} first. */
package org.lifecircle.kit.source;
