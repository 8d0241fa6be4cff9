/**
 * What must be looked for on the spot before a circle can be judged. Read {@link FieldChecklist}
 * first.
 */
package org.lifecircle.reports.checklist;
