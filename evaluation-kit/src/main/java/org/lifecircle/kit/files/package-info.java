/**
 * Folders that appear whole or not at all, and what tells one file from another. Read {@link
 * org.lifecircle.kit.files.AsideFolder} first.
 */
package org.lifecircle.kit.files;
