/**
 * Folders that appear whole or not at all. Read {@link org.lifecircle.kit.files.AsideFolder} first.
 */
package org.lifecircle.kit.files;
