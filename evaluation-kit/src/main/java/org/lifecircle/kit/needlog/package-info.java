/**
 * The log of needs: a row for every need of every simulated day, written on demand. Read {@link
 * org.lifecircle.kit.needlog.NeedLogFile} first.
 */
package org.lifecircle.kit.needlog;
