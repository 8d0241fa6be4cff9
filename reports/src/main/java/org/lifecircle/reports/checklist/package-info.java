/**
 * What must be looked for on the spot before a circle can be judged. Begin with {@link
 * org.lifecircle.reports.checklist.FieldChecklist}.
 */
package org.lifecircle.reports.checklist;
