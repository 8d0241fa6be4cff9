/**
 * What the service counts and measures of itself, and the only package that touches the Prometheus
 * client. Read {@link org.lifecircle.service.metrics.ServiceMetrics} first.
 */
package org.lifecircle.service.metrics;
