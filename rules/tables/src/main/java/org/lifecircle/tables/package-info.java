/**
 * How every table of the project is read and written, and the only package that touches the CSV
 * library. A table's problems are found all at once and name file, line, column, value and what
 * would be right. Read {@link org.lifecircle.tables.Table} first.
 */
package org.lifecircle.tables;
