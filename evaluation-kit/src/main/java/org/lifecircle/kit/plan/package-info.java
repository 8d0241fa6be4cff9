/**
 * From a circle to its plan (一圈一策): where something could be added, what each addition brings, and
 * which steps are best. Read {@link org.lifecircle.kit.plan.Planner} first.
 */
package org.lifecircle.kit.plan;
