/**
 * Speaks HTTP, and is the only package that touches Jetty. Read {@link
 * org.lifecircle.service.http.HttpServer} first.
 */
package org.lifecircle.service.http;
