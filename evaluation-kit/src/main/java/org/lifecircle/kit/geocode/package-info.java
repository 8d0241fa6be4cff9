/**
 * Places for addresses and names: a table that says where they are is joined to the rows of a
 * circle that have no degrees. Read {@link org.lifecircle.kit.geocode.Geocoding} first.
 */
package org.lifecircle.kit.geocode;
