package org.lifecircle.kit.poi;

/**
 * One type of a place, as the crosswalk looks it up.
 *
 * @param code an Amap code of six digits; blank when no code is known
 * @param path the words of the service with {@code ;} between them; blank when the cell is a code
 * @param exact false when only the family of the type is known: the code of its middle class then
 * @param word the narrowest word of a type that has no code, such as 药房; blank otherwise
 */
record PoiType(String code, String path, boolean exact, String word) {}
