/**
 * The field checklist as people fill it: what was found on the spot decides formats that the data
 * left open. Read {@link ChecklistRows} first.
 */
package org.lifecircle.kit.checklist;
