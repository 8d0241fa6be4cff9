/** JSON files, and the only package that touches the JSON library. */
package org.lifecircle.kit.json;
