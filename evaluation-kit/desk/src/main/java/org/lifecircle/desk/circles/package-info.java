/**
 * Circles of a folder as they stand in their files: shown with what is wrong in them, and changed
 * cell by cell so that all else stays as it was. Read {@link
 * org.lifecircle.desk.circles.CircleDesk} first.
 */
package org.lifecircle.desk.circles;
