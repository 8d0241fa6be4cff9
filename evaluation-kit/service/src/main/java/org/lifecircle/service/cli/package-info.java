/**
 * The commands that the service adds to the command line. Read {@link
 * org.lifecircle.service.cli.ServeCommand} first.
 */
package org.lifecircle.service.cli;
