/**
 * Judges by HTTP: which routes there are, what each answers, and what is told when one cannot. Read
 * {@link org.lifecircle.service.LifeCircleService} first.
 */
package org.lifecircle.service;
