/**
 * The command line, and the only package that touches the libraries for it. Read {@link
 * org.lifecircle.kit.cli.LifeCircle} first.
 */
package org.lifecircle.kit.cli;
