/**
 * A PostgreSQL database with PostGIS: circles read from its tables, and what was judged written
 * into one. It speaks JDBC; the driver is found on the class path. Read {@link
 * org.lifecircle.kit.database.CircleDatabase} first.
 */
package org.lifecircle.kit.database;
