/**
 * The field checklist as people fill it: what was found on the spot decides formats that the data
 * left open. Begin with {@link org.lifecircle.kit.checklist.ChecklistRows}.
 */
package org.lifecircle.kit.checklist;
