/**
 * Work that takes longer than a request waits: circles that were sent are unpacked, evaluated or
 * planned one after the other, and what came of it is kept for a while. Read {@link
 * org.lifecircle.service.jobs.JobQueue} first.
 */
package org.lifecircle.service.jobs;
