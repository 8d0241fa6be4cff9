/**
 * JSON files, and the only package that touches the JSON library. Read {@link
 * org.lifecircle.kit.json.ScorecardJson} first.
 */
package org.lifecircle.kit.json;
