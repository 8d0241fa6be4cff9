/**
 * What people mean by the text of a cell: numbers with units, places, yes and no, dates; read with
 * a note wherever the words were interpreted, and refused with the reason where they may mean
 * several things. Read {@link org.lifecircle.kit.cells.CellReader} first.
 */
package org.lifecircle.kit.cells;
