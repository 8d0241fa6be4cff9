/** The command line, and the only package that touches the libraries for it. */
package org.lifecircle.kit.cli;
