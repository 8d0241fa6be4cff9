package org.lifecircle.kit.poi;

/**
 * A place of a table as the table has it.
 *
 * @param line in the file
 * @param id its id in the service; blank when the table has none
 * @param name what it is called
 * @param type what the service calls it
 * @param longitude the cell, which may hold the latitude too
 * @param latitude the cell
 */
public record PoiRow(
    int line, String id, String name, String type, String longitude, String latitude) {}
