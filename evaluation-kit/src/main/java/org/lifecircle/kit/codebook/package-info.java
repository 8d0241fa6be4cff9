/**
 * What the files that are written contain: one declaration for every file and every column. Read
 * {@link org.lifecircle.kit.codebook.Codebook} first.
 */
package org.lifecircle.kit.codebook;
