/**
 * The circle folder: {@code circle.yaml}, {@code homes.csv}, {@code outlets.csv} and {@code
 * ways.geojson}, read with every problem at once and written whole or not at all. Read {@link
 * org.lifecircle.kit.folder.CircleFolder} first.
 */
package org.lifecircle.kit.folder;
