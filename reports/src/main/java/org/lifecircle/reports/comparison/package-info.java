/** Several reports beside each other: circles against circles, or one circle over the years. */
package org.lifecircle.reports.comparison;
