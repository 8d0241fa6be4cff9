/**
 * The two annexes of the plan of 2023 as somebody who holds them types them into a workbook: the
 * form, its reading, and what it says. Read {@link org.lifecircle.standards.annex.Annex} first.
 */
package org.lifecircle.standards.annex;
