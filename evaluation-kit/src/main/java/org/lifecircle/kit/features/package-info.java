/**
 * Features of maps as files give them, whatever the file's form, and the ways, gates and obstacles
 * that they mean. Read {@link org.lifecircle.kit.features.MapFeature} first.
 */
package org.lifecircle.kit.features;
