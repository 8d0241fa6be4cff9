/**
 * Tables of places from map services in China: which business formats their types mean. Read {@link
 * org.lifecircle.kit.poi.PoiTable} first.
 */
package org.lifecircle.kit.poi;
