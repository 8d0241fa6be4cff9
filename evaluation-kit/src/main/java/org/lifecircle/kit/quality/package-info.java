/** What is doubtful about the places of a circle and the map under them. */
package org.lifecircle.kit.quality;
