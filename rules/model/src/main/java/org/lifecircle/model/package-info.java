/**
 * The words that every room of the house shares: circle, home, resident group, business format,
 * outlet, opening hours, walking access, source document and clause. Read {@link
 * org.lifecircle.model.Circle} first.
 *
 * <p>Everything here is immutable, checked in its constructor and free of third-party libraries.
 * Rules and simulation never see each other; they meet in {@link
 * org.lifecircle.model.WalkingAccess}.
 */
package org.lifecircle.model;
