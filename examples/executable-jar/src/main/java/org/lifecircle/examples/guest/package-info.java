/**
 * A program that carries the kit in an executable jar, as programs of Spring Boot do. Read {@link
 * org.lifecircle.examples.guest.CityService} first.
 */
package org.lifecircle.examples.guest;
