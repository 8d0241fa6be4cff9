/**
 * Work that takes longer than a request waits: circles are made, evaluated, planned and compared
 * one after the other. Read {@link org.lifecircle.desk.tasks.DeskWork} first.
 */
package org.lifecircle.desk.tasks;
