/**
 * What is asked and answered by HTTP, whatever library speaks it: requests, answers, routes with
 * their descriptions, and problems as RFC 9457 writes them. Read {@link
 * org.lifecircle.service.web.RouteTable} first.
 */
package org.lifecircle.service.web;
