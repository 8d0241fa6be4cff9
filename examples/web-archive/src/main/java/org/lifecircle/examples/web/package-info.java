/**
 * The rules in a web application. Read {@link org.lifecircle.examples.web.VerdictServlet} first.
 */
package org.lifecircle.examples.web;
