/** Folders that appear whole or not at all. */
package org.lifecircle.kit.files;
