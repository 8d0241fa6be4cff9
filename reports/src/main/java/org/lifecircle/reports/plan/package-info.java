/**
 * A plan for one circle (一圈一策): what to add, where, in which order and at what gain. Read {@link
 * org.lifecircle.reports.plan.CirclePlan} first.
 */
package org.lifecircle.reports.plan;
