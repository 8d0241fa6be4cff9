/**
 * The command that opens the desk, and the only package of it that touches picocli. Read {@link
 * org.lifecircle.desk.cli.DeskCommand} first.
 */
package org.lifecircle.desk.cli;
