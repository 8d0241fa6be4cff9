/**
 * Many circles judged one after the other: what is kept of each, and what it says together. Read
 * {@link org.lifecircle.reports.programme.JudgedCircle} first.
 */
package org.lifecircle.reports.programme;
