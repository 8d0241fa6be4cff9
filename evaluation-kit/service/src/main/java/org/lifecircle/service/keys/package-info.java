/**
 * Who may ask what, how often: API keys of which only digests are kept. Read {@link
 * org.lifecircle.service.keys.Gate} first.
 */
package org.lifecircle.service.keys;
